"""Cards of quotations: versions, grades, speakers, words outside the marks."""

from dataclasses import replace

import pytest

from crosslight.index import Index
from crosslight.model import Annotation, EntityType, Quote, QuoteGrade
from crosslight.quotes import between, collate
from crosslight.quotes.utterances import spoken
from crosslight.view.voices import voices
from tests.unit.findings.build import comparison, entity, link, note


def cards(*texts: str) -> tuple[Quote, ...]:
    return collate([note("ABC"[i], text) for i, text in enumerate(texts)], (), ())


def printed(notes: list[Annotation], quote: Quote) -> list[tuple[str, str]]:
    texts = {n.article.id: n.article.text for n in notes}
    return [(r.article, texts[r.article][r.start : r.end]) for r in quote.readings]


GRADES = [
    ("exact", '"We mend the old dam," she said.', 'He said: "We mend the old dam."'),
    ("typography", '"We mend the Dam\'s gate," she said.', "“We mend the dam’s gate,” she said."),
    ("typography", '"We mend the colour of it," she said.', '"We mend the color of it," she said.'),
    ("trimmed", '"We mend the old dam and leave," she said.', 'They "mend the old dam" at last.'),
    ("exact", '"We mend the old dam. Cranes fell," she said.', '"We mend the old dam," she said.'),
    ("exact", '"Cranes fell. We mend the old dam," she said.', '"We mend the old dam," she said.'),
    (
        "elided",
        '"We mend the big old dam tonight," he said.',
        '"We mend the … dam tonight," he said.',
    ),
    (
        "bracketed",
        '"We mend the old dam tonight," he said.',
        '"We mend [it, the gate of] the old dam tonight," he said.',
    ),
    (
        "silent_elision",
        '"We mend the old broken dam," he said.',
        '"We mend the old dam," he said.',
    ),
    (
        "altered",
        '"We do not mend the old dam," he said.',
        '"We do mend the old dam," he said.',
    ),
    (
        "trimmed",
        'They were "told by our mayor to mend the broken gate of the old dam" at once.',
        'Tools "came from islands beyond and the broken gate of the old dam" is shut.',
    ),
    (
        "altered",
        '"We mend the old dam tonight," he said.',
        '"We close the old dam tonight," he said.',
    ),
    (
        "trimmed",
        '"We mend," he said, "the old dam."',
        '"We mend, if it rains, the old dam," he said.',
    ),
    (
        "trimmed",
        '"We came by boat. The old dam and its gate are shut for good," she said.',
        '"Given that the old dam and its gate are shut for good," she said.',
    ),
    (
        "silent_elision",
        '"We came by boat. The old dam and its gate are shut for good," she said.',
        '"Nobody here says the old dam and its gate are shut for good," she said.',
    ),
    (
        "dequoted",
        '"We mend the broken gate of the old dam tonight," she said.',
        "Workers mend the broken gate of the old dam tonight.",
    ),
]


@pytest.mark.parametrize(("grade", "a", "b"), GRADES)
def test_the_worst_place_grades_the_card(grade: str, a: str, b: str) -> None:
    found = [quote for quote in cards(a, b) if len({r.article for r in quote.readings}) == 2]
    assert [quote.grade for quote in found] == [grade]


def test_grades_do_not_depend_on_the_order_of_the_sources() -> None:
    for grade, a, b in GRADES:
        found = [q.grade for q in cards(b, a) if len({r.article for r in q.readings}) == 2]
        assert found == [grade]


def test_a_clause_that_stands_elsewhere_is_compared_there() -> None:
    grades = {
        word: cards(
            f'"The dam and both its gates must hold, then we look for rain {word} words," he says.',
            '"Then we look for rain and not words, the dam and both its gates must hold," he says.',
        )[0].grade
        for word in ("and not", "and now")
    }
    assert grades == {"and not": QuoteGrade.TYPOGRAPHY, "and now": QuoteGrade.ALTERED}


def test_versions_in_another_order_do_not_hide_a_word() -> None:
    quote, *_ = cards(
        '"The gates of the lower basin are still dry," she said. '
        '"We want work for the harbour rather that words."',
        '"We want work for the harbour rather than words. The gates of the lower basin are still '
        'dry," she said.',
        '"Since the gates of the lower basin are still dry, we want work for the harbour rather '
        'than words," she said.',
    )
    assert quote.grade is QuoteGrade.ALTERED
    assert {reading.article for reading in quote.readings} == {"A", "B", "C"}


def test_quotations_of_other_things_stay_apart() -> None:
    found = cards('"We mend the old dam," she said.', '"A crane fell into the river," he said.')
    assert [quote.grade for quote in found] == [QuoteGrade.SINGLE] * 2


