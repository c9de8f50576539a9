import pytest

from crosslight.printable import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – “text”\n\tand more", "plain – “text”\n\tand more"),
        ("\x1b[31mred", "␛[31mred"),
        ("a\x00b\x07c\rd\x7f", "a␀b␇c␍d␡"),
        ("\x9b31m", "�31m"),
        ("a\u202egnp.exe", "a␦gnp.exe"),
        ("one\u2028two", "one␤two"),
        ("name\udcff.txt", "name�.txt"),
    ],
)
def test_controls_become_visible_one_for_one(text: str, shown: str) -> None:
    assert printable(text) == shown
    assert len(shown) == len(text)
