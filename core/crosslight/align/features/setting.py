"""Length, place in the article, lead and headline."""

from math import log, log1p

from crosslight.align.pairs import Pair, Values
from crosslight.language.tables import words

REFERRING = frozenset(words("he she they it his her their the this that those these"))
"""First words that take up what stands before."""
QUOTES = frozenset('"“‘«„')

NAMES = (
    "shorter",
    "longer",
    "sizes apart",
    "places apart",
    "earlier",
    "later",
    "sentences apart",
    "both lead",
    "one leads",
    "openings",
    "opening together",
    "reference in openings",
    "headline words",
    "headline words only",
    "referring starts",
    "quoted starts",
    "one quoted start",
    "top three",
    "endings",
    "length of sources",
    "lengths apart",
)


def measure(pair: Pair) -> Values:
    """Both units and both articles."""
    a, b, counts = pair.a, pair.b, pair.field.counts
    place_a, place_b = a.relative, b.relative
    count_a, count_b = counts[a.source], counts[b.source]
    openings = a.opening + b.opening
    headline = pair.field.mass(pair.shared & pair.field.headlines)
    quoted_a, quoted_b = a.start in QUOTES, b.start in QUOTES
    return (
        min(a.size, b.size),
        max(a.size, b.size),
        abs(a.size - b.size),
        abs(place_a - place_b),
        min(place_a, place_b),
        max(place_a, place_b),
        log1p(abs(a.place - b.place)),
        float(a.place == 0 == b.place),
        float((a.place == 0) != (b.place == 0)),
        openings,
        a.opening * b.opening,
        pair.reference * openings,
        log1p(headline),
        headline / pair.mass,
        float((a.start in REFERRING) + (b.start in REFERRING)),
        float(quoted_a and quoted_b),
        float(quoted_a != quoted_b),
        float((a.place < 3) + (b.place < 3)),
        float((a.place == count_a - 1) + (b.place == count_b - 1)),
        log(count_a * count_b),
        log1p(abs(log(count_a / count_b))),
    )
