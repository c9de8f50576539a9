"""Rows as lines: heights as prefix sums, and a search from line to row."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from crosslight.view.paint import Painter
from crosslight.view.rows import Row
from crosslight.view.runs import Line


class Grid:
    """The lines of a document, painted when they are asked for."""

    def __init__(self, rows: Sequence[Row], painter: Painter) -> None:
        self.rows = tuple(rows)
        self.painter = painter
        self._tops = [0, *accumulate(painter.height(row) for row in self.rows)]
        self._places = {row.key: n for n, row in enumerate(self.rows)}

    @property
    def height(self) -> int:
        """Number of lines in all."""
        return self._tops[-1]

    def top(self, row: int) -> int:
        """First line of the row at an index."""
        return self._tops[row]

    def row_height(self, row: int) -> int:
        """Number of lines of the row at an index."""
        return self._tops[row + 1] - self._tops[row]

    def row_at(self, y: int) -> int:
        """Index of the row that holds a line; lines outside belong to the nearest row."""
        return min(max(bisect_right(self._tops, y) - 1, 0), max(len(self.rows) - 1, 0))

    def find(self, key: str) -> int | None:
        """Index of the row with a key, or of the fold that hides it."""
        if key in self._places:
            return self._places[key]
        return next((n for n, row in enumerate(self.rows) if key in row.covers), None)

    def line(self, y: int) -> Line:
        """The runs of a line; nothing beyond the last one."""
        if not 0 <= y < self.height:
            return ()
        row = self.row_at(y)
        return self.painter.line(self.rows[row], y - self._tops[row])
