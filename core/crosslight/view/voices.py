"""Who says a quotation, by source, and how its versions differ, in words."""

from crosslight.findings.types import TYPES
from crosslight.index import Index
from crosslight.model import Quote, QuoteGrade

UNKNOWN = "no speaker found"
ALONE = "Only one source quotes this"
NOT_QUOTED = "not quoted"
"""Of a version that stands outside of quotation marks."""
_STOPS = " .,;:-–—"


def version(printed: str) -> str:
    """What makes a version one of its own: its words without the stop that its sentence needs."""
    return " ".join(printed.split()).rstrip(_STOPS)


def grade_title(grade: QuoteGrade) -> str:
    """A grade as an editor would say it: the title of the finding of that name."""
    found = TYPES.get(f"quote.{grade}")
    return found.title if found else ALONE


def voices(quote: Quote, index: Index) -> tuple[str, ...]:
    """The speakers of a quotation as its sources give them, in order of the first.

    Without sigla where all agree: `Ann Lee`; else each with its sources: `Ann Lee (A, C)`,
    `the harbour office (B)`. Readings outside of marks say nothing of it.
    """
    said: dict[str, dict[str, None]] = {}
    for reading in quote.readings:
        if reading.marked:
            entity = index.entities.get(reading.speaker or "")
            name = entity.name if entity else reading.speaker_text
            said.setdefault(" ".join(name.split()) or UNKNOWN, {})[reading.article] = None
    if len(said) < 2:
        return tuple(said) or (UNKNOWN,)
    return tuple(f"{name} ({', '.join(sigla)})" for name, sigla in said.items())
