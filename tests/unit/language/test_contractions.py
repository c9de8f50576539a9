"""Contractions written out."""

import pytest

from crosslight.language import rung
from crosslight.language.contractions import ENDINGS, WHOLE, equal_ends, written_out
from crosslight.model import Rung


@pytest.mark.parametrize(
    ("norm", "words"),
    [
        ("isn't", "is not"),
        ("can't", "can not"),
        ("cannot", "can not"),
        ("we've", "we have"),
        ("wouldn't've", "would not have"),
        ("gonna", "going to"),
        ("ain't", "ain't"),
        ("dam", "dam"),
        ("o'clock", "o'clock"),
        ("", ""),
    ],
)
def test_a_contraction_is_several_words(norm: str, words: str) -> None:
    assert " ".join(written_out(norm)) == words


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("isn’t", "is not", Rung.FORM),
        ("Can't", "cannot", Rung.FORM),
        ("it's", "it is", Rung.FORM),
        ("it's been", "it has been", Rung.FORM),
        ("she'd gone", "she had gone", Rung.FORM),
        ("I'm gonna", "I am going to", Rung.FORM),
        ("isn't", "is", Rung.WORDING),
        ("it's", "it was", Rung.WORDING),
        ("can", "can't", Rung.WORDING),
    ],
)
def test_contractions_are_equal_at_the_form_rung(a: str, b: str, expected: Rung) -> None:
    assert rung(a, b) is rung(b, a) is expected


@pytest.mark.parametrize(
    ("a", "b", "backwards", "expected"),
    [
        ("we've done", "we have made", False, (1, 2)),
        ("we've done", "we have made", True, (0, 0)),
        ("old isn't", "new is not", True, (1, 2)),
        ("isn't", "is", False, (0, 0)),
        ("", "is", False, (0, 0)),
    ],
)
def test_ends_are_equal_at_whole_words(
    a: str, b: str, backwards: bool, expected: tuple[int, int]
) -> None:
    assert equal_ends(a.split(), b.split(), backwards=backwards) == expected


def test_the_tables_hold_what_is_read() -> None:
    assert all(written_out(norm) == tuple(words.split()) for norm, words in WHOLE.items())
    assert all(len(set(readings)) in {1, 2} for readings in ENDINGS.values())
