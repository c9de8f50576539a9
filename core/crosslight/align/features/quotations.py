"""Words in common inside quotation marks."""

from collections.abc import Callable, Mapping
from math import log1p

from crosslight.align.pairs import Pair


def common(pair: Pair) -> float:
    """Information of terms that both quote."""
    return pair.field.mass(pair.a.quoted & pair.b.quoted)


def cover(pair: Pair) -> float:
    """Share of the shorter quotation that the other one has."""
    mass = pair.field.mass
    shorter = min(mass(pair.a.quoted), mass(pair.b.quoted))
    return common(pair) / shorter if shorter else 0.0


def dice(pair: Pair) -> float:
    """Dice of quoted terms."""
    sizes = len(pair.a.quoted) + len(pair.b.quoted)
    return 2 * len(pair.a.quoted & pair.b.quoted) / sizes if sizes else 0.0


FEATURES: Mapping[str, Callable[[Pair], float]] = {
    "quoted": lambda p: log1p(common(p)),
    "quoted dice": dice,
    "quoted cover": cover,
    "both quote": lambda p: float(bool(p.a.quoted and p.b.quoted)),
    "one quotes": lambda p: float(bool(p.a.quoted) != bool(p.b.quoted)),
}
