"""Length, place in the article, lead and headline."""

from collections.abc import Callable, Mapping
from math import exp, log1p

from crosslight.align.pairs import Pair
from crosslight.align.units import Unit


def size(unit: Unit) -> float:
    """Logarithm of the number of terms."""
    return log1p(len(unit.terms))


def place(pair: Pair, unit: Unit) -> float:
    """Relative place in the article, 0 to 1."""
    return unit.place / max(1, pair.field.counts[unit.source] - 1)


def opening(unit: Unit) -> float:
    """Nearness to the top of the article."""
    return exp(-unit.place / 3)


def headline_share(pair: Pair, unit: Unit) -> float:
    """Share of a unit's information that is in some headline."""
    return pair.field.mass(unit.terms & pair.field.headlines) / pair.field.masses[unit.index]


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
    "headline low": lambda p: min(headline_share(p, p.a), headline_share(p, p.b)),
    "headline high": lambda p: max(headline_share(p, p.a), headline_share(p, p.b)),
}
