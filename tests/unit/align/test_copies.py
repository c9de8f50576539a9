from crosslight.align import score
from tests.unit.align.events import FIRE, VOTE, by_ends, told


def test_a_copy_leaves_every_other_link_as_it_is():
    alone = by_ends(score(told(FIRE[0], FIRE[1])))
    joined = by_ends(score(told(FIRE[0], FIRE[1], FIRE[1])))
    assert {ends: joined[ends] for ends in joined if "C" not in "".join(ends)} == alone


def test_a_copy_is_linked_sentence_by_sentence():
    links = by_ends(score(told(VOTE, FIRE[2], VOTE)))
    for n in range(len(VOTE)):
        same = links[f"A.{n}", f"C.{n}"]
        assert same.score == 1.0
        assert same.firm


def test_a_copy_shares_the_links_of_its_original_turned_where_needed():
    links = by_ends(score(told(FIRE[1], FIRE[0], FIRE[1])))
    first, second = links["A.3", "B.4"], links["B.4", "C.3"]
    assert (first.score, first.coverage_a) == (second.score, second.coverage_b)
    assert {(j, i) for i, j in first.tokens} == set(second.tokens)
