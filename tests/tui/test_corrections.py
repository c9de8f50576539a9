"""Names put right by their reader: two keys, kept beside the story, taken back."""

import json
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from crosslight.ingest import load
from crosslight.model import EntityType
from crosslight.pipeline import compare
from crosslight.review.place import NAME
from crosslight.view.state import ViewKind
from crosslight_tui import cli
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.panel import PanelKind
from crosslight_tui.shell import Crosslight
from tests.tui.drawing import app_of, choose
from tests.tui.driving import screen_text, settled

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")

REPORTS = {
    "a.txt": "Mara Lindqvist opened the lock at Oltmar. Lindqvist thanked the crews on Monday.",
    "b.txt": "The lock at Oltmar was opened by Mara Lindqvist. Mr Petter Holm watched 12 boats.",
}


SAID = "“We will open the old lock again before the first frost,” said"
QUARREL = {
    "a.txt": f"{SAID} Mara Lindqvist on Monday. About 60 boats waited at the old lock.",
    "b.txt": f"{SAID} Petter Holm on Monday. About 75 boats waited at the old lock.",
}


@pytest.fixture(params=[REPORTS])
def folder(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    home = tmp_path / "lock"
    home.mkdir()
    for name, text in request.param.items():
        (home / name).write_text(f"The lock opens\n\n{text}\n", encoding="utf-8")
    return home


def opened(folder: Path) -> Crosslight:
    story = load([folder])
    made = compare(story)
    return Crosslight(story, comparison=made, keys_file=folder / "no keys", ascii_signs=False)


def names(desk: Desk, kind: EntityType = EntityType.PERSON) -> list[str]:
    return [e.name for e in desk.stage.index.comparison.entities if e.type is kind]


def types(desk: Desk) -> list[str]:
    """Types of the findings as they are listed."""
    stage = desk.stage
    order = [row.key for row in stage.rows_of(ViewKind.FINDINGS, desk.state)]
    kinds = {finding.id: finding.type for finding in stage.index.comparison.findings}
    return [kinds[key] for key in order]


async def test_corrections_are_kept_beside_the_story_and_shown_again(folder: Path) -> None:
    app = opened(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert set(names(app.desk)) == {"Mara Lindqvist", "Petter Holm"}
        app.desk.names.choose(app.desk.stage.index.comparison.entities[0].id)
        await pilot.press("e", "enter", "M", "j", "M")
        assert names(app.desk) == ["Mara Lindqvist"]
        assert "Petter Holm is merged into Mara Lindqvist" in screen_text(app)
        assert app.desk.names.chosen is not None
        assert app.desk.names.chosen.named.name == "Mara Lindqvist"
        assert app.desk.panel is PanelKind.CONCORDANCE
        assert app.desk.state.entity == app.desk.names.chosen.named.id
    assert len((folder / NAME).read_text(encoding="utf-8").splitlines()) == 1
    again = opened(folder)
    async with again.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert names(again.desk) == ["Mara Lindqvist"]
        await pilot.press("U")
        assert set(names(again.desk)) == {"Mara Lindqvist", "Petter Holm"}
        assert "undone: Petter Holm is merged into Mara Lindqvist" in screen_text(again)
        await pilot.press("U")
        assert "No correction of a name is left to undo." in screen_text(again)


@pytest.mark.parametrize("folder", [QUARREL], indirect=True)
async def test_findings_follow_a_correction_and_its_undoing(folder: Path) -> None:
    app = opened(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert "quote.speaker" in types(app.desk)
        await pilot.press("F")
        app.desk.go(types(app.desk).index("number.conflict"))
        await pilot.press("e")
        choose(app.desk, "Mara Lindqvist")
        await pilot.press("M")
        choose(app.desk, "Petter Holm")
        await pilot.press("M")
        assert "quote.speaker" not in types(app.desk)
        assert app.desk.current is not None
        assert "number.conflict" in app.desk.current.label
        await pilot.press("U")
        assert "quote.speaker" in types(app.desk)


@pytest.mark.parametrize("folder", [QUARREL], indirect=True)
def test_reports_and_checks_leave_out_what_a_correction_retires(folder: Path, capsys) -> None:
    check = ["check", str(folder), "--fail-on", "quote.speaker"]
    assert cli.main(check) == 1
    (folder / NAME).write_text(
        '{"v": 1, "do": "merge", "kept": "PERSON:Petter Holm", "merged": "PERSON:Mara Lindqvist"}',
        encoding="utf-8",
    )
    assert cli.main(check) == 0
    capsys.readouterr()
    assert cli.main(["compare", str(folder), "--format", "json"]) == 0
    assert "quote.speaker" not in {
        f["type"] for f in json.loads(capsys.readouterr().out)["findings"]
    }


async def test_a_name_is_typed_and_a_type_chosen_by_its_number(folder: Path) -> None:
    app = opened(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("e")
        app.desk.names.choose(app.desk.stage.index.comparison.entities[0].id)
        await pilot.press("r")
        await settled(pilot)
        app.screen.query_one(Input).value = "  Mara  M. Lindqvist "
        await pilot.press("enter")
        await settled(pilot)
        assert "Mara M. Lindqvist" in names(app.desk)
        assert app.desk.message == "Mara Lindqvist is called Mara M. Lindqvist; U undoes"
        await pilot.press("C", "3")
        assert "Mara M. Lindqvist" in names(app.desk, EntityType.PLACE)
        await pilot.press("U", "U")
        assert "Mara Lindqvist" in names(app.desk)


async def test_every_printed_form_is_offered_as_the_name(folder: Path) -> None:
    app = opened(folder)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("e")
        app.desk.names.choose(app.desk.stage.index.comparison.entities[0].id)
        await pilot.press("r")
        await settled(pilot)
        shown = screen_text(app)
        assert "Mara Lindqvist  A 1  B 1   the name" in shown
        assert "Lindqvist       A 1" in shown
        await pilot.press("down", "tab")
        assert app.screen.query_one(Input).value == "Lindqvist"
        await pilot.press("backspace")
        await settled(pilot)
        assert "Lindqvis   as typed" in screen_text(app)
        await pilot.press("down", "enter")
        await settled(pilot)
        assert app.desk.message == "Mara Lindqvist is called Lindqvist; U undoes"
        await pilot.press("r", "enter")
        assert app.desk.message == ""


async def test_giving_up_a_name_changes_nothing(folder: Path) -> None:
    app = opened(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("e", "r")
        await settled(pilot)
        await pilot.press("escape")
        await settled(pilot)
        await pilot.press("r")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
    assert not (folder / NAME).exists()


async def test_a_form_is_parted_with_two_keys(folder: Path) -> None:
    app = opened(folder)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("e")
        app.desk.names.choose(app.desk.stage.index.comparison.entities[0].id)
        await pilot.press("P")
        await settled(pilot)
        shown = screen_text(app)
        assert "Which form is not Mara Lindqvist" in shown
        assert "2 Lindqvist" in shown
        assert "A  … the lock at Oltmar. Lindqvist thanked the crews on Monday." in shown
        await pilot.press("enter")
        assert {"Mara Lindqvist", "Lindqvist"} <= set(names(app.desk))
        await pilot.press("U")
        assert names(app.desk)[0] == "Mara Lindqvist"


async def test_what_is_typed_before_a_list_is_there_goes_to_the_list(folder: Path) -> None:
    """A reader who knows the keys does not wait; a number must not switch a source off."""
    app = opened(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("e")
        app.desk.names.choose(app.desk.stage.index.comparison.entities[0].id)
        for key in ("C", "3"):
            app.post_message(events.Key(key, key))
        await settled(pilot)
        assert "Mara Lindqvist" in names(app.desk, EntityType.PLACE)
        for key in (*"fed", "enter"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await settled(pilot)
        assert app.desk.names.wanted == "ed"
        assert app.desk.in_names
        assert not app.reader.query("Prompt")
    assert app.desk.state.hidden == frozenset()


async def test_corrections_stay_when_links_are_chosen_anew(folder: Path) -> None:
    app = opened(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("e")
        app.desk.names.choose(app.desk.stage.index.comparison.entities[0].id)
        await pilot.press("P", "enter", "greater_than_sign")
        await settled(pilot)
        assert "links from" in app.desk.message
        assert {"Mara Lindqvist", "Lindqvist"} <= set(names(app.desk))


async def test_what_cannot_be_kept_is_not_done(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    app = app_of()
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("e", "C", "2")
        await settled(pilot)
        assert "Not done: the review log cannot be written (not a directory)." in screen_text(app)
        assert names(app.desk) == ["Ine Vasko"]


async def test_what_a_later_version_did_can_be_undone(folder: Path) -> None:
    (folder / NAME).write_text(
        '{"v": 1, "do": "retype", "entity": "PERSON:Petter Holm", "type": "WORK"}\n'
        '{"v": 2, "do": "annotate"}\n',
        encoding="utf-8",
    )
    app = opened(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert names(app.desk, EntityType.WORK) == ["Petter Holm"]
        await pilot.press("U")
        assert app.desk.message == "undone: a correction of a later version"
        await pilot.press("U")
        assert app.desk.message == "undone: Petter Holm is among the works"
        assert names(app.desk, EntityType.WORK) == []


def test_reports_show_corrected_names(folder: Path, capsys) -> None:
    (folder / NAME).write_text(
        '{"v": 1, "do": "rename", "entity": "PERSON:Petter Holm", "name": "P. Holm"}\n',
        encoding="utf-8",
    )
    assert cli.main(["compare", str(folder), "--format", "json"]) == 0
    told = [entity["name"] for entity in json.loads(capsys.readouterr().out)["entities"]]
    assert "P. Holm" in told
    assert "Petter Holm" not in told
