"""Reading labelled stories: what is none is refused in a sentence."""

import json

import pytest

from tests.bench.stories import stories

STORY = {
    "sources": [
        {
            "id": "1",
            "outlet": "Gazette",
            "date": "2024-05-02",
            "title": "",
            "paragraphs": [["Snow."]],
        },
        {"id": "2", "outlet": "Echo", "date": "2024-05-02", "title": "", "paragraphs": [["Snow!"]]},
    ],
    "groups": {"snow": ["1:0S", "2:0S"]},
    "pairs": [["2:0", "1:0", "S"]],
    "unique": [],
    "unique_optional": [],
}


def test_sentences_are_named_as_the_program_names_them(tmp_path):
    (tmp_path / "snow.json").write_text(json.dumps(STORY))
    (story,) = stories(tmp_path)
    assert story.name == "snow"
    assert story.pairs == {("A.0", "B.0"): "S"}


def test_a_folder_without_stories_is_refused(tmp_path):
    with pytest.raises(SystemExit, match="holds no labelled stories"):
        list(stories(tmp_path))


@pytest.mark.parametrize("content", [[], {"links": []}])
def test_a_file_that_is_no_story_is_refused(tmp_path, content):
    (tmp_path / "other.json").write_text(json.dumps(content))
    with pytest.raises(SystemExit, match=r"other\.json: is no labelled story"):
        list(stories(tmp_path))
