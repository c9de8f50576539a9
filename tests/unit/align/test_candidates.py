from crosslight.align import DEFAULT_STRICTNESS, candidates, field, score, select
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


def test_pairs_are_in_order_and_can_be_looked_up():
    units = field.Field(told(*FIRE)).units
    pairs = candidates.Pairs(units, [2 * len(units) + 6, 7])
    assert list(pairs) == [(units[0], units[7]), (units[2], units[6])]
    assert (len(pairs), pairs[1]) == (2, (units[2], units[6]))


def test_of_equally_promising_pairs_the_later_are_kept():
    kept = candidates._best([0.5, 0.2, 0.9, 0.5, 0.5], [1, 2, 3, 4, 5], budget=3)
    assert sorted(kept) == [3, 4, 5]
