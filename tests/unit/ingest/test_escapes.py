import pytest

from crosslight.ingest.escapes import without_escapes
from crosslight.ingest.reading import read_article


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("A \x1b[31mred\x1b[0m word", "A red word"),
        ("\x1b[2Jfire", "fire"),
        ("\x1b[38;2;1;2;3mHale\x1b[?25l", "Hale"),
        ("\x9b31mred", "red"),
        ("\x1b]0;a title\x07Hale", "Hale"),
        ("\x1b]8;;http://a.example/b\x1b\\Hale\x1b]8;;\x1b\\ burns", "Hale burns"),
        ("\x9d0;a title\x9cHale", "Hale"),
        ("\x1bPq#0\x1b\\Hale", "Hale"),
        ("\x1b(B\x1b[mHale", "Hale"),
        ("\x1b\x1b\x1b[0mHale", "Hale"),
    ],
)
def test_complete_sequences_are_taken_out(text: str, left: str) -> None:
    assert without_escapes(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "cut off \x1b[31",
        "an escape \x1b alone",
        "left open \x1b]0;Hale burns\nand on the next line\x07",
        "too long \x1b]0;" + "a" * 5000 + "\x07",
        "\x1b[31\nm",
        "[0m is what somebody wrote",
    ],
)
def test_what_is_no_complete_sequence_stays(text: str) -> None:
    assert without_escapes(text) == text


def test_what_the_taking_out_brings_together_is_no_sequence() -> None:
    assert without_escapes("\x1b\x1b[0m[31mHale") == "[31mHale"


@pytest.mark.parametrize("piece", ["\x1b", "\x1b[", "\x1b]", "\x9d", "\x1b[0;", "\x1b]" + "a" * 99])
def test_what_is_made_to_be_slow_is_read_in_one_pass(piece: str) -> None:
    assert without_escapes(piece * 20_000) == piece * 20_000


def test_a_coloured_source_says_what_the_plain_one_says() -> None:
    plain = "Hale Pier shut\nHale Pier shut on May 2 after 3 crews of Hale Harbour put out a fire."
    coloured = "\x1b[1mHale\x1b[0m Pier shut\n" + plain.split("\n")[1].replace(
        "a fire", "a \x1b[2Jfire\x1b[0m"
    )
    one, two = (read_article(text.encode(), "a.txt") for text in (plain, coloured))
    assert (two.text, two.blocks, two.title) == (plain, one.blocks, one.title)
