"""Help: the signs, then the keys, those for what has the focus first; searchable."""

from collections.abc import Iterator

from crosslight.view.runs import Run
from crosslight.view.signs import (
    EXPLAINED,
    HATCH,
    MEANINGS,
    MOVED,
    MOVED_MEANS,
    POSSIBLE,
    SIGNS,
    State,
)
from crosslight_tui.commands.command import Group
from crosslight_tui.commands.table import COMMANDS
from crosslight_tui.desk.desk import Desk
from crosslight_tui.keys.keymap import Keymap
from crosslight_tui.screens.finder import Finder, Item
from crosslight_tui.screens.palette import command_item

SIGN, MEANING = 3, 22
"""Cells of the first two columns of the legend."""
_LEGEND_SIGNS = {State.SAME: "", State.SILENT: HATCH * 3}


class Help(Finder):
    """What can be done here, and what the marks mean."""

    def __init__(self, desk: Desk, keymap: Keymap, *, ascii_signs: bool = False) -> None:
        """Explain the desk as it is."""
        items = (*_signs(), *_keys(desk, keymap))
        super().__init__(tuple(items), "help: type to search", ascii_signs=ascii_signs)


def _heading(text: str) -> Iterator[Item]:
    yield Item((Run("", "plain"),))
    yield Item((Run(f" {text}", "caption"),))


def _signs() -> Iterator[Item]:
    yield Item((Run(" Signs", "caption"),))
    for state, told in EXPLAINED.items():
        name = MEANINGS[state]
        sign = _LEGEND_SIGNS.get(state, SIGNS[state])
        line = (
            Run(f" {sign:<{SIGN}} ", f"sign-{state}"),
            Run(f"{name:<{MEANING}} ", "name"),
            Run(told, "note"),
        )
        yield Item(line, f"sign {name} {told} {sign}")
    yield Item(
        (
            Run(f" {MOVED:<{SIGN}} ", "sign-moved"),
            Run(f"{'after a sign':<{MEANING}} ", "name"),
            Run(f"{MOVED_MEANS} (m goes there)", "note"),
        ),
        "sign moved order",
    )
    yield Item(
        (
            Run(f" {POSSIBLE:<{SIGN}} ", "doubt"),
            Run(f"{'doubt':<{MEANING}} ", "name"),
            Run("after a sign: the link is possible; in a header: the text looks cut", "note"),
        ),
        "sign doubt possible cut ?",
    )


def _keys(desk: Desk, keymap: Keymap) -> Iterator[Item]:
    groups = list(Group)
    if desk.in_names:
        groups.sort(key=lambda group: group is not Group.NAMES)
    for group in groups:
        yield from _heading(group.value)
        for command in COMMANDS:
            if command.group is group and keymap.keys.get(command.id):
                yield command_item(desk, keymap, command, choosable=False)
