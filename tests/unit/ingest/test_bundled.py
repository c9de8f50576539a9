from pathlib import Path

import pytest

from crosslight.ingest import bundled, load


def test_every_bundled_story_can_be_read() -> None:
    found = bundled.stories()
    assert found[0].slug == bundled.FIRST
    assert [story.slug for story in found[1:]] == sorted(story.slug for story in found[1:])
    for story in found:
        loaded = load([story.path])
        assert loaded.title == story.title
        assert len(loaded.articles) > 1
        assert all(article.doubts == () for article in loaded.articles)


def test_a_story_is_found_by_its_slug() -> None:
    path = bundled.find(bundled.FIRST)
    assert path is not None
    assert (path / "story.toml").is_file()
    assert bundled.find("no-such-story") is None


def test_an_installed_package_carries_its_corpus(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = tmp_path / "corpus" / "one"
    story.mkdir(parents=True)
    (story / "story.toml").write_text('title = "One"', encoding="utf-8")
    (tmp_path / "corpus" / "README.md").touch()
    monkeypatch.setattr(bundled, "PLACES", (tmp_path / "corpus", tmp_path / "none"))
    assert [story.title for story in bundled.stories()] == ["One"]


def test_without_a_corpus_there_are_no_stories(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundled, "PLACES", (tmp_path / "none",))
    assert bundled.stories() == ()
