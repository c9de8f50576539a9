import pytest

from crosslight.view.layout import Chrome, choose_layout, column_widths
from crosslight.view.state import ViewKind

SPLIT, STACK, MATRIX = ViewKind.SPLIT, ViewKind.STACK, ViewKind.MATRIX


@pytest.mark.parametrize(
    ("width", "sources", "view", "columns", "sidebar"),
    [
        (80, 1, SPLIT, 1, False),
        (80, 2, SPLIT, 2, False),
        (80, 3, STACK, 2, False),
        (79, 2, SPLIT, 2, False),
        (60, 2, SPLIT, 2, False),
        (59, 2, SPLIT, 2, False),
        (56, 2, STACK, 1, False),
        (119, 3, SPLIT, 3, False),
        (120, 3, SPLIT, 3, True),
        (121, 3, SPLIT, 3, True),
        (120, 5, SPLIT, 4, False),
        (200, 5, SPLIT, 5, True),
        (200, 10, MATRIX, 6, False),
        (200, 7, MATRIX, 6, False),
    ],
)
def test_the_width_decides(width, sources, view, columns, sidebar):
    layout = choose_layout(width, 40, sources)
    assert (layout.view, layout.columns, layout.sidebar > 0) == (view, columns, sidebar)


def test_a_chosen_view_is_kept_and_a_sidebar_takes_its_width():
    layout = choose_layout(200, 50, 10, view=SPLIT, sidebar=True)
    assert layout.view is SPLIT
    assert layout.columns == 5
    assert layout.width + layout.sidebar + 1 == 200


@pytest.mark.parametrize(
    ("width", "height", "chrome"),
    [
        (60, 15, Chrome.FULL),
        (59, 15, Chrome.STATUS),
        (60, 14, Chrome.STATUS),
        (40, 8, Chrome.STATUS),
        (39, 8, Chrome.NONE),
        (40, 7, Chrome.NONE),
    ],
)
def test_small_windows_lose_their_chrome_first(width, height, chrome):
    assert choose_layout(width, height, 2).chrome is chrome


@pytest.mark.parametrize(("width", "columns"), [(80, 2), (81, 2), (200, 5), (3, 5), (29, 1)])
def test_columns_and_rules_fill_the_width(width, columns):
    widths = column_widths(width, columns)
    assert len(widths) == columns
    assert min(widths) >= 1
    assert max(widths) - min(widths) <= 1
    assert sum(widths) + columns - 1 == max(width, 2 * columns - 1)
