"""The line of keys at the bottom: what a reader needs most, greyed where it cannot act."""

from collections.abc import Iterator

from crosslight.view.runs import Line, Run, cells
from crosslight.view.wrap import Measure
from crosslight_tui.commands.command import Command, Group
from crosslight_tui.commands.table import COMMANDS
from crosslight_tui.desk.desk import Desk
from crosslight_tui.keys.keymap import Keymap
from crosslight_tui.keys.names import shown

FIRST = (
    "help",
    "back",
    "conflict.next",
    "difference.next",
    "why",
    "view.findings",
    "entities",
    "search",
    "quit",
    "view.next",
    "unique.next",
)
"""What stays on the line when it gets narrow, the most needful first."""
GAP = 2
"""Cells between two hints."""
OF_NAMES = ("help", "row.open", "back", "filter.next")
"""What comes first in the list of names, before what is done to them."""


def hints(desk: Desk, keymap: Keymap, width: int, measure: Measure) -> Line:
    """As many hints as fit, the help at the right end."""
    offered = [command for command in COMMANDS if command.hint and command.offered(desk)]
    offered.sort(key=lambda c: FIRST.index(c.id) if c.id in FIRST else len(FIRST))
    if desk.in_names:
        offered.sort(key=lambda c: (c.id not in OF_NAMES, c.group is not Group.NAMES))
    helps, *rest = [tuple(_hint(desk, keymap, command)) for command in offered]
    helps = (*helps[:-1], helps[-1]._replace(text=helps[-1].text.rstrip() + " "))
    room = width - cells(helps, measure) - 1
    line: list[Run] = [Run(" ", "hint")]
    for hint in rest:
        if cells((*line, *hint), measure) - GAP > room:
            break
        line += hint
    line[-1] = line[-1]._replace(text=line[-1].text.rstrip())
    gap = max(width - cells(line, measure) - cells(helps, measure), 0)
    return (*line, Run(" " * gap, "hint"), *helps)


def _hint(desk: Desk, keymap: Keymap, command: Command) -> Iterator[Run]:
    style = "off" if command.reason(desk) else ""
    keys = " ".join(_first_keys(keymap, command))
    yield Run(keys, "key-off" if style else "key")
    yield Run(f" {command.hint}{' ' * GAP}", "key-off" if style else "hint")


def _first_keys(keymap: Keymap, command: Command) -> Iterator[str]:
    """The key of the other direction, if there is one, and the command's own."""
    for id_ in (command.counterpart, command.id):
        for key in keymap.keys.get(id_, ())[:1]:
            yield shown(key)
