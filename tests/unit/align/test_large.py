"""Large events, told by small ones with the limits drawn in."""

import pytest

from crosslight.align import candidates, field, model, score
from tests.unit.align.events import FIRE, VOTE, by_ends, told


def test_forgetting_derived_forms_changes_no_link(monkeypatch):
    notes = told(*FIRE, VOTE)
    expected = score(notes)
    monkeypatch.setattr(model, "FORGETTING", 1)
    monkeypatch.setattr(field, "KEPT", 0)
    assert score(notes) == expected


def test_only_the_most_promising_pairs_are_weighed(monkeypatch):
    monkeypatch.setattr(candidates, "BUDGET", 1)
    monkeypatch.setattr(candidates, "ALIKE", 2)
    notes = told(*FIRE)
    weighed = candidates.candidates(field.Field(notes))
    assert len(weighed) == sum(map(len, FIRE))
    assert ("A.0", "B.0") in by_ends(score(notes))


def test_a_word_that_many_sentences_have_proposes_no_pair(monkeypatch):
    notes = told(*FIRE)
    pairs = {(a.sentence.id, b.sentence.id) for a, b in candidates.candidates(field.Field(notes))}
    monkeypatch.setattr(candidates, "EXACT", 0)
    monkeypatch.setattr(candidates, "FREQUENT", 2)
    fewer = {(a.sentence.id, b.sentence.id) for a, b in candidates.candidates(field.Field(notes))}
    assert ("A.2", "B.2") in fewer < pairs


@pytest.mark.parametrize("best", [1, 2])
def test_a_sentence_of_a_large_event_proposes_its_best_pairs(monkeypatch, best):
    monkeypatch.setattr(candidates, "EXACT", 0)
    monkeypatch.setattr(candidates, "BEST", best)
    monkeypatch.setattr(candidates, "ALIKE", 2)
    firsts = [a.index for a, _ in candidates.candidates(field.Field(told(*FIRE)))]
    assert max(map(firsts.count, firsts)) == best


@pytest.mark.parametrize("exact", [0, 2000])
def test_what_many_sources_print_alike_is_linked_beyond_any_budget(monkeypatch, exact):
    monkeypatch.setattr(candidates, "EXACT", exact)
    monkeypatch.setattr(candidates, "FREQUENT", 1000)
    texts = [[f"Edition {n}.", *FIRE[0]] for n in range(candidates.BEST * 2)]
    linked = {end for link in score(told(*texts)) for end in (link.a, link.b)}
    counts = by_ends(score(told(*texts)))
    assert all(("A.1", f"{note.article.id}.1") in counts for note in told(*texts)[1:])
    assert {s.id for note in told(*texts) for s in note.sentences[1:]} <= linked
