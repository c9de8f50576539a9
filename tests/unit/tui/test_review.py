"""What is kept of corrections, and what is said of it."""

from pathlib import Path

import pytest

from crosslight.entities.corrections import Correction, Merge, Rename, Retype, Split, key_of
from crosslight.model import EntityType
from crosslight.review.log import Log
from crosslight_tui.review import NOTHING, keep, undo
from tests.tui.stories import harbour

SEEN = harbour()
ONE = SEEN.entities[0]
KEY = key_of(ONE)


@pytest.mark.parametrize(
    "correction",
    [
        Split(KEY, ("a form that no source prints",)),
        Split("PERSON:Nobody", ("Nobody",)),
        Merge(KEY, KEY),
        Rename(KEY, ONE.name),
        Retype(KEY, ONE.type),
    ],
)
def test_what_changes_nothing_is_said_and_not_kept(correction: Correction, tmp_path: Path) -> None:
    path = tmp_path / "log"
    assert keep(path, correction, SEEN) == NOTHING
    assert not path.exists()


def test_what_changes_a_name_is_kept_and_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "log"
    told = keep(path, Rename(KEY, "Another"), SEEN)
    assert told == f"{ONE.name} is called Another; U undoes"
    other = next(kind for kind in EntityType if kind is not ONE.type)
    assert keep(path, Retype(KEY, other), SEEN).endswith("; U undoes")
    assert Log(path).corrections == (Rename(KEY, "Another"), Retype(KEY, other))
    assert undo(path).startswith("undone: ")
    assert Log(path).corrections == (Rename(KEY, "Another"),)
