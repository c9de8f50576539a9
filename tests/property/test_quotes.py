"""Versions of a quotation compare alike from both sides, and cards lose no version."""

from hypothesis import given, settings
from hypothesis import strategies as st

from crosslight.model import Annotation
from crosslight.quotes import between, collate
from crosslight.quotes.utterances import Word, utterances
from tests.unit.findings.build import note

WORDS = ["the", "dam", "old", "not", "12", "mend", "…", "[Aldby]", "we", "Tolland.", "It", "rains"]
SPEECH = st.lists(st.sampled_from(WORDS), min_size=3, max_size=14).map(" ".join)


def said(id_: str, speech: str) -> Annotation:
    return note(id_, f'"{speech}," she said.')


def words(n: Annotation) -> tuple[tuple[Word, ...], ...]:
    return tuple(utterance.words for utterance in utterances([n]))


@settings(deadline=None, max_examples=100)
@given(SPEECH, SPEECH)
def test_two_versions_compare_alike_from_both_sides(a: str, b: str) -> None:
    one, other = words(said("A", a)), words(said("B", b))
    there, back = between(one, other), between(other, one)
    assert (there is None) == (back is None)
    if there and back:
        assert there.grade == back.grade
        assert there.sure == back.sure
        assert {(c.a, c.b) for c in there.changes} == {(c.b, c.a) for c in back.changes}


@settings(deadline=None, max_examples=100)
@given(st.lists(SPEECH, min_size=1, max_size=4))
def test_every_word_inside_marks_is_on_one_card(speeches: list[str]) -> None:
    notes = [said("ABCD"[n], speech) for n, speech in enumerate(speeches)]
    cards = collate(notes, (), ())
    for n in notes:
        for utterance in utterances([n]):
            for word in utterance.words:
                held = [
                    quote
                    for quote in cards
                    for reading in quote.readings
                    if reading.article == n.article.id
                    and reading.marked
                    and any(s.start <= word.token.start < s.end for s in reading.segments)
                ]
                assert len(held) == 1
