"""Numbers in common and apart."""

from math import log1p

from crosslight.align.pairs import Pair, Values

NAMES = ("numbers", "numbers differ", "one numbers")
NEITHER: Values = (0.0, 0.0, 0.0)
ONE: Values = (0.0, 0.0, 1.0)


def measure(pair: Pair) -> Values:
    """Information of the numbers in common; whether there are none though both give some."""
    a, b = pair.a.numbers, pair.b.numbers
    if not a or not b:
        return ONE if a or b else NEITHER
    common = a & b
    return log1p(pair.field.mass(common)), float(not common), 0.0
