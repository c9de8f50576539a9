"""Numbers in common and apart."""

from collections.abc import Callable, Mapping
from math import log1p

from crosslight.align.pairs import Pair


def numbers_differ(pair: Pair) -> float:
    """Both give numbers, and none in common."""
    a, b = pair.a.numbers, pair.b.numbers
    return float(bool(a and b) and a.isdisjoint(b))


FEATURES: Mapping[str, Callable[[Pair], float]] = {
    "numbers": lambda p: log1p(p.field.mass(p.a.numbers & p.b.numbers)),
    "numbers differ": numbers_differ,
    "one numbers": lambda p: float(bool(p.a.numbers) != bool(p.b.numbers)),
}
