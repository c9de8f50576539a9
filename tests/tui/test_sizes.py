"""Windows of any size, and a change of it."""

import pytest

from tests.tui.drawing import app_of
from tests.tui.driving import screen_text, settled
from tests.tui.stories import many

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")


@pytest.mark.parametrize("size", [(40, 8), (60, 15), (79, 24), (81, 24), (119, 30), (121, 30)])
async def test_the_screen_is_filled_at_every_size(size: tuple[int, int]) -> None:
    app = app_of()
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        assert len(screen_text(app).splitlines()) == size[1]
        assert app.reader.document.size.width == app.desk.layout.width
        assert app.reader.document.size.height == app.desk.window


async def test_the_text_makes_room_for_panel_and_names() -> None:
    app = app_of()
    async with app.run_test(size=(100, 30)) as pilot:
        for key in ("i", "e", "i", "i", "e", "e"):
            await pilot.press(key)
            await settled(pilot)
            assert app.reader.document.size == (app.desk.layout.width, app.desk.window)
            assert app.reader.panel.region.height == app.desk.panel_height
            assert app.reader.names.region.width == app.desk.layout.sidebar


async def test_too_small_is_one_sentence_and_growing_brings_the_text_back() -> None:
    app = app_of()
    async with app.run_test(size=(30, 6)) as pilot:
        await settled(pilot)
        assert screen_text(app).strip() == "Too small: 40 × 8 at least."
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert "A fire broke out" in screen_text(app)


async def test_a_resize_keeps_the_sentence_on_its_line() -> None:
    app = app_of(many(3, 60))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("space", "j", "j")
        sentence = next(iter(app.desk.current.sentences())) if app.desk.current else ""
        before = app.desk.scene.grid.top(app.desk.row) - app.desk.top
        await pilot.resize_terminal(100, 40)
        await settled(pilot)
        assert app.desk.current is not None
        assert sentence in set(app.desk.current.sentences())
        assert app.desk.scene.grid.top(app.desk.row) - app.desk.top == before
