"""The boxes cover the screen once, whatever is open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosslight_tui.desk.division import divide
from crosslight_tui.desk.name_lines import first_shown
from crosslight_tui.desk.names import Names
from tests.tui.drawing import desk_of, press
from tests.tui.stories import harbour, many

MADE = (harbour("AB"), harbour(), many(9, 6))


@given(
    made=st.sampled_from(MADE),
    width=st.integers(1, 220),
    height=st.integers(1, 60),
    ids=st.lists(st.sampled_from(["why", "entities", "view.next", "maximise"]), max_size=4),
    asking=st.booleans(),
)
def test_every_cell_belongs_to_one_box(made, width, height, ids, asking) -> None:
    desk = press(desk_of(made, width, height), *ids)
    count = [0] * (width * height)
    for box in divide(desk, asking=asking).values():
        for y in range(box.y, box.y + box.height):
            for x in range(box.x, box.x + box.width):
                count[y * width + x] += 1
    assert set(count) == {1}


@pytest.mark.parametrize("window", [2, 3, 10])
def test_the_list_scrolls_with_its_cursor(window: int) -> None:
    names = Names(desk_of().stage)
    top = 0
    for step in (1, 1, 1, -1, -1, -1):
        names.move(step)
        top = first_shown(names, top, window)
        assert top <= names.at < top + window
    assert top == 0
