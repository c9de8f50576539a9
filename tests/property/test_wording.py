"""Word differences lose nothing, whatever the two texts are."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from crosslight.language import tokenize
from crosslight.model import Difference, Rung
from crosslight.wording import differences, similarity

WORDS = [
    "dam",
    "Dam",
    "the",
    "defence",
    "defense",
    "3",
    "three",
    ",",
    "—",
    "-",
    '"',
    "“",
    "1.2 million",
    "1,200,000",
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).flatmap(
    lambda words: st.sampled_from([" ".join(words), "".join(words)])
) | st.text(max_size=30)


def patched(a: str, b: str, found: tuple[Difference, ...]) -> str:
    """Text `a` with every differing place taken from `b`."""
    out, at = [], 0
    for d in found:
        out += [a[at : d.a.start], " ", b[d.b.start : d.b.end], " "]
        at = d.a.end
    return "".join([*out, a[at:]])


@settings(deadline=None, max_examples=200)
@given(TEXTS, TEXTS)
def test_the_differences_turn_one_text_into_the_other(a: str, b: str) -> None:
    found = differences(tokenize(a), tokenize(b))
    assert "".join(patched(a, b, found).split()) == "".join(b.split())


@settings(deadline=None, max_examples=200)
@given(TEXTS, TEXTS)
def test_differences_are_in_order_and_apart(a: str, b: str) -> None:
    found = differences(tokenize(a), tokenize(b))
    for before, after in pairwise(found):
        assert before.a.end <= after.a.start
        assert before.b.end <= after.b.start
    assert all(d.rung > Rung.EXACT for d in found)


@settings(deadline=None, max_examples=200)
@given(TEXTS, TEXTS)
def test_similarity_is_symmetric_and_one_for_the_same_text(a: str, b: str) -> None:
    words_a, words_b = tokenize(a), tokenize(b)
    assert similarity(words_a, words_b) == similarity(words_b, words_a)
    assert 0.0 <= similarity(words_a, words_b) <= 1.0
    assert similarity(words_a, words_a) == 1.0
    assert differences(words_a, words_a) == ()
