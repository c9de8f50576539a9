"""Typed word differences: the rung, and whole tokens."""

import pytest

from crosslight.language import tokenize
from crosslight.wording import differences, similarity

Shown = list[tuple[str, str, str]]


def shown(a: str, b: str) -> Shown:
    found = differences(tokenize(a), tokenize(b))
    return [(d.rung.name, a[d.a.start : d.a.end], b[d.b.start : d.b.end]) for d in found]


CASES: list[tuple[str, str, Shown]] = [
    ("The dam held.", "The dam held.", []),
    ("", "", []),
    ("", "held", [("WORDING", "", "held")]),
    (
        "It cost $35,000,000 then.",
        "It cost $55,000,000 then.",
        [("WORDING", "$35,000,000", "$55,000,000")],
    ),
    ("Some 1.2 million left.", "Some 1,200,000 left.", [("FORM", "1.2 million", "1,200,000")]),
    ("The defence plan", "The defense plan", [("FORM", "defence", "defense")]),
    ("the mayor’s dam", "the mayor's dam", [("TYPOGRAPHY", "’s", "'s")]),
    ("the Mayor spoke", "the mayor spoke", [("CASE", "Mayor", "mayor")]),
    ("a dam — and", "a dam—and", [("TYPOGRAPHY", " ", ""), ("TYPOGRAPHY", " ", "")]),
    ("the River Plus talks", "the River-Plus talks", [("CASE", "River Plus", "River-Plus")]),
    (
        "the River Plus talks",
        "the River-Plus meeting",
        [("CASE", "River Plus", "River-Plus"), ("WORDING", "talks", "meeting")],
    ),
    ('a "vital" dam', "a vital dam", [("CASE", '"', ""), ("CASE", '"', "")]),
    ("rain, they fled", "rain and they fled", [("CASE", ",", ""), ("WORDING", "", "and")]),
    ("they all fled", "they fled", [("WORDING", "all", "")]),
]


@pytest.mark.parametrize(("a", "b", "expected"), CASES)
def test_a_difference_has_the_lowest_rung_at_which_it_disappears(
    a: str, b: str, expected: Shown
) -> None:
    assert shown(a, b) == expected


def test_neighbouring_deletion_and_insertion_are_one_difference() -> None:
    assert shown("the old bridge fell", "the new road fell") == [
        ("WORDING", "old bridge", "new road")
    ]


def test_similarity_counts_words_at_the_form_rung_only() -> None:
    assert similarity(tokenize("The defence plan!"), tokenize("the defense plan")) == 1.0
    assert similarity(tokenize("three dams held"), tokenize("3 dams broke")) == pytest.approx(2 / 3)
    assert similarity((), ()) == 1.0
    assert similarity((), tokenize("dam")) == 0.0
