from dataclasses import replace

import pytest

from crosslight.language import annotate
from crosslight.model import Article, Block, BlockKind, Comparison, Evidence, Severity
from crosslight.reports import FORMATS
from crosslight.reports.digest import digest
from crosslight.reports.excerpts import Segment, excerpt
from crosslight.view.cited import Cited
from crosslight.view.marks import Mark
from crosslight.view.rows import Cell, Piece
from crosslight.view.signs import State
from tests import factory


def cell(pieces: list[tuple[int, int]], *marks: Mark) -> Cell:
    return Cell(
        "A", State.SAME, tuple(Piece("A", a, b, f"A.{n}") for n, (a, b) in enumerate(pieces)), marks
    )


def test_neighbouring_pieces_flow_together_and_others_do_not() -> None:
    text = "One.\n  Two. Three. Four."
    assert excerpt(text, cell([(0, 4), (7, 11), (19, 24)])) == (Segment("One. Two. […] Four.", ""),)


def test_later_marks_cover_earlier_ones() -> None:
    text = "At least seven people"
    marks = (Mark(3, 14, "word-wording"), Mark(9, 14, "conflict"))
    assert excerpt(text, cell([(0, 21)], *marks)) == (
        Segment("At ", ""),
        Segment("least", "word-wording"),
        Segment(" ", ""),
        Segment("seven", "conflict"),
        Segment(" people", ""),
    )


def test_equal_marks_with_a_space_between_are_one() -> None:
    marks = (Mark(0, 3, "word-wording"), Mark(4, 7, "word-wording"))
    assert excerpt("one two three", cell([(0, 13)], *marks)) == (
        Segment("one two", "word-wording"),
        Segment(" three", ""),
    )


@pytest.mark.parametrize("text", ["# Title", "###### Title", "- Title", "• Title", "Title"])
def test_the_sign_of_a_heading_or_item_is_left_out(text: str) -> None:
    assert excerpt(text, cell([(0, len(text))])) == (Segment("Title", ""),)


def test_equal_readings_are_told_once(comparison: Comparison) -> None:
    third = digest(comparison).claims[2]
    assert [voice.sigla for voice in third.voices] == [("A", "B", "C")]
    assert third.silent == ()


def test_findings_that_the_claims_show_are_only_counted(comparison: Comparison) -> None:
    told = digest(comparison)
    assert [raised.type for raised in told.findings.review] == ["number.conflict"]
    assert told.findings.tally == (2, 1, 1)
    assert told.findings.others.startswith("1 sentence or stretch of words")


def test_what_is_less_sure_and_information_stand_behind_what_is_for_review(
    comparison: Comparison,
) -> None:
    clash, alone = comparison.findings
    unsure = replace(clash, id="f3", severity=Severity.CRITICAL, queued=False)
    note = replace(alone, type="independence", reason="2 sources, 1 on its own")
    joined = [replace(note, id=f"f{n}", evidence=clash.evidence) for n in (4, 5)]
    found = digest(replace(comparison, findings=(*joined, unsure, alone, clash))).findings
    assert [raised.severity for raised in found.review] == ["high"]
    assert [raised.severity for raised in found.browsing] == ["critical"]
    (notes,) = found.notes
    assert (notes.type, notes.count) == ("independence", 2)
    assert notes.told == (("2 sources, 1 on its own", (1, 1)),)
    assert found.summary == "4 findings, 1 for review"


def test_evidence_is_told_once_with_all_who_print_it(comparison: Comparison) -> None:
    a, b, c = comparison.annotations
    pier = factory.finding(
        "date.conflict",
        *(factory.evidence(note, "The pier") for note in (a, b, c)),
        *(factory.evidence(note, "The pier is closed") for note in (a, b)),
        factory.evidence(b, "A band"),
    )
    (raised,) = digest(replace(comparison, findings=(pier,))).findings.review
    assert [(sigla, cited.plain) for sigla, cited in raised.evidence] == [
        (("C",), "«The pier» is closed."),
        (("A", "B"), "The pier is closed"),
        (("B",), "«A band» ␛[31mplayed␛[0m ␦backwards, 船 &…"),
    ]
    assert raised.claims == (3,)


def test_evidence_over_several_blocks_is_told_without_the_signs_between() -> None:
    text = "It sails.\n- It is\nold."
    note = annotate(
        Article("A", text, (Block(0, 9, BlockKind.BODY), Block(12, 22, BlockKind.LIST)), "A title")
    )
    place = Evidence(3, len(text), "A", text[3:])
    story = factory.comparison([note], findings=[factory.finding("date.conflict", place)])
    (raised,) = digest(story).findings.review
    assert raised.evidence == ((("A",), Cited("", "sails. It is old.", "")),)


def test_what_is_linked_to_another_row_is_not_only_here() -> None:
    notes = factory.annotations("The pier is closed.\nIt is old.", "The pier has been shut.")
    story = factory.comparison(notes, links=[factory.link("A.0", "B.0")])
    told = digest(story)
    assert [(s.sigla, s.alone) for s in told.claims] == [
        (("A",), False),
        (("A",), True),
        (("B",), False),
    ]
    assert "0 claims in several" in told.summary
    assert "1 in one only" in told.summary
    text, markdown = FORMATS["text"](story), FORMATS["md"](story)
    assert "  » The pier is closed. [linked to B, elsewhere]" in text
    assert "- The pier is closed. (linked to B, elsewhere)" in markdown


def test_a_comparison_of_nothing() -> None:
    told = digest(Comparison(title="", articles=(), annotations=()))
    assert told.statements == ()
    assert told.summary[0] == "0 sources"


def test_all_text_is_printable(comparison: Comparison) -> None:
    first, *rest = comparison.annotations
    named = replace(first.article, title="A\x1b[31m\nred", outlet="\x9b", path="p\udcff")
    changed = replace(
        comparison,
        title="T\x07",
        articles=(named, *comparison.articles[1:]),
        annotations=(replace(first, article=named), *rest),
    )
    told = digest(changed)
    source = told.sources[0]
    assert (told.title, source.title, source.outlet, source.path) == ("T␇", "A␛[31m red", "�", "p�")
    assert isinstance(named, Article)
