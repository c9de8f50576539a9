"""Versions of one quotation as they are stacked on a card: identical ones once."""

from dataclasses import dataclass

from crosslight.index import Index
from crosslight.language import typography
from crosslight.model import Quote, QuoteReading


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording of a quotation and the sources that print it.

    Attributes:
        text: As the first of its readings prints it, segments parted by an ellipsis in brackets.
        marked: Whether it stands inside quotation marks.
        readings: Where it is printed.
    """

    text: str
    marked: bool
    readings: tuple[QuoteReading, ...]

    @property
    def sigla(self) -> tuple[str, ...]:
        """The sources, each once."""
        return tuple(dict.fromkeys(reading.article for reading in self.readings))


def variants(quote: Quote, index: Index) -> tuple[Variant, ...]:
    """The different wordings of a quotation, in order of their first source.

    Glyphs, white space and the stop before the closing mark make no new wording.
    """
    found: dict[tuple[str, bool], list[QuoteReading]] = {}
    for reading in quote.readings:
        key = typography(_printed(reading, index)).rstrip(" .,;:-"), reading.marked
        found.setdefault(key, []).append(reading)
    return tuple(
        Variant(_printed(readings[0], index), marked, tuple(readings))
        for (_, marked), readings in found.items()
    )


def _printed(reading: QuoteReading, index: Index) -> str:
    """The words of a reading, with a bracketed ellipsis where the marks are closed between."""
    parts = [index.line(reading.article, s) for s in reading.segments]
    return " […] ".join(parts)
