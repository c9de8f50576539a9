"""Search hits and mentions in the order in which the rows show them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from crosslight.index import Index
from crosslight.view.grid import Grid
from crosslight.view.rows import Row


class Spot(Protocol):
    """A place in a source: a search hit or a mention."""

    @property
    def article(self) -> str:
        """The siglum."""

    @property
    def start(self) -> int:
        """First code point."""


class Stop(NamedTuple):
    """One place of a walk; stops compare in reading order."""

    row: int
    column: int
    start: int
    article: str


def stops(
    index: Index, rows: Sequence[Row], covered: Sequence[Row], spots: Iterable[Spot]
) -> tuple[Stop, ...]:
    """The spots that the rows show, in order.

    Args:
        index: Tables of the comparison.
        rows: Rows on the screen, folds among them.
        covered: All rows, to look behind folds.
        spots: Hits or mentions, in any order.
    """
    homes = _homes(rows, covered)
    columns = {source: n for n, source in enumerate(index.articles)}
    found = (
        Stop(row, columns[spot.article], spot.start, spot.article)
        for spot in spots
        for row in homes.get(index.sentence_at(spot.article, spot.start).id, ())
    )
    return tuple(sorted(found))


def after(walk: Sequence[Stop], here: Stop, step: int) -> Stop | None:
    """The stop after (step 1) or before (step -1) a place, round the end to the beginning."""
    if not walk:
        return None
    if step > 0:
        return next((stop for stop in walk if stop > here), walk[0])
    return next((stop for stop in reversed(walk) if stop < here), walk[-1])


def _homes(rows: Sequence[Row], covered: Sequence[Row]) -> dict[str, list[int]]:
    """Index of the row in which each sentence is shown for the first time, or lies folded."""
    behind = {row.key: row for row in covered}
    found: dict[str, list[int]] = defaultdict(list)
    for n, row in enumerate(rows):
        for shown in (row, *(behind[key] for key in row.covers if key in behind)):
            for cell in shown.cells.values():
                for piece in cell.pieces:
                    if not piece.echo and n not in found[piece.sentence]:
                        found[piece.sentence].append(n)
    return {sentence: places[:1] for sentence, places in found.items() if places}


def line_of(grid: Grid, row: int, stop: Stop) -> int | None:
    """The line of the document on which a stop is painted; None when it is cut away."""
    first = grid.top(row)
    for y in range(first, first + grid.row_height(row)):
        here = (run for run in grid.line(y) if run.article == stop.article and run.start >= 0)
        if any(run.start <= stop.start < run.start + len(run.text) for run in here):
            return y
    return None
