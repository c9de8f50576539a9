"""Spans beside each other."""

import pytest

from crosslight.model import Span


@pytest.mark.parametrize(
    ("start", "end", "covered", "overlapping"),
    [
        (3, 7, True, True),
        (4, 6, True, True),
        (2, 4, False, True),
        (6, 9, False, True),
        (0, 3, False, False),
        (7, 9, False, False),
    ],
)
def test_a_span_covers_what_lies_in_it_and_overlaps_what_shares_a_character(
    start: int, end: int, covered: bool, overlapping: bool
) -> None:
    outer, other = Span(3, 7), Span(start, end)
    assert (outer.covers(other), outer.overlaps(other)) == (covered, overlapping)
