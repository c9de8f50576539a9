"""The bundled stories against what a person saw in them; nothing was ever fitted on these.

The floors lie a little below what was measured, so that a change that loses something is noticed
and one that only moves a borderline pair is not.
"""

from functools import cache
from typing import NamedTuple

import pytest

from crosslight.ingest.bundled import stories
from tests.golden.gold import Gold


class Floor(NamedTuple):
    links: float
    firm: float
    """Precision of the firm links."""
    unique: float
    entities: float


FLOORS = {
    "vientiane-2024": Floor(0.80, 0.88, 0.92, 0.94),
    "selwen-ferry": Floor(0.79, 0.81, 0.85, 0.89),
    "selwen-summary": Floor(0.82, 0.82, 0.80, 0.82),
}

RAISED = {
    "vientiane-2024": {"quote.altered", "reuse"},
    "selwen-ferry": {
        "name.variant",
        "number.conflict",
        "number.precision",
        "quote.dequoted",
        "quote.silent_elision",
        "reuse",
    },
    "selwen-summary": {"number.conflict", "number.precision", "quote.dequoted"},
}
"""Types of which at least half of the labelled findings are raised."""


@cache
def gold(slug: str) -> Gold:
    return Gold(next(story.path for story in stories() if story.slug == slug))


def test_every_bundled_story_is_measured() -> None:
    assert FLOORS.keys() == RAISED.keys() == {story.slug for story in stories()}


@pytest.mark.parametrize("slug", FLOORS)
def test_every_sentence_is_split_as_an_editor_would(slug: str) -> None:
    assert gold(slug).sentences().f1 == 1.0


@pytest.mark.parametrize("slug", FLOORS)
def test_links_and_unique_sentences(slug: str) -> None:
    story, floor = gold(slug), FLOORS[slug]
    assert story.links().f1 >= floor.links
    assert story.links(firm=True).precision >= floor.firm
    assert story.unique().f1 >= floor.unique


@pytest.mark.parametrize("slug", FLOORS)
def test_entities(slug: str) -> None:
    assert gold(slug).entities().f1 >= FLOORS[slug].entities


@pytest.mark.parametrize(("slug", "type_"), [(s, t) for s in RAISED for t in sorted(RAISED[s])])
def test_labelled_findings_are_raised(slug: str, type_: str) -> None:
    assert gold(slug).findings([type_]).recall >= 0.5


@pytest.mark.parametrize("slug", FLOORS)
def test_nothing_is_queued_that_a_person_ruled_out(slug: str) -> None:
    assert gold(slug).violations() == []
