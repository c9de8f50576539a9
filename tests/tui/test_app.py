"""The wiring: keys, mouse, prompts and the child process reach the desk, the desk the screen."""

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from crosslight.ingest import read
from crosslight.model import Comparison, Story
from crosslight.view.signs import EXPLAINED
from crosslight.view.state import Filter
from crosslight_tui import clipboard
from crosslight_tui.alignment import Alignment, AlignmentError
from crosslight_tui.desk.panel import PanelKind
from crosslight_tui.screens.help import Help
from crosslight_tui.screens.palette import Palette
from crosslight_tui.shell import Crosslight
from tests.tui.drawing import app_of
from tests.tui.stories import article, comparison, harbour, many, story_of

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")


def screen_text(app: Crosslight) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


async def settled(pilot: Pilot[int]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


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
        assert app.desk.names.count == 7


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


# ── the mouse ─────────────────────────────────────────────────────────────────────────────────


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


# ── copying, writing, keys ────────────────────────────────────────────────────────────────────


async def test_copy_is_the_text_of_the_source_itself() -> None:
    app = app_of()
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("j", "j", "l", "y")
        await settled(pilot)
        said = "At least five people were injured and two ships were damaged."
        assert app.clipboard == said
        assert "copied what B says: 11 words" in screen_text(app)
        await pilot.press("Y")
        await settled(pilot)
        assert app.clipboard.splitlines()[1] == f"B (The Oltmar Post): {said}"


async def test_the_desktops_own_clipboard_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []

    def take(text: str, _: tuple[str, ...]) -> bool:
        taken.append(text)
        return True

    monkeypatch.setattr(clipboard, "find_tool", lambda: ("tool",))
    monkeypatch.setattr(clipboard, "copy", take)
    app = app_of()
    async with app.run_test() as pilot:
        await pilot.press("j", "y")
        await settled(pilot)
        assert len(taken) == 1
        assert app.clipboard == ""


async def test_a_report_is_written_in_the_format_of_its_name(tmp_path: Path) -> None:
    app = app_of()
    path = tmp_path / "fire.json"
    async with app.run_test() as pilot:
        await pilot.press("E")
        await settled(pilot)
        field = app.screen.query_one(Input)
        assert field.value == "harbour-fire-at-oltmar.html"
        field.value = str(path)
        await pilot.press("enter")
        await settled(pilot)
        assert "written to" in app.desk.message
    assert path.read_text(encoding="utf-8").startswith("{")


async def test_own_keys_replace_the_defaults(tmp_path: Path) -> None:
    keys = tmp_path / "keys.toml"
    keys.write_text('"difference.next" = ["f8", "x"]\n', encoding="utf-8")
    made = harbour()
    app = Crosslight(story_of(made), comparison=made, keys_file=keys, ascii_signs=False)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("x")
        assert app.desk.row > 0
        assert "[ f8 differ" in screen_text(app)


async def test_a_mistake_in_the_keys_is_one_sentence(tmp_path: Path) -> None:
    keys = tmp_path / "keys.toml"
    keys.write_text('"diference.next" = "x"\n', encoding="utf-8")
    made = harbour()
    app = Crosslight(story_of(made), comparison=made, keys_file=keys, ascii_signs=False)
    async with app.run_test(size=(120, 24)) as pilot:
        await settled(pilot)
        assert "did you mean difference.next?" in screen_text(app)


# ── sizes ─────────────────────────────────────────────────────────────────────────────────────


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


# ── marks as they come ────────────────────────────────────────────────────────────────────────


class Promise:
    """A comparison under way that a test ends when it likes."""

    def __init__(self, made: Comparison) -> None:
        self.made = made
        self.done = asyncio.Event()
        self.cancelled = False

    async def result(self, on_step: Any) -> Comparison:
        on_step("aligning")
        await self.done.wait()
        if self.cancelled:
            raise AlignmentError("it was stopped")
        return self.made

    def cancel(self) -> None:
        self.cancelled = True
        self.done.set()


def waiting() -> tuple[Crosslight, Promise]:
    made = harbour()
    promise = Promise(made)
    app = Crosslight(
        story_of(made),
        alignment=promise,  # type: ignore[arg-type]  # as much of one as the app uses
        keys_file=Path("no such file"),
        ascii_signs=False,
    )
    return app, promise


async def test_text_comes_first_and_the_cursor_stays_when_marks_arrive() -> None:
    app, promise = waiting()
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert "aligning …  esc stops" in shown
        assert "Investigators suspect a" in shown
        await pilot.press("l", "j", "j", "j")
        assert set(app.desk.current.sentences()) >= {"B.3"}  # type: ignore[union-attr]
        promise.done.set()
        await settled(pilot)
        assert app.desk.aligned
        assert "B.3" in set(app.desk.current.sentences())  # type: ignore[union-attr]
        assert "only in B" in screen_text(app)


async def test_escape_stops_the_alignment() -> None:
    app, promise = waiting()
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        await pilot.press("escape")
        await settled(pilot)
        assert promise.cancelled
        assert not app.desk.aligned
        assert "not compared; R compares" in screen_text(app)
        await pilot.press("right_square_bracket")
        assert "still being computed" in screen_text(app)


async def test_a_failed_alignment_is_told_and_the_text_stays() -> None:
    app, promise = waiting()
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        promise.cancelled = True
        promise.done.set()
        await settled(pilot)
        shown = screen_text(app)
        assert "Not compared: it was stopped." in shown
        assert "A fire broke out" in shown


async def test_reload_reads_the_files_again_and_keeps_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Storm\n\nTrees fell on the road. Nobody was hurt.", encoding="utf-8")
    story = Story("Storm", (read(path),))
    begun: list[Story] = []

    def begin(story: Story, _: float | None) -> Promise:
        begun.append(story)
        promise = Promise(comparison(story.articles, [], "Storm"))
        promise.done.set()
        return promise

    monkeypatch.setattr(Alignment, "begin", SimpleNamespace(__call__=begin).__call__)
    made = comparison(story.articles, [{"A": [1]}, {"A": [2]}], "Storm")
    app = Crosslight(story, comparison=made, keys_file=tmp_path / "none", ascii_signs=False)
    async with app.run_test() as pilot:
        await pilot.press("j")
        path.write_text("Storm\n\nTrees fell on the road. Two were hurt.", encoding="utf-8")
        await pilot.press("R")
        await settled(pilot)
        await settled(pilot)
        assert begun[0].articles[0].text.endswith("Two were hurt.")
        assert "Two were hurt." in screen_text(app)


async def test_an_empty_source_can_be_the_base() -> None:
    articles = [article("A", ["Storm", "Trees fell."]), article("B", [])]
    app = app_of(comparison(articles, [{"A": [1]}], "Storm"))
    async with app.run_test() as pilot:
        await pilot.press("l", "equals_sign", "j", "i", "v", "v", "v", "slash", "x", "enter")
        await settled(pilot)
        assert app.desk.state.base == "B"
