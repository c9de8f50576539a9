"""What corrections do to a comparison."""

from dataclasses import replace

import pytest

from crosslight.entities.corrections import Merge, Rename, Split
from crosslight.model import Comparison, Quote, QuoteGrade, QuoteReading
from crosslight.review.correcting import corrected
from tests.factory import annotations, comparison, entity

TEXTS = (
    "“We ran,” said Ada Lunn. Lunn stayed. Ida Lunn left.",
    "“We ran,” Lunn said. Mayor Lunn agreed, she added.",
)


@pytest.fixture
def story() -> Comparison:
    notes = annotations(*TEXTS)
    entities = [entity("e1", "Ada Lunn", notes), entity("e2", "Mayor Lunn", notes)]
    return replace(
        comparison(notes, entities=entities),
        quotes=(quote("e1", "Ada Lunn"), quote("e2", "Mayor Lunn"), quote(None, "somebody")),
    )


def quote(speaker: str | None, printed: str) -> Quote:
    return Quote("q1", QuoteGrade.SINGLE, (QuoteReading(1, 7, "A", speaker, printed, ()),))


def speakers(made: Comparison) -> list[str | None]:
    return [reading.speaker for q in made.quotes for reading in q.readings]


def test_without_corrections_it_is_the_comparison_itself(story):
    assert corrected(story, ()) is story


def test_whoever_was_merged_speaks_as_the_one_that_is_left(story):
    made = corrected(story, [Merge("PERSON:Mayor Lunn", "PERSON:Ada Lunn")])
    assert [e.id for e in made.entities] == ["e2"]
    assert speakers(made) == ["e2", "e2", None]


def test_a_new_entity_with_an_old_id_is_not_taken_for_the_old_one(story):
    made = corrected(
        story,
        [
            Merge("PERSON:Mayor Lunn", "PERSON:Ada Lunn"),
            Split("PERSON:Mayor Lunn", ("Mayor Lunn",)),
        ],
    )
    names = {e.id: e.name for e in made.entities}
    assert [names.get(s or "") for s in speakers(made)] == ["Ada Lunn", "Mayor Lunn", None]


def test_other_corrections_leave_speakers_alone(story):
    made = corrected(story, [Rename("PERSON:Ada Lunn", "Ada M. Lunn"), Merge("gone", "too")])
    assert made.entities[0].name == "Ada M. Lunn"
    assert speakers(made) == ["e1", "e2", None]


def test_a_speaker_nobody_names_is_nobody(story):
    gone = replace(story.entities[0], mentions=())
    bare = replace(story, entities=(gone, story.entities[1]))
    assert speakers(corrected(bare, [Rename("PERSON:Mayor Lunn", "The mayor")]))[0] is None


def test_an_id_that_is_no_entity_stays(story):
    odd = replace(story, quotes=(quote("e9", "Ada Lunn"),))
    assert speakers(corrected(odd, [Rename("PERSON:Ada Lunn", "A. Lunn")])) == ["e9"]
