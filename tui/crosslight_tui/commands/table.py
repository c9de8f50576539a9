"""All commands, in the order of the help."""

from collections.abc import Mapping

from crosslight_tui.commands import (
    correcting,
    jumping,
    linking,
    moving,
    naming,
    program,
    showing,
    sources,
    taking,
)
from crosslight_tui.commands.command import Command
from crosslight_tui.keys.keymap import Keymap

COMMANDS: tuple[Command, ...] = (
    *moving.COMMANDS,
    *jumping.COMMANDS,
    *showing.COMMANDS,
    *linking.COMMANDS,
    *sources.COMMANDS,
    *naming.COMMANDS,
    *correcting.COMMANDS,
    *taking.COMMANDS,
    *program.COMMANDS,
)

BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}


def default_keymap() -> Keymap:
    """The keys as they are without a `keys.toml`."""
    return Keymap.of({command.id: command.keys for command in COMMANDS})
