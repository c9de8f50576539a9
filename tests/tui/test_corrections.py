"""Names put right by their reader: two keys, kept beside the story, taken back."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from textual import events
from textual.widgets import Input

from crosslight.ingest import load
from crosslight.model import Comparison, Entity, EntityType
from crosslight.pipeline import compare
from crosslight.review.place import NAME
from crosslight.view.state import ViewKind
from crosslight_tui import cli
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.panel import PanelKind
from crosslight_tui.shell import Crosslight
from tests.tui.drawing import Silent, app_of, desk_of, drawn, press
from tests.tui.driving import screen_text, settled
from tests.tui.stories import article, comparison, harbour

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


def choose(desk: Desk, name: str) -> None:
    """Put the cursor of the list on a name."""
    desk.names.choose(next(n.id for n in desk.stage.named.values() if n.name == name))


def in_list(made: Comparison | None = None, name: str = "Ine Vasko") -> Desk:
    desk = press(desk_of(made, 120, 40), "entities")
    choose(desk, name)
    return desk


# ── at the desk ───────────────────────────────────────────────────────────────────────────────


def test_a_merge_takes_two_keys_and_says_what_the_second_will_do() -> None:
    desk, host = in_list(), Silent()
    press(desk, "entity.merge", host=host)
    assert "M on another name merges it into Ine Vasko; esc drops it" in drawn(desk)
    desk.names.choose("e2")
    assert "M merges Oltmar into Ine Vasko; esc drops it" in drawn(desk)
    press(desk, "entity.merge", host=host)
    assert host.asked == ["Oltmar is merged into Ine Vasko"]
    assert desk.pending is None


def test_escape_drops_what_was_begun_and_stays_in_the_list() -> None:
    desk = press(in_list(), "entity.merge", "back")
    assert (desk.pending, desk.in_names, desk.message) == (None, True, "dropped")


def test_the_same_name_twice_is_no_merge() -> None:
    host = Silent()
    desk = press(in_list(), "entity.merge", "entity.merge", host=host)
    assert (desk.pending, host.asked) == (None, [])


def twice_printed(*others: Entity) -> Comparison:
    made = comparison(
        [
            article("A", ["Title", "Ine Vasko came. Vasko left."]),
            article("B", ["Title", "Vasko came. The mayor stayed."]),
        ],
        [{"A": [1], "B": [1]}, {"A": [2]}, {"B": [2]}],
    )
    found = harbour().entities[0]
    mentions = tuple(
        replace(found.mentions[0], article=source, start=at, end=at + len(form))
        for source, form, at in (("A", "Ine Vasko", 7), ("A", "Vasko", 23), ("B", "Vasko", 7))
    )
    entity = replace(found, aliases=("Ine Vasko", "Vasko"), mentions=mentions)
    return replace(made, entities=(entity, *others))


def test_a_split_asks_which_form() -> None:
    host = Silent()
    press(in_list(twice_printed()), "entity.split", host=host)
    assert host.asked == [
        "Which form is not Ine Vasko: Vasko, Ine Vasko",
        "“Vasko” is parted from Ine Vasko",
    ]


def test_the_form_that_was_walked_to_is_parted() -> None:
    desk, host = in_list(twice_printed()), Silent()
    press(desk, "row.open", "entity.split", host=host)
    assert host.asked[-1] == "“Ine Vasko” is parted from Ine Vasko"
    press(desk, "row.open", "entity.split", host=host)
    assert host.asked[-1] == "“Vasko” is parted from Ine Vasko"


def test_what_cannot_be_parted_says_why() -> None:
    assert press(in_list(), "entity.split").message == (
        "All mentions of Ine Vasko are printed alike."
    )


def test_only_names_in_the_list_are_corrected() -> None:
    desk = desk_of(None, 120, 40)
    for id_ in ("merge", "split", "rename", "retype"):
        told = press(desk, f"entity.{id_}").message
        assert told == "The cursor is not in the list of names; e goes there."
    desk = in_list(name="two ships")
    for id_ in ("merge", "split", "rename", "retype"):
        told = press(desk, f"entity.{id_}").message
        assert told == "Only names can be corrected, not figures and dates."
    assert press(desk, "entity.undo").message == "No correction of a name is left to undo."


def test_nothing_is_undone_while_the_sources_are_read_again() -> None:
    desk = desk_of(aligned=False)
    desk.undoable = True
    assert press(desk, "entity.undo").message == "The marks are still being computed."


def test_two_entries_of_one_name_are_told_apart_first() -> None:
    made = harbour()
    twin = replace(made.entities[0], id="e7")
    desk = press(desk_of(replace(made, entities=(*made.entities, twin)), 120, 40), "entities")
    desk.names.choose("e7")
    assert press(desk, "entity.retype").message == (
        "Another entry is called the same; rename that one first."
    )


def test_the_type_is_chosen() -> None:
    host = Silent(EntityType.PLACE)
    press(in_list(), "entity.retype", host=host)
    assert host.asked == [
        "What Ine Vasko is listed among: people, organisations, places, events, works, other names",
        "Ine Vasko is among the places",
    ]


def test_a_name_that_is_listed_is_not_given_twice() -> None:
    made = harbour()
    other = replace(made.entities[0], id="e7", name="Ine Vasko II", mentions=())
    host = Silent("Ine Vasko II")
    desk = press(
        in_list(replace(made, entities=(*made.entities, other))), "entity.rename", host=host
    )
    assert host.asked == ["Another name for Ine Vasko: Ine Vasko"]
    assert desk.message == "Ine Vasko II is listed already; M merges the two."
    press(in_list(), "entity.rename", host=host)
    assert host.asked[-1] == "Ine Vasko is called Ine Vasko II"


def test_merging(snapshot: SnapshotAssertion) -> None:
    desk = press(in_list(), "entity.merge")
    desk.names.choose("e2")
    assert drawn(desk) == snapshot


# ── in the app ────────────────────────────────────────────────────────────────────────────────


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
