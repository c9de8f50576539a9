"""Words in common, by how rare they are in other events as well.

A word that every report of anything has (*said*, *Tuesday*) is weaker evidence than one that this
event alone repeats.
"""

from math import log1p

from crosslight.align.pairs import Pair, Values

NAMES = (
    "background mass",
    "background dice",
    "background cover",
    "mixed mass",
    "mixed dice",
    "mixed reference",
)


def measure(pair: Pair) -> Values:
    """Information by background weights alone, and by local times background weights."""
    field, a, b = pair.field, pair.a.index, pair.b.index
    mass_a, mass_b = field.background_masses[a], field.background_masses[b]
    mixed_mass = log1p(pair.mixed)
    mixed_dice = 2 * pair.mixed / (field.mixed_masses[a] + field.mixed_masses[b])
    return (
        log1p(pair.background),
        2 * pair.background / (mass_a + mass_b),
        pair.background / max(0.1, min(mass_a, mass_b)),
        mixed_mass,
        mixed_dice,
        mixed_dice * mixed_mass,
    )
