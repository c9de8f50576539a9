"""All compared sentences of an event, and how rare each word is among them.

Rarity is counted inside the event: on its own articles everything is on topic, and a list of
general frequencies would call every word of the topic rare (Spärck Jones's idf over sentences).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from math import log, sqrt

from crosslight.align.units import Unit, headline_terms, units_of
from crosslight.model import Annotation


class Field:
    """The units of all sources, numbered, with the weights of their terms.

    Attributes:
        units: All units, source by source in reading order; `unit.index` is the position here.
        counts: Units a source.
        headlines: Terms of all headlines.
        idf: Weight of a term: log(1 + units / units that have it).
    """

    def __init__(self, annotations: Sequence[Annotation]) -> None:
        self.sources = [list(units_of(note, n)) for n, note in enumerate(annotations)]
        self.counts = [len(row) for row in self.sources]
        self.units = [unit for row in self.sources for unit in row]
        for index, unit in enumerate(self.units):
            unit.index = index
        self.idf = _idf(unit.terms for unit in self.units)
        self.headlines = frozenset[str]().union(*map(headline_terms, annotations))

    def mass(self, terms: Iterable[str]) -> float:
        """Information of some terms: the sum of their weights."""
        idf = self.idf
        return sum([idf[term] for term in terms])

    @cached_property
    def gram_idf(self) -> dict[str, float]:
        """Weight of a character n-gram."""
        return _idf(unit.grams for unit in self.units)

    @cached_property
    def gram_masses(self) -> list[float]:
        """Information of each unit's character n-grams."""
        idf = self.gram_idf
        return [sum([idf[gram] for gram in unit.grams]) for unit in self.units]

    @cached_property
    def vectors(self) -> list[dict[str, float]]:
        """For each unit, its terms weighted by count and rarity, of length 1."""
        return [self._vector(unit) for unit in self.units]

    @cached_property
    def masses(self) -> list[float]:
        """Information of each unit."""
        return [self.mass(unit.terms) for unit in self.units]

    @cached_property
    def postings(self) -> dict[str, list[int]]:
        """Indices of the units that have a term, rising."""
        found: dict[str, list[int]] = defaultdict(list)
        for unit in self.units:
            for term in unit.terms:
                found[term].append(unit.index)
        return found

    def _vector(self, unit: Unit) -> dict[str, float]:
        counts = Counter(term for _, term in unit.content)
        weights = {term: n * self.idf[term] for term, n in counts.items()}
        length = sqrt(sum(w * w for w in weights.values())) or 1.0
        return {term: w / length for term, w in weights.items()}


def _idf(sets: Iterable[frozenset[str]]) -> dict[str, float]:
    total, counts = 0, Counter[str]()
    for terms in sets:
        total += 1
        counts.update(terms)
    return {term: log(1 + total / n) for term, n in counts.items()}
