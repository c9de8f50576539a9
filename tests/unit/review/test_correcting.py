"""What corrections do to a comparison."""

import pytest

from crosslight.entities.corrections import Correction, Merge, Rename, Retype, Split
from crosslight.model import Comparison, EntityType
from crosslight.pipeline import compare
from crosslight.review.correcting import corrected
from tests.factory import article

SAID = "“We will open the old lock again before the first frost,”"
TEXTS = (
    f"{SAID} said Ada Lunn on Monday. Lunn leads the works.",
    f"{SAID} said Berta Holm on Monday. The works cost little.",
)
LUNN, HOLM = "PERSON:Ada Lunn", "PERSON:Berta Holm"
ONE = Merge(LUNN, HOLM)


@pytest.fixture(scope="module")
def story() -> Comparison:
    return compare(*(article(text) for text in TEXTS))


def speakers(made: Comparison) -> list[str]:
    names = {entity.id: entity.name for entity in made.entities}
    return [names[r.speaker] for q in made.quotes for r in q.readings if r.speaker]


def reasons(made: Comparison, kind: str = "quote.speaker") -> list[str]:
    return [finding.reason for finding in made.findings if finding.type == kind]


@pytest.mark.parametrize("corrections", [(), (Merge("PERSON:gone", HOLM), Rename(LUNN, ""))])
def test_without_a_correction_that_fits_it_is_the_comparison_itself(story, corrections):
    assert corrected(story, corrections) is story


def test_whoever_was_merged_speaks_as_the_one_that_is_left(story):
    assert speakers(story) == ["Ada Lunn", "Berta Holm"]
    assert speakers(corrected(story, [ONE])) == ["Ada Lunn", "Ada Lunn"]
    again = corrected(story, [ONE, Split(LUNN, ("Berta Holm",))])
    assert speakers(again) == ["Ada Lunn", "Berta Holm"]


def test_a_finding_that_two_names_are_two_people_goes_when_they_are_one(story):
    assert reasons(story)
    assert not reasons(corrected(story, [ONE]))
    assert reasons(corrected(story, [ONE, Split(LUNN, ("Berta Holm",))])) == reasons(story)


def test_reasons_call_people_as_the_reader_does(story):
    (reason,) = reasons(corrected(story, [Rename(LUNN, "Ada M. Lunn")]))
    assert "Ada M. Lunn (A) | Berta Holm (B)" in reason


def test_findings_on_people_rest_on_people_alone(story):
    ship: list[Correction] = [Retype(LUNN, EntityType.WORK)]
    assert not reasons(corrected(story, ship))


def test_what_does_not_ask_who_is_who_stays(story):
    made = corrected(story, [ONE])
    assert (made.links, made.claims, made.unique) == (story.links, story.claims, story.unique)
    assert made.candidates is story.candidates


def test_a_correction_that_says_what_was_found_finds_the_same(story):
    assert corrected(story, [Retype(LUNN, EntityType.PERSON)]) == story
