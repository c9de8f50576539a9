"""A finding marks the fewest rows that show all it rests on."""

import re
from dataclasses import replace

from crosslight.index import Index
from crosslight.language import annotate
from crosslight.model import BlockKind, Severity
from crosslight.view.finding_rows import build_finding_rows
from crosslight.view.rows import build_rows
from crosslight.view.scene import Stage
from crosslight.view.signs import State
from crosslight.view.status import describe
from crosslight.view.telling import tell
from crosslight.view.why import explain
from tests.factory import annotations, article, comparison, evidence, finding, link


def _told(rows):
    return [[t.finding.type for t in row.tellings] for row in rows]


def test_the_row_that_shows_both_sides_tells_a_finding_and_no_other_is_marked():
    notes = annotations(
        "Nine came. Two left by the harbour road.",
        "Nine came and two left.",
        "Three left by road.",
    )
    made = comparison(
        notes,
        [("A.0", "B.0"), ("A.1", "B.0", "C.0")],
        links=[link("A.0", "B.0", 0.95), link("A.1", "B.0", 0.6), link("A.1", "C.0", 0.6)],
        findings=[
            finding("number.conflict", evidence(notes[1], "two"), evidence(notes[2], "Three"))
        ],
    )
    rows = build_rows(Index(made), "A")
    assert _told(rows) == [[], ["number.conflict"]]
    assert [row.state is State.CONFLICT for row in rows] == [False, True]
    # B.0 is linked better to the first row, and at home where its finding is told.
    assert [row.cells["B"].pieces[0].echo for row in rows] == [True, False]


def test_what_a_source_says_again_needs_no_row_of_its_own():
    notes = annotations("Twelve people died. The sea rose.\nTwelve, said a man.", "Ten died.")
    places = (evidence(notes[0], "Twelve people"), evidence(notes[1], "Ten"))
    again = notes[0].article.text.index("Twelve,")
    repeated = type(places[0])(again, again + 6, "A", "Twelve")
    made = comparison(
        notes, [("A.0", "B.0")], findings=[finding("number.conflict", *places, repeated)]
    )
    assert _told(build_rows(Index(made), "A")) == [["number.conflict"], [], []]


def test_a_finding_that_no_row_shows_whole_is_told_in_as_many_as_it_takes():
    notes = annotations("Three came. It rained.", "Five came.", "Snow fell.\nSeven came, one said.")
    places = [evidence(n, w) for n, w in zip(notes, ("Three", "Five", "Seven"), strict=True)]
    stage = Stage(
        comparison(notes, [("A.0", "B.0")], findings=[finding("number.conflict", *places)])
    )
    rows = build_rows(stage.index, "A")
    first, last = (row for row in rows if row.tellings)
    assert first.tellings[0].rows == (first.key, last.key)
    assert describe(stage.index, first, "A").reason.endswith(", partly in another row (m)")
    assert any(
        "Other rows show the rest of it (m goes there)." in r.text
        for r in explain(stage.index, last, "C")
    )


def test_a_headline_row_tells_what_only_headlines_say():
    kinds = {0: BlockKind.HEADLINE}
    notes = [
        annotate(article(f"{n} dead in the fog\nThe ferry sank.", s, kinds))
        for s, n in (("A", "Twelve"), ("B", "Eleven"))
    ]
    places = (evidence(notes[0], "Twelve"), evidence(notes[1], "Eleven"))
    made = comparison(notes, [("A.1", "B.1")], findings=[finding("number.conflict", *places)])
    head, body = build_rows(Index(made), "A")
    assert head.state is State.CONFLICT
    assert [mark.style for mark in head.cells["B"].marks] == ["word-conflict"]
    assert body.state is State.SAME
    assert describe(Index(made), head, "B").reason == "number differs: Twelve | Eleven"
    assert explain(Index(made), head, "B")[0].text.endswith("high")


def test_the_gravest_finding_comes_first_and_unique_sentences_are_left_to_their_sign():
    notes = annotations("Three came on Monday.", "Five came on Tuesday.")
    made = comparison(
        notes,
        [("A.0", "B.0")],
        findings=[
            finding("unique", evidence(notes[0], "Three")),
            finding(
                "date.conflict",
                evidence(notes[0], "Monday"),
                evidence(notes[1], "Tuesday"),
                severity=Severity.MEDIUM,
            ),
            finding("number.conflict", evidence(notes[0], "Three"), evidence(notes[1], "Five")),
        ],
    )
    told = tell(Index(made), {"x": ("A.0", "B.0"), "y": ("B.0",)})
    assert [t.finding.type for t in told["x"]] == ["number.conflict", "date.conflict"]
    assert "y" not in told


def test_the_findings_view_shows_the_sentences_of_the_rows_that_tell_it():
    kinds = {0: BlockKind.HEADLINE, 2: BlockKind.PROMO}
    notes = [
        annotate(article(f"{n} dead\nThey mourn {n} men.\nMore on {n} dead", s, kinds))
        for s, n in (("A", "Twelve"), ("B", "Eleven"))
    ]
    aside = annotate(article("It rained.\nAbout Seven dead.", "C", {1: BlockKind.PROMO}))
    places = [
        replace(evidence(n, w), start=m.start(), end=m.end())
        for n, w in zip(notes, ("Twelve", "Eleven"), strict=True)
        for m in re.finditer(w, n.article.text)
    ]
    found = finding("number.conflict", *places, evidence(aside, "Seven"))
    made = comparison([*notes, aside], [("A.1", "B.1")], findings=[found])
    (row,) = build_finding_rows(Index(made))
    # What A and B print three times stands once; C, in no row of the text, in full.
    assert list(row.sentences()) == ["A.1", "B.1", "C.1"]
