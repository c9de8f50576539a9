"""The fitted numbers and what they make of a pair's features.

Two ridge-penalised logistic regressions: the first weighs a pair by itself, the second weighs it
again among its neighbours and rivals, each number by a line with three bends (an additive model,
Hastie and Tibshirani 1986), and a Platt scaling turns the result into a probability.
The numbers lie in `weights.json` with their provenance; `tests/bench/fit_align.py` writes it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from operator import mul
from typing import Any

from crosslight.align.features import CONTEXT, FAMILIES, LOCAL, context
from crosslight.align.features.context import Surroundings, Weighed
from crosslight.align.field import Field
from crosslight.align.pairs import Pair
from crosslight.align.units import Unit
from crosslight.align.weights import WEIGHTS

_MEASURES = tuple(FAMILIES.values())
HOPELESS = 0.03
"""Probability after the first stage below which a pair is not weighed again."""
FORGETTING = 8192
"""Pairs after which derived forms of sentences are dropped."""

Bend = tuple[int, float, float]
"""Number of a feature, the value from which its line is steeper, and by how much."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A sum over raw features, each by a straight or bent line.

    Standardisation is folded into weights and bias.
    """

    bias: float
    weights: tuple[float, ...]
    bends: tuple[Bend, ...] = ()

    def __call__(self, values: Sequence[float]) -> float:
        """Log odds."""
        straight: float = sum(map(mul, self.weights, values))
        bent = [(values[n] - knot) * rise for n, knot, rise in self.bends if values[n] > knot]
        return self.bias + straight + sum(bent)


@dataclass(frozen=True, slots=True)
class Model:
    """Everything that was fitted."""

    first: Stage
    second: Stage
    """The second stage's share of what the first one weighs."""
    context: Stage
    """The second stage's share of what it adds."""
    slope: float
    intercept: float
    floor: float
    """Probability from which a pair is a candidate."""
    firm: float
    """Probability from which links are right four times in five."""

    def probabilities(self, field: Field, pairs: Iterable[tuple[Unit, Unit]]) -> list[float]:
        """Calibrated probability that a person would link each pair.

        What the first stage finds hopeless keeps its probability, and is no neighbour or rival.
        """
        found: list[float] = []
        hopeful: list[Weighed] = []
        second: list[float] = []
        numbers: list[int] = []
        for n, (a, b) in enumerate(pairs):
            pair = Pair(field, a, b)
            local = local_features(pair)
            p = logistic(self.first(local))
            if p >= HOPELESS:
                hopeful.append(Weighed(a.index, b.index, p, pair.cosine, pair.mass))
                second.append(self.second(local))
                numbers.append(n)
            found.append(p)
            if n % FORGETTING == FORGETTING - 1:
                field.forget()
        around = Surroundings(field, hopeful)
        units = field.units
        for n, (i, j, *_), local_odds in zip(numbers, hopeful, second, strict=True):
            odds = local_odds + self.context(context.measure(around, units[i], units[j]))
            found[n] = logistic(self.intercept + self.slope * odds)
        return found


def local_features(pair: Pair) -> list[float]:
    """What the first stage weighs, in the order of `LOCAL`."""
    return [value for measure in _MEASURES for value in measure(pair)]


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
        first=_stage(first["features"], LOCAL, first["bias"]),
        second=_stage(second["features"], LOCAL, second["bias"]),
        context=_stage(second["features"], CONTEXT, 0.0),
        slope=data["calibration"]["slope"],
        intercept=data["calibration"]["intercept"],
        floor=data["thresholds"]["floor"],
        firm=data["thresholds"]["firm"],
    )


def _stage(fitted: Mapping[str, Sequence[Any]], names: Iterable[str], bias: float) -> Stage:
    """Folds (value - mean) / scale × weight into one weight a feature and a bias."""
    rows = [fitted[name] for name in names]
    weights = tuple(weight / scale for _, scale, weight, *_ in rows)
    shift = sum(weight * mean / scale for mean, scale, weight, *_ in rows)
    return Stage(bias - shift, weights, tuple(_bends([bends for _, _, _, *bends in rows])))


def _bends(rows: Iterable[Iterable[tuple[float, float]]]) -> Iterator[Bend]:
    """What bends at all, at every knot once."""
    for n, bends in enumerate(rows):
        rises: dict[float, float] = {}
        for knot, rise in bends:
            rises[knot] = rises.get(knot, 0.0) + rise
        yield from ((n, knot, rise) for knot, rise in rises.items() if rise)
