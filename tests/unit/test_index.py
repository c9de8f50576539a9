"""Tables over a comparison, asked for links and for the sentences of evidence."""

from crosslight.index import Index
from tests.factory import annotations, comparison, evidence, link


def test_links_tie_two_groups_of_sentences_in_either_order() -> None:
    notes = annotations("One sailed. Two stayed.", "One sailed. Two stayed.", "One sailed.")
    links = [link("A.0", "B.0"), link("A.1", "B.1", 0.7), link("B.0", "C.0", 0.8)]
    index = Index(comparison(notes, links=links))
    assert index.ties(("B.0", "B.1"), ("A.0",)) == (links[0],)
    assert index.ties(("A.1",), ("C.0",)) == ()
    assert [*index.links_within("B.0", {"A.0", "B.0"})] == [links[0]]
    assert [*index.links_within("B.0", {"A.0", "B.0", "C.0"})] == [links[0], links[2]]


def test_evidence_lies_in_every_sentence_that_it_touches() -> None:
    notes = annotations("One sailed. Two stayed. All slept.")
    index = Index(comparison(notes))
    assert index.sentence_ids([evidence(notes[0], "sailed. Two")]) == {"A.0", "A.1"}
    assert index.sentence_ids([]) == frozenset()
