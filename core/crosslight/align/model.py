"""The fitted numbers and what they make of a pair's features.

Two ridge-penalised logistic regressions: the first weighs a pair by itself, the second weighs it
again among its neighbours and rivals, each number by a line with three bends (an additive model,
Hastie and Tibshirani 1986), and a Platt scaling turns the result into a probability.
The numbers lie in `weights.json` with their provenance; `tests/bench/fit_align.py` writes it.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from math import exp
from operator import mul
from typing import Any

from crosslight.align.candidates import Pairs
from crosslight.align.features import CONTEXT, FAMILIES, LOCAL, context
from crosslight.align.features.context import Surroundings
from crosslight.align.field import Field
from crosslight.align.pairs import Pair
from crosslight.align.weights import WEIGHTS

_MEASURES = tuple(FAMILIES.values())
HOPELESS = 0.03
"""Probability after the first stage below which a pair is not weighed again."""
FORGETTING = 4096
"""Pairs after which derived forms of sentences are dropped."""


@dataclass(frozen=True, slots=True)
class Straight:
    """A weighted sum of raw features; standardisation is folded into weights and bias."""

    bias: float
    weights: tuple[float, ...]

    def __call__(self, values: Sequence[float]) -> float:
        """Log odds."""
        total: float = sum(map(mul, self.weights, values))
        return self.bias + total


Line = tuple[tuple[float, ...], tuple[tuple[float, float], ...]]
"""Where a line bends, and height at 0 and slope of each of its pieces."""


@dataclass(frozen=True, slots=True)
class Bent:
    """A sum of raw features, each by a line with bends."""

    bias: float
    lines: tuple[Line, ...]

    def __call__(self, values: Sequence[float]) -> float:
        """Log odds."""
        total = self.bias
        for value, (knots, pieces) in zip(values, self.lines, strict=True):
            height, slope = pieces[bisect_left(knots, value)]
            total += height + slope * value
        return total


@dataclass(frozen=True, slots=True)
class Model:
    """Everything that was fitted."""

    first: Straight
    second: Bent
    """The second stage's share of what the first one weighs."""
    context: Bent
    """The second stage's share of what it adds."""
    slope: float
    intercept: float
    floor: float
    """Probability from which a pair is a candidate."""
    firm: float
    """Probability from which links are right four times in five."""

    def probabilities(self, field: Field, pairs: Pairs) -> Sequence[float]:
        """Calibrated probability that a person would link each pair.

        What the first stage finds hopeless keeps its probability, and is no neighbour or rival.
        """
        found = array("d")
        hopeful, cosines, masses, local_odds = array("q"), array("d"), array("d"), array("d")
        for n, (a, b) in enumerate(pairs):
            if n % FORGETTING == 0:
                field.forget()
            pair = Pair(field, a, b)
            local = local_features(pair)
            p = logistic(self.first(local))
            found.append(p)
            if p >= HOPELESS:
                hopeful.append(n)
                cosines.append(pair.cosine)
                masses.append(pair.mass)
                local_odds.append(self.second(local))
        around = Surroundings(
            field, ((*pairs[n], found[n], c) for n, c in zip(hopeful, cosines, strict=True))
        )
        rows = zip(hopeful, masses, local_odds, strict=True)
        for count, (n, mass, odds) in enumerate(rows, 1):
            beside = self.context(context.measure(around, *pairs[n], mass))
            found[n] = logistic(self.intercept + self.slope * (odds + beside))
            if count % FORGETTING == 0:
                around.forget()
        return found


def local_features(pair: Pair) -> list[float]:
    """What the first stage weighs, in the order of `LOCAL`."""
    return list(chain.from_iterable([measure(pair) for measure in _MEASURES]))


def logistic(z: float) -> float:
    """Probability of log odds, without overflow."""
    return 1 / (1 + exp(-z)) if z > -700 else 0.0


@cache
def model() -> Model:
    """The model as fitted.

    Raises:
        KeyError: The weights file lacks a feature that the code has.
    """
    return parse(WEIGHTS)


def parse(data: Mapping[str, Any]) -> Model:
    """A model from the content of a weights file."""
    first, second = data["stages"]
    return Model(
        first=_straight(first["features"], LOCAL, first["bias"]),
        second=_bent(second["features"], LOCAL, second["bias"]),
        context=_bent(second["features"], CONTEXT, 0.0),
        slope=data["calibration"]["slope"],
        intercept=data["calibration"]["intercept"],
        floor=data["thresholds"]["floor"],
        firm=data["thresholds"]["firm"],
    )


def _straight(fitted: Mapping[str, Sequence[Any]], names: Iterable[str], bias: float) -> Straight:
    """Folds (value - mean) / scale × weight into one weight a feature and a bias."""
    rows = [fitted[name] for name in names]
    shift = sum(weight * mean / scale for mean, scale, weight, *_ in rows)
    return Straight(bias - shift, tuple(weight / scale for _, scale, weight, *_ in rows))


def _bent(fitted: Mapping[str, Sequence[Any]], names: Sequence[str], bias: float) -> Bent:
    """The same with the bends of each feature."""
    straight = _straight(fitted, names, bias)
    rows = zip(straight.weights, (fitted[name] for name in names), strict=True)
    return Bent(straight.bias, tuple(line(weight, row[3:]) for weight, row in rows))


def line(slope: float, bends: Iterable[tuple[float, float]]) -> Line:
    """A line through the origin whose slope changes from some values on, by so much."""
    height = 0.0
    knots, pieces = [], [(height, slope)]
    for knot, change in sorted(bends):
        height -= knot * change
        slope += change
        knots.append(knot)
        pieces.append((height, slope))
    return tuple(knots), tuple(pieces)
