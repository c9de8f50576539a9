"""Length, place in the article, lead and headline."""

from collections.abc import Callable, Mapping
from math import log, log1p

from crosslight.align.pairs import Pair
from crosslight.align.units import Unit
from crosslight.language.tables import words

REFERRING = frozenset(words("he she they it his her their the this that those these"))
"""First words that take up what stands before."""
QUOTES = frozenset('"“‘«„')


def place(pair: Pair, unit: Unit) -> float:
    """Relative place in the article, 0 to 1."""
    return unit.place / max(1, pair.field.counts[unit.source] - 1)


def lengths(pair: Pair) -> tuple[int, int]:
    """Units of the two sources."""
    return pair.field.counts[pair.a.source], pair.field.counts[pair.b.source]


def last(pair: Pair, unit: Unit) -> bool:
    """Whether a unit ends its article."""
    return unit.place == pair.field.counts[unit.source] - 1


FEATURES: Mapping[str, Callable[[Pair], float]] = {
    "shorter": lambda p: min(p.a.size, p.b.size),
    "longer": lambda p: max(p.a.size, p.b.size),
    "sizes apart": lambda p: abs(p.a.size - p.b.size),
    "places apart": lambda p: abs(place(p, p.a) - place(p, p.b)),
    "earlier": lambda p: min(place(p, p.a), place(p, p.b)),
    "later": lambda p: max(place(p, p.a), place(p, p.b)),
    "sentences apart": lambda p: log1p(abs(p.a.place - p.b.place)),
    "both lead": lambda p: float(p.a.place == 0 == p.b.place),
    "one leads": lambda p: float((p.a.place == 0) != (p.b.place == 0)),
    "openings": lambda p: p.a.opening + p.b.opening,
    "opening together": lambda p: p.a.opening * p.b.opening,
    "reference in openings": lambda p: p.reference * (p.a.opening + p.b.opening),
    "headline words": lambda p: log1p(p.field.mass(p.shared & p.field.headlines)),
    "headline words only": lambda p: p.field.mass(p.shared & p.field.headlines) / p.mass,
    "referring starts": lambda p: float((p.a.start in REFERRING) + (p.b.start in REFERRING)),
    "quoted starts": lambda p: float(p.a.start in QUOTES and p.b.start in QUOTES),
    "one quoted start": lambda p: float((p.a.start in QUOTES) != (p.b.start in QUOTES)),
    "top three": lambda p: float((p.a.place < 3) + (p.b.place < 3)),
    "endings": lambda p: float(last(p, p.a) + last(p, p.b)),
    "length of sources": lambda p: log(lengths(p)[0] * lengths(p)[1]),
    "lengths apart": lambda p: log1p(abs(log(lengths(p)[0] / lengths(p)[1]))),
}
