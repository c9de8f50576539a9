"""Words in common, by their rarity inside the event."""

from collections.abc import Callable, Mapping
from math import log1p, sqrt

from crosslight.align.pairs import Pair


def gram_dice(pair: Pair) -> float:
    """Dice of character n-grams, weighted by rarity."""
    masses = pair.field.gram_masses
    return 2 * pair.grams / (masses[pair.a.index] + masses[pair.b.index])


def gram_covers(pair: Pair) -> tuple[float, float]:
    """Share of each unit's character n-grams that is common, by rarity."""
    masses = pair.field.gram_masses
    return pair.grams / masses[pair.a.index], pair.grams / masses[pair.b.index]


def rank_weight(pair: Pair, rank: int) -> float:
    """Weight of the rarest, second rarest, … common term."""
    return pair.weights[rank] if rank < len(pair.weights) else 0.0


FEATURES: Mapping[str, Callable[[Pair], float]] = {
    "cosine": lambda p: p.cosine,
    "mass": lambda p: log1p(p.mass),
    "reference": lambda p: p.reference,
    "dice": lambda p: 2 * p.mass / p.total,
    "cover low": lambda p: p.low,
    "cover high": lambda p: p.high,
    "cover mean": lambda p: sqrt(p.low * p.high),
    "rarest": lambda p: p.weights[0],
    "second rarest": lambda p: rank_weight(p, 1),
    "third rarest": lambda p: rank_weight(p, 2),
    "terms": lambda p: log1p(len(p.shared)),
    "single": lambda p: float(len(p.shared) == 1),
    "gram dice": gram_dice,
    "gram mass": lambda p: log1p(p.grams),
    "gram reference": lambda p: gram_dice(p) * log1p(p.grams),
    "gram cover low": lambda p: min(gram_covers(p)),
    "gram cover high": lambda p: max(gram_covers(p)),
}
