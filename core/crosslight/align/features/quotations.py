"""Words in common inside quotation marks."""

from collections.abc import Callable, Mapping
from math import log1p

from crosslight.align.pairs import Pair


def common(pair: Pair) -> float:
    """Information of terms that both quote."""
    if not pair.a.quoted or not pair.b.quoted:
        return 0.0
    return pair.field.mass(pair.a.quoted & pair.b.quoted)


def cover(pair: Pair) -> float:
    """Share of the shorter quotation that the other one has."""
    if not (held := common(pair)):
        return 0.0
    return held / min(pair.field.mass(pair.a.quoted), pair.field.mass(pair.b.quoted))


def dice(pair: Pair) -> float:
    """Dice of quoted terms."""
    if not (held := len(pair.a.quoted & pair.b.quoted)):
        return 0.0
    return 2 * held / (len(pair.a.quoted) + len(pair.b.quoted))


FEATURES: Mapping[str, Callable[[Pair], float]] = {
    "quoted": lambda p: log1p(common(p)),
    "quoted dice": dice,
    "quoted cover": cover,
    "both quote": lambda p: float(bool(p.a.quoted and p.b.quoted)),
    "one quotes": lambda p: float(bool(p.a.quoted) != bool(p.b.quoted)),
}