def test_scare_quotes_have_no_card() -> None:
    assert cards('They call it "progress" now.', 'They call it "progress" now.') == ()


def test_fragments_and_reordered_sentences_share_their_cards() -> None:
    notes = [
        note("A", '"We mend the old dam. The crane is lost," she said.'),
        note("B", '"The crane is lost," she said. Later: "We mend the old dam."'),
    ]
    shown = [printed(notes, quote) for quote in collate(notes, (), ())]
    assert [[text.strip(".,") for _, text in quote] for quote in shown] == [
        ["We mend the old dam"] * 2,
        ["The crane is lost"] * 2,
    ]


def test_sentences_that_the_same_sources_print_alike_are_one_card() -> None:
    speech = '"We mend the old dam. The crane is lost," she said.'
    (quote,) = cards(speech, speech)
    assert quote.grade is QuoteGrade.EXACT
    assert len(quote.readings) == 2


def test_the_words_between_two_marks_are_segments() -> None:
    notes = [note("A", '"We mend the dam," she said, "and go home tonight."')]
    (quote,) = collate(notes, (), ())
    texts = [notes[0].article.text[s.start : s.end] for s in quote.readings[0].segments]
    assert texts == ["We mend the dam,", "and go home tonight."]


def test_one_statement_printed_as_two_quotations_is_not_cut() -> None:
    a = '"We mend the old dam, and we go home tonight," she said.'
    b = '"We mend the old dam," she said. Rain fell.\n"And we go home tonight," she added.'
    (quote,) = cards(a, b)
    assert quote.grade in {QuoteGrade.EXACT, QuoteGrade.TYPOGRAPHY}


def test_links_let_less_be_enough() -> None:
    notes = [
        note("A", '"I kept the old money," he said.'),
        note("B", '"Kept money there," he said.'),
    ]
    assert len(collate(notes, (), ())) == 2
    assert len(collate(notes, [link("A.0", "B.0")], ())) == 1


def test_a_source_that_quotes_is_not_listed_as_printing_without_marks() -> None:
    speech = "We mend the broken gate of the old dam tonight"
    (quote,) = cards(f'"{speech}," she said.', f'"{speech}," she said. {speech}.')
    assert all(reading.marked for reading in quote.readings)


def test_names_of_offices_outside_marks_are_no_quotation() -> None:
    office = "the Department of the Upper River and Old Harbour Works"
    found = cards(f'"We asked {office} again," she said.', f"It is run by {office}.")
    assert [quote.grade for quote in found] == [QuoteGrade.SINGLE]


