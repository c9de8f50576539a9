"""A pair of units under examination."""

from math import fsum, log1p
from operator import mul

from crosslight.align.field import Field
from crosslight.align.units import Unit

Values = tuple[float, ...]
"""Features, in the order of their names."""


class Pair:
    """Two units of two sources, with the quantities that several features are made of.

    Attributes:
        a: The earlier unit.
        b: The later unit.
        shared: Terms in common.
        weights: Their weights, the highest first.
        pointers: For each of them, 1 / (units of one source that have it × units of the other).
        mass: Information in common.
        background: The same by background weights.
        mixed: The same by local times background weights.
        cosine: Of the weighted term vectors.
        reference: Cosine × log(1 + mass), the best single score.
    """

    __slots__ = (
        "a",
        "b",
        "background",
        "cosine",
        "field",
        "mass",
        "mixed",
        "pointers",
        "reference",
        "shared",
        "total",
        "weights",
    )

    def __init__(self, field: Field, a: Unit, b: Unit) -> None:
        self.field = field
        self.a = a
        self.b = b
        self.shared = a.terms & b.terms
        idf, background = field.idf, field.background
        uses_a, uses_b = field.uses[a.source], field.uses[b.source]
        rows = [(idf[t], 1 / (uses_a[t] * uses_b[t]), background[t]) for t in self.shared]
        rows.sort(reverse=True)
        self.weights, self.pointers, commons = zip(*rows, strict=True)
        self.mass = sum(self.weights)
        self.background = sum(commons)
        self.mixed = sum(map(mul, self.weights, commons))
        vector_a, vector_b = field.vectors[a.index], field.vectors[b.index]
        self.cosine = fsum([vector_a[t] * vector_b[t] for t in self.shared])
        self.total = field.masses[a.index] + field.masses[b.index]
        self.reference = self.cosine * log1p(self.mass)
