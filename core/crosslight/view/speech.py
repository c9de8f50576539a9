"""How the speaker of a quotation was found, in words."""

from collections.abc import Mapping

from crosslight.index import Index
from crosslight.model import Quotation, QuoteReading

FOUND_BY: Mapping[str, str] = {
    "quote, said NP": "verb and name after the quotation",
    "quote, NP said": "name and verb after the quotation",
    "quote - NP": "name after a dash",
    "according to NP": "name after “according to”",
    "NP's answer: quote": "called somebody's answer or comment",
    "told by NP": "name after “asked by” or “told by”",
    "quoted NP as saying": "name between “quoted” and “as saying”",
    "NP said, quote": "name and verb before the quotation",
    "NP quote": "name right before the quotation",
    "NP … quote": "name at the beginning of the sentence",
    "paragraph": "who spoke last in the paragraph",
    "same paragraph": "speaker of another quotation of the paragraph",
    "post": "name that signs the post",
}
"""By the name of a pattern, what it goes by; `name` stands for a pronoun or an office as well."""


def pattern(index: Index, reading: QuoteReading) -> str:
    """Name of the pattern that proposed the speaker of a version, empty when none did."""
    if not reading.marked:
        return ""
    quotations = index.annotations[reading.article].quotations
    return next((q.cue for q in quotations if _holds(q, reading.start)), "")


def _holds(quotation: Quotation, offset: int) -> bool:
    return any(segment.start <= offset < segment.end for segment in quotation.segments)
