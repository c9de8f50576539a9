"""Going from mark to mark, from hit to hit, and through the rows that are linked with a cell."""

from collections.abc import Callable, Collection
from dataclasses import replace

from crosslight.view.navigate import seek
from crosslight.view.rows import Row
from crosslight.view.sieve import DIFFERENT, GRAVE, conflicts, differs, unique
from crosslight.view.signs import State
from crosslight.view.state import ViewKind
from crosslight_tui.commands.command import Act, Command, Group, Reason, unaligned
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.host import Host
from crosslight_tui.desk.rounds import current_round, go_on, reachable
from crosslight_tui.desk.walking import walk_on

Test = Callable[[Row], bool]


def _to(step: int, test: Test, states: Collection[State]) -> Act:
    def act(desk: Desk, _: Host) -> None:
        desk.in_names = False
        if desk.find(step, test):
            _face_marked(desk, states)

    return act


def _face_marked(desk: Desk, states: Collection[State]) -> None:
    """Put the cursor on a cell that has the mark: its own, one on the screen, any."""
    row = desk.current
    if row is None:
        return
    marked = [s for s in (desk.source, *desk.columns, *desk.shown) if row.cells[s].state in states]
    if marked and marked[0] != desk.source:
        desk.face(marked[0])


def _none(step: int, test: Test, what: str) -> Reason:
    where = "after" if step > 0 else "before"

    def reason(desk: Desk) -> str | None:
        if told := unaligned(desk):
            return told
        if seek(desk.rows, desk.row, step, test) is not None:
            return None
        return f"No {what} {where} this row."

    return reason


def _pair(
    name: str, keys: str, what: str, mark: tuple[Test, Collection[State]], hint: str = ""
) -> tuple[Command, Command]:
    """The two commands that go to the next and the previous row with a mark."""
    return tuple(  # type: ignore[return-value]  # two of them, by the two steps
        Command(
            f"{name}.{word}",
            f"{word.capitalize()} {what}",
            (key,),
            Group.JUMP,
            _to(step, *mark),
            _none(step, mark[0], what),
            hint if step > 0 else "",
            counterpart=f"{name}.{other}",
        )
        for word, other, step, key in (
            ("next", "previous", 1, keys[0]),
            ("previous", "next", -1, keys[1]),
        )
    )


def _next_linked(desk: Desk, _: Host) -> None:
    desk.in_names = False
    go_on(desk, current_round(desk))


def _unlinked(desk: Desk) -> str | None:
    ends = current_round(desk).ends
    if any(reachable(desk, end) for end in ends):
        return None
    if ends:
        return f"What {desk.source} says here is linked to rows that the filter leaves out."
    row = desk.current
    if row and desk.source in row.cells and not row.cells[desk.source].pieces:
        return f"{desk.source} says nothing here; h and l go to a source that does."
    return f"What {desk.source} says here is linked to no other row."


def into_text(desk: Desk) -> None:
    """From a list to the text, in columns where the matrix would be shown; `esc` goes back."""
    left = (*desk.left, (desk.state, desk.place))
    desk.show(replace(desk.state, view=None))
    if desk.layout.view is ViewKind.MATRIX:
        desk.show(replace(desk.state, view=ViewKind.SPLIT))
    desk.left = left


def leave_findings(desk: Desk) -> None:
    """To the text, from the list of findings, which shows little of it."""
    if desk.layout.view is ViewKind.FINDINGS:
        into_text(desk)


def _search(desk: Desk, host: Host) -> None:
    desk.in_names = False
    leave_findings(desk)
    host.questions.ask_search()


def _walk(step: int) -> Act:
    def act(desk: Desk, _: Host) -> None:
        desk.in_names = False
        leave_findings(desk)
        stop = walk_on(desk, step)
        if stop is not None:
            place = desk.walk.index(stop) + 1 if stop in desk.walk else 0
            desk.message = _tally(desk, place)

    return act


def _tally(desk: Desk, place: int) -> str:
    what = "hit" if desk.scene.hits else "mention"
    return f"{what} {place} of {len(desk.walk)}"


def _no_walk(desk: Desk) -> str | None:
    if desk.walk:
        return None
    if desk.state.query:
        hidden = " among the rows shown" if desk.scene.hits else ""
        return f"“{desk.state.query}” is not found{hidden}."
    return "Nothing is searched for; / does."


COMMANDS = (
    *_pair("difference", "][", "difference", (differs, DIFFERENT), "differ"),
    *_pair("unique", "}{", "sentence only one source has", (unique, {State.UNIQUE}), "unique"),
    *_pair("conflict", "!@", "conflict or altered quotation", (conflicts, GRAVE), "conflict"),
    Command(
        "moved.other",
        "Through all linked rows, and back",
        ("m",),
        Group.JUMP,
        _next_linked,
        _unlinked,
    ),
    Command("search", "Search all sources", ("/",), Group.JUMP, _search, hint="search"),
    Command("search.next", "Next hit or mention", ("n",), Group.JUMP, _walk(1), _no_walk),
    Command("search.previous", "Previous hit or mention", ("N",), Group.JUMP, _walk(-1), _no_walk),
)
