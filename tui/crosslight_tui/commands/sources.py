"""Which sources are shown, in which columns, and whose order leads."""

from dataclasses import replace

from crosslight.view.state import ViewKind, toggle_source
from crosslight_tui.commands.command import Act, Command, Group, Reason
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.host import Host


def _toggle(n: int) -> Act:
    def act(desk: Desk, _: Host) -> None:
        source = desk.stage.sources[n]
        desk.show(toggle_source(desk.state, source, desk.stage.sources))
        desk.message = f"{source} is {'off' if source in desk.state.hidden else 'on'}"

    return act


def _fixed(n: int) -> Reason:
    def reason(desk: Desk) -> str | None:
        if n >= len(desk.stage.sources):
            return f"There is no source {n + 1}."
        source = desk.stage.sources[n]
        if source == desk.state.base:
            return f"{source} is the base and stays; = makes another one the base."
        return None

    return reason


def _page(step: int) -> Act:
    def act(desk: Desk, _: Host) -> None:
        room = max(len(desk.columns) - 1, 1)
        others = desk.shown[1:]
        page = min(max(_first(desk) + step * room, 0), len(others) - room)
        if desk.source not in (desk.state.base, *others[page : page + room]):
            desk.source = others[page]
        desk.show(replace(desk.state, page=page))

    return act


def _first(desk: Desk) -> int:
    """Index of the first column beside the base, among the shown sources."""
    return desk.shown.index(desk.columns[1]) - 1 if len(desk.columns) > 1 else 0


def _at_edge(step: int) -> Reason:
    def reason(desk: Desk) -> str | None:
        if desk.layout.view is not ViewKind.SPLIT or desk.state.maximised:
            return "Columns are paged in the split view (v)."
        room = len(desk.columns) - 1
        rest = len(desk.shown) - 1
        if room >= rest or not room:
            return "All sources are on the screen."
        first = _first(desk)
        if (step > 0 and first + room >= rest) or (step < 0 and first == 0):
            return f"No more columns to the {'right' if step > 0 else 'left'}."
        return None

    return reason


def _base(desk: Desk, _: Host) -> None:
    hidden = desk.state.hidden - {desk.source}
    desk.show(replace(desk.state, base=desk.source, hidden=hidden, page=0))
    desk.message = f"{desk.source} leads"


def _is_base(desk: Desk) -> str | None:
    return f"{desk.source} is the base." if desk.source == desk.state.base else None


COMMANDS = (
    *(
        Command(
            f"source.toggle.{n + 1}",
            f"Source {n + 1} on or off",
            (str(n + 1),),
            Group.SOURCES,
            _toggle(n),
            _fixed(n),
        )
        for n in range(9)
    ),
    Command(
        "columns.previous", "Columns to the left", (",",), Group.SOURCES, _page(-1), _at_edge(-1)
    ),
    Command("columns.next", "Columns to the right", (".",), Group.SOURCES, _page(1), _at_edge(1)),
    Command(
        "base.here", "This source leads (base)", ("=",), Group.SOURCES, _base, _is_base, "base"
    ),
)
