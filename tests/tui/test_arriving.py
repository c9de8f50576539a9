"""Text first: marks come from the child process, or do not."""

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from crosslight.ingest import load, read
from crosslight.model import Comparison, Story
from crosslight_tui.alignment import Alignment, AlignmentError
from crosslight_tui.shell import Crosslight
from tests.tui.drawing import app_of
from tests.tui.driving import screen_text, settled
from tests.tui.stories import article, comparison, harbour, story_of

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")


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


async def test_what_is_left_out_of_a_folder_is_told(tmp_path: Path) -> None:
    for name, text in {
        "a.txt": "Trees fell on the road.",
        "b.txt": "Trees fell.",
        "c.txt": "",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    story = load([tmp_path])
    app = Crosslight(story, comparison=comparison(story.articles, [], "Storm"), ascii_signs=False)
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(pilot)
        assert "could not be read is left out: c.txt (is empty)." in screen_text(app)


async def test_an_empty_source_can_be_the_base() -> None:
    articles = [article("A", ["Storm", "Trees fell."]), article("B", [])]
    app = app_of(comparison(articles, [{"A": [1]}], "Storm"))
    async with app.run_test() as pilot:
        await pilot.press("l", "equals_sign", "j", "i", "v", "v", "v", "slash", "x", "enter")
        await settled(pilot)
        assert app.desk.state.base == "B"
