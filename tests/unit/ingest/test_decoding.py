import pytest

from crosslight.ingest.decoding import decode
from crosslight.ingest.document import UnreadableError

TEXT = "Der Fährmann said: “The café is shut.”"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_finds_the_encoding(encoding: str) -> None:
    decoded = decode((TEXT * 3).encode(encoding))
    assert decoded.text == TEXT * 3
    assert decoded.doubts == ()


def test_latin_1_is_read_as_its_superset() -> None:
    assert decode("Übung am Fjäll".encode("latin-1")).text == "Übung am Fjäll"


def test_line_ends_become_line_feeds() -> None:
    assert decode(b"one\r\ntwo\rthree\n").text == "one\ntwo\nthree\n"


def test_foreign_bytes_in_utf_8_are_read_one_by_one() -> None:
    decoded = decode("“Ja”, said Jörg. ".encode() + "Müller".encode("cp1252") + b" left.")
    assert decoded.text == "“Ja”, said Jörg. Müller left."
    assert [d.code for d in decoded.doubts] == ["undecodable"]
    assert "1 character " in decoded.doubts[0].reason


def test_a_character_cut_in_two_is_doubtful() -> None:
    decoded = decode("“Ja”, said Jörg – “so”".encode()[:-1])
    assert decoded.text.endswith("�")
    assert [d.code for d in decoded.doubts] == ["undecodable"]


def test_bytes_that_no_encoding_has_are_doubtful() -> None:
    decoded = decode(b"The caf\xe9 at \x81\x8d the quay")
    assert decoded.text == "The café at �� the quay"
    assert decoded.doubts[0].reason == "2 characters could not be read for certain."


def test_replacement_characters_of_an_earlier_program_are_doubtful() -> None:
    assert decode("The caf� is shut".encode()).doubts[0].code == "undecodable"


def test_escape_sequences_are_no_text() -> None:
    assert decode(b"A \x1b[31mred\x1b[0m word\x1b[K\r\n").text == "A red word\n"


def test_nothing_but_escape_sequences_is_empty() -> None:
    with pytest.raises(UnreadableError, match="is empty"):
        decode(b"\x1b[2J\x1b[0m")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b" \n\t \n", "is empty"),
        (b"--- *** ---", "holds no words"),
        (b"%PDF-1.7 text", "is a PDF"),
        (b"PK\x03\x04rest", "is a zip archive"),
        (b"\x89PNG\r\n", "is a picture"),
        (b"text with \x00 a zero", "is a binary file"),
        (bytes(range(1, 32)) * 4, "is a binary file"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableError, match=what):
        decode(data)


def test_odd_bytes_are_a_matter_of_reading_only() -> None:
    with pytest.raises(UnicodeEncodeError):
        "船".encode("ascii", errors="crosslight.odd-bytes")


def test_a_bell_and_an_escape_in_a_short_note_are_text() -> None:
    assert (
        decode(b"Red text \x1b and a bell \x07 rang.").text == "Red text \x1b and a bell \x07 rang."
    )
