"""Going from mark to mark, from hit to hit, and to the other end of what is linked."""

from collections.abc import Callable

from crosslight.view.navigate import End, other_end, seek
from crosslight.view.rows import Row
from crosslight.view.sieve import conflicts, differs, unique
from crosslight_tui.commands.command import Act, Command, Group, Reason
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.host import Host

Test = Callable[[Row], bool]

WAIT = "The marks are still being computed."


def _to(step: int, test: Test) -> Act:
    def act(desk: Desk, _: Host) -> None:
        desk.in_names = False
        desk.find(step, test)

    return act


def _none(step: int, test: Test, what: str) -> Reason:
    where = "after" if step > 0 else "before"

    def reason(desk: Desk) -> str | None:
        if not desk.aligned:
            return WAIT
        if seek(desk.rows, desk.row, step, test) is not None:
            return None
        return f"No {what} {where} this row."

    return reason


def _pair(name: str, keys: str, what: str, test: Test, hint: str = "") -> tuple[Command, Command]:
    """The two commands that go to the next and the previous row with a mark."""
    return tuple(  # type: ignore[return-value]  # two of them, by the two steps
        Command(
            f"{name}.{word}",
            f"{word.capitalize()} {what}",
            (key,),
            Group.JUMP,
            _to(step, test),
            _none(step, test, what),
            hint if step > 0 else "",
        )
        for word, step, key in (("next", 1, keys[0]), ("previous", -1, keys[1]))
    )


def _other_end(desk: Desk, _: Host) -> None:
    """Go there; where that is where the reader came from, go back."""
    here, back, end = desk.place, _back(desk), _end(desk)
    if back is not None:
        row, source = back
        desk.face(source)
        desk.go(row)
        desk.message = "back; m goes there again"
    elif end is not None:
        desk.face(desk.stage.index.sentences[end.sentence].article)
        desk.go(end.row)
        tie = "is linked to it" if end.linked else "stands beside it in its source"
        desk.message = f"{end.sentence} {tie}; m goes back"
    desk.crossed = (here, desk.place)


def _back(desk: Desk) -> tuple[int, str] | None:
    """The row and source from which the reader came to the cursor by this command."""
    if desk.crossed is None or desk.crossed[1] != desk.place:
        return None
    row = desk.scene.grid.find(desk.crossed[0].row)
    return None if row is None else (row, desk.crossed[0].source)


def _end(desk: Desk) -> End | None:
    index = desk.stage.among(desk.state)
    return other_end(index, desk.rows, desk.row, desk.source) if desk.rows else None


def _no_other_end(desk: Desk) -> str | None:
    if _back(desk) is not None or _end(desk) is not None:
        return None
    return f"What {desk.source} says here is linked to no other row."


def _search(desk: Desk, host: Host) -> None:
    desk.in_names = False
    host.ask_search()


def _walk(step: int) -> Act:
    def act(desk: Desk, _: Host) -> None:
        desk.in_names = False
        stop = desk.walk_on(step)
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
    *_pair("difference", "][", "difference", differs, "difference"),
    *_pair("unique", "}{", "sentence only one source has", unique, "unique"),
    *_pair("conflict", "!@", "conflict or altered quotation", conflicts, "conflict"),
    Command(
        "moved.other",
        "To the linked sentence of another row, and back",
        ("m",),
        Group.JUMP,
        _other_end,
        _no_other_end,
    ),
    Command("search", "Search all sources", ("/",), Group.JUMP, _search, hint="search"),
    Command("search.next", "Next hit or mention", ("n",), Group.JUMP, _walk(1), _no_walk),
    Command("search.previous", "Previous hit or mention", ("N",), Group.JUMP, _walk(-1), _no_walk),
)
