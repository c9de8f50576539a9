"""What a command is."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.host import Host


class Group(StrEnum):
    """Headings of the help, in its order."""

    MOVE = "Moving"
    JUMP = "Going to marks"
    VIEW = "What is shown"
    SOURCES = "Sources"
    NAMES = "People, places, organisations"
    TAKE = "Taking away"
    PROGRAM = "The program"


Act = Callable[[Desk, Host], None]
Reason = Callable[[Desk], str | None]
Offered = Callable[[Desk], bool]


def always(_: Desk) -> str | None:
    """For commands that can always act."""
    return None


def unaligned(desk: Desk) -> str | None:
    """For commands that go by the marks, as long as there are none."""
    return None if desk.aligned else "The marks are still being computed."


def everywhere(_: Desk) -> bool:
    """For commands that the key line offers wherever the cursor is."""
    return True


def among_names(desk: Desk) -> bool:
    """For commands that act on the list of names."""
    return desk.in_names


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a reader can do."""

    id: str
    """Stable name for `keys.toml` and scripts: `difference.next`."""
    title: str
    keys: tuple[str, ...]
    """Default keys as a person writes them; none for what is in the palette only."""
    group: Group
    act: Act
    reason: Reason = always
    """Why it cannot act at the moment, in one plain sentence; None when it can."""
    hint: str = ""
    """A short word for the key line at the bottom, empty when it does not stand there."""
    words: str = ""
    """What else the palette finds it by."""
    offered: Offered = everywhere
    """Whether the key line offers it here, greyed where it cannot act."""
    counterpart: str = ""
    """Id of the command for the other direction, whose key stands before its own."""
