"""Quotations that several sources carry, as cards: versions under each other, equal ones once."""

from collections.abc import Iterator
from dataclasses import dataclass

from crosslight.index import Index
from crosslight.model import Quote, QuoteReading
from crosslight.printable import printable
from crosslight.reports.headings import NOT_QUOTED
from crosslight.view.voices import grade_title, voices


@dataclass(frozen=True, slots=True)
class Version:
    """One wording of a quotation."""

    sigla: tuple[str, ...]
    text: str
    marked: bool
    """False where the words stand outside quotation marks."""

    @property
    def told(self) -> str:
        """The words in marks, or without them and said to be so."""
        return f"“{self.text}”" if self.marked else f"{self.text} ({NOT_QUOTED})"


@dataclass(frozen=True, slots=True)
class Card:
    """One quotation over all sources."""

    grade: str
    speakers: tuple[str, ...]
    """As the sources name them; more than one, each with its sources, where they differ."""
    versions: tuple[Version, ...]


def cards(index: Index) -> tuple[Card, ...]:
    """Cards of the quotations of two or more sources, in the order of the comparison."""
    return tuple(
        Card(
            grade=grade_title(quote.grade),
            speakers=tuple(map(printable, voices(quote, index))),
            versions=tuple(_versions(index, quote)),
        )
        for quote in index.comparison.quotes
        if len({reading.article for reading in quote.readings}) > 1
    )


def _versions(index: Index, quote: Quote) -> Iterator[Version]:
    sigla: dict[tuple[str, bool], list[str]] = {}
    for reading in quote.readings:
        sigla.setdefault((_words(index, reading), reading.marked), []).append(reading.article)
    for (text, marked), found in sigla.items():
        yield Version(tuple(found), text, marked)


def _words(index: Index, reading: QuoteReading) -> str:
    """The words inside the marks; what interrupts them is left out, visibly."""
    parts = (index.line(reading.article, s) for s in reading.segments or (reading,))
    return printable(" […] ".join(parts))
