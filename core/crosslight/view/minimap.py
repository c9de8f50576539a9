"""The whole document in one column of cells: the strongest mark of each stretch."""

from collections.abc import Sequence
from typing import NamedTuple

from crosslight.view.grid import Grid
from crosslight.view.rows import Row
from crosslight.view.signs import State, strongest


class Bucket(NamedTuple):
    """One cell of the minimap."""

    state: State
    hit: bool
    """Whether a search hit or a lit mention lies in it."""
    shown: bool
    """Whether the window shows part of it."""


def minimap(
    grid: Grid, cells: int, top: int, window: int, lit: frozenset[str]
) -> tuple[Bucket, ...]:
    """Summarise a grid.

    Args:
        grid: The document.
        cells: Height of the minimap.
        top: First line on the screen.
        window: Number of lines on the screen.
        lit: Ids of sentences with a hit.
    """
    if not grid.rows or cells < 1:
        return ()
    scale = max(grid.height, cells) / cells
    return tuple(
        _bucket(
            grid,
            int(n * scale),
            max(int((n + 1) * scale), int(n * scale) + 1),
            (top, top + window),
            lit,
        )
        for n in range(cells)
    )


def _bucket(
    grid: Grid, start: int, stop: int, window: tuple[int, int], lit: frozenset[str]
) -> Bucket:
    if start >= grid.height:
        return Bucket(State.PLAIN, hit=False, shown=False)
    rows = grid.rows[grid.row_at(start) : grid.row_at(stop - 1) + 1]
    shown = start < window[1] and window[0] < stop
    hit = bool(lit) and any(id_ in lit for row in rows for id_ in row.sentences())
    return Bucket(_state(rows), hit=hit, shown=shown)


def _state(rows: Sequence[Row]) -> State:
    return strongest([State.PLAIN, *(row.state for row in rows if row.cells)])


def line_of(grid: Grid, cells: int, cell: int) -> int:
    """The document line that a cell of the minimap stands for."""
    return int(cell * max(grid.height, cells) / max(cells, 1))
