"""A pair among its neighbours and rivals, by the first stage's probabilities.

Reports keep the order of what they tell for a few sentences at a time, and a sentence has few
counterparts in one source: what stands beside a pair, and what else its sentences could be linked
to, says as much as the words.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import log, log1p

from crosslight.align.field import Field
from crosslight.align.pairs import Values
from crosslight.align.units import Unit

EPSILON = 1e-4
LIKELY = 0.05
"""Probability from which a pair supports another over a third sentence."""
DAMP = 0.05
"""Keeps shares of a nearly empty row small."""
NOWHERE = -1
"""Index of the sentence before the first one and after the last one of an article."""

Row = Sequence[tuple[float, int]]
"""Probabilities and units of one source, falling."""
Weighed = tuple[Unit, Unit, float, float]
"""A pair, the first stage's probability, and its cosine."""


class Surroundings:
    """The first stage's probabilities.

    Attributes:
        field: The units.
        probability: For a unit, by each unit that it is weighed with.
        cosine: Of the same pairs.
        further: Sources beside the two of a pair, 1 at least.
    """

    def __init__(self, field: Field, weighed: Iterable[Weighed]) -> None:
        self.field = field
        self.probability: list[dict[int, float]] = [{} for _ in field.units]
        self.cosine: list[dict[int, float]] = [{} for _ in field.units]
        for a, b, p, cosine in weighed:
            i, j = a.index, b.index
            self.probability[i][j] = self.probability[j][i] = p
            self.cosine[i][j] = self.cosine[j][i] = cosine
        self.further = max(1, len(field.counts) - 2)
        self._partners: dict[int, Partners] = {}

    def partners(self, index: int) -> "Partners":
        """What a unit is weighed with."""
        if index not in self._partners:
            self._partners[index] = Partners(self.field.units, self.probability[index])
        return self._partners[index]

    def forget(self) -> None:
        """Drops what can be made anew."""
        self._partners.clear()
        self.field.forget()


class Partners:
    """What one unit is weighed with.

    Attributes:
        rows: By source.
        sums: Sum of each row.
        likely: Probability by unit, of likely ones.
        further: Sum of those by source.
        total: Sum of all of those.
    """

    __slots__ = ("further", "likely", "rows", "sums", "total")

    def __init__(self, units: Sequence[Unit], probability: Mapping[int, float]) -> None:
        self.rows: dict[int, list[tuple[float, int]]] = {}
        for k, p in probability.items():
            self.rows.setdefault(units[k].source, []).append((p, k))
        for row in self.rows.values():
            row.sort(reverse=True)
        self.sums = {source: sum([p for p, _ in row]) for source, row in self.rows.items()}
        self.likely = {k: p for k, p in probability.items() if p > LIKELY}
        self.further = {
            source: sum([p for p, _ in row if p > LIKELY]) for source, row in self.rows.items()
        }
        self.total = sum(self.further.values())


NAMES = (
    "first stage",
    "first stage log odds",
    "diagonal",
    "diagonal best",
    "counter-diagonal",
    "sides",
    "side best",
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
    "left low",
    "left high",
    "left",
    "elsewhere",
)


def measure(around: Surroundings, a: Unit, b: Unit, mass: float) -> Values:
    """What stands around a pair with this information in common."""
    p = around.probability[a.index][b.index]
    mine, theirs = around.partners(a.index), around.partners(b.index)
    row, column = mine.rows[b.source], theirs.rows[a.source]
    left_a = unexplained(around.field, a, b, row, p) if row[0][0] > p else mass
    left_b = unexplained(around.field, a, b, column, p) if column[0][0] > p else mass
    left_low, left_high = min(left_a, left_b), max(left_a, left_b)
    elsewhere = mine.total - mine.further[b.source] + theirs.total - theirs.further[a.source]
    return (
        p,
        log((p + EPSILON) / (1 - p + EPSILON)),
        *neighbours(around, a, b),
        *ranks(p, row, column),
        *shares(p, mine.sums[b.source] + DAMP, theirs.sums[a.source] + DAMP),
        *thirds(around, a.index, b.index),
        log1p(left_low),
        log1p(left_high),
        (left_low + left_high) / mass,
        elsewhere / around.further,
    )


def neighbours(around: Surroundings, a: Unit, b: Unit) -> Values:
    """The pairs of the sentences before and after, those across, and those with one of the two."""
    field, weighed = around.field, around.probability
    i, j = a.index, b.index
    up = weighed[i - 1] if a.place else {}
    down = weighed[i + 1] if a.place + 1 < field.counts[a.source] else {}
    left = j - 1 if b.place else NOWHERE
    right = j + 1 if b.place + 1 < field.counts[b.source] else NOWHERE
    before, after = up.get(left, 0.0), down.get(right, 0.0)
    counter = up.get(right, 0.0) + down.get(left, 0.0)
    beside = weighed[i]
    sides = beside.get(right, 0.0), beside.get(left, 0.0), down.get(j, 0.0), up.get(j, 0.0)
    return before + after, max(before, after), counter, sum(sides), max(sides)


def ranks(p: float, row: Row, column: Row) -> Values:
    """How the pair stands among the others of either sentence with the same two sources."""
    behind_a, behind_b = behind(row, p), behind(column, p)
    better, worse = min(behind_a, behind_b), max(behind_a, behind_b)
    return float(not worse), float(not better), log1p(better), log1p(worse)


def behind(row: Row, p: float) -> int:
    """How many of a row are better."""
    return next(n for n, (other, _) in enumerate(row) if other == p)


def shares(p: float, row: float, column: float) -> Values:
    """The pair's share of all pairs of either sentence with the two sources."""
    return p / row + p / column, p * p / (row * column), row + column - 2 * p


def thirds(around: Surroundings, i: int, j: int) -> Values:
    """Sentences linked to both, and how much one is like the other's likely counterparts.

    Means over the further sources: ten sources that agree say no more than three.
    """
    units, further = around.field.units, around.further
    mine, theirs = around.partners(i).likely, around.partners(j).likely
    total, best = 0.0, dict[int, float]()
    for k in mine.keys() & theirs.keys():
        support, source = mine[k] * theirs[k], units[k].source
        total += support
        best[source] = max(support, best.get(source, 0.0))
    cosine_a, cosine_b = around.cosine[i], around.cosine[j]
    echo_a = sum([p * cosine_a[k] for k, p in theirs.items() if k in cosine_a])
    echo_b = sum([p * cosine_b[k] for k, p in mine.items() if k in cosine_b])
    sums = sum(best.values()), total, echo_b + echo_a, max(echo_b, echo_a)
    return tuple([value / further for value in sums])


def unexplained(field: Field, a: Unit, b: Unit, row: Row, p: float) -> float:
    """Information in common that those of the two best of a row that are better do not have."""
    better = [field.units[k].terms for other, k in row[:2] if other > p]
    return field.mass((a.terms & b.terms).difference(*better))
