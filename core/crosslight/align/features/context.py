"""A pair among its neighbours and rivals, by the first stage's probabilities.

Reports keep the order of what they tell for a few sentences at a time, and a sentence has few
counterparts in one source: what stands beside a pair, and what else its sentences could be linked
to, says as much as the words.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import product
from math import log, log1p

from crosslight.align.pairs import Pair

EPSILON = 1e-4
LIKELY = 0.05
"""Probability from which a pair supports another over a third sentence."""
DAMP = 0.05
"""Keeps shares of a nearly empty row small."""
RING = tuple((a, b) for a, b in product(range(-2, 3), repeat=2) if max(abs(a), abs(b)) == 2)


class Surroundings:
    """The first stage's probabilities, by unit and source."""

    def __init__(self, pairs: Sequence[Pair], probabilities: Sequence[float]) -> None:
        self.units = pairs[0].field.units if pairs else []
        self.probability: dict[tuple[int, int], float] = {}
        self.rows: dict[tuple[int, int], list[float]] = {}
        self.likely: dict[int, dict[int, float]] = {}
        for pair, p in zip(pairs, probabilities, strict=True):
            i, j = pair.a.index, pair.b.index
            self.probability[i, j] = self.probability[j, i] = p
            self.rows.setdefault((i, pair.b.source), []).append(p)
            self.rows.setdefault((j, pair.a.source), []).append(p)
            if p > LIKELY:
                self.likely.setdefault(i, {})[j] = p
                self.likely.setdefault(j, {})[i] = p
        self.sums = {key: sum(row) for key, row in self.rows.items()}
        self.levels: dict[tuple[int, int], float] = {}
        for (unit, source), row in self.rows.items():
            row.sort(reverse=True)
            key = self.units[unit].source, source
            self.levels[key] = self.levels.get(key, 0.0) + row[0]


class Spot:
    """One pair in its surroundings."""

    def __init__(self, around: Surroundings, pair: Pair) -> None:
        self.around = around
        self.pair = pair
        self.p = around.probability[pair.a.index, pair.b.index]
        i, j = pair.a.index, pair.b.index
        self.row = around.rows[i, pair.b.source]
        self.column = around.rows[j, pair.a.source]
        self.row_sum = around.sums[i, pair.b.source] + DAMP
        self.column_sum = around.sums[j, pair.a.source] + DAMP
        rivals = rival(self.row, self.p), rival(self.column, self.p)
        self.rival_high, self.rival_low = max(rivals), min(rivals)
        ranks = rank(self.row, self.p), rank(self.column, self.p)
        self.rank_high, self.rank_low = max(ranks), min(ranks)
        self.partners = around.likely.get(i, {}), around.likely.get(j, {})
        near = self.near
        self.diagonal = near(-1, -1), near(1, 1)
        self.sides = near(0, 1), near(0, -1), near(1, 0), near(-1, 0)

    def near(self, down: int, right: int) -> float:
        """Probability of the pair some sentences further on in both sources."""
        a, b = self.pair.a, self.pair.b
        counts = self.pair.field.counts
        if (
            not 0 <= a.place + down < counts[a.source]
            or not 0 <= b.place + right < counts[b.source]
        ):
            return 0.0
        return self.around.probability.get((a.index + down, b.index + right), 0.0)


def rival(row: Sequence[float], probability: float) -> float:
    """The best other probability in a falling row."""
    if row[0] != probability:
        return row[0]
    return row[1] if len(row) > 1 else 0.0


def rank(row: Sequence[float], probability: float) -> float:
    """How many in a falling row are better, as a logarithm."""
    return log1p(row.index(probability))


def support(spot: Spot) -> list[float]:
    """For every third sentence linked to both, the product of the two probabilities."""
    mine, theirs = spot.partners
    return [mine[k] * theirs[k] for k in mine.keys() & theirs.keys()]


def elsewhere(spot: Spot) -> float:
    """Probability that the two have counterparts in further sources, summed."""
    (mine, theirs), units = spot.partners, spot.around.units
    a, b = spot.pair.a.source, spot.pair.b.source
    first = sum([p for k, p in mine.items() if units[k].source != b])
    return first + sum([p for k, p in theirs.items() if units[k].source != a])


def level(spot: Spot) -> float:
    """How much of the two sources is linked at all."""
    a, b = spot.pair.a.source, spot.pair.b.source
    levels, counts = spot.around.levels, spot.pair.field.counts
    return (levels[a, b] / counts[a] + levels[b, a] / counts[b]) / 2


FEATURES: Mapping[str, Callable[[Spot], float]] = {
    "first stage": lambda s: s.p,
    "first stage log odds": lambda s: log((s.p + EPSILON) / (1 - s.p + EPSILON)),
    "diagonal": lambda s: sum(s.diagonal),
    "diagonal best": lambda s: max(s.diagonal),
    "counter-diagonal": lambda s: s.near(-1, 1) + s.near(1, -1),
    "sides": lambda s: sum(s.sides),
    "side best": lambda s: max(s.sides),
    "ring": lambda s: sum([s.near(a, b) for a, b in RING]),
    "rival high": lambda s: s.rival_high,
    "rival low": lambda s: s.rival_low,
    "margin low": lambda s: s.p - s.rival_high,
    "margin high": lambda s: s.p - s.rival_low,
    "mutual best": lambda s: float(s.p >= s.rival_high),
    "best once": lambda s: float(s.p >= s.rival_low),
    "rank low": lambda s: s.rank_low,
    "rank high": lambda s: s.rank_high,
    "share": lambda s: s.p / s.row_sum + s.p / s.column_sum,
    "share product": lambda s: s.p * s.p / (s.row_sum * s.column_sum),
    "rest": lambda s: s.row_sum + s.column_sum - 2 * s.p,
    "third source": lambda s: max(support(s), default=0.0),
    "third sources": lambda s: sum(support(s)),
    "level": level,
    "elsewhere": elsewhere,
}
