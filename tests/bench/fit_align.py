"""Refits the weights of the aligner from labelled stories: python -m tests.bench.fit_align DATA.

Two ridge logistic regressions by Newton's method. The second stage is trained on what the first
stage says of stories it was not trained on (stacked generalisation, Wolpert 1992), and the
calibration and the thresholds on what both say of such stories.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crosslight.align import model as runtime
from crosslight.align.background import Background, counted, dump
from crosslight.align.candidates import Pairs, candidates
from crosslight.align.features import CONTEXT, LOCAL, context
from crosslight.align.features.context import Surroundings
from crosslight.align.field import Field
from crosslight.align.pairs import Pair
from tests.bench.alignment.reprints import reprinted
from tests.bench.alignment.wire import copied
from tests.bench.stories import LabelledStory, read, stories

Array = NDArray[np.float64]
WEIGHTS = Path(runtime.__file__).with_name("weights.json")
BACKGROUND = WEIGHTS.with_name("background.txt")
RIDGE = 30.0
"""Penalty of the first stage."""
BENT_RIDGE = 300.0
"""Penalty of the second stage, whose lines could bend to single stories."""
BENDS = (0.3, 0.6, 0.9)
"""Quantiles at which the lines of the second stage bend."""
KNOT = 4
"""Decimals of a knot."""
FLAT = 1e-4
"""Standard deviation below which a column says nothing."""
SAME = 2.5
"""Weight of a *same* pair in training; a pair with a clause in common weighs 1."""
FOLDS = 5
FLOOR = 0.03
NEARLY = 0.003
"""F1 of links that the default threshold may fall short of the best."""
FIRM = 0.81
"""Precision asked of firm links out of sample: a margin over the .80 that is promised."""


@dataclass
class Sample:
    """One story as numbers: rows are candidate pairs.

    Attributes:
        labels: 2 same, 1 clause in common, 0 none, -1 to be ignored.
        missed: Labels of linked pairs that are no candidates.
        parts: Every two of its sources as a story of their own. They are fitted beside the whole,
            since much of what stands around a pair depends on how many sources there are.
        made: The story as wire copy: with most *same* pairs printed alike (`reprints`), and with
            a further source that copies one (`wire`). The weights are fitted on these, too, but
            nothing is measured on them.
    """

    story: LabelledStory
    field: Field
    pairs: Pairs
    local: Array
    labels: NDArray[np.int64]
    missed: list[str]
    parts: Sequence["Sample"] = ()
    made: Sequence["Sample"] = ()

    @property
    def real(self) -> Sequence["Sample"]:
        """The story and its parts."""
        return self, *self.parts

    @property
    def counted(self) -> NDArray[np.bool_]:
        return self.labels >= 0


def samples_of(labelled: Sequence[LabelledStory]) -> list[Sample]:
    """All stories as numbers, the words of each weighed by the other stories."""
    words = [frozenset(Field(story.annotations).idf) for story in labelled]
    found = []
    for n, story in enumerate(labelled):
        common = counted(words[:n] + words[n + 1 :])
        twos = combinations(range(len(story.annotations)), 2)
        parts = [story.part(two) for two in twos if len(story.annotations) > 2]
        found.append(sample(story, common))
        found[-1].parts = [sample(part, common) for part in parts]
        wire = (reprinted(story.gold, n), copied(story.gold, n))
        found[-1].made = [sample(read(story.name, gold), common) for gold in wire]
    return found


def sample(story: LabelledStory, common: Background | None = None) -> Sample:
    """The candidates of a story with their features and labels."""
    field = Field(story.annotations, common)
    pairs = candidates(field)
    names = [(a.sentence.id, b.sentence.id) for a, b in pairs]
    local = [runtime.local_features(Pair(field, a, b)) for a, b in pairs]
    value = {"S": 2, "P": 1, "O": -1}
    known = set(names)
    return Sample(
        story=story,
        field=field,
        pairs=pairs,
        local=np.array(local).reshape(-1, len(LOCAL)),
        labels=np.array([value[story.pairs[n]] if n in story.pairs else 0 for n in names], int),
        missed=[v for k, v in story.pairs.items() if v != "O" and k not in known],
    )


def folds(count: int, k: int, seed: int = 0) -> Iterator[tuple[list[int], list[int]]]:
    """Training and test positions of each fold."""
    order = np.random.default_rng(seed).permutation(count)
    for n in range(k):
        test = sorted(int(i) for i in order[n::k])
        yield sorted(set(range(count)) - set(test)), test


@dataclass
class Regression:
    """A ridge logistic regression over standardised features, each with bends in its line.

    Attributes:
        knots: Where the lines bend, bends by features; none for a linear regression.
        mean: Of the features and then of what they exceed each knot by.
        scale: The same.
        weights: The same, of the standardised values.
    """

    knots: Array
    mean: Array
    scale: Array
    weights: Array
    bias: float

    def __call__(self, x: Array) -> Array:
        """Log odds."""
        return np.asarray((bent(x, self.knots) - self.mean) / self.scale @ self.weights + self.bias)


def bent(x: Array, knots: Array) -> Array:
    """The features, and what each exceeds each of its knots by."""
    return np.hstack([x, *(np.maximum(0.0, x - knot) for knot in knots)])


def regress(
    x: Array, labels: NDArray[np.int64], ridge: float = RIDGE, bends: Sequence[float] = ()
) -> Regression:
    """Fits a regression on rows that count; lines bend at these quantiles of each feature."""
    kept = labels >= 0
    x, labels = x[kept], labels[kept]
    knots = np.quantile(x, bends, axis=0).round(KNOT) if bends else np.empty((0, x.shape[1]))
    x = bent(x, knots)
    mean, scale = x.mean(0), x.std(0)
    scale[scale < FLAT] = np.inf
    z = np.hstack([(x - mean) / scale, np.ones((len(x), 1))])
    y, w = (labels > 0).astype(float), np.where(labels == 2, SAME, 1.0)
    beta = _newton(z, y, w, ridge)
    return Regression(knots, mean, scale, beta[:-1], float(beta[-1]))


def _newton(z: Array, y: Array, w: Array, ridge: float) -> Array:
    """Minimises the penalised log loss; the last column is the bias, which is not penalised."""
    penalty = np.full(z.shape[1], ridge)
    penalty[-1] = 1e-6
    beta = np.zeros(z.shape[1])

    def loss(b: Array) -> float:
        s = z @ b
        return float((w * (np.logaddexp(0, s) - y * s)).sum() + (penalty * b * b).sum() / 2)

    current = loss(beta)
    for _ in range(40):
        p = 1 / (1 + np.exp(-z @ beta))
        gradient = z.T @ (w * (p - y)) + penalty * beta
        hessian = (z * (w * p * (1 - p))[:, None]).T @ z + np.diag(penalty)
        step, size = np.linalg.solve(hessian, gradient), 1.0
        while (after := loss(beta - size * step)) > current and size > 1e-6:
            size /= 2
        beta -= size * step
        if current - after < 1e-7 * abs(current):
            break
        current = after
    return beta


def _context(sample: Sample, odds: Array) -> tuple[Array, NDArray[np.int64]]:
    """Local and context features of a story, from the first stage's log odds, and its labels.

    Pairs that the first stage finds hopeless are not weighed again: they get the label -1.
    """
    p = [runtime.logistic(z) for z in odds]
    hopeful = [n for n, value in enumerate(p) if value >= runtime.HOPELESS]
    pairs = {n: Pair(sample.field, *sample.pairs[n]) for n in hopeful}
    around = Surroundings(
        sample.field,
        ((x.a, x.b, p[n], x.cosine) for n, x in pairs.items()),
    )
    beside = np.zeros((len(p), len(CONTEXT)))
    for n, pair in pairs.items():
        beside[n] = context.measure(around, pair.a, pair.b, pair.mass)
    labels = np.full(len(p), -1)
    labels[hopeful] = sample.labels[hopeful]
    return np.hstack([sample.local, beside]), labels


def _second(event: Sequence[Sample], odds: Array) -> tuple[Array, NDArray[np.int64]]:
    """What the second stage sees of a story and its parts, and the labels."""
    ends = np.cumsum([len(s.local) for s in event])
    rows = [_context(s, part) for s, part in zip(event, np.split(odds, ends[:-1]), strict=True)]
    return np.concatenate([x for x, _ in rows]), np.concatenate([y for _, y in rows])


def _unseen(
    xs: Sequence[Array],
    labels: Sequence[NDArray[np.int64]],
    ridge: float = RIDGE,
    bends: Sequence[float] = (),
) -> list[Array]:
    """Log odds of every story by a regression that was fitted on the others."""
    found: list[Array] = [np.empty(0)] * len(xs)
    for train, test in folds(len(xs), FOLDS, seed=1):
        fitted = regress(
            np.concatenate([xs[i] for i in train]),
            np.concatenate([labels[i] for i in train]),
            ridge,
            bends,
        )
        for i in test:
            found[i] = fitted(xs[i])
    return found


def fit(samples: Sequence[Sample]) -> dict[str, Any]:
    """The content of a weights file, without its provenance."""
    events = [(*s.real, *s.made) for s in samples]
    local = [np.concatenate([s.local for s in event]) for event in events]
    labels = [np.concatenate([s.labels for s in event]) for event in events]
    first = regress(np.concatenate(local), np.concatenate(labels))
    stages = [_second(e, odds) for e, odds in zip(events, _unseen(local, labels), strict=True)]
    both, hopeful = [x for x, _ in stages], [y for _, y in stages]
    second = regress(np.concatenate(both), np.concatenate(hopeful), BENT_RIDGE, BENDS)
    real = [slice(sum(len(part.local) for part in s.real)) for s in samples]
    unseen = _unseen(both, hopeful, BENT_RIDGE, BENDS)
    odds = np.concatenate([z[rows] for z, rows in zip(unseen, real, strict=True)])
    seen = np.concatenate([y[rows] for y, rows in zip(hopeful, real, strict=True)])
    odds, linked = odds[seen >= 0], seen[seen >= 0] > 0
    slope, intercept = _newton(
        np.column_stack([odds, np.ones(len(odds))]), linked.astype(float), np.ones(len(odds)), 1e-6
    )
    wanted = sum(
        label in "SP" for s in samples for part in s.real for label in part.story.pairs.values()
    )
    decided = thresholds(1 / (1 + np.exp(-(odds * slope + intercept))), linked, wanted)
    return {
        "stages": [_rows(first, list(LOCAL)), _rows(second, [*LOCAL, *CONTEXT])],
        "calibration": {"slope": float(slope), "intercept": float(intercept)},
        "thresholds": {"floor": FLOOR, **decided},
    }


def thresholds(probability: Array, linked: NDArray[np.bool_], wanted: int) -> dict[str, float]:
    """The strictest probability of nearly best F1, and the lowest one of firm links.

    F1 hardly changes over a wide range of thresholds. At the strict end of it there is less to
    read, more sentences without a counterpart are told, and stories of wire copy fare better.
    """
    order = np.argsort(-probability, kind="stable")
    hits = np.cumsum(linked[order])
    found = np.arange(1, len(order) + 1)
    f1 = 2 * hits / (found + wanted)
    strictest = order[np.nonzero(f1 >= f1.max() - NEARLY)[0][0]]
    precise = np.nonzero(hits / found >= FIRM)[0]
    firm = order[precise[-1]] if len(precise) else order[0]
    return {
        "default": round(float(probability[strictest]), 3),
        "firm": round(float(probability[firm]), 3),
    }


def _rows(fitted: Regression, names: Sequence[str]) -> dict[str, Any]:
    count = len(names)
    lines = zip(fitted.mean, fitted.scale, fitted.weights, strict=True)
    rows = [[round(float(v), 5) for v in row] for row, _ in zip(lines, names, strict=False)]
    bias = fitted.bias
    bends: list[list[list[float]]] = [[] for _ in names]
    for n, knots in enumerate(fitted.knots, 1):
        part = slice(n * count, (n + 1) * count)
        slopes = fitted.weights[part] / fitted.scale[part]
        bias -= float(slopes @ fitted.mean[part])
        for row, knot, slope in zip(bends, knots, slopes, strict=True):
            row.append([float(knot), round(float(slope), 5)])
    return {
        "bias": round(bias, 5),
        "features": {
            name: [*row, *bend] for name, row, bend in zip(names, rows, bends, strict=True)
        },
    }


def main() -> None:
    """Fits on all stories of a folder and writes the weights file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of labelled stories")
    folder = parser.parse_args().data
    samples = samples_of(list(stories(folder)))
    provenance = {
        "fitted by": "python -m tests.bench.fit_align DATA",
        "on": [s.story.name for s in samples],
        "pairs": {
            "same": int(sum((s.labels == 2).sum() for s in samples)),
            "clause in common": int(sum((s.labels == 1).sum() for s in samples)),
            "none": int(sum((s.labels == 0).sum() for s in samples)),
        },
        "and on": "every two sources of each, and each made wire copy in two ways",
        "ridge": RIDGE,
        "weight of a same pair": SAME,
        "ridge of the second stage": BENT_RIDGE,
        "features": "name: mean, scale, weight of the standardised value; then for each bend the "
        "value from which the slope changes, and by how much",
    }
    data = {"provenance": provenance, **fit(samples)}
    table = counted(s.field.idf for s in samples)
    BACKGROUND.write_text(dump(table), encoding="utf-8")
    WEIGHTS.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{WEIGHTS.name}: {len(samples)} stories, {data['thresholds']}")


if __name__ == "__main__":
    main()
