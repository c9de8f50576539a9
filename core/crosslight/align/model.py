"""The fitted numbers and what they make of a pair's features.

Two ridge-penalised logistic regressions: the first weighs a pair by itself, the second weighs it
again among its neighbours and rivals, and a Platt scaling turns the result into a probability.
The numbers lie in `weights.json` with their provenance; `tests/bench/fit_align.py` writes it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from typing import Any

from crosslight.align.features import CONTEXT, LOCAL
from crosslight.align.features.context import Spot, Surroundings
from crosslight.align.pairs import Pair
from crosslight.align.weights import WEIGHTS

_LOCAL = tuple(LOCAL.values())
_CONTEXT = tuple(CONTEXT.values())


@dataclass(frozen=True, slots=True)
class Stage:
    """A linear score over raw features: standardisation is folded into weights and bias."""

    bias: float
    weights: tuple[float, ...]

    def __call__(self, values: Sequence[float]) -> float:
        """Log odds."""
        return self.bias + sum([w * v for w, v in zip(self.weights, values, strict=True)])


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
        around = Surroundings(pairs, [logistic(self.first(values)) for values in local])
        return [
            logistic(self.intercept + self.slope * self.second(values + context))
            for values, context in zip(local, context_features(around, pairs), strict=True)
        ]


def local_features(pair: Pair) -> list[float]:
    """What the first stage weighs, in the order of `LOCAL`."""
    return [feature(pair) for feature in _LOCAL]


def context_features(around: Surroundings, pairs: Sequence[Pair]) -> list[list[float]]:
    """What the second stage adds, in the order of `CONTEXT`."""
    spots = (Spot(around, pair) for pair in pairs)
    return [[feature(spot) for feature in _CONTEXT] for spot in spots]


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
