"""What is on the screen, over a grid of rows of known heights."""

from dataclasses import dataclass

import pytest

from crosslight.view.grid import Grid
from crosslight.view.rows import Row, RowKind
from crosslight.view.runs import Line
from crosslight_tui.desk.viewport import Viewport


@dataclass(frozen=True)
class Heights:
    """A painter of rows as high as their labels say."""

    def header(self) -> tuple[Line, ...]:
        return ()

    def height(self, row: Row) -> int:
        return int(row.label)

    def line(self, row: Row, sub: int) -> Line:
        return ()

    def cuts(self, row: Row) -> bool:
        return False


def viewport(heights: str, window: int, top: int) -> Viewport:
    rows = tuple(Row(str(n), RowKind.CLAIM, {}, label=height) for n, height in enumerate(heights))
    return Viewport(Grid(rows, Heights()), window, top)


@pytest.mark.parametrize(
    ("row", "top", "held"),
    [(0, 0, 0), (2, 0, 2), (0, 3, 0), (3, 0, 5), (1, 1, 1)],
)
def test_a_row_is_held_with_as_little_scrolling_as_needed(row: int, top: int, held: int) -> None:
    assert viewport("2233", 5, top).holding(row) == held


def test_a_tall_row_stays_where_it_is_read() -> None:
    assert viewport("292", 4, 5).holding(1) == 5
    assert viewport("292", 4, 0).holding(1) == 2


def test_a_tall_row_is_read_on_by_halves_to_its_ends() -> None:
    assert viewport("292", 4, 2).reading_on(1, 1) == 4
    assert viewport("292", 4, 6).reading_on(1, 1) == 7
    assert viewport("292", 4, 7).reading_on(1, 1) is None
    assert viewport("292", 4, 3).reading_on(1, -1) == 2
    assert viewport("292", 4, 2).reading_on(1, -1) is None


def test_the_cursor_is_taken_along_to_the_edge() -> None:
    view = viewport("2233", 4, 2)
    assert [view.nearest(row) for row in range(4)] == [1, 1, 2, 2]


def test_no_empty_line_is_shown_while_there_is_text() -> None:
    view = viewport("2233", 4, 0)
    assert (view.last, view.bounded(-3), view.bounded(99)) == (6, 0, 6)
    assert viewport("2", 4, 0).last == 0
