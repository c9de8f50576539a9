"""Words between hyphens count one by one; tokens answer each other whole."""

import pytest

from crosslight.align.answers import answers
from crosslight.align.field import Field
from crosslight.align.units import headline_terms, parts
from crosslight.language import annotate
from crosslight.model import BlockKind
from tests.factory import annotations, article


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("harbour", ("harbour",)),
        ("134-to-63", ("134", "63")),
        ("de-escalation", ("de", "escal")),
        ("out-of", ("out-of",)),
        ("-", ("-",)),
    ],
)
def test_a_term_parts_at_its_hyphens_but_for_function_words(term: str, found: tuple[str, ...]):
    assert parts(term) == found


def test_a_hyphenated_vote_shares_its_numbers_with_one_that_is_not():
    one, other = Field(annotations("The 134-to-63 vote passed.", "It passed by 134 to 63.")).units
    assert {"134", "63"} <= one.terms & other.terms


def test_unlike_numbers_before_one_hyphen_are_no_answers_of_each_other():
    one, other = Field(annotations("A 3-day strike.", "A 5-day strike.")).units
    assert "day" in one.terms & other.terms
    printed = {(one.forms[i], other.forms[j]) for i, j in answers(one, other)}
    assert ("3-day", "5-day") not in printed
    assert ("strike", "strike") in printed


def test_headlines_part_in_the_same_way():
    told = article("Well-known port closed\nThe port closed.", kinds={0: BlockKind.HEADLINE})
    note = annotate(told)
    assert {"known", "port"} <= headline_terms(note)
