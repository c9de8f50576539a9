"""Who said it: sources that name somebody, and sources that state it flat."""

from dataclasses import replace

import pytest

from crosslight.findings.find import find
from crosslight.model import Relation
from tests.unit.findings.build import comparison, entity, note, of


@pytest.mark.parametrize(
    ("said", "share", "fires"),
    [
        ("The gate stood open for a week, Mira Tolland said on Monday.", 0.5, True),
        ("The gate stood open for a week, Mira Tolland said on Monday.", 0.3, False),
        ("Mira Tolland said on Monday that the gate stood open for a week.", 0.5, False),
    ],
)
def test_an_attribution_at_the_end_is_of_the_whole(said: str, share: float, fires: bool) -> None:
    notes = [note("A", said), note("B", "The gate stood open for a week, and boats came in.")]
    story = comparison(notes, ("A.0", "B.0"), entities=[entity(notes, "Mira Tolland")])
    part = replace(story.links[0], relation=Relation.PARTIAL, coverage_a=share, coverage_b=share)
    assert len(of(find(replace(story, links=(part,))), "attribution.dropped")) == fires


@pytest.mark.parametrize(
    ("said", "flat", "fires"),
    [
        ("Tolland said 312 people took the ferry to Aldby.", "The ferry had 312 people.", True),
        ("Tolland said four people took the ferry to Aldby.", "The ferry had four people.", False),
        ("Tolland said 312 people took the ferry.", "Tolland took 312 people on it.", False),
    ],
)
def test_a_figure_that_a_source_gave_has_its_source(said: str, flat: str, fires: bool) -> None:
    notes = [note("A", said), note("B", flat)]
    people = [entity(notes, "Mira Tolland", "Tolland")]
    story = comparison(notes, ("A.0", "B.0"), entities=people)
    part = replace(story.links[0], relation=Relation.PARTIAL, coverage_a=0.3, coverage_b=0.3)
    assert len(of(find(replace(story, links=(part,))), "attribution.dropped")) == fires


def test_every_reading_without_attribution_is_named() -> None:
    texts = (
        "Mira Tolland said the old gate was open.",
        "The old gate was open.",
        "It rained. The old gate was open.",
    )
    notes = [note("ABC"[i], text) for i, text in enumerate(texts)]
    people = [entity(notes, "Mira Tolland", "Tolland")]
    story = comparison(notes, ("A.0", "B.0"), ("A.0", "C.1"), entities=people)
    (found,) = of(find(story), "attribution.dropped")
    assert found.reason == (
        "attributed to Mira Tolland in A, stated without attribution in B and C"
    )
