"""The wiring: keys and prompts reach the desk, the desk the screen."""

import pytest
from textual.widgets import Input

from crosslight.view.signs import EXPLAINED
from crosslight.view.state import Filter
from crosslight_tui.desk.panel import PanelKind
from crosslight_tui.screens.help import Help
from crosslight_tui.screens.palette import Palette
from tests.tui.drawing import app_of
from tests.tui.driving import screen_text, settled
from tests.tui.stories import article, comparison

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")


async def test_first_screen_shows_text_and_marks() -> None:
    app = app_of()
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(pilot)
        shown = screen_text(app)
    assert "Harbour fire at Oltmar" in shown
    assert "A fire broke out at the" in shown
    assert "1 conflict  1 quotation" in shown


async def test_keys_move_the_cursor_and_the_status_tells_why() -> None:
    app = app_of()
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("exclamation_mark")
        assert "number differs: three | five people injured" in screen_text(app)
        await pilot.press("l")
        assert app.desk.source == "B"


async def test_a_key_that_cannot_act_says_why() -> None:
    app = app_of()
    async with app.run_test() as pilot:
        await pilot.press("7")
        assert "There is no source 7." in screen_text(app)


async def test_search_goes_to_the_first_hit_while_typing_and_escape_goes_back() -> None:
    app = app_of()
    async with app.run_test() as pilot:
        await pilot.press("j", "slash", *"ferries")
        await settled(pilot)
        assert "/ferries 2: B 1 C 1" in screen_text(app)
        assert app.desk.row == 6
        await pilot.press("escape")
        await settled(pilot)
        assert app.desk.row == 1
        assert app.desk.state.query == ""


async def test_a_search_from_the_list_of_names_leaves_its_keys_behind() -> None:
    app = app_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e")
        await settled(pilot)
        assert "M merge" in screen_text(app)
        await pilot.press("/", *"two", "enter")
        await settled(pilot)
        assert "M merge" not in screen_text(app)


async def test_search_stays_after_enter_and_n_walks_on() -> None:
    app = app_of()
    async with app.run_test() as pilot:
        await pilot.press("slash", *"oltmar", "enter")
        await settled(pilot)
        assert not app.screen.query(Input)
        first = app.desk.spot
        await pilot.press("n")
        assert app.desk.spot != first
        assert "hit 2 of 5" in screen_text(app)
        await pilot.press("escape")
        assert app.desk.state.query == ""


async def test_typed_keys_are_text_while_searching() -> None:
    app = app_of()
    async with app.run_test() as pilot:
        await pilot.press("slash", "q", "j")
        await settled(pilot)
        assert app.desk.state.query == "qj"
        assert app.return_code is None


async def test_resizing_while_searching_keeps_the_prompt_and_the_place() -> None:
    app = app_of()
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("slash", *"ferries")
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert app.screen.query_one(Input).value == "ferries"
        assert app.desk.current is not None
        assert "C.2" in set(app.desk.current.sentences())


ASKED = {"search": ("slash",), "report": ("E",), "names": ("e", "f"), "name": ("e", "r")}


