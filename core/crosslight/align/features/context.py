"""A pair among its neighbours and rivals, by the first stage's probabilities.

Reports keep the order of what they tell for a few sentences at a time, and a sentence has few
counterparts in one source: what stands beside a pair, and what else its sentences could be linked
to, says as much as the words.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import log, log1p
from typing import NamedTuple

from crosslight.align.field import Field
from crosslight.align.pairs import Values
from crosslight.align.units import Unit

EPSILON = 1e-4
LIKELY = 0.05
"""Probability from which a pair supports another over a third sentence."""
DAMP = 0.05
"""Keeps shares of a nearly empty row small."""

Row = Sequence[tuple[float, int]]
"""Probabilities and units, falling."""


class Weighed(NamedTuple):
    """What the first stage says of a pair."""

    i: int
    j: int
    """Indices of the units."""
    probability: float
    cosine: float
    mass: float
    """Information in common."""


class Surroundings:
    """The first stage's probabilities, by pair, by unit and by source.

    Attributes:
        field: The units.
        stride: A pair is known by `stride` times the slot of one unit plus the slot of the other.
        probability: Of a pair, the lower unit first.
        words: Cosine and information in common of the same pairs.
        rows: For a unit and another source, probabilities and units there.
        sums: Sum of such a row.
        likely: For a unit, the units it is likely linked to.
        levels: For a source and another, the sum of the best probability of each unit.
    """

    def __init__(self, field: Field, weighed: Iterable[Weighed]) -> None:
        self.field = field
        self.stride = len(field.units) + len(field.counts) + 1
        self.probability: dict[int, float] = {}
        self.words: dict[int, tuple[float, float]] = {}
        rows: dict[tuple[int, int], list[tuple[float, int]]] = {}
        self.likely: dict[int, dict[int, float]] = {}
        for i, j, p, cosine, mass in weighed:
            key = self.key(i, j)
            self.probability[key] = p
            self.words[key] = cosine, mass
            rows.setdefault((i, field.units[j].source), []).append((p, j))
            rows.setdefault((j, field.units[i].source), []).append((p, i))
            if p > LIKELY:
                self.likely.setdefault(i, {})[j] = p
                self.likely.setdefault(j, {})[i] = p
        self.rows: Mapping[tuple[int, int], Row] = rows
        self.sums: dict[tuple[int, int], float] = {}
        self.levels: dict[tuple[int, int], float] = {}
        for (unit, source), row in rows.items():
            row.sort(reverse=True)
            self.sums[unit, source] = sum([p for p, _ in row])
            ends = field.units[unit].source, source
            self.levels[ends] = self.levels.get(ends, 0.0) + row[0][0]

    def key(self, i: int, j: int) -> int:
        """The number of a pair; those of its neighbours are `stride` or one away."""
        units = self.field.units
        a, b = units[i], units[j]
        return (i + a.source) * self.stride + j + b.source if i < j else self.key(j, i)

    def cosine(self, i: int, j: int) -> float:
        """Of two units, 0 if the pair has not been weighed."""
        return self.words.get(self.key(i, j), (0.0, 0.0))[0]


NAMES = (
    "first stage",
    "first stage log odds",
    "diagonal",
    "diagonal best",
    "counter-diagonal",
    "sides",
    "side best",
    "rival high",
    "rival low",
    "margin low",
    "margin high",
    "mutual best",
    "best once",
    "rank low",
    "rank high",
    "share",
    "share product",
    "rest",
    "third source",
    "third sources",
    "echo",
    "echo best",
    "level",
    "left low",
    "left high",
    "left",
    "elsewhere",
)


def measure(around: Surroundings, a: Unit, b: Unit) -> Values:
    """What stands around a pair, in the order of `NAMES`."""
    key = around.key(a.index, b.index)
    p = around.probability[key]
    return (
        p,
        log((p + EPSILON) / (1 - p + EPSILON)),
        *neighbours(around, key),
        *rivals(around, a, b, p),
        *thirds(around, a, b),
        level(around, a, b),
        *left(around, a, b, p),
        elsewhere(around, a, b),
    )


def neighbours(around: Surroundings, key: int) -> Values:
    """The pairs of the sentences before and after.

    Between the slots of two sources there is a free one, so that an article has no neighbour
    beyond its ends.
    """
    get, down = around.probability.get, around.stride
    before, after = get(key - down - 1, 0.0), get(key + down + 1, 0.0)
    counter = get(key - down + 1, 0.0) + get(key + down - 1, 0.0)
    sides = get(key + 1, 0.0), get(key - 1, 0.0), get(key + down, 0.0), get(key - down, 0.0)
    return before + after, max(before, after), counter, sum(sides), max(sides)


def rivals(around: Surroundings, a: Unit, b: Unit, p: float) -> Values:
    """The other pairs of either sentence with the same two sources."""
    mine, theirs = (a.index, b.source), (b.index, a.source)
    (rival_a, rank_a), (rival_b, rank_b) = (
        standing(around.rows[mine], p),
        standing(around.rows[theirs], p),
    )
    high, low = max(rival_a, rival_b), min(rival_a, rival_b)
    sum_a, sum_b = around.sums[mine] + DAMP, around.sums[theirs] + DAMP
    return (
        high,
        low,
        p - high,
        p - low,
        float(p >= high),
        float(p >= low),
        log1p(min(rank_a, rank_b)),
        log1p(max(rank_a, rank_b)),
        p / sum_a + p / sum_b,
        p * p / (sum_a * sum_b),
        sum_a + sum_b - 2 * p,
    )


def standing(row: Row, p: float) -> tuple[float, int]:
    """The best other probability of a row, and how many are better."""
    best = row[0][0]
    if best == p:
        return (row[1][0] if len(row) > 1 else 0.0), 0
    return best, next(n for n, (other, _) in enumerate(row) if other == p)


def thirds(around: Surroundings, a: Unit, b: Unit) -> Values:
    """Sentences linked to both, and how much one is like the other's likely counterparts."""
    i, j, cosine = a.index, b.index, around.cosine
    mine, theirs = around.likely.get(i, {}), around.likely.get(j, {})
    support = [mine[k] * theirs[k] for k in mine.keys() & theirs.keys()]
    echo_b = sum([p * cosine(j, k) for k, p in mine.items() if k != j])
    echo_a = sum([p * cosine(i, k) for k, p in theirs.items() if k != i])
    return max(support, default=0.0), sum(support), echo_b + echo_a, max(echo_b, echo_a)


