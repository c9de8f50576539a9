from crosslight.align import group, score
from crosslight.model import Link, Relation
from tests.unit.align.events import FIRE, VOTE, told


def link(a, b, p):
    return Link(a, b, Relation.PARTIAL, p, False, 0.5, 0.5, ())


def members(claims):
    return [tuple(s for r in claim.readings for s in r.sentences) for claim in claims]


def test_without_links_every_sentence_is_a_claim():
    claims = group(told(VOTE, FIRE[2]), ())
    assert members(claims) == [(f"A.{n}",) for n in range(4)] + [(f"B.{n}",) for n in range(3)]
    assert claims[0].silent == ("B",)
    assert claims[-1].silent == ("A",)


def test_linked_sentences_are_one_claim_with_a_reading_a_source():
    claims = group(told(VOTE, VOTE, FIRE[2]), [link("A.0", "B.0", 0.9)])
    first = claims[0]
    assert [(r.article, r.sentences) for r in first.readings] == [("A", ("A.0",)), ("B", ("B.0",))]
    assert first.silent == ("C",)


def test_links_are_not_followed_in_chains():
    links = [link("A.0", "B.0", 0.9), link("B.0", "C.0", 0.6), link("A.1", "C.0", 0.6)]
    claims = members(group(told(VOTE, VOTE, VOTE), links))
    assert not any({"A.0", "A.1"} <= set(claim) for claim in claims)


def test_two_sentences_of_one_source_can_share_a_claim():
    links = [link("A.0", "B.0", 0.9), link("A.1", "B.0", 0.9)]
    assert ("A.0", "A.1", "B.0") in members(group(told(VOTE, VOTE), links))


def test_a_sentence_linked_to_most_of_another_claim_is_repeated_there():
    links = [
        link("A.0", "B.0", 0.95),
        link("A.0", "C.0", 0.95),
        link("B.0", "C.0", 0.95),
        link("A.1", "B.1", 0.95),
        link("A.1", "C.1", 0.95),
        link("B.1", "C.1", 0.95),
        link("A.0", "B.1", 0.6),
        link("A.0", "C.1", 0.6),
    ]
    claims = members(group(told(VOTE, VOTE, VOTE), links))
    assert ("A.0", "B.0", "C.0") in claims
    assert ("A.0", "A.1", "B.1", "C.1") in claims


def test_every_compared_sentence_is_in_a_claim_and_claims_stand_in_order():
    notes = told(*FIRE)
    claims = members(group(notes, score(notes)))
    assert {s for claim in claims for s in claim} == {s.id for n in notes for s in n.sentences}
    assert claims == sorted(claims)
