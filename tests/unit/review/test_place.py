"""Where the log lies."""

from dataclasses import replace
from pathlib import Path

import pytest

from crosslight.ingest import bundled, load
from crosslight.review.place import NAME, log_path


@pytest.fixture(autouse=True)
def state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "fire"
    home.mkdir()
    (home / "a.txt").write_text("Trees fell on the road to Hale.", encoding="utf-8")
    (home / "b.txt").write_text("Nobody was hurt.", encoding="utf-8")
    return home


def own(path: Path, home: Path) -> bool:
    return path.parent.name == "reviews" and home not in path.parents and path.suffix == ".jsonl"


def test_beside_the_sources(folder):
    articles = load([folder]).articles
    assert log_path(articles) == folder.resolve() / NAME
    assert not log_path(articles).exists()


def test_the_log_is_no_article(folder):
    (folder / NAME).write_text("{}\n", encoding="utf-8")
    assert len(load([folder]).articles) == 2


def test_of_several_folders_in_a_place_of_its_own(folder, tmp_path):
    other = tmp_path / "c.txt"
    other.write_text("A third report.", encoding="utf-8")
    path = log_path(load([folder, other]).articles)
    assert own(path, folder)
    assert path == log_path(load([other, folder]).articles), "the order of the sources is no matter"
    assert path != log_path(load([other]).articles)


def test_of_what_came_through_a_pipe(folder):
    articles = tuple(replace(a, path="-") for a in load([folder]).articles)
    assert own(log_path(articles), folder)
    assert own(log_path(()), folder)


def test_of_a_bundled_story():
    path = bundled.stories()[0].path
    assert own(log_path(load([path]).articles), path)


def test_of_what_is_installed(tmp_path):
    home = tmp_path / "site-packages" / "stories"
    home.mkdir(parents=True)
    (home / "a.txt").write_text("Trees fell.", encoding="utf-8")
    assert own(log_path(load([home]).articles), home)


def test_of_a_folder_that_cannot_be_written_to(folder, monkeypatch):
    monkeypatch.setattr("os.access", lambda *_: False)
    assert own(log_path(load([folder]).articles), folder)
