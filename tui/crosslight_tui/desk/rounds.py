"""A round: from a cell through all rows that are linked with it, and back to where it began."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from crosslight.view.navigate import End, ends
from crosslight.view.state import toggle_fold
from crosslight_tui.desk.anchor import Place

if TYPE_CHECKING:
    from crosslight_tui.desk.desk import Desk


class Round(NamedTuple):
    """The places of a round, and at which of them the reader is."""

    start: Place
    ends: tuple[End, ...]
    at: int = 0
    """How many ends the reader has gone to; 0 at the start."""
    here: Place | None = None
    """Where the last step led; elsewhere another round begins."""


def current_round(desk: "Desk") -> Round:
    """The round the reader is on, else the one that begins at the cursor."""
    if desk.round is not None and desk.round.here == desk.place:
        return desk.round
    return Round(desk.place, _ends(desk))


def reachable(desk: "Desk", end: End) -> bool:
    """Whether the row is on the screen or folded, and not filtered out."""
    return desk.scene.grid.find(end.row) is not None


def go_on(desk: "Desk", round_: Round) -> None:
    """Take the next step of a round and say where it led."""
    for n, place in _following(desk, round_):
        row = _open(desk, place.row)
        if row is None:
            continue
        desk.face(place.source)
        desk.go(row)
        desk.message = _told(round_, n)
        desk.round = round_._replace(at=n, here=desk.place)
        return


def _following(desk: "Desk", round_: Round) -> Iterator[tuple[int, Place]]:
    """The places after the one the reader is at, the start last."""
    sentences = desk.stage.index.sentences
    for n in range(round_.at + 1, len(round_.ends) + 1):
        end = round_.ends[n - 1]
        yield n, Place(end.row, sentences[end.sentence].article)
    yield 0, round_.start


def _open(desk: "Desk", key: str) -> int | None:
    """Index of a row, taken out of the fold that hides it."""
    at = desk.scene.grid.find(key)
    if at is not None and desk.rows[at].covers:
        desk.show(toggle_fold(desk.state, frozenset(desk.rows[at].covers)))
    return desk.scene.grid.find(key)


def _ends(desk: "Desk") -> tuple[End, ...]:
    if desk.current is None:
        return ()
    rows = desk.stage.rows_of(desk.layout.view, desk.state)
    return ends(desk.stage.among(desk.state), desk.current, desk.source, rows)


def _told(round_: Round, n: int) -> str:
    count = len(round_.ends)
    if n == 0:
        again = "there again" if count == 1 else f"round the {count} linked rows again"
        return f"back where you began; m goes {again}"
    end = round_.ends[n - 1]
    then = "goes on" if n < count else "goes back"
    place = f"{n} of {count}: " if count > 1 else ""
    return f"{place}{end.sentence} {end.tie}; m {then}"
