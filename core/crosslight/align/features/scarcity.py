"""Words in common that each of the two sources uses seldom.

A term that a source has in one sentence only points at that sentence; one that it has in ten
points at each of them a tenth as much.
"""

from collections.abc import Callable, Mapping
from math import log1p

from crosslight.align.pairs import Pair

FEATURES: Mapping[str, Callable[[Pair], float]] = {
    "pointers": lambda p: sum(p.pointers),
    "best pointer": lambda p: max(p.pointers),
    "pointed information": lambda p: log1p(
        sum([w * share for w, share in zip(p.weights, p.pointers, strict=True)])
    ),
}
