"""Sentences of two figures: which of them are values of one thing."""

import pytest

from tests.unit.findings.build import of, raised


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "8 people were killed and 30 injured when the Orrel ferry struck the mole.",
            "30 people were killed and 8 injured when the Orrel ferry struck the mole.",
        ),
        (
            "The blast at the Orrel mill left 12 dead, 40 hurt, the clerk said.",
            "The blast at the Orrel mill left 40 dead, 12 hurt, the clerk said.",
        ),
        (
            "The fair of Orrel had 12 cranes and 14 barges on the quay at noon.",
            "The fair of Orrel had 14 cranes and 12 barges on the quay at noon.",
        ),
    ],
)
def test_counts_that_change_places_differ_both(one: str, other: str) -> None:
    assert len(of(raised([one, other], ("A.0", "B.0")), "number.conflict")) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The blast at the Orrel mill killed 12 people, the clerk said.",
            "The blast at the Orrel mill killed 30 people, 12 of them sailors, the clerk said.",
        ),
        (
            "The fair of Orrel had 12 cranes on the quay at noon.",
            "The fair of Orrel had 14 cranes, of which 12 loaders stood on the quay at noon.",
        ),
    ],
)
def test_a_value_that_the_other_has_for_something_else_may_be_it(one: str, other: str) -> None:
    assert not of(raised([one, other], ("A.0", "B.0")), "number.conflict")
