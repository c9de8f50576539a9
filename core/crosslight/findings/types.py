"""The types of finding, each with what it says, for whoever lists, filters or documents them."""

from collections.abc import Mapping

TYPES: Mapping[str, str] = {
    "unique": "a sentence that no other source has",
    "unique.words": "words that no linked sentence has",
    "omission": "all sources but one report it",
    "number.conflict": "quantities of one thing that cannot both hold",
    "number.precision": "quantities that can both hold and are printed differently",
    "number.scale": "quantities apart by a thousand or a million, or percent against points",
    "number.other_head": "one value that counts different things",
    "date.conflict": "different days for one thing",
    "name.variant": "one entity spelled differently",
    "role.conflict": "one entity with different titles, ages or affiliations",
    "quote.exact": "the same words inside the marks",
    "quote.typography": "the same words inside the marks, in other glyphs",
    "quote.trimmed": "a quotation that begins later or ends earlier",
    "quote.elided": "a quotation with words left out, and marks that say so",
    "quote.bracketed": "a quotation with words put in, in brackets",
    "quote.altered": "different words inside both pairs of marks",
    "quote.silent_elision": "words missing inside the marks, and nothing says so",
    "quote.dequoted": "the same words inside marks in one source and outside in another",
    "quote.speaker": "one quotation by different people",
    "attribution.dropped": "stated flat where another source says who said it",
    "attribution.changed": "said by another person or body",
    "attribution.anonymised": "said by nobody in particular where another source names somebody",
    "hedge.dropped": "reportedly, may, suspected in one source only",
    "headline.number": "a number of the headline that its own body does not have",
    "headline.entity": "a name of the headline that its own body does not have",
    "reuse": "runs of equal words in two sources",
    "reuse.uncredited": "half or more of a source reused, credited nowhere",
    "independence": "how many of a claim's sources stand on their own",
}
