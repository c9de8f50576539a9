"""All compared sentences of an event, and how rare each word is among them.

Rarity is counted inside the event: on its own articles everything is on topic, and a list of
general frequencies would call every word of the topic rare (Spärck Jones's idf over sentences).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from math import fsum, log, sqrt

from crosslight.align.background import Background, background
from crosslight.align.thesaurus import Kin, related
from crosslight.align.units import Unit, headline_terms, units_of
from crosslight.model import Annotation

KEPT = 5000
"""Units up to which derived forms are all kept."""

Vector = Mapping[str, float]
"""Weights by term."""


class Vectors(dict[int, Vector]):
    """Vectors by the index of their unit, made when they are asked for."""

    def __init__(self, make: Callable[[int], Vector]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, index: int) -> Vector:
        made = self[index] = self._make(index)
        return made


class Field:
    """The units of all sources, numbered, with the weights of their terms.

    Attributes:
        units: All units, source by source in reading order; `unit.index` is the position here.
        counts: Units a source.
        uses: For each source, in how many of its units a term stands.
        background: Weight of a term by how many other events have it.
        vectors: For each unit, its terms weighted by count and rarity, of length 1.
        headlines: Terms of all headlines.
        idf: Weight of a term: log(1 + units / units that have it).
    """

    def __init__(self, annotations: Sequence[Annotation], common: Background | None = None) -> None:
        common = common or background()
        self.sources = [list(units_of(note, n)) for n, note in enumerate(annotations)]
        self.counts = [len(row) for row in self.sources]
        self.units = [unit for row in self.sources for unit in row]
        for index, unit in enumerate(self.units):
            unit.index = index
            unit.relative = unit.place / max(1, self.counts[unit.source] - 1)
        self.idf = _idf(unit.terms for unit in self._passing())
        self.uses: list[Counter[str]] = [Counter() for _ in self.sources]
        for unit in self._passing():
            self.uses[unit.source].update(unit.terms)
        self.background = {term: common.weight(term) for term in self.idf}
        self.vectors = Vectors(self._vector)
        self._windows = Vectors(self._window)
        self.headlines = frozenset[str]().union(*map(headline_terms, annotations))

    def mass(self, terms: Iterable[str]) -> float:
        """Information of some terms: the sum of their weights."""
        return fsum(map(self.idf.__getitem__, terms))

    @cached_property
    def gram_idf(self) -> dict[str, float]:
        """Weight of a character n-gram."""
        return _idf(unit.grams for unit in self._passing())

    @cached_property
    def gram_masses(self) -> list[float]:
        """Information of each unit's character n-grams."""
        idf = self.gram_idf
        return [fsum([idf[gram] for gram in unit.grams]) for unit in self._passing()]

    @cached_property
    def masses(self) -> list[float]:
        """Information of each unit."""
        return [self.mass(unit.terms) for unit in self._passing()]

    @cached_property
    def content_masses(self) -> list[float]:
        """Information of each unit, a word as often as it stands there."""
        idf = self.idf
        return [sum([idf[term] for _, term in unit.content]) for unit in self._passing()]

    @cached_property
    def background_masses(self) -> list[float]:
        """Information of each unit by background weights."""
        weight = self.background
        return [fsum([weight[term] for term in unit.terms]) for unit in self._passing()]

    @cached_property
    def mixed_masses(self) -> list[float]:
        """Information of each unit by local times background weights."""
        weight, idf = self.background, self.idf
        return [fsum([weight[term] * idf[term] for term in unit.terms]) for unit in self._passing()]

    def window(self, unit: Unit) -> Vector:
        """Vector of a unit with the units before and after it."""
        return self._windows[unit.index]

    def forget(self) -> None:
        """Drops what can be made anew, so that a large event keeps little in memory."""
        self.vectors.clear()
        self._windows.clear()
        self.__dict__.pop("postings", None)
        for unit in self.units:
            unit.forget()

    def _passing(self) -> Iterator[Unit]:
        """All units; those of a large event forget what they were asked for."""
        large = len(self.units) > KEPT
        for unit in self.units:
            yield unit
            if large:
                unit.forget()

    @cached_property
    def kin(self) -> Kin:
        """Which terms of the event are related."""
        return related(self.idf)

    @cached_property
    def with_kin(self) -> list[tuple[str, ...]]:
        """For each unit, its terms that have related ones in the event."""
        kin = self.kin.keys()
        return [tuple(unit.terms & kin) for unit in self._passing()]

    @cached_property
    def postings(self) -> dict[str, list[int]]:
        """Indices of the units that have a term, rising."""
        found: dict[str, list[int]] = defaultdict(list)
        for unit in self._passing():
            for term in unit.terms:
                found[term].append(unit.index)
        return found

    def _vector(self, index: int) -> Vector:
        counts = Counter(self.units[index].order)
        weights = {term: n * self.idf[term] for term, n in counts.items()}
        return unit_length(weights)

    def _window(self, index: int) -> Vector:
        unit = self.units[index]
        row = self.sources[unit.source][max(0, unit.place - 1) : unit.place + 2]
        first, *others = (self.vectors[near.index] for near in row)
        total = dict(first)
        for other in others:
            for term, weight in other.items():
                total[term] = total.get(term, 0.0) + weight
        return unit_length(total)


def unit_length(weights: Vector) -> Vector:
    """The vector in its direction, of length 1 (or 0)."""
    length = sqrt(fsum([w * w for w in weights.values()])) or 1.0
    return {term: w / length for term, w in weights.items()}


def dot(a: Vector, b: Vector) -> float:
    """Inner product."""
    return fsum([weight * b[term] for term, weight in a.items() if term in b])


def _idf(sets: Iterable[frozenset[str]]) -> dict[str, float]:
    total, counts = 0, Counter[str]()
    for terms in sets:
        total += 1
        counts.update(terms)
    weight = {n: log(1 + total / n) for n in set(counts.values())}
    return {term: weight[n] for term, n in counts.items()}