@pytest.mark.parametrize("keys", ASKED.values(), ids=ASKED)
async def test_a_prompt_that_a_small_window_hid_has_the_keys_again(keys: tuple[str, ...]) -> None:
    app = app_of()
    async with app.run_test() as pilot:
        await pilot.press(*keys, *"ab")
        for size in ((30, 8), (8, 3), (80, 24)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
        await pilot.press("c")
        assert app.screen.query_one(Input).value == "abc"
        await pilot.press("escape", "q", "q", "q", "q")
        assert app.return_code == 0


async def test_a_click_into_the_text_leaves_the_keys_to_the_prompt() -> None:
    app = app_of()
    async with app.run_test() as pilot:
        await pilot.press("slash", *"ab")
        await pilot.click("Document", offset=(10, 5))
        await pilot.press("c")
        assert app.screen.query_one(Input).value == "abc"


@pytest.mark.parametrize(("count", "told"), [(1, "only one article"), (2, "have the same text")])
async def test_what_cannot_be_compared_is_said(count: int, told: str) -> None:
    text = ["Storm", "Trees fell."]
    sources = "AB"[:count]
    made = comparison([article(s, text) for s in sources], [{s: [1] for s in sources}])
    app = app_of(made)
    async with app.run_test() as pilot:
        await settled(pilot)
        assert told in screen_text(app)


@pytest.mark.parametrize("word", ["json", "html", "markdown", "report"])
async def test_the_palette_finds_the_report_by_its_formats(word: str) -> None:
    app = app_of()
    async with app.run_test() as pilot:
        await pilot.press("colon", *word, "enter")
        await settled(pilot)
        assert "write to (" in screen_text(app)
        assert ".json" in screen_text(app)


async def test_the_list_of_names_keeps_the_keys_until_it_is_left() -> None:
    app = app_of()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("e", "f", *"vasko", "enter", "enter", "i")
        assert app.desk.in_names
        await pilot.press("escape")
        assert (app.desk.in_names, app.desk.names.wanted) == (True, "")
        await pilot.press("escape")
        assert not app.desk.in_names


async def test_palette_runs_a_command_by_name() -> None:
    app = app_of()
    async with app.run_test() as pilot:
        await pilot.press("colon", *"filter: unique", "enter")
        await settled(pilot)
        assert app.desk.state.filter is Filter.UNIQUE


async def test_palette_opens_with_ctrl_p_and_escape_closes_it() -> None:
    app = app_of()
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        await settled(pilot)
        assert isinstance(app.screen, Palette)
        await pilot.press("down", "up", "pagedown", "escape")
        await settled(pilot)
        assert app.screen_stack == [app.reader]


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (200, 50)])
async def test_help_is_wrapped_and_scrolled_through(size: tuple[int, int]) -> None:
    app = app_of()
    async with app.run_test(size=size) as pilot:
        await pilot.press("question_mark")
        seen = ""
        for _ in range(40):
            seen += screen_text(app)
            await pilot.press("space")
        for words in EXPLAINED.values():
            assert set(words.split()) <= set(seen.split())
        last = screen_text(app)
        await pilot.press("home")
        assert "Signs" in screen_text(app)
        await pilot.press("pagedown", "pageup")
        assert "Signs" in screen_text(app)
        await pilot.press("end")
        assert screen_text(app) == last
        await pilot.press(*"row", "space", *"down")
        assert app.screen.query_one(Input).value == "row down"


async def test_help_can_be_searched() -> None:
    app = app_of()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("question_mark")
        await settled(pilot)
        assert isinstance(app.screen, Help)
        assert "paraphrase" in screen_text(app)
        await pilot.press("down", *"silent")
        await settled(pilot)
        shown = screen_text(app)
        assert "this source does not say it" in shown
        assert "Row down" not in shown


async def test_names_walk_through_all_sources() -> None:
    app = app_of()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("e", "j", "enter")
        seen = [app.desk.source]
        for _ in range(4):
            await pilot.press("enter")
            seen.append(app.desk.source)
        assert set(seen) == {"A", "B", "C"}
        assert app.desk.panel is PanelKind.CONCORDANCE
        await pilot.press("q", "q", "q")
        assert app.desk.panel is None
        assert app.return_code is None


async def test_names_can_be_narrowed() -> None:
    app = app_of()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("e", "f", *"vas")
        await settled(pilot)
        assert app.desk.names.count == 1
        await pilot.press("escape")
        await settled(pilot)
        assert app.desk.names.count == 8


async def test_q_goes_back_and_then_quits() -> None:
    app = app_of()
    async with app.run_test() as pilot:
        await pilot.press("i", "q")
        assert app.desk.panel is None
        await pilot.press("q")
    assert app.return_code == 0


async def test_ctrl_c_does_not_quit() -> None:
    app = app_of()
    async with app.run_test() as pilot:
        await pilot.press("ctrl+c")
        assert app.return_code is None
        assert "q quits" in screen_text(app)


async def test_themes_change_and_the_cursor_stays() -> None:
    app = app_of()
    async with app.run_test() as pilot:
        await pilot.press("j", "j", "T")
        assert app.theme == "crosslight-light"
        assert app.desk.row == 2
