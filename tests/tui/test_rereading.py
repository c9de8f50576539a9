"""What is known of sources from elsewhere stays when their files are read again."""

from dataclasses import replace
from pathlib import Path

from crosslight.ingest import load
from crosslight_tui.rereading import read_again

LONG = "The ferry left the old harbour at dawn and sank in the bay. "


def test_what_the_story_says_of_a_source_stays(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Ferry sinks\n\n{LONG * 30}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"Ferry sunk\n\n{LONG * 4}", encoding="utf-8")
    (tmp_path / "story.toml").write_text(
        """
        [[article]]
        path = "a.txt"
        [[article]]
        path = "b.txt"
        title = "Later"
        outlet = "The Marrow Post"
        published = 2025-03-11T10:40:00
        version_of = "a.txt"
        """,
        encoding="utf-8",
    )
    first, second = load([tmp_path]).articles
    assert second.version_of == first.path
    assert [doubt.code for doubt in second.doubts] == ["short"]
    assert read_again((first, second)) == (first, second)


def test_a_source_whose_file_is_gone_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Ferry sinks\n\n{LONG}", encoding="utf-8")
    (article,) = load([path]).articles
    path.unlink()
    assert read_again((article,)) == (article,)
    typed = replace(article, path="")
    assert read_again((typed,)) == (typed,)
