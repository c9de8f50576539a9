"""What is shown and how: view, filter, folds, noise, wrap, panel."""

from dataclasses import replace

from crosslight.counting import counted
from crosslight.findings.queue import is_listed, tally
from crosslight.model import Rung
from crosslight.view.layout import Chrome
from crosslight.view.rows import Row, RowKind
from crosslight.view.scene import OWN_ROWS
from crosslight.view.sieve import agrees, conflicts
from crosslight.view.state import (
    Filter,
    ViewKind,
    next_filter,
    next_noise,
    next_view,
    toggle_fold,
    toggle_opened,
)
from crosslight_tui.commands.command import Act, Command, Group, Reason, unaligned
from crosslight_tui.commands.jumping import into_text
from crosslight_tui.commands.naming import walk_mentions
from crosslight_tui.desk.desk import LEAST_ROOM, Desk
from crosslight_tui.desk.host import Host
from crosslight_tui.desk.panel import PanelKind

RUNGS = {
    Rung.EXACT: "every difference counts",
    Rung.TYPOGRAPHY: "typography is dimmed",
    Rung.CASE: "typography and case are dimmed",
    Rung.FORM: "typography, case and form are dimmed",
}


def _next_view(desk: Desk, _: Host) -> None:
    """Leafing through the lists costs no place: who moved in none is where he was in the text."""
    desk.left = ()
    place, passing = desk.place, desk.passing
    text = passing[0] if passing and passing[1] == place else place
    desk.show(next_view(desk.state, desk.layout.view))
    desk.passing = (text, desk.place) if desk.layout.view in OWN_ROWS else None
    back = desk.scene.grid.find(text.row)
    if desk.passing is None and text != place and back is not None:
        desk.go(back)
        desk.face(text.source)
    desk.message = f"view: {desk.layout.view}"


def _view(kind: ViewKind) -> Act:
    def act(desk: Desk, _: Host) -> None:
        desk.left = ()
        desk.show(replace(desk.state, view=kind))

    return act


def _findings_view(desk: Desk, _: Host) -> None:
    """To the list, at a finding of the cursor's row; from the list, to the row that tells it."""
    row = desk.current
    if desk.layout.view is ViewKind.FINDINGS and row is not None:
        _to_told(desk, row)
        return
    told = row.tellings[0].finding.id if row and conflicts(row) and row.tellings else ""
    left = desk.state, desk.place
    desk.show(replace(desk.state, view=ViewKind.FINDINGS))
    desk.left = (left,)
    desk.go(desk.scene.grid.find(told) or 0)
    queued = tally(desk.stage.among(desk.state).comparison.findings).queued
    count = counted(len(desk.rows), "finding")
    desk.message = f"{count}, {queued} for review; enter goes to the text"


def _no_findings(desk: Desk) -> str | None:
    """Asked at every key, and so of the findings themselves: their rows are made when shown."""
    if told := unaligned(desk):
        return told
    some = any(map(is_listed, desk.stage.among(desk.state).comparison.findings))
    return None if some else "No findings were raised."


def _nothing_in(kind: ViewKind) -> Reason:
    def check(desk: Desk) -> str | None:
        empty = not desk.stage.rows_of(kind, desk.state)
        return unaligned(desk) or (f"No {kind} were found." if empty else None)

    return check


def _auto_view(desk: Desk, _: Host) -> None:
    desk.left = ()
    desk.show(replace(desk.state, view=None))
    desk.message = f"view: {desk.layout.view}, as the width decides"


def _unfiltered(desk: Desk) -> str | None:
    if desk.layout.view is ViewKind.FINDINGS and not desk.in_names:
        return "Findings are listed whole, the gravest first."
    return unaligned(desk)


def _next_filter(desk: Desk, host: Host) -> None:
    if desk.in_names:
        host.questions.ask_names()
        return
    desk.show(next_filter(desk.state))
    desk.message = _told(desk)


def _filter(wanted: Filter) -> Act:
    def act(desk: Desk, _: Host) -> None:
        desk.show(replace(desk.state, filter=wanted))
        desk.message = _told(desk)

    return act


def _told(desk: Desk) -> str:
    return f"filter: {desk.state.filter}, {desk.count}"


def _next_noise(desk: Desk, _: Host) -> None:
    desk.show(next_noise(desk.state))
    desk.message = RUNGS[desk.state.noise]


def foldable(desk: Desk) -> frozenset[str]:
    """Keys of the rows that `z` opens or folds at the cursor: the whole run of them."""
    row = desk.current
    if row is None:
        return frozenset()
    if row.kind is RowKind.FOLD:
        return frozenset(row.covers)

    def fits(other: Row) -> bool:
        return agrees(other) or other.key in desk.state.toggled

    first = last = desk.row
    while first > 0 and fits(desk.rows[first - 1]):
        first -= 1
    while last + 1 < len(desk.rows) and fits(desk.rows[last + 1]):
        last += 1
    return frozenset(r.key for r in desk.rows[first : last + 1]) if fits(row) else frozenset()