def level(around: Surroundings, a: Unit, b: Unit) -> float:
    """How much of the two sources is linked at all."""
    levels, counts = around.levels, around.field.counts
    here, there = a.source, b.source
    return (levels[here, there] / counts[here] + levels[there, here] / counts[there]) / 2


def left(around: Surroundings, a: Unit, b: Unit, p: float) -> Values:
    """Information in common that the two best better rivals do not have as well."""
    _, mass = around.words[around.key(a.index, b.index)]
    of_a = unexplained(around, around.rows[a.index, b.source], (a, b), p, mass)
    of_b = unexplained(around, around.rows[b.index, a.source], (a, b), p, mass)
    low, high = min(of_a, of_b), max(of_a, of_b)
    return log1p(low), log1p(high), (low + high) / mass


def unexplained(
    around: Surroundings, row: Row, pair: tuple[Unit, Unit], p: float, mass: float
) -> float:
    """Information in common without what the two best of a row have, where they are better."""
    field = around.field
    better = [field.units[k].terms for other, k in row[:2] if other > p]
    if not better:
        return mass
    a, b = pair
    return field.mass((a.terms & b.terms).difference(*better))


def elsewhere(around: Surroundings, a: Unit, b: Unit) -> float:
    """Probability that the two have counterparts in further sources, summed."""
    units, likely = around.field.units, around.likely
    first = [p for k, p in likely.get(a.index, {}).items() if units[k].source != b.source]
    second = [p for k, p in likely.get(b.index, {}).items() if units[k].source != a.source]
    return sum(first) + sum(second)
