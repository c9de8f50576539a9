"""What holds for every alignment, whatever the sources say.

Where a sentence stands is evidence (openings, neighbours), so shuffling a source may move
probabilities; what it must not move is the link of two sentences that are word for word the same.
"""

from hypothesis import given, settings
from hypothesis import strategies as st

from crosslight.align import DEFAULT_STRICTNESS, group, score, select
from crosslight.align.scoring import COVERED
from crosslight.model import Relation
from tests.factory import annotations
from tests.unit.align.events import FIRE, VOTE

SENTENCES = tuple(dict.fromkeys(s for source in (*FIRE, VOTE) for s in source))
ODD = (
    "",
    "…",
    "No.",
    "市长宣布修复大桥。",
    "أعلن رئيس البلدية إصلاح الجسر.",
    "12 12 12 12",
    "The the of and.",
    "Bell bell bell bell, bell!",
)
sources = st.lists(st.sampled_from((*SENTENCES, *ODD)), max_size=6)
events = st.lists(sources, max_size=4)
some = settings(max_examples=30, deadline=None)


def told(texts):
    return annotations(*("\n".join(sentences) for sentences in texts))


def said(notes, order):
    """Name of every sentence by the source's place in `order`, so that events can be compared."""
    return {
        s.id: (order[n], i) for n, note in enumerate(notes) for i, s in enumerate(note.sentences)
    }


@some
@given(events)
def test_links_are_well_formed(texts):
    notes = told(texts)
    tokens = {s.id: s.tokens for note in notes for s in note.sentences}
    source = {s.id: n for n, note in enumerate(notes) for s in note.sentences}
    links = score(notes)
    assert len({(link.a, link.b) for link in links}) == len(links)
    for link in links:
        assert source[link.a] < source[link.b]
        assert 0 < link.score <= 1
        assert 0 <= link.coverage_a <= 1
        assert 0 <= link.coverage_b <= 1
        both = min(link.coverage_a, link.coverage_b) >= COVERED
        assert link.relation is (Relation.SAME if both else Relation.PARTIAL)
        ours, theirs = [i for i, _ in link.tokens], [j for _, j in link.tokens]
        assert ours == sorted(set(ours))
        assert len(theirs) == len(set(theirs))
        assert all(tokens[link.a][i].norm for i in ours)
        assert all(tokens[link.b][j].norm for j in theirs)


@some
@given(events, st.randoms(use_true_random=False))
def test_permuting_the_sources_leaves_links_and_claims(texts, random):
    order = random.sample(range(len(texts)), len(texts))
    one, other = told(texts), told([texts[n] for n in order])
    first, second = said(one, list(range(len(texts)))), said(other, order)
    links, turned = score(one), score(other)
    assert {frozenset((first[x.a], first[x.b])): (round(x.score, 6), x.firm) for x in links} == {
        frozenset((second[x.a], second[x.b])): (round(x.score, 6), x.firm) for x in turned
    }
    coverage = {(first[x.a], first[x.b]): (x.coverage_a, x.coverage_b) for x in links}
    for x in turned:
        a, b = second[x.a], second[x.b]
        there = coverage.get((a, b)) or coverage[b, a][::-1]
        assert (round(x.coverage_a, 6), round(x.coverage_b, 6)) == tuple(round(c, 6) for c in there)


@some
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8, unique=True), st.randoms())
def test_shuffling_a_source_leaves_the_links_of_equal_sentences(sentences, random):
    shuffled = random.sample(sentences, len(sentences))
    links = {(x.a, x.b): x for x in score(told([sentences, shuffled]))}
    for n, sentence in enumerate(sentences):
        link = links[f"A.{n}", f"B.{shuffled.index(sentence)}"]
        assert link.score >= DEFAULT_STRICTNESS
        assert link.relation is Relation.SAME


@some
@given(st.lists(sources, min_size=2, max_size=3), st.data())
def test_a_copy_of_a_source_moves_no_other_link(texts, data):
    copied = data.draw(st.integers(0, len(texts) - 1))
    alone = {(x.a, x.b): x for x in score(told(texts))}
    joined = score(told([*texts, texts[copied]]))
    copy = "ABCD"[len(texts)]
    assert {(x.a, x.b): x for x in joined if not x.b.startswith(copy)} == alone


@some
@given(events)
def test_every_sentence_is_in_a_claim_and_claims_stay_inside_the_links(texts):
    notes = told(texts)
    links = select(score(notes), DEFAULT_STRICTNESS)
    linked = {frozenset((x.a, x.b)) for x in links}
    claims = group(notes, links)
    ids = {s.id for note in notes for s in note.sentences}
    assert {s for claim in claims for r in claim.readings for s in r.sentences} == ids
    for claim in claims:
        members = [s for r in claim.readings for s in r.sentences]
        assert len(members) == 1 or all(
            any(frozenset((a, b)) in linked for b in members) for a in members
        )
        names = [*(r.article for r in claim.readings), *claim.silent]
        assert sorted(names) == sorted(note.article.id for note in notes)


@some
@given(events, st.floats(0, 1), st.floats(0, 1))
def test_a_stricter_choice_is_part_of_a_looser_one(texts, one, other):
    links = score(told(texts))
    loose, strict = sorted((one, other))
    assert set(select(links, strict)) <= set(select(links, loose)) <= set(links)
