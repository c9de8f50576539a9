"""The list of names: open it, walk through the mentions, sort and narrow it."""

from dataclasses import replace

from crosslight.view.layout import Chrome
from crosslight_tui.commands.command import Command, Group, among_names, unaligned
from crosslight_tui.commands.jumping import leave_findings
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.host import Host
from crosslight_tui.desk.panel import PanelKind
from crosslight_tui.desk.walking import walk_on


def _entities(desk: Desk, _: Host) -> None:
    """Closed: open and enter; open: enter; inside: close."""
    if desk.in_names:
        desk.in_names = False
        desk.open_sidebar(False)
        _unlight(desk)
        desk.message = "the list of names is closed, keys act on the text; e opens it"
        return
    if not desk.layout.sidebar:
        desk.open_sidebar(True)
    desk.in_names = desk.layout.sidebar > 0


def _to_names(desk: Desk) -> bool:
    return not desk.in_names


def _unlight(desk: Desk) -> None:
    if desk.panel is PanelKind.CONCORDANCE:
        desk.open_panel(None)
    if desk.state.entity is not None:
        desk.show(replace(desk.state, entity=None))


def _no_names(desk: Desk) -> str | None:
    if told := unaligned(desk):
        return told
    if desk.layout.chrome is not Chrome.FULL:
        return "The window is too small for the list of names."
    return None if desk.stage.named else "No names were found."


def light(desk: Desk) -> None:
    """Light the mentions of what is chosen in the text, and list them below it."""
    chosen = desk.names.chosen
    if chosen and desk.state.entity != chosen.named.id:
        desk.spot = None
        desk.show(replace(desk.state, entity=chosen.named.id, query=""))
        desk.open_panel(PanelKind.CONCORDANCE)


def walk_mentions(desk: Desk, _: Host) -> None:
    """Light what is chosen and go to its next mention, in whichever source that is.

    On the folded rest of a group, unfold it.
    """
    if desk.names.fold:
        desk.names = desk.names.opened(desk.names.fold.group)
        return
    leave_findings(desk)
    light(desk)
    stop = walk_on(desk, 1)
    if stop is None or desk.names.chosen is None:
        desk.message = "No mention is among the rows shown."
        return
    place = desk.walk.index(stop) + 1 if stop in desk.walk else 0
    name = desk.names.chosen.named.name
    desk.message = f"{name}: mention {place} of {len(desk.walk)}"


def _sort(desk: Desk, _: Host) -> None:
    desk.names = desk.names.sorted_next()
    desk.message = f"sorted by {desk.names.order}"


def outside(desk: Desk) -> str | None:
    """For what acts on the list."""
    return None if desk.in_names else "The cursor is not in the list of names; e goes there."


COMMANDS = (
    Command(
        "entities",
        "Names, figures, dates: who has which",
        ("e",),
        Group.NAMES,
        _entities,
        _no_names,
        "names",
        "entities people places",
        offered=_to_names,
    ),
    Command(
        "entity.sort",
        "Sort by mentions, by gaps, by name",
        ("S",),
        Group.NAMES,
        _sort,
        outside,
        "sort",
        offered=among_names,
    ),
)
