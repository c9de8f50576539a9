"""A finding marks the fewest rows that show all it rests on."""

import re
from dataclasses import replace

from crosslight.index import Index
from crosslight.language import annotate
from crosslight.model import BlockKind, Severity
from crosslight.reports.digest import digest
from crosslight.view.finding_rows import build_finding_rows
from crosslight.view.navigate import Tie, ends, row_of
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


def _apart(type_="number.conflict"):
    """A and B say unlike numbers in one row, C in another."""
    notes = annotations("Three came. It rained.", "Five came.", "Snow fell.\nSeven came, one said.")
    places = [evidence(n, w) for n, w in zip(notes, ("Three", "Five", "Seven"), strict=True)]
    return Stage(comparison(notes, [("A.0", "B.0")], findings=[finding(type_, *places)]))


def test_what_stands_in_another_row_is_a_guest_where_its_finding_is_told():
    stage = _apart()
    rows = build_rows(stage.index, "A")
    (told,) = (row for row in rows if row.tellings)
    assert list(told.sentences()) == ["A.0", "B.0", "C.1"]
    assert [row.state is State.CONFLICT for row in rows] == [row is told for row in rows]
    (guest,) = told.cells["C"].pieces
    assert (guest.guest, guest.echo, told.cells["C"].own) == (True, True, ())
    assert [mark.style for mark in told.cells["C"].marks] == ["word-conflict"]
    assert told.voices == ("A", "B")
    why = [reason.text for reason in explain(stage.index, told, "C")]
    assert "Carried by 2 of 3: A B; silent: C." in why
    assert "C.1 stands here for a finding only; m goes to its own row." in why
    (own,) = ends(stage.index, told, "C", rows)
    assert (own.row != told.key, own.tie) == (True, Tie.SAME)
    home = row_of(rows, "C.1")
    assert home is not None
    assert rows[home].key == own.row
    claim = next(s for s in digest(stage.index.comparison).claims if "A" in s.sigla)
    assert (claim.sigla, claim.silent) == (("A", "B"), ("C",))


def test_a_finding_that_marks_nothing_has_no_guests_and_as_many_rows_as_it_takes():
    stage = _apart("reuse")
    rows = build_rows(stage.index, "A")
    first, last = (row for row in rows if row.tellings)
    assert first.tellings[0].rows == (first.key, last.key)
    assert not [p for row in rows for cell in row.cells.values() for p in cell.pieces if p.guest]
    told = [reason.text for reason in explain(stage.index, last, "C")]
    assert "Other rows show the rest of it; F lists all of it." in told
    assert "A  Three" not in told


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
