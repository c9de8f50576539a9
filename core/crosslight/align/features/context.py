"""A pair among its neighbours and rivals, by the first stage's probabilities.

Reports keep the order of what they tell for a few sentences at a time, and a sentence has few
counterparts in one source: what stands beside a pair, and what else its sentences could be linked
to, says as much as the words.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import log, log1p

from crosslight.align.field import Field
from crosslight.align.pairs import Pair

EPSILON = 1e-4
LIKELY = 0.05
"""Probability from which a pair supports another over a third sentence."""
DAMP = 0.05
"""Keeps shares of a nearly empty row small."""


class Surroundings:
    """The first stage's probabilities, by unit and source.

    Attributes:
        probability: Of two units, the lower index first.
        cosine: Of the same pairs.
        rows: For a unit and another source, probabilities and units there, falling.
        sums: Sum of such a row.
        likely: For a unit, the units it is likely linked to.
        levels: For a source and another, the sum of the best probability of each unit.
    """

    def __init__(self, field: Field, weighed: Iterable[tuple[int, int, float, float]]) -> None:
        self.units = units = field.units
        self.probability: dict[tuple[int, int], float] = {}
        self.cosine: dict[tuple[int, int], float] = {}
        self.rows: dict[tuple[int, int], list[tuple[float, int]]] = {}
        self.likely: dict[int, dict[int, float]] = {}
        for i, j, p, cosine in weighed:
            self.probability[i, j] = p
            self.cosine[i, j] = cosine
            self.rows.setdefault((i, units[j].source), []).append((p, j))
            self.rows.setdefault((j, units[i].source), []).append((p, i))
            if p > LIKELY:
                self.likely.setdefault(i, {})[j] = p
                self.likely.setdefault(j, {})[i] = p
        self.sums: dict[tuple[int, int], float] = {}
        self.levels: dict[tuple[int, int], float] = {}
        for (unit, source), row in self.rows.items():
            row.sort(reverse=True)
            self.sums[unit, source] = sum([p for p, _ in row])
            key = units[unit].source, source
            self.levels[key] = self.levels.get(key, 0.0) + row[0][0]


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
        left = self.left(self.row, j), self.left(self.column, i)
        self.left_high, self.left_low = max(left), min(left)
        near = self.near
        self.diagonal = near(-1, -1), near(1, 1)
        self.sides = near(0, 1), near(0, -1), near(1, 0), near(-1, 0)

    def left(self, row: Sequence[tuple[float, int]], partner: int) -> float:
        """Information in common that the two best better rivals do not have as well."""
        terms = self.pair.shared
        for p, k in row[:2]:
            if k != partner and p > self.p:
                terms -= self.around.units[k].terms
        return self.pair.field.mass(terms)

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


def rival(row: Sequence[tuple[float, int]], probability: float) -> float:
    """The best other probability in a falling row."""
    if row[0][0] != probability:
        return row[0][0]
    return row[1][0] if len(row) > 1 else 0.0


def rank(row: Sequence[tuple[float, int]], probability: float) -> float:
    """How many in a falling row are better, as a logarithm."""
    return log1p(next(n for n, (p, _) in enumerate(row) if p == probability))


def support(spot: Spot) -> list[float]:
    """For every third sentence linked to both, the product of the two probabilities."""
    mine, theirs = spot.partners
    return [mine[k] * theirs[k] for k in mine.keys() & theirs.keys()]


def echo(spot: Spot) -> tuple[float, float]:
    """How much one unit is like the other's likely counterparts in further sources."""
    cosine, (mine, theirs) = spot.around.cosine, spot.partners
    i, j = spot.pair.a.index, spot.pair.b.index
    return (
        sum([p * cosine.get((min(j, k), max(j, k)), 0.0) for k, p in mine.items() if k != j]),
        sum([p * cosine.get((min(i, k), max(i, k)), 0.0) for k, p in theirs.items() if k != i]),
    )


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
    "echo": lambda s: sum(echo(s)),
    "echo best": lambda s: max(echo(s)),
    "level": level,
    "left low": lambda s: log1p(s.left_low),
    "left high": lambda s: log1p(s.left_high),
    "left": lambda s: (s.left_low + s.left_high) / s.pair.mass,
    "elsewhere": elsewhere,
}
