"""The same place in another scene: after a filter, a fold, a view, a base or an alignment."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosslight.view.navigate import row_of
from crosslight.view.rows import Row


class Place(NamedTuple):
    """A cell by the key of its row."""

    row: str
    source: str


def relocate(
    old: Sequence[Row], at: int, source: str, rows: Sequence[Row], *, same_keys: bool = True
) -> int:
    """Where the row `old[at]` is among other rows.

    The row itself, the fold that hides it, the row that shows the sentence at the cursor, or the
    nearest row before or after it that is still there.

    Args:
        old: Rows before the change.
        at: Index of the cursor's row in `old`.
        source: Siglum of the cursor's column.
        rows: Rows after the change.
        same_keys: Whether rows of one key are one row; not so where rows are numbered anew.

    Returns:
        An index into `rows`, 0 when there are none.
    """
    if not old or not rows:
        return 0
    places = _places(rows) if same_keys else {}
    row = old[at]
    if (found := _found(row, places)) is not None:
        return found
    for sentence in _sentences(row, source):
        if (found := row_of(rows, sentence)) is not None:
            return found
    near = (_found(old[n], places) for n in _outward(at, len(old)))
    return next((n for n in near if n is not None), _share(at, len(old), len(rows)))


def _places(rows: Sequence[Row]) -> dict[str, int]:
    found = {key: n for n, row in enumerate(rows) for key in row.covers}
    return found | {row.key: n for n, row in enumerate(rows)}


def _found(row: Row, places: dict[str, int]) -> int | None:
    return next((places[key] for key in (row.key, *row.covers) if key in places), None)


def _sentences(row: Row, source: str) -> Iterator[str]:
    """The cursor's own sentences first."""
    cells = sorted(row.cells.values(), key=lambda cell: cell.article != source)
    return (piece.sentence for cell in cells for piece in cell.pieces)


def _outward(at: int, count: int) -> Iterator[int]:
    for step in range(1, count):
        yield from (n for n in (at + step, at - step) if 0 <= n < count)


def _share(at: int, old: int, new: int) -> int:
    return min(at * new // max(old, 1), new - 1)
