"""Which pairs are worth weighing: an inverted index over terms, accumulated row by row.

Every cross-source pair with a term in common is found while an event is small. In a large one,
terms that very many sentences share no longer propose pairs, and a sentence keeps its best ones,
so that the work grows with the number of sentences and not with its square.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from math import log1p

from crosslight.align.field import Field
from crosslight.align.units import Unit

EXACT = 2000
"""Units up to which every pair with a common term is looked at."""
FREQUENT = 64
"""Above `EXACT`: units from which a term proposes no pair."""
BEST = 12
"""Above `EXACT`: pairs that a unit proposes at most."""
BUDGET = 8
"""Pairs a unit, on average, that are weighed: the most promising ones of the event."""
ALIKE = 0.6
"""Cosine from which a pair is weighed beside the budget: thirty sources that print one sentence
have more such pairs than any budget, and each is a link."""
PROMISE = 0.05
"""Lowest promise of a pair that is weighed."""
NOTHING = (0.0, 0.0)
"""Cosine and information of units without a word in common."""


class Pairs:
    """Pairs of units by their first and second one, in eight bytes each."""

    def __init__(self, units: Sequence[Unit], keys: Iterable[int]) -> None:
        self._units = units
        self._keys = array("q", sorted(keys))

    def __len__(self) -> int:
        return len(self._keys)

    def __getitem__(self, at: int) -> tuple[Unit, Unit]:
        i, j = divmod(self._keys[at], len(self._units))
        return self._units[i], self._units[j]

    def __iter__(self) -> Iterator[tuple[Unit, Unit]]:
        return map(self.__getitem__, range(len(self)))


def candidates(field: Field) -> Pairs:
    """Pairs of different sources that promise enough.

    The promise of a pair is the cosine of its units times the logarithm of the information they
    share, raised where a unit stands near the top of its article: openings gather clauses of many
    sentences, so that each single one is weak.
    """
    nearness = [unit.opening for unit in field.units]
    count = len(field.units)
    large = count > EXACT
    limit = FREQUENT if large else count
    promises, keys, alike = array("d"), array("q"), array("q")
    for unit in field.units:
        row = list(_promises(field, unit, nearness, limit))
        alike.extend(unit.index * count + other for _, other, cosine in row if cosine >= ALIKE)
        rest = [(promise, other) for promise, other, cosine in row if cosine < ALIKE]
        for promise, other in nlargest(BEST, rest) if large else rest:
            promises.append(promise)
            keys.append(unit.index * count + other)
    if large:
        field.forget()
    return Pairs(field.units, [*alike, *_best(promises, keys, BUDGET * count)])


def _best(promises: Sequence[float], keys: Sequence[int], budget: int) -> Iterable[int]:
    """The keys that promise most; of equal ones the later."""
    if len(keys) <= budget:
        return keys
    least = sorted(promises)[-budget]
    kept = [key for promise, key in zip(promises, keys, strict=True) if promise > least]
    equal = [key for promise, key in zip(promises, keys, strict=True) if promise == least]
    return kept + sorted(equal)[len(kept) - budget :]


def _promises(
    field: Field, unit: Unit, nearness: Sequence[float], limit: int
) -> Iterator[tuple[float, int, float]]:
    """Promise, index and cosine of every pair of a unit with a later one of another source."""
    near = 1.0 + nearness[unit.index]
    for other, (cosine, mass) in _row(field, unit, limit).items():
        promise = cosine * log1p(mass) * (near + nearness[other])
        if promise >= PROMISE:
            yield promise, other, cosine


def _row(field: Field, unit: Unit, limit: int) -> dict[int, tuple[float, float]]:
    """Cosine and information shared with every later unit of another source."""
    first = unit.index + field.counts[unit.source] - unit.place
    found: dict[int, tuple[float, float]] = {}
    vectors = field.vectors
    for term, weight in vectors[unit.index].items():
        postings = field.postings[term]
        if len(postings) > limit:
            continue
        idf = field.idf[term]
        for other in postings[bisect_left(postings, first) :]:
            cosine, mass = found.get(other, NOTHING)
            found[other] = cosine + weight * vectors[other][term], mass + idf
    return found
