"""Words in common, by how rare they are in other events as well.

A word that every report of anything has (*said*, *Tuesday*) is weaker evidence than one that this
event alone repeats.
"""

from collections.abc import Callable, Mapping
from math import log1p

from crosslight.align.pairs import Pair


def cover(pair: Pair) -> float:
    """Share of the poorer unit's background information that is common."""
    masses = pair.field.background_masses
    return pair.background / max(0.1, min(masses[pair.a.index], masses[pair.b.index]))


def dice(pair: Pair) -> float:
    """Dice by background weights alone."""
    masses = pair.field.background_masses
    return 2 * pair.background / (masses[pair.a.index] + masses[pair.b.index])


def mixed_dice(pair: Pair) -> float:
    """Dice by local times background weights."""
    masses = pair.field.mixed_masses
    return 2 * pair.mixed / (masses[pair.a.index] + masses[pair.b.index])


FEATURES: Mapping[str, Callable[[Pair], float]] = {
    "background mass": lambda p: log1p(p.background),
    "background dice": dice,
    "background cover": cover,
    "mixed mass": lambda p: log1p(p.mixed),
    "mixed dice": mixed_dice,
    "mixed reference": lambda p: mixed_dice(p) * log1p(p.mixed),
}
