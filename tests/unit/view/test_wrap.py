import pytest

from crosslight.shown import without_signs
from crosslight.view.wrap import break_lines, cell_width


def wrapped(text, width):
    return [text[a:b] for a, b in break_lines(text, 0, len(text), width)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 13, ["one two three"]),
        ("one  two\nthree", 8, ["one  two", "three"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("a bbbbbb", 4, ["a", "bbbb", "bb"]),
        ("", 5, [""]),
        ("   ", 5, [""]),
        ("水水水水", 4, ["水水", "水水"]),
        ("水 ok 水", 4, ["水", "ok", "水"]),
        ("e\u0301e\u0301 e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("soft\u00adhyphen here", 11, ["soft\u00adhyphen", "here"]),
        ("\0\0one\0 [two\0\0\0\0]", 9, ["one\0 [two\0\0\0\0]"]),
        ("\0\0one\0 two\0\0", 4, ["one", "two"]),
        ("one two\0three", 9, ["one", "two\0three"]),
        ("one", 0, ["o", "n", "e"]),
    ],
)
def test_lines_break_at_words_and_never_grow_too_wide(text, width, lines):
    assert wrapped(text, width) == lines
    assert all(cell_width(without_signs(line)) <= max(width, 1) for line in lines)


def test_a_character_wider_than_the_line_still_makes_progress():
    assert wrapped("水水", 1) == ["水", "水"]


def test_only_the_range_asked_for_is_broken():
    text = "skip this text not that"
    assert [text[a:b] for a, b in break_lines(text, 5, 14, 5)] == ["this", "text"]


def test_east_asian_wide_characters_take_two_cells_and_marks_none():
    assert cell_width("水a") == 3
    assert cell_width("e\u0301") == 1
    assert cell_width("\u200b") == 0
