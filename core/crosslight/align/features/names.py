"""Names, numbers and the plain words beside them."""

from collections.abc import Callable, Mapping
from math import log1p

from crosslight.align.pairs import Pair


def name_dice(pair: Pair) -> float:
    """Dice of names by information."""
    if not (held := pair.a.names & pair.b.names):
        return 0.0
    mass = pair.field.mass
    return 2 * mass(held) / (mass(pair.a.names) + mass(pair.b.names))


def numbers_differ(pair: Pair) -> float:
    """Both give numbers, and none in common."""
    a, b = pair.a.numbers, pair.b.numbers
    return float(bool(a and b) and a.isdisjoint(b))


FEATURES: Mapping[str, Callable[[Pair], float]] = {
    "names": lambda p: log1p(p.field.mass(p.a.names & p.b.names)),
    "name dice": name_dice,
    "names only": lambda p: float(p.shared <= p.a.names | p.b.names),
    "plain words": lambda p: log1p(p.field.mass(p.shared - p.a.names - p.b.names)),
    "numbers": lambda p: log1p(p.field.mass(p.a.numbers & p.b.numbers)),
    "numbers differ": numbers_differ,
    "one numbers": lambda p: float(bool(p.a.numbers) != bool(p.b.numbers)),
}
