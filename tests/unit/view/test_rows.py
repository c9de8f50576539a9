from dataclasses import replace

import pytest

from crosslight.index import Index
from crosslight.language import annotate
from crosslight.model import BlockKind, Relation, Rung
from crosslight.shown import HIDDEN
from crosslight.view.finding_rows import build_finding_rows
from crosslight.view.rows import RowKind, build_rows, passages
from crosslight.view.signs import State
from tests.factory import annotations, article, comparison, evidence, finding, link


def states(row):
    return "".join({"silent": "·"}.get(c.state.value, c.state.value[0]) for c in row.cells.values())


def test_rows_follow_the_base_and_mark_every_source(story):
    rows = build_rows(Index(story), "A")
    assert [" ".join(row.sentences()) for row in rows] == [
        "A.0 B.1",
        "B.2",
        "A.1 B.0 C.0",
        "A.2 C.1",
        "A.3 B.3",
    ]
    assert [states(row) for row in rows] == ["cc·", "·u·", "psp", "p·p", "ss·"]


def test_claims_are_numbered_as_they_are_read_and_other_rows_are_not():
    kinds = {0: BlockKind.HEADLINE, 2: BlockKind.CREDIT}
    text = "Ferry towed\nThe ferry was towed.\nAgency desk\nIt rained."
    note = annotate(article(text, "A", kinds))
    rows = build_rows(Index(comparison([note], [("A.3",), ("A.1",)])), "A")
    assert [row.number for row in rows] == [0, 1, 0, 2]


def test_another_base_gives_its_order_and_keeps_the_keys(story):
    rows = build_rows(Index(story), "B")
    assert [next(row.sentences()) for row in rows] == ["A.1", "A.2", "A.0", "B.2", "A.3"]
    assert {row.key for row in rows} == {row.key for row in build_rows(Index(story), "A")}


def test_what_leaves_its_own_order_is_moved_and_only_that(story):
    rows = build_rows(Index(story), "A")
    moved = [(row.key, c.article) for row in rows for c in row.cells.values() if c.moved]
    assert len(moved) == 1
    assert moved[0][1] == "B"


def test_spelling_is_no_difference_at_the_form_rung_and_is_one_at_case():
    notes = annotations("The defence minister spoke.", "The defense minister spoke.")
    index = Index(comparison(notes, [("A.0", "B.0")]))
    (form,) = build_rows(index, "A", Rung.FORM)
    (case,) = build_rows(index, "A", Rung.CASE)
    assert form.state is State.SAME
    assert case.state is State.DIFFERS
    assert [mark.style for mark in form.cells["B"].marks] == ["word-form"]


def test_a_sentence_of_two_claims_has_one_home_and_one_echo():
    notes = annotations("One came. Two left.", "One came and two left.", "Two left then.")
    index = Index(
        comparison(
            notes,
            [("A.0", "B.0"), ("A.1", "B.0", "C.0")],
            links=[link("A.0", "B.0", 0.9), link("A.1", "B.0", 0.6), link("A.1", "C.0", 0.8)],
        )
    )
    pieces = [p for row in build_rows(index, "A") for p in row.cells["B"].pieces]
    assert [piece.echo for piece in pieces] == [False, True]


def test_a_link_that_no_claim_shows_is_elsewhere_not_unique():
    notes = annotations("One came.", "One came. It stayed.")
    linked = comparison(notes, [("A.0", "B.0")], links=[link("A.0", "B.0"), link("A.0", "B.1")])
    rows = build_rows(Index(linked), "A")
    assert [row.cells["B"].state for row in rows] == [State.SAME, State.ELSEWHERE]


def test_headlines_stand_in_one_row_and_asides_in_their_place():
    kinds = {0: BlockKind.HEADLINE, 2: BlockKind.CREDIT}
    notes = tuple(
        annotate(article("Ferry towed\nThe ferry was towed.\nAgency desk\nIt rained.", s, kinds))
        for s in "AB"
    )
    rows = build_rows(Index(comparison(notes, [("A.1", "B.1"), ("A.3", "B.3")])), "A")
    assert [row.kind for row in rows] == [
        RowKind.HEADLINE,
        RowKind.CLAIM,
        RowKind.ASIDE,
        RowKind.ASIDE,
        RowKind.CLAIM,
    ]
    assert rows[0].voices == ("A", "B")


def test_before_alignment_nothing_is_claimed(story):
    rows = build_rows(Index(replace(story, claims=(), links=())), "A")
    assert {row.kind for row in rows} == {RowKind.WAITING}
    assert len(rows) == 4
    assert {row.state for row in rows} == {State.PLAIN}


def test_a_possible_link_is_told_from_a_firm_one():
    notes = annotations("One came.", "Somebody did arrive.")
    weak = comparison(notes, [("A.0", "B.0")], links=[link("A.0", "B.0", 0.45, firm=False)])
    (row,) = build_rows(Index(weak), "A")
    assert row.cells["B"].doubtful
    assert not row.cells["A"].doubtful


@pytest.mark.parametrize(
    ("relations", "state"),
    [
        ([Relation.PARTIAL], State.PARTIAL),
        ([Relation.SAME], State.PARAPHRASE),
        ([Relation.PARTIAL, Relation.SAME], State.PARAPHRASE),
    ],
)
def test_a_part_in_common_is_told_from_a_paraphrase(relations, state):
    notes = annotations(
        "Divers freed the trawler.", "A boat was let loose. Men swam down and the vessel drifted."
    )
    ends = [f"B.{n}" for n in range(len(relations))]
    links = [link("A.0", end, relation=r) for end, r in zip(ends, relations, strict=True)]
    rows = build_rows(Index(comparison(notes, [("A.0", *ends)], links=links)), "A")
    assert {cell.state for cell in rows[0].cells.values()} == {state}


def test_close_wording_says_more_than_the_kind_of_its_link():
    notes = annotations("The mill at Orrin burned.", "The mill at Orrin burned on Sunday night.")
    partial = link("A.0", "B.0", relation=Relation.PARTIAL)
    (row,) = build_rows(Index(comparison(notes, [("A.0", "B.0")], links=[partial])), "A")
    assert row.state is State.DIFFERS


def test_words_that_stand_without_marks_sign_the_row_and_are_not_lit():
    notes = annotations("“We will sail,” she said.", "She said we will sail.")
    places = [evidence(note, "e will sail") for note in notes]
    story = comparison(notes, [("A.0", "B.0")], findings=[finding("quote.dequoted", *places)])
    (row,) = build_rows(Index(story), "A")
    assert row.state is State.QUOTATION
    assert not [m for c in row.cells.values() for m in c.marks if m.style == "word-quotation"]
    assert not [c.marks for c in build_finding_rows(Index(story))[0].cells.values() if c.marks]


@pytest.mark.parametrize(
    ("text", "spans", "found"),
    [
        ("One. Two.", [(0, 4), (5, 9)], [(0, 9)]),
        ("One.\n\nTwo.", [(0, 4), (6, 10)], [(0, 10)]),
        (f"One.{HIDDEN} Two.", [(0, 4), (6, 10)], [(0, 10)]),
        ("One. And. Two.", [(0, 4), (10, 14)], [(0, 4), (10, 14)]),
        ("One and two.", [(0, 12), (4, 7)], [(0, 12), (4, 7)]),
        ("One.", [], []),
    ],
)
def test_spans_with_only_white_space_between_them_flow_together(text, spans, found):
    assert passages(text, spans) == found
