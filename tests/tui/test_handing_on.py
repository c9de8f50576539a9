"""What leaves the app: copies and reports; and keys that come from a file."""

from pathlib import Path

import pytest
from textual.widgets import Input

from crosslight_tui import clipboard
from crosslight_tui.shell import Crosslight
from tests.tui.drawing import app_of
from tests.tui.driving import screen_text, settled
from tests.tui.stories import harbour, story_of

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")


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