def _fold(desk: Desk, _: Host) -> None:
    desk.show(toggle_fold(desk.state, foldable(desk)))


def _unfoldable(desk: Desk) -> str | None:
    return None if foldable(desk) else "The sources do not agree here; only agreement is folded."


def _fold_all(desk: Desk, _: Host) -> None:
    folded = not desk.state.folded
    desk.show(replace(desk.state, folded=folded, toggled=frozenset()))
    desk.message = "agreement is folded" if folded else "agreement is shown"


def _wrap(desk: Desk, _: Host) -> None:
    desk.show(replace(desk.state, wrap=not desk.state.wrap))
    desk.message = "lines wrap" if desk.state.wrap else "one line a sentence"


def _maximise(desk: Desk, _: Host) -> None:
    source = None if desk.state.maximised else desk.source
    desk.show(replace(desk.state, maximised=source))
    desk.message = f"only {source}; h and l change it" if source else "all columns"


def _why(desk: Desk, _: Host) -> None:
    desk.open_panel(None if desk.panel is PanelKind.WHY else PanelKind.WHY)


def _no_room(desk: Desk) -> str | None:
    if desk.layout.chrome is Chrome.FULL and desk.height > LEAST_ROOM + 6:
        return None if desk.current else "There is no row here."
    return "The window is too small for a panel."


def _open(desk: Desk, host: Host) -> None:
    row = desk.current
    if desk.in_names:
        walk_mentions(desk, host)
    elif row is None:
        return
    elif row.kind is RowKind.FOLD:
        _fold(desk, host)
    elif _gist(desk) and not desk.scene.painter.cuts(row):
        _to_told(desk, row)
    else:
        desk.show(toggle_opened(desk.state, row.key))


def _to_told(desk: Desk, row: Row) -> None:
    """From a list to the row of the text that it speaks of; of a finding, the one that tells it."""
    name = desk.layout.view
    into_text(desk)
    if row.kind is RowKind.FINDING:
        tells = (n for n, r in enumerate(desk.rows) if row.key in _findings(r))
        desk.go(next(tells, desk.row))
        if not row.cells[desk.source].pieces:
            desk.face(next(s for s in (*desk.columns, *desk.shown) if row.cells[s].pieces))
    desk.message = f"esc goes back to the {name}"


def _findings(row: Row) -> list[str]:
    """Ids of the findings that a row tells."""
    return [telling.finding.id for telling in row.tellings]


def _gist(desk: Desk) -> bool:
    """Whether another view shows more of a row."""
    return desk.layout.view in {ViewKind.MATRIX, *OWN_ROWS}


def _nothing_to_open(desk: Desk) -> str | None:
    if desk.in_names:
        return None if desk.names.chosen or desk.names.fold else "The list is empty."
    row = desk.current
    if row is None:
        return "There is no row here."
    more = row.kind is RowKind.FOLD or _gist(desk) or desk.scene.painter.cuts(row)
    return None if more or row.key in desk.state.opened else "The row is shown in full."


def _in_a_list(desk: Desk) -> bool:
    return desk.in_names or desk.layout.view in OWN_ROWS


COMMANDS = (
    Command("view.next", "Next view", ("v",), Group.VIEW, _next_view, unaligned, "view"),
    *(
        Command(
            f"view.{kind}",
            f"View: {kind}",
            (),
            Group.VIEW,
            _view(kind),
            _nothing_in(kind),
        )
        for kind in ViewKind
        if kind is not ViewKind.FINDINGS
    ),
    Command(
        "view.findings",
        "The list of findings, and back to the text",
        ("F",),
        Group.VIEW,
        _findings_view,
        _no_findings,
        "findings",
        "view: findings conflicts",
    ),
    Command("view.auto", "View: as the width decides", (), Group.VIEW, _auto_view),
    Command(
        "filter.next",
        "Next filter; in the list of names: find one",
        ("f",),
        Group.VIEW,
        _next_filter,
        _unfiltered,
        "filter",
    ),
    *(
        Command(f"filter.{f}", f"Filter: {f}", (), Group.VIEW, _filter(f), unaligned)
        for f in Filter
    ),
    Command("fold.here", "Fold or open agreement here", ("z",), Group.VIEW, _fold, _unfoldable),
    Command(
        "fold.all", "Fold agreement everywhere", ("Z",), Group.VIEW, _fold_all, unaligned, "fold"
    ),
    Command("noise.next", "How much noise to dim", ("~",), Group.VIEW, _next_noise, unaligned),
    Command("wrap", "Wrap lines", ("w",), Group.VIEW, _wrap),
    Command("maximise", "Only this source", ("O",), Group.VIEW, _maximise),
    Command(
        "why",
        "Why the row is marked, or what is known of a name",
        ("i",),
        Group.VIEW,
        _why,
        _no_room,
        "why",
    ),
    Command(
        "row.open",
        "Open the fold, what ends with …, or a line of a list",
        ("enter",),
        Group.VIEW,
        _open,
        _nothing_to_open,
        "go",
        offered=_in_a_list,
    ),
)
