"""Verbatim reuse on the METER scale."""

from dataclasses import replace

import pytest

from crosslight.model import BlockKind, Quotation, Span
from crosslight.wording import reuse
from tests.unit.wording.build import note

COPIED = "The ferry left the old harbour at dawn and sank before noon."
"""Twelve words."""


def test_a_shared_run_is_measured_from_both_sides() -> None:
    a = note("A", COPIED)
    b = note("B", f"Nobody knew why. {COPIED.replace('harbour', 'harbor')} Divers arrived.")
    (found,) = reuse((a, b))
    assert (found.a, found.b) == ("A", "B")
    assert found.share_a == 1.0
    assert found.share_b == pytest.approx(12 / 17)
    ((in_a, in_b),) = found.runs
    assert a.article.text[in_a.start : in_a.end] == COPIED.rstrip(".")
    assert b.article.text[in_b.start : in_b.end].startswith("The ferry left the old harbor")


def test_seven_words_are_a_coincidence() -> None:
    a, b = (
        note("A", "The ferry left the harbour at dawn."),
        note("B", "The ferry left the harbour at dawn."),
    )
    assert reuse((a, b)) == ()


def test_quotations_and_boilerplate_are_left_out() -> None:
    speech = Quotation((Span(0, len(COPIED)),), None, "", closed=True, scare=False)
    quoted = [replace(note(id_, COPIED), quotations=(speech,)) for id_ in "AB"]
    assert reuse(quoted) == ()
    scare = [replace(n, quotations=(replace(speech, scare=True),)) for n in quoted]
    assert len(reuse(scare)) == 1
    credit = note("A", COPIED, BlockKind.CREDIT), note("B", COPIED, BlockKind.CREDIT)
    assert reuse(credit) == ()


def test_words_between_quotations_that_can_be_no_run_do_not_count() -> None:
    text = f'{COPIED} "Not now," he said, "and not here."'
    spans = tuple(
        Span(text.index(q), text.index(q) + len(q)) for q in ('"Not now,"', '"and not here."')
    )
    speech = Quotation(spans, None, "", closed=True, scare=False)
    notes = [replace(note(id_, text), quotations=(speech,)) for id_ in "AB"]
    (found,) = reuse(notes)
    assert (found.share_a, found.share_b) == (1.0, 1.0)


def test_repeated_text_counts_once() -> None:
    a, b = note("A", COPIED), note("B", f"{COPIED}\n{COPIED}")
    (found,) = reuse((a, b))
    assert (found.share_a, found.share_b) == (1.0, 1.0)
    assert len(found.runs) == 2


def test_one_source_reuses_nothing() -> None:
    assert reuse((note("A", f"{COPIED}\n{COPIED}"),)) == ()


def test_a_run_inside_a_longer_one_on_both_sides_is_not_listed() -> None:
    beat = "one two one two one two one two one two one two"
    (found,) = reuse((note("A", beat), note("B", beat)))
    assert (found.share_a, found.share_b) == (1.0, 1.0)
    assert len(found.runs) == 1
