"""Length, place in the article, lead and headline."""

from collections.abc import Callable, Mapping
from math import exp, log, log1p

from crosslight.align.pairs import Pair
from crosslight.align.units import Unit
from crosslight.language.tables import words

REFERRING = frozenset(words("he she they it his her their the this that those these"))
"""First words that take up what stands before."""
QUOTES = frozenset('"“‘«„')


def size(unit: Unit) -> float:
    """Logarithm of the number of terms."""
    return log1p(len(unit.terms))


def place(pair: Pair, unit: Unit) -> float:
    """Relative place in the article, 0 to 1."""
    return unit.place / max(1, pair.field.counts[unit.source] - 1)


def opening(unit: Unit) -> float:
    """Nearness to the top of the article."""
    return exp(-unit.place / 3)


def starts_with(unit: Unit, starts: frozenset[str]) -> bool:
    """Whether the first token is one of some words."""
    return unit.sentence.tokens[0].text.lower() in starts


def lengths(pair: Pair) -> tuple[int, int]:
    """Units of the two sources."""
    return pair.field.counts[pair.a.source], pair.field.counts[pair.b.source]


def last(pair: Pair, unit: Unit) -> bool:
    """Whether a unit ends its article."""
    return unit.place == pair.field.counts[unit.source] - 1


def both(test: Callable[[Unit], bool], pair: Pair) -> float:
    """How many of the two pass, 0 to 2."""
    return float(test(pair.a)) + float(test(pair.b))


FEATURES: Mapping[str, Callable[[Pair], float]] = {
    "shorter": lambda p: min(size(p.a), size(p.b)),
    "longer": lambda p: max(size(p.a), size(p.b)),
    "sizes apart": lambda p: abs(size(p.a) - size(p.b)),
    "places apart": lambda p: abs(place(p, p.a) - place(p, p.b)),
    "earlier": lambda p: min(place(p, p.a), place(p, p.b)),
    "later": lambda p: max(place(p, p.a), place(p, p.b)),
    "sentences apart": lambda p: log1p(abs(p.a.place - p.b.place)),
    "both lead": lambda p: float(p.a.place == 0 == p.b.place),
    "one leads": lambda p: float((p.a.place == 0) != (p.b.place == 0)),
    "openings": lambda p: opening(p.a) + opening(p.b),
    "opening together": lambda p: opening(p.a) * opening(p.b),
    "reference in openings": lambda p: p.reference * (opening(p.a) + opening(p.b)),
    "headline words": lambda p: log1p(p.field.mass(p.shared & p.field.headlines)),
    "headline words only": lambda p: p.field.mass(p.shared & p.field.headlines) / p.mass,
    "referring starts": lambda p: both(lambda u: starts_with(u, REFERRING), p),
    "quoted starts": lambda p: float(both(lambda u: starts_with(u, QUOTES), p) == 2),
    "one quoted start": lambda p: float(both(lambda u: starts_with(u, QUOTES), p) == 1),
    "top three": lambda p: both(lambda u: u.place < 3, p),
    "endings": lambda p: both(lambda u: last(p, u), p),
    "length of sources": lambda p: log(lengths(p)[0] * lengths(p)[1]),
    "lengths apart": lambda p: log1p(abs(log(lengths(p)[0] / lengths(p)[1]))),
}
