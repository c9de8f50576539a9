"""Every command by name, those that cannot act greyed with their reason."""

from crosslight.view.runs import Run
from crosslight_tui.commands.command import Command
from crosslight_tui.commands.table import COMMANDS
from crosslight_tui.desk.desk import Desk
from crosslight_tui.keys.keymap import Keymap
from crosslight_tui.keys.names import shown
from crosslight_tui.screens.finder import Finder, Item

KEYS = 15
"""Cells for the keys of a command."""
TITLE = 40


def keys_of(keymap: Keymap, id_: str) -> str:
    """The keys of a command as they stand on the keyboard."""
    return " ".join(map(shown, keymap.keys.get(id_, ())))


def command_item(desk: Desk, keymap: Keymap, command: Command, *, choosable: bool) -> Item:
    """A command as one line: keys, title, and why it cannot act."""
    reason = command.reason(desk)
    keys = keys_of(keymap, command.id)
    line = (
        Run(f" {keys:<{KEYS}} ", "key-off" if reason else "key"),
        Run(f"{command.title:<{TITLE}} ", "bar-off" if reason else "name"),
        Run(reason or "", "bar-off"),
    )
    words = f"{command.title} {command.id} {keys} {command.group} {command.words}"
    return Item(line, words, command.id if choosable and not reason else "")


class Palette(Finder):
    """Runs a command by its name."""

    def __init__(self, desk: Desk, keymap: Keymap, *, ascii_signs: bool = False) -> None:
        """List the commands for the desk as it is."""
        items = [command_item(desk, keymap, c, choosable=True) for c in COMMANDS]
        items.sort(key=lambda item: not item.value)
        super().__init__(tuple(items), "command", ascii_signs=ascii_signs)
