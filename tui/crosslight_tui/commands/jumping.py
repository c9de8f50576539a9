"""Going from mark to mark, from hit to hit, and to the other end of what is moved."""

from collections.abc import Callable

from crosslight.view.navigate import other_end, seek
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
    row = desk.current
    sentence = other_end(desk.stage.among(desk.state), row, desk.source) if row else None
    if sentence is None or not desk.go_to_sentence(sentence):
        desk.message = "The other end is not shown; f changes the filter."
        return
    desk.source = desk.stage.index.sentences[sentence].article
    desk.message = f"{sentence} is the other end."


def _not_moved(desk: Desk) -> str | None:
    row = desk.current
    if row is not None and other_end(desk.stage.among(desk.state), row, desk.source) is not None:
        return None
    return f"Nothing of {desk.source} is moved in this row."


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
        "moved.other", "Other end of a moved sentence", ("m",), Group.JUMP, _other_end, _not_moved
    ),
    Command("search", "Search all sources", ("/",), Group.JUMP, _search, hint="search"),
    Command("search.next", "Next hit or mention", ("n",), Group.JUMP, _walk(1), _no_walk),
    Command("search.previous", "Previous hit or mention", ("N",), Group.JUMP, _walk(-1), _no_walk),
)
