"""The file that keeps corrections."""

import json
from pathlib import Path

import pytest

from crosslight.entities.corrections import Merge, Rename, Retype, Split
from crosslight.model import EntityType
from crosslight.review.log import Log

MERGE = Merge("PERSON:Ada Lunn", "PERSON:A. Lunn")
OTHERS = (
    Split("PERSON:Ada Lunn", ("Lunn", "Mr Lunn")),
    Rename("PERSON:Ada Lunn", "Ada “Ace” Lunn"),
    Retype("PLACE:Marit", EntityType.WORK),
)


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path / "reviews" / "story.jsonl")


def test_every_kind_comes_back_as_it_was_made(log):
    for correction in (MERGE, *OTHERS):
        log.append(correction)
    assert log.corrections == (MERGE, *OTHERS)
    assert Log(log.path).corrections == log.corrections


def test_nothing_stands_in_a_log_that_is_not_there(log):
    assert log.corrections == ()
    assert log.undo() is None
    assert not log.path.exists()


def test_a_line_is_an_object_with_a_version(log):
    log.append(MERGE)
    log.undo()
    first, second = log.path.read_text(encoding="utf-8").splitlines()
    assert json.loads(first) == {
        "v": 1,
        "do": "merge",
        "kept": "PERSON:Ada Lunn",
        "merged": "PERSON:A. Lunn",
    }
    assert json.loads(second) == {"v": 1, "undo": 1}


def test_undo_goes_back_to_the_beginning_and_writes_nothing_over(log):
    made = (MERGE, *OTHERS)
    for correction in made:
        log.append(correction)
    before = log.path.read_bytes()
    assert [log.undo() for _ in range(5)] == [*reversed(made), None]
    assert log.corrections == ()
    assert log.path.read_bytes().startswith(before)


def test_what_is_made_after_an_undo_stands(log):
    log.append(MERGE)
    log.undo()
    log.append(OTHERS[0])
    assert log.corrections == OTHERS[:1]


@pytest.mark.parametrize("cut", [1, 5, 30])
def test_a_torn_last_line_is_ignored_and_does_not_spoil_the_next(log, cut):
    log.append(MERGE)
    log.append(OTHERS[0])
    log.path.write_bytes(log.path.read_bytes()[:-cut])
    whole = OTHERS[:1] if cut == 1 else ()
    assert log.corrections == (MERGE, *whole)
    log.append(OTHERS[1])
    assert log.corrections == (MERGE, *whole, OTHERS[1])


def test_lines_that_mean_nothing_here_are_skipped(log):
    log.append(MERGE)
    with log.path.open("a", encoding="utf-8") as file:
        file.write("\n[1]\n7\nnot json\n" + "[" * 100_000 + "\n")
        file.write('{"v": 1, "note": "seen"}\n{"v": 2, "undo": 9}\n{"v": 1, "undo": -3}\n')
    assert log.corrections == (MERGE,)


UNKNOWN = (
    '{"v": 1, "do": "mark", "finding": "f1"}',
    '{"v": 2, "do": "merge", "kept": "a", "merged": "b"}',
    '{"v": 1, "do": "merge", "kept": 3, "merged": "b"}',
    '{"v": 1, "do": "split", "entity": "a", "forms": []}',
    '{"v": 2, "do": "split", "entity": "a", "forms": ["b"]}',
    '{"v": 2, "do": "rename", "entity": "a", "name": "b"}',
    '{"v": 2, "do": "retype", "entity": "a", "type": "PERSON"}',
    '{"v": 1, "do": "retype", "entity": "a", "type": "SHIP"}',
)


@pytest.mark.parametrize("line", UNKNOWN)
def test_an_unknown_correction_does_nothing_and_can_be_undone(log, line):
    log.append(MERGE)
    with log.path.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    assert log.corrections == (MERGE,)
    assert log.undo() is None
    assert log.corrections == (MERGE,)
    assert log.undo() == MERGE


def test_a_link_is_not_followed_when_writing(log, tmp_path):
    target = tmp_path / "other.txt"
    target.write_text("kept", encoding="utf-8")
    log.path.parent.mkdir()
    log.path.symlink_to(target)
    with pytest.raises(OSError):
        log.append(MERGE)
    assert target.read_text(encoding="utf-8") == "kept"


def test_a_log_that_cannot_be_read_is_empty(tmp_path, monkeypatch):
    path = tmp_path / "log"
    path.write_text("{}", encoding="utf-8")

    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert Log(path).corrections == ()
    assert Log(tmp_path).corrections == ()
