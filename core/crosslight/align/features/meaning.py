"""Different words for one thing: related words, counted where neither has the other's word."""

from collections.abc import Callable, Mapping
from math import log1p

from crosslight.align.pairs import Pair

FEATURES: Mapping[str, Callable[[Pair], float]] = {
    "related mass": lambda p: log1p(min(p.related)),
    "related dice": lambda p: (2 * p.mass + sum(p.related)) / p.total,
    "related share": lambda p: sum(p.related) / p.total,
    "related cover low": lambda p: min(p.related_covers),
    "related cover high": lambda p: max(p.related_covers),
}
