"""A pair of units under examination."""

from functools import cached_property
from math import log1p

from crosslight.align.field import Field
from crosslight.align.units import RUN_LENGTHS, Unit


class Pair:
    """Two units of two sources, with the quantities that several features are made of.

    Attributes:
        a: The earlier unit.
        b: The later unit.
        cosine: Of their idf-weighted term vectors.
        mass: Information of the terms in common.
    """

    def __init__(self, field: Field, a: Unit, b: Unit) -> None:
        self.field = field
        self.a = a
        self.b = b
        self.shared = a.terms & b.terms
        idf, vector_a, vector_b = field.idf, field.vectors[a.index], field.vectors[b.index]
        self.cosine = sum([vector_a[term] * vector_b[term] for term in self.shared])
        self.weights = sorted([idf[term] for term in self.shared], reverse=True)
        self.mass = sum(self.weights)
        whole_a, whole_b = field.masses[a.index], field.masses[b.index]
        self.total = whole_a + whole_b
        cover_a, cover_b = self.mass / whole_a, self.mass / whole_b
        self.low, self.high = min(cover_a, cover_b), max(cover_a, cover_b)
        self.reference = self.cosine * log1p(self.mass)

    @cached_property
    def run(self) -> int:
        """Words in the longest common run, rounded down to one of `RUN_LENGTHS`, or 0."""
        longest = 0
        for length, runs_a, runs_b in zip(RUN_LENGTHS, self.a.runs, self.b.runs, strict=True):
            if runs_a.isdisjoint(runs_b):
                break
            longest = length
        return longest
