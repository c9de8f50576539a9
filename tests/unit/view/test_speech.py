from dataclasses import replace

from crosslight.index import Index
from crosslight.language.speakers import PATTERNS
from crosslight.model import QuoteReading
from crosslight.quotes import collate
from crosslight.view.speech import FOUND_BY, pattern
from tests.factory import annotations, comparison


def patterns(text: str) -> list[str]:
    notes = annotations(text)
    index = Index(comparison(notes))
    return [pattern(index, r) for quote in collate(notes, (), ()) for r in quote.readings]


def test_every_pattern_has_its_words():
    assert {name for name, _ in PATTERNS} | {"same paragraph", "post"} == FOUND_BY.keys()


def test_a_version_knows_the_pattern_of_its_quotation():
    assert patterns("“We had minutes to get off the quay,” said Ine Vasko.") == ["quote, said NP"]
    assert patterns("Ine Vasko said: “We had minutes to get off the quay.”") == ["NP said, quote"]


def test_a_later_part_of_a_quotation_is_of_its_speaker():
    text = "“We had minutes,” said Ine Vasko. “The quay was full of people and of smoke.”"
    notes = annotations(text)
    index = Index(comparison(notes))
    second = notes[0].quotations[0].segments[1]
    reading = QuoteReading(second.start, second.end, "A", None, "Ine Vasko", (second,))
    assert pattern(index, reading) == "quote, said NP"
    assert pattern(index, replace(reading, marked=False)) == ""


def test_no_speaker_has_no_pattern():
    assert patterns("“We had minutes to get everyone off the quay.”") == [""]
