from crosslight.align import DEFAULT_STRICTNESS, candidates, score, select
from tests.unit.align.events import FIRE, VOTE, by_ends, told


def test_a_large_event_is_weighed_through_its_best_pairs(monkeypatch):
    exact = by_ends(select(score(told(*FIRE, VOTE)), DEFAULT_STRICTNESS))
    monkeypatch.setattr(candidates, "EXACT", 1)
    monkeypatch.setattr(candidates, "BEST", 4)
    assert exact.keys() == by_ends(select(score(told(*FIRE, VOTE)), DEFAULT_STRICTNESS)).keys()


def test_words_of_a_large_event_that_everybody_has_propose_no_pair(monkeypatch):
    monkeypatch.setattr(candidates, "EXACT", 1)
    monkeypatch.setattr(candidates, "FREQUENT", 0)
    assert score(told(*FIRE)) == ()
