"""The fitted numbers and what they make of a pair's features.

Two ridge-penalised logistic regressions: the first weighs a pair by itself, the second weighs it
again among its neighbours and rivals, and a Platt scaling turns the result into a probability.
The numbers lie in `weights.json` with their provenance; `tests/bench/fit_align.py` writes it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from operator import mul
from typing import Any

from crosslight.align.features import CONTEXT, LOCAL
from crosslight.align.features.context import Spot, Surroundings
from crosslight.align.pairs import Pair
from crosslight.align.weights import WEIGHTS

_LOCAL = tuple(LOCAL.values())
_CONTEXT = tuple(CONTEXT.values())
HOPELESS = 0.006
"""Probability after the first stage below which a pair is not weighed again."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A linear score over raw features: standardisation is folded into weights and bias."""

    bias: float
    weights: tuple[float, ...]

    def __call__(self, values: Sequence[float]) -> float:
        """Log odds."""
        total: float = sum(map(mul, self.weights, values))
        return self.bias + total


@dataclass(frozen=True, slots=True)
class Model:
    """Everything that was fitted."""

    first: Stage
    second: Stage
    slope: float
    intercept: float
    floor: float
    """Probability from which a pair is a candidate."""
    firm: float
    """Probability from which links are right four times in five."""

    def probabilities(self, pairs: Sequence[Pair]) -> list[float]:
        """Calibrated probability that a person would link each pair."""
        local = [local_features(pair) for pair in pairs]
        first = [logistic(self.first(values)) for values in local]
        around = Surroundings(pairs, first)
        return [
            self._second(around, pair, values) if p >= HOPELESS else 0.0
            for pair, values, p in zip(pairs, local, first, strict=True)
        ]

    def _second(self, around: Surroundings, pair: Pair, local: list[float]) -> float:
        odds = self.second(local + context_features(around, pair))
        return logistic(self.intercept + self.slope * odds)


def local_features(pair: Pair) -> list[float]:
    """What the first stage weighs, in the order of `LOCAL`."""
    return [feature(pair) for feature in _LOCAL]


def context_features(around: Surroundings, pair: Pair) -> list[float]:
    """What the second stage adds, in the order of `CONTEXT`."""
    spot = Spot(around, pair)
    return [feature(spot) for feature in _CONTEXT]


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
        first=_stage(first, list(LOCAL)),
        second=_stage(second, [*LOCAL, *CONTEXT]),
        slope=data["calibration"]["slope"],
        intercept=data["calibration"]["intercept"],
        floor=data["thresholds"]["floor"],
        firm=data["thresholds"]["firm"],
    )


def _stage(data: Mapping[str, Any], names: Sequence[str]) -> Stage:
    """Folds (value - mean) / scale × weight into one weight a feature and a bias."""
    rows = [data["features"][name] for name in names]
    weights = tuple(weight / scale for _, scale, weight in rows)
    shift = sum(weight * mean / scale for mean, scale, weight in rows)
    return Stage(data["bias"] - shift, weights)