SPEAKERS = [
    ('"We mend the dam," Mira Tolland said.', "e-Mira Tolland"),
    ('"We mend the dam," said Tolland, the mayor.', "e-Mira Tolland"),
    ('Mira Tolland came. "We mend the dam," she said.', "e-Mira Tolland"),
    ('"It rains," Tolland said. Jon Brask left. "We mend the dam," she said.', "e-Mira Tolland"),
    ('Mira Tolland came. "We mend the dam," the mayor said.', "e-Mira Tolland"),
    ('"We mend the dam," the Harbour Board said.', "e-Harbour Board"),
    ('The Harbour Board met. "We mend the dam," it said.', "e-Harbour Board"),
    ('"We mend the dam," a guard said.', None),
    ('"We mend the dam," said Brask\'s lawyer, Mira Tolland.', "e-Mira Tolland"),
    ('"We mend the dam," said a Harbour Board aide, Mayor Mira Tolland.', "e-Mira Tolland"),
    ('Jon Brask came. "We mend the dam," said Brask\'s lawyer.', None),
    ('"We mend the dam," Secretary of the Interior Mira Tolland said.', "e-Mira Tolland"),
    ('"We mend the dam," the said.', None),
    ('"We mend the dam tonight."', None),
    (
        '"It rains," Tolland said.\nMayor Jon Brask spoke of floods.\n"We mend the dam," he said.',
        "e-Jon Brask",
    ),
    (
        '"It rains," Tolland said.\nJon Brask spoke. He left.\n"We mend the dam," he said.',
        "e-Jon Brask",
    ),
    (
        '"It rains," Tolland said.\nThe rain, Jon Brask knew, fell.\n"We mend it all," she said.',
        "e-Mira Tolland",
    ),
    (
        '"It rains," Tolland said.\nJon Brask left.\nMira Tolland spoke. "We mend it," she said.',
        "e-Mira Tolland",
    ),
    (
        '"It rains," Tolland said.\nJon Brask left.\n"We mend the dam," the mayor said.',
        "e-Mira Tolland",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_the_speaker_is_an_entity(text: str, speaker: str | None) -> None:
    notes = [note("A", text)]
    people = [
        entity(notes, "Mira Tolland", "Tolland", roles=["mayor", "the mayor"]),
        entity(notes, "Jon Brask", "Brask"),
        entity(notes, "Harbour Board", kind=EntityType.ORGANISATION),
    ]
    assert collate(notes, (), people)[-1].readings[0].speaker == speaker


PRONOUNS = [
    # the sentence before, a title, and a sentence that names nobody else
    ("Mira Tolland left. Her aide is Jon Brask.", "she", "e-Mira Tolland"),
    ("Mira Tolland left. Her aide is Jon Brask.", "he", "e-Jon Brask"),
    ("Ms. Tolland met Mr. Brask.", "he", "e-Jon Brask"),
    ("Ms. Tolland met Mr. Brask.", "she", "e-Mira Tolland"),
    ("Mira Tolland said she was done. Jon Brask slept.", "she", "e-Mira Tolland"),
    ("Mira Tolland said she was done. Jon Brask slept.", "he", "e-Jon Brask"),
    # whom an object stands for is not told
    ("Mira Tolland lost her boat. Jon Brask came to see her.", "she", "e-Mira Tolland"),
    ("Mira Tolland left. Jon Brask, her aide, slept.", "he", "e-Jon Brask"),
    # a listener, or a name that is nobody's, stands between
    ("Jon Brask slept. Mira Tolland told the guard he was late.", "she", "e-Mira Tolland"),
    ("Jon Brask slept. Mira Tolland was sure Orr himself fell.", "she", "e-Mira Tolland"),
    # what is said before the next name is said of the first
    ("Mira Tolland said she met Jon Brask.\nJon Brask slept.", "she", "e-Mira Tolland"),
    # the bearer of an office is its subject, whose owner is not
    ("Tolland’s lawyer, Jon Brask, wrote to us.", "he", "e-Jon Brask"),
    # marks hide what is said of somebody else
    ("Mira Tolland said “he was the best of us.” Jon Brask slept.", "he", "e-Jon Brask"),
]


@pytest.mark.parametrize(("text", "pronoun", "speaker"), PRONOUNS)
def test_a_pronoun_is_the_one_that_is_printed_for_its_bearer(
    text: str, pronoun: str, speaker: str
) -> None:
    notes = [note("A", f'{text}\n"We mend the old dam," {pronoun} said.')]
    people = [entity(notes, "Mira Tolland", "Tolland"), entity(notes, "Jon Brask", "Brask")]
    assert collate(notes, (), people)[-1].readings[0].speaker == speaker


def test_pronouns_that_speak_for_both_tell_nothing() -> None:
    text = "Mira Tolland said she left. Tolland said he stayed.\nTolland slept."
    notes = [note("A", f'{text}\n"We mend the old dam," he said.')]
    people = [entity(notes, "Mira Tolland", "Tolland")]
    assert collate(notes, (), people)[-1].readings[0].speaker == "e-Mira Tolland"


def test_a_name_that_owns_the_speaker_does_not_speak() -> None:
    notes = [note("A", '"We mend the dam," a lawyer for Mira Tolland said.')]
    people = [entity(notes, "Mira Tolland", "Tolland")]
    assert collate(notes, (), people)[0].readings[0].speaker is None


def test_each_speaker_stands_with_the_sources_that_name_it() -> None:
    texts = (
        '"We mend the old dam tonight," Mira Tolland said.',
        '"We mend the old dam tonight," Jon Brask said.',
        '"We mend the old dam tonight," Tolland said.',
    )
    notes = [note("ABC"[i], text) for i, text in enumerate(texts)]
    people = [entity(notes, name, name.split()[-1]) for name in ("Mira Tolland", "Jon Brask")]
    story = comparison(notes, entities=people)
    (quote,) = story.quotes
    assert voices(quote, Index(story)) == ("Mira Tolland (A, C)", "Jon Brask (B)")
    same = replace(quote, readings=tuple(r for r in quote.readings if r.article != "B"))
    assert voices(same, Index(story)) == ("Mira Tolland",)


def test_one_pair_of_versions_is_certain_beside_another_that_is_not() -> None:
    said = (
        "The old dam will hold this winter",
        "The old dam of ours never quite survives this winter",
        "The old dam may hold this winter",
    )
    notes = [note("A", f'"{words}," Tolland said.') for words in said]
    first, second, other = (spoken(n, n.quotations[0].segments) for n in notes)
    verdict = between((first, second), (other,))
    assert verdict is not None
    assert not verdict.sure
    assert [(c.a[0].text, c.b[0].text) for c in verdict.certain] == [("will", "may")]
