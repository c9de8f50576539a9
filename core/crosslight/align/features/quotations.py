"""Words in common inside quotation marks."""

from math import log1p

from crosslight.align.pairs import Pair, Values

NAMES = ("quoted", "quoted dice", "quoted cover", "both quote", "one quotes")
NEITHER: Values = (0.0, 0.0, 0.0, 0.0, 0.0)
ONE: Values = (0.0, 0.0, 0.0, 0.0, 1.0)
APART: Values = (0.0, 0.0, 0.0, 1.0, 0.0)


def measure(pair: Pair) -> Values:
    """Information of terms that both quote, and its share of the shorter quotation."""
    a, b = pair.a.quoted, pair.b.quoted
    if not a or not b:
        return ONE if a or b else NEITHER
    if not (common := a & b):
        return APART
    mass = pair.field.mass
    held = mass(common)
    return (
        log1p(held),
        2 * len(common) / (len(a) + len(b)),
        held / min(mass(a), mass(b)),
        1.0,
        0.0,
    )
