"""Invariants of the entities step over generated stories."""

from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from crosslight.entities import corrections, find_entities
from tests.unit.entities.stories import annotations

PEOPLE = st.sampled_from(["Ann Marrow", "Marrow", "Olav Brandt", "Mayor Ann Marrow", "Dr. Brandt"])
PLACES = st.sampled_from(["Oslo", "Lao PDR", "the U.S.", "Laos", "India-China", "Brine Bay"])
GROUPS = st.sampled_from(["the Salt Agency (SA)", "SA", "the Ministry of Salt and Trade", "NATO"])
SENTENCES = st.builds(
    "{} {} {} {}.".format,
    PEOPLE,
    st.sampled_from(["met", "left", "Said", "and", "asked about"]),
    st.one_of(PLACES, GROUPS, PEOPLE),
    st.sampled_from(["on Monday", "in May 2020", "of course", "“again”", "— 5 p.m."]),
)
TEXTS = st.lists(st.one_of(SENTENCES, st.text(max_size=30)), max_size=6).map(" ".join)
STORIES = st.lists(TEXTS, min_size=1, max_size=3)
MODEST = settings(max_examples=60, deadline=None)


@MODEST
@given(STORIES)
def test_mentions_are_disjoint_spans_inside_the_text(texts):
    notes = annotations(*texts)
    found = find_entities(notes)
    for note in notes:
        spans = sorted(
            (m.start, m.end) for e in found for m in e.mentions if m.article == note.article.id
        )
        assert all(0 <= start < end <= len(note.article.text) for start, end in spans)
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert len({entity.id for entity in found}) == len(found)
    assert all(entity.name and entity.mentions for entity in found)


@MODEST
@given(STORIES.flatmap(lambda texts: st.tuples(st.just(texts), st.permutations(texts))))
def test_the_order_of_the_sources_changes_nothing(both):
    def content(texts):
        notes = annotations(*texts)
        printed = {note.article.id: note.article.text for note in notes}
        return Counter(
            (
                e.name,
                e.type,
                tuple(sorted((printed[m.article], m.start, m.end) for m in e.mentions)),
            )
            for e in find_entities(notes)
        )

    texts, shuffled = both
    assert content(texts) == content(shuffled)


@MODEST
@given(STORIES)
def test_roles_are_printed_spans_on_one_line(texts):
    notes = annotations(*texts)
    printed = {note.article.id: note.article.text for note in notes}
    for entity in find_entities(notes):
        for role in entity.roles:
            words = printed[role.article][role.start : role.end].split()
            assert " ".join(words) == role.text


@MODEST
@given(STORIES)
def test_merging_all_and_splitting_a_form_loses_no_mention(texts):
    notes = annotations(*texts)
    found = find_entities(notes)
    count = sum(len(entity.mentions) for entity in found)
    merged = found
    for entity in found[1:]:
        merged = corrections.merge(merged, corrections.key_of(found[0]), corrections.key_of(entity))
    assert sum(len(entity.mentions) for entity in merged) == count
    articles = [note.article for note in notes]
    for entity in merged[:1]:
        parted = corrections.split(
            merged, corrections.key_of(entity), entity.aliases[:1] or ("x",), articles
        )
        assert sum(len(e.mentions) for e in parted) == count
