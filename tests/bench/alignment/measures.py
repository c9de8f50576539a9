"""What is counted of a system's scores over the labelled pairs of some stories.

Pairs labelled `S` (the same statement) and `P` (a clause in common) are links, `O` is left out,
every other cross-source pair is none. A pair that a system does not score has score 0.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

import numpy as np
from numpy.typing import NDArray

from crosslight.align.units import compared
from tests.bench.stories import LabelledStory

Array = NDArray[np.float64]
Scores = dict[tuple[str, str], float]
"""Score by two sentence ids, the earlier source first."""
LABELS = {"S": 2, "P": 1, "O": -1}


@dataclass(frozen=True)
class Judged:
    """One story with a score for every cross-source pair.

    Attributes:
        labels: 2 same, 1 clause in common, 0 none, -1 left out; one a pair.
        scores: One a pair.
        ends: Sentence ids of the pairs.
        sentences: Ids of the sentences that a measure of *unique* counts.
        unique: Those of them without a counterpart.
    """

    labels: NDArray[np.int64]
    scores: Array
    ends: Sequence[tuple[str, str]]
    sentences: frozenset[str]
    unique: frozenset[str]

    @classmethod
    def of(cls, story: LabelledStory, scores: Scores) -> Self:
        """The labels of a story beside the scores of a system."""
        ends = every_pair(story)
        ids = frozenset(s.id for note in story.annotations for s in compared(note))
        return cls(
            labels=np.array([LABELS[story.pairs[p]] if p in story.pairs else 0 for p in ends], int),
            scores=np.array([scores.get(p, 0.0) for p in ends]),
            ends=ends,
            sentences=ids - story.optional,
            unique=story.unique - story.optional,
        )


def every_pair(story: LabelledStory) -> list[tuple[str, str]]:
    """All cross-source pairs of compared sentences, the earlier source first."""
    rows = [[s.id for s in compared(note)] for note in story.annotations]
    return [
        (a, b) for n, row in enumerate(rows) for other in rows[n + 1 :] for a in row for b in other
    ]


@dataclass(frozen=True, slots=True)
class Tally:
    """Right, found and wanted things; adding tallies gives micro averages."""

    right: float = 0
    found: float = 0
    wanted: float = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 0.0


def links(story: Judged, threshold: float, label: int = 1) -> Tally:
    """Pairs at or above a threshold beside those labelled at least `label`."""
    on = (story.scores >= threshold) & (story.labels >= 0)
    wanted = story.labels >= label
    return Tally(int((on & wanted).sum()), int(on.sum()), int(wanted.sum()))


def unique(story: Judged, threshold: float) -> Tally:
    """Sentences without a pair at or above a threshold beside those without a counterpart."""
    linked = {end for n in np.nonzero(story.scores >= threshold)[0] for end in story.ends[int(n)]}
    found = story.sentences - linked
    return Tally(len(found & story.unique), len(found), len(story.unique))


def pooled(stories: Sequence[Judged]) -> tuple[Array, NDArray[np.bool_]]:
    """Scores of all pairs that count, and whether they are links, the best score first."""
    labels = np.concatenate([s.labels for s in stories])
    scores = np.concatenate([s.scores for s in stories])[labels >= 0]
    order = np.argsort(-scores, kind="stable")
    return scores[order], (labels[labels >= 0] > 0)[order]


def average_precision(stories: Sequence[Judged]) -> float:
    """Mean precision at every link found; equal scores share their precision."""
    scores, linked = pooled(stories)
    ends = np.append(np.nonzero(np.diff(scores))[0], len(scores) - 1)
    hits = np.cumsum(linked)[ends]
    gained = np.diff(hits, prepend=0)
    return float((hits / (ends + 1) * gained).sum() / max(linked.sum(), 1))


def best_threshold(stories: Sequence[Judged]) -> float:
    """The score from which links have the best F1."""
    scores, linked = pooled(stories)
    ends = np.append(np.nonzero(np.diff(scores))[0], len(scores) - 1)
    f1 = 2 * np.cumsum(linked)[ends] / (ends + 1 + linked.sum())
    return float(scores[ends[f1.argmax()]])


@dataclass(frozen=True, slots=True)
class Bin:
    """Pairs whose probability lies in one interval."""

    low: float
    high: float
    count: int
    said: float
    """Mean probability."""
    seen: float
    """Share of links."""


def reliability(stories: Sequence[Judged], floor: float, bins: int = 10) -> list[Bin]:
    """The pairs above a floor in intervals of probability: what was said and what was seen."""
    scores, linked = pooled(stories)
    edges = np.linspace(0, 1, bins + 1)
    found = []
    for low, high in pairwise(edges):
        inside = (scores >= max(low, floor)) & ((scores < high) | (high == 1))
        if inside.any():
            said, seen = float(scores[inside].mean()), float(linked[inside].mean())
            found.append(Bin(float(low), float(high), int(inside.sum()), said, seen))
    return found


def calibration_error(bins: Sequence[Bin]) -> float:
    """Expected calibration error: mean distance of said and seen, by count (Naeini et al. 2015)."""
    total = sum(b.count for b in bins)
    return sum(b.count * abs(b.said - b.seen) for b in bins) / max(total, 1)


def bootstrap(
    ours: Sequence[Judged],
    theirs: Sequence[Judged],
    measure: Callable[[Sequence[Judged]], float],
    *,
    rounds: int = 1000,
    seed: int = 0,
) -> tuple[float, float, float]:
    """Paired bootstrap over stories of the difference of a measure.

    Returns:
        The 2.5 and 97.5 percentile of the difference, and the share of samples without a gain.
    """
    random = np.random.default_rng(seed)
    gains = []
    for _ in range(rounds):
        drawn = random.integers(len(ours), size=len(ours))
        gains.append(measure([ours[i] for i in drawn]) - measure([theirs[i] for i in drawn]))
    low, high = np.percentile(gains, [2.5, 97.5])
    return float(low), float(high), float(np.mean(np.array(gains) <= 0))
