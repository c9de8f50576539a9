"""What part of a document is on the screen, and where it must be scrolled to."""

from typing import NamedTuple

from crosslight.view.grid import Grid


class Viewport(NamedTuple):
    """Some lines of a grid of rows; what it answers is a line to begin with, or a row."""

    grid: Grid
    window: int
    """Lines on the screen, one or more."""
    top: int
    """The first of them, as a line of the document."""

    @property
    def last(self) -> int:
        """The first line when the document is scrolled to its end."""
        return max(self.grid.height - self.window, 0)

    def bounded(self, top: int) -> int:
        """The line nearest to one asked for that leaves no empty lines at either end."""
        return min(max(top, 0), self.last)

    def offset(self, row: int) -> int:
        """On which line of the screen a row begins."""
        return self.grid.top(row) - self.top

    def holding(self, row: int) -> int:
        """Where a row is on the screen, wholly if it fits, with as little scrolling as needed."""
        first, height = self.grid.top(row), self.grid.row_height(row)
        if first < self.top or height > self.window:
            inside = self.top < first + height and first < self.top + self.window
            tall_and_read = height > self.window and inside and first <= self.top
            return self.bounded(self.top if tall_and_read else first)
        return self.bounded(max(self.top, first + height - self.window))

    def reading_on(self, row: int, step: int) -> int | None:
        """Where a row taller than the screen is read on; None when its end is on the screen.

        Args:
            row: The row.
            step: 1 for downwards, -1 for upwards.
        """
        first, stride = self.grid.top(row), max(self.window // 2, 1)
        end = first + self.grid.row_height(row)
        if step > 0 and end > self.top + self.window:
            return min(self.top + stride, end - self.window)
        if step < 0 and first < self.top:
            return max(self.top - stride, first)
        return None

    def nearest(self, row: int) -> int:
        """The row, or the one at the edge behind which it is."""
        first = self.grid.row_at(self.top)
        last = self.grid.row_at(min(self.top + self.window, self.grid.height) - 1)
        return min(max(row, first), last)
