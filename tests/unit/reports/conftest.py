"""A comparison made by hand that has one of everything a report shows."""

from dataclasses import replace

import pytest

from crosslight.language import annotate
from crosslight.model import (
    BlockKind,
    Comparison,
    Doubt,
    Quote,
    QuoteGrade,
    QuoteReading,
    Reuse,
    Role,
    Severity,
    Span,
    UniqueRun,
)
from tests import factory

A = (
    "Ferry <stays> in port\n"
    "MARROW, May 2 -\n"
    "At least seven people were hurt on the *Marlow*, said Ada Lunn.\n"
    'Lunn said: "We do not know when it sails."\n'
    "The pier is closed.\n"
    "It is sixty years old, the office said in a note."
)
B = (
    "At least nine people were hurt on the *Marlow*, said Ada Lunn.\n"
    'Lunn said: "We know when it sails."\n'
    "The pier is closed.\n"
    "A band \x1b[31mplayed\x1b[0m \u202ebackwards, 船 & all."
)
C = "The pier is closed."


@pytest.fixture
def comparison() -> Comparison:
    """Three sources: a clash, a changed quotation, equal sentences, and some only in one."""
    notes = [
        annotate(
            factory.article(
                A,
                "A",
                {0: BlockKind.HEADLINE, 1: BlockKind.DATELINE},
                outlet="The Marrow Post",
                published="2024-05-02T09:40:00",
                path="a.txt",
                sha256="0" * 64,
            )
        ),
        annotate(factory.article(B, "B", title="Nine hurt | a <b>report</b>")),
        annotate(
            replace(factory.article(C, "C"), doubts=(Doubt("short", "The text has 4 words."),))
        ),
    ]
    clash = factory.finding(
        "number.conflict", factory.evidence(notes[0], "seven"), factory.evidence(notes[1], "nine")
    )
    alone = factory.finding(
        "unique", factory.evidence(notes[0], "sixty years"), severity=Severity.INFO
    )
    signs = (Span(B.index("*"), B.index("*") + 1), Span(B.rindex("*"), B.rindex("*") + 1))
    notes[1] = replace(notes[1], article=replace(notes[1].article, signs=signs))
    named = factory.entity("e1", "Ada Lunn", notes, "Lunn")
    start = A.index("Ada")
    named = replace(named, roles=(Role(start, start + 3, "A", "harbour officer"),))
    run = A.index("in a note")
    made = factory.comparison(
        notes,
        [("A.2", "B.0"), ("A.3", "B.1"), ("A.4", "B.2", "C.0")],
        findings=(clash, alone),
        entities=(named,),
        unique_runs=(UniqueRun(run, run + 9, "A", "A.5", marked=True),),
    )
    return replace(
        made,
        title="Pier | *closed*",
        note="All of it is <invented>.",
        quotes=(
            Quote("q1", QuoteGrade.ALTERED, (reading(A, "A"), reading(B, "B", marked=False))),
            Quote("q2", QuoteGrade.SINGLE, (reading(A, "A"),)),
        ),
        reuse=(Reuse("A", "B", 0.55, 0.61, ()), Reuse("A", "C", 0.1, 0.1, ())),
    )


def reading(text: str, article: str, *, marked: bool = True) -> QuoteReading:
    """The words between the straight marks of a text."""
    start, end = text.index('"') + 1, text.rindex('"')
    return QuoteReading(start, end, article, "e1", "Lunn", (Span(start, end),), marked)


@pytest.fixture
def empty() -> Comparison:
    """One source, nothing to compare."""
    return factory.comparison(factory.annotations("The pier is closed."))
