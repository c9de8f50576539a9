"""The mouse: clicks, the wheel, dragging."""

import pytest

from tests.tui.drawing import app_of
from tests.tui.driving import settled
from tests.tui.stories import many

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")


async def test_a_click_moves_the_cursor() -> None:
    app = app_of()
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.click(app.reader.document, offset=(45, 4))
        await settled(pilot)
        assert (app.desk.row, app.desk.source) == (2, "B")


async def test_a_click_on_a_header_makes_that_source_the_base() -> None:
    app = app_of()
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.click(app.reader.headers, offset=(45, 0))
        await settled(pilot)
        assert app.desk.state.base == "B"
        assert app.desk.columns[0] == "B"


async def test_a_click_on_the_map_goes_there() -> None:
    app = app_of(many(2, 60))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click(app.reader.minimap, offset=(0, 19))
        await settled(pilot)
        assert app.desk.top > 0
        assert app.desk.row == app.desk.scene.grid.row_at(app.desk.scene.grid.top(app.desk.row))


async def test_the_wheel_scrolls_and_takes_the_cursor_along() -> None:
    app = app_of(many(2, 60))
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(4):
            app.reader.document.post_message(app.reader.document.Wheeled(3))
        await settled(pilot)
        assert app.desk.top == 12
        assert app.desk.row > 0


async def test_a_click_in_the_list_walks_to_a_mention() -> None:
    app = app_of()
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.click(app.reader.names, offset=(3, 4))
        await settled(pilot)
        assert app.desk.state.entity == "e2"


async def test_dragging_copies_the_words_of_one_source() -> None:
    app = app_of()
    async with app.run_test(size=(120, 30)) as pilot:
        document = app.reader.document
        await pilot.mouse_down(document, offset=(3, 1))
        await pilot.hover(document, offset=(8, 3))
        await pilot.mouse_up(document, offset=(8, 3))
        await settled(pilot)
        await pilot.press("ctrl+c")
        await settled(pilot)
        assert app.clipboard == "A fire broke out at the port of Oltmar early on Tuesda"
