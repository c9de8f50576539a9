"""Which pairs are worth weighing: an inverted index over terms, accumulated row by row.

Every cross-source pair with a term in common is found while an event is small. In a large one,
terms that very many sentences share no longer propose pairs, and a sentence keeps its best ones,
so that the work grows with the number of sentences and not with its square.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
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
PROMISE = 0.05
"""Lowest promise of a pair that is weighed."""


def candidates(field: Field) -> list[tuple[Unit, Unit]]:
    """Pairs of different sources that promise enough, by their first and second unit.

    The promise of a pair is the cosine of its units times the logarithm of the information they
    share, raised where a unit stands near the top of its article: openings gather clauses of many
    sentences, so that each single one is weak.
    """
    nearness = [unit.opening for unit in field.units]
    large = len(field.units) > EXACT
    limit = FREQUENT if large else len(field.units)
    found: list[tuple[float, int, int]] = []
    for unit in field.units:
        row = _promises(field, unit, nearness, limit)
        found.extend(nlargest(BEST, row) if large else row)
    if len(found) > BUDGET * len(field.units):
        found = nlargest(BUDGET * len(field.units), found)
    units = field.units
    return [(units[i], units[j]) for i, j in sorted((i, j) for _, i, j in found)]


def _promises(
    field: Field, unit: Unit, nearness: Sequence[float], limit: int
) -> Iterator[tuple[float, int, int]]:
    """Promise and indices of every pair of a unit with a later one of another source."""
    near = 1.0 + nearness[unit.index]
    for other, (cosine, mass) in _row(field, unit, limit).items():
        promise = cosine * log1p(mass) * (near + nearness[other])
        if promise >= PROMISE:
            yield promise, unit.index, other


def _row(field: Field, unit: Unit, limit: int) -> dict[int, list[float]]:
    """Cosine and information shared with every later unit of another source."""
    first = unit.index + field.counts[unit.source] - unit.place
    found: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0])
    vectors = field.vectors
    for term, weight in vectors[unit.index].items():
        postings = field.postings[term]
        if len(postings) > limit:
            continue
        idf = field.idf[term]
        for other in reversed(postings):
            if other < first:
                break
            entry = found[other]
            entry[0] += weight * vectors[other][term]
            entry[1] += idf
    return found
