"""Words in common that each of the two sources uses seldom.

A term that a source has in one sentence only points at that sentence; one that it has in ten
points at each of them a tenth as much.
"""

from math import log1p
from operator import mul

from crosslight.align.pairs import Pair, Values

NAMES = ("pointers", "best pointer", "pointed information")


def measure(pair: Pair) -> Values:
    """How surely the common terms point, together, the best one, and by their information."""
    pointers = pair.pointers
    return sum(pointers), max(pointers), log1p(sum(map(mul, pair.weights, pointers)))
