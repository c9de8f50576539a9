"""Stricter and looser links while the text stays where it is."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from crosslight.model import Comparison
from crosslight.pipeline import compare, restrict
from crosslight_tui.alignment import Alignment, AlignmentError
from crosslight_tui.desk.anchor import relocate
from crosslight_tui.shell import Crosslight
from tests.tui.drawing import Silent, desk_of, press
from tests.tui.driving import screen_text, settled
from tests.tui.stories import harbour, story_of
from tests.tui.test_arriving import Promise

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")


def found() -> Comparison:
    return compare(story_of(harbour()))


def opened(made: Comparison) -> Crosslight:
    return Crosslight(
        story_of(made), comparison=made, keys_file=Path("no such file"), ascii_signs=False
    )


def test_the_keys_move_by_a_tenth_and_stop_at_the_ends() -> None:
    desk, host = desk_of(), Silent()
    press(desk, "strictness.up", "strictness.down", "strictness.down", host=host)
    assert host.asked == ["links from 0.60", "links from 0.50", "links from 0.40"]
    press(desk, *["strictness.down"] * 5, host=host)
    assert host.asked[-1] == "links from 0.00"
    assert desk.message == "Links cannot be looser than 0; > tightens them."
    press(desk, *["strictness.up"] * 11, host=host)
    assert host.asked[-1] == "links from 1.00"
    assert desk.message == "Links cannot be stricter than 1; < loosens them."


def test_there_is_nothing_to_tighten_before_marks_are_there() -> None:
    desk = desk_of(aligned=False)
    assert press(desk, "strictness.up").message == "The marks are still being computed."


async def test_the_child_chooses_links_as_the_engine_does() -> None:
    made = found()
    answer = await Alignment.restrict(made, 1.0).result(lambda _: None)
    assert answer == restrict(made, 1.0)
    assert len(answer.links) < len(made.links)


async def test_stricter_links_are_told_and_the_sentence_stays_on_its_line() -> None:
    made = found()
    app = opened(made)
    async with app.run_test(size=(120, 12)) as pilot:
        await pilot.press("l")
        sentence = "B.4"
        assert app.desk.go_to_sentence(sentence)
        before = app.desk.scene.grid.top(app.desk.row) - app.desk.top
        await pilot.press(*["greater_than_sign"] * 8)
        await settled(pilot)
        desk = app.desk
        assert desk.strictness == 1.0
        assert len(desk.stage.index.comparison.links) < len(made.links)
        rows = len(desk.rows)
        assert f"links from 1.00 on: {rows} rows" in screen_text(app)
        assert sentence in set(desk.current.sentences())  # type: ignore[union-attr]
        assert desk.scene.grid.top(desk.row) - desk.top == before


async def test_escape_leaves_the_links_as_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    made = harbour()
    promise = Promise(made)
    monkeypatch.setattr(Alignment, "restrict", SimpleNamespace(call=lambda *_: promise).call)
    app = opened(made)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("greater_than_sign")
        assert app.desk.strictness == pytest.approx(0.6)
        await pilot.press("escape")
        await settled(pilot)
        assert promise.cancelled
        assert app.desk.strictness == pytest.approx(0.5)
        assert app.desk.message == "stopped"
        assert app.desk.aligned


async def test_a_child_that_fails_leaves_the_links_as_they_were(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Failing(Promise):
        async def result(self, on_step: object) -> Comparison:
            raise AlignmentError("no memory left")

    made = harbour()
    failing = Failing(made)
    monkeypatch.setattr(Alignment, "restrict", SimpleNamespace(call=lambda *_: failing).call)
    app = opened(made)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("less_than_sign")
        await settled(pilot)
        assert app.desk.message == "Not compared: no memory left."
        assert app.desk.strictness == pytest.approx(0.5)


def test_rows_numbered_anew_are_found_by_their_sentences() -> None:
    desk = desk_of()
    rows = desk.rows
    shifted = tuple(rows[1:])
    renamed = tuple(
        type(row)(old.key, row.kind, row.cells, row.label)
        for row, old in zip(shifted, rows, strict=False)
    )
    assert renamed[relocate(rows, 3, "A", renamed, same_keys=False)].cells == rows[3].cells
    assert renamed[relocate(rows, 3, "A", renamed)].cells != rows[3].cells
