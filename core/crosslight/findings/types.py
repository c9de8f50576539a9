"""What is known of each type of finding: one type, one row. Imports no rule; marks read it.

That a type is queued is measured: four of five raised ones were right when read (README, beside
this file). All others are shown when browsing.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class Sign(StrEnum):
    """What findings that are sure and heavy enough make of the text they rest on."""

    NONE = ""
    """Nothing: they are told in lists, and where their text stands."""
    QUOTATION = "quotation"
    CONFLICT = "conflict"


class FindingType(NamedTuple):
    """One type of finding."""

    code: str
    says: str
    """What is raised, for whoever lists or documents it."""
    title: str
    """What it is called where an editor reads it; the code stands beside it."""
    queued: bool = False
    """Whether a reviewer is asked about it: measured precision is .8 or better."""
    listed: bool = True
    """Whether lists and reports show it; others are marks of the text, sentence for sentence."""
    sign: Sign = Sign.NONE
    lit: bool = True
    """Whether the words it rests on are lit; not where they are printed alike."""


_QUOTATION, _CONFLICT = Sign.QUOTATION, Sign.CONFLICT

_ROWS = (
    FindingType(
        "unique", "a sentence that no other source has", "Only one source says this", listed=False
    ),
    FindingType(
        "unique.words",
        "words that no linked sentence has",
        "Words only one source has",
        listed=False,
    ),
    FindingType("omission", "all sources but one report it", "Left out by one source", queued=True),
    FindingType(
        "number.conflict",
        "quantities of one thing that cannot both hold",
        "Different numbers for one thing",
        queued=True,
        sign=_CONFLICT,
    ),
    FindingType(
        "number.precision",
        "quantities that can both hold and are printed differently",
        "Numbers that can both hold, printed differently",
        queued=True,
        sign=_CONFLICT,
    ),
    FindingType(
        "number.scale",
        "quantities apart by a thousand or a million, or percent against points",
        "A number on another scale",
        queued=True,
        sign=_CONFLICT,
    ),
    FindingType(
        "number.other_head",
        "one value that counts different things",
        "One number for different things",
        sign=_CONFLICT,
    ),
    FindingType(
        "date.conflict",
        "different days for one thing",
        "Different dates for one thing",
        queued=True,
        sign=_CONFLICT,
    ),
    FindingType(
        "name.variant",
        "one entity spelled differently",
        "A name spelled in different ways",
        queued=True,
        sign=_CONFLICT,
    ),
    FindingType(
        "role.conflict",
        "one entity with different titles, ages or affiliations",
        "Different titles or ages of one person",
        queued=True,
        sign=_CONFLICT,
    ),
    FindingType(
        "quote.exact",
        "the same words inside the marks",
        "A quotation that all print alike",
        sign=_QUOTATION,
    ),
    FindingType(
        "quote.typography",
        "the same words inside the marks, in other glyphs",
        "A quotation in other quotation marks or dashes",
        sign=_QUOTATION,
    ),
    FindingType(
        "quote.trimmed",
        "a quotation that begins later or ends earlier",
        "A quotation that begins later or ends earlier",
        sign=_QUOTATION,
    ),
    FindingType(
        "quote.elided",
        "a quotation with words left out, and marks that say so",
        "Words left out of a quotation, with a mark",
        sign=_QUOTATION,
    ),
    FindingType(
        "quote.bracketed",
        "a quotation with words put in, in brackets",
        "Words put into a quotation, in brackets",
        sign=_QUOTATION,
    ),
    FindingType(
        "quote.altered",
        "different words inside both pairs of marks",
        "Different words inside a quotation",
        queued=True,
        sign=_QUOTATION,
    ),
    FindingType(
        "quote.silent_elision",
        "words missing inside the marks, and nothing says so",
        "Words left out of a quotation without a mark",
        queued=True,
        sign=_QUOTATION,
    ),
    FindingType(
        "quote.dequoted",
        "the same words inside marks in one source and outside in another",
        "Quoted in one source, without marks in another",
        queued=True,
        sign=_QUOTATION,
        lit=False,
    ),
    FindingType(
        "quote.speaker",
        "one quotation by different people",
        "One quotation, different speakers",
        queued=True,
        sign=_QUOTATION,
    ),
    FindingType(
        "attribution.dropped",
        "stated flat where another source says who said it",
        "Stated without saying who said it",
        queued=True,
    ),
    FindingType(
        "attribution.changed", "said by another person or body", "Attributed to somebody else"
    ),
    FindingType(
        "attribution.anonymised",
        "said by nobody in particular where another source names somebody",
        "A named speaker left unnamed",
    ),
    FindingType(
        "hedge.dropped",
        "reportedly, may, suspected in one source only",
        "“Reportedly”, “may” or the like left out",
    ),
    FindingType(
        "fact.denied",
        "what one source says of something excludes what another says",
        "Statements that exclude each other",
        queued=True,
        sign=_CONFLICT,
    ),
    FindingType(
        "headline.number",
        "a number of the headline that its own body does not have",
        "A number in the headline that the text does not have",
        queued=True,
    ),
    FindingType(
        "headline.entity",
        "a name of the headline that its own body does not have",
        "A name in the headline that the text does not have",
    ),
    FindingType("reuse", "runs of equal words in two sources", "Wording shared by two sources"),
    FindingType(
        "reuse.uncredited",
        "half or more of a source reused, credited nowhere",
        "Wording taken over without credit",
    ),
    FindingType(
        "independence",
        "how many of a claim's sources stand on their own",
        "How many sources stand on their own",
    ),
)

TYPES: Mapping[str, FindingType] = {row.code: row for row in _ROWS}
"""By code, in the order in which reports tell what is for information."""
