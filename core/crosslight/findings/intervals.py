"""Whether two printed quantities, or two dates, can be one value: intervals and rounding."""

import math

from crosslight.language.bounds import TOLERANCE
from crosslight.model import Comparator, DateMention, Figure

CLOSED = frozenset({Comparator.EXACTLY, Comparator.ABOUT})
"""Comparators of figures that say one value: a bound may mean any."""
LESS = 0.75
"""Share of its least value that a vague figure may be as well: some call 18 *dozens*."""


def vague(figure: Figure) -> bool:
    """Whether a word stands for the number: `hundreds of`, `several dozen`."""
    return figure.comparator is Comparator.ABOUT and figure.high - figure.low >= abs(figure.value)


def alike(a: Figure, b: Figure) -> bool:
    """Whether a value fits both figures as printed, the rounding of either allowed."""
    return _overlap(a, b) or _rounds_to(a, b) or _rounds_to(b, a)


def _overlap(a: Figure, b: Figure) -> bool:
    """Whether the intervals of two figures have a value in common.

    Two upper bounds (*up to 5*, *up to 6*) always have, and say different things; two lower ones
    grow as a story does. A word that stands for a number may stand for somewhat less, beside a
    number that is printed.
    """
    if a.comparator is b.comparator is Comparator.AT_MOST:
        return a.value == b.value
    (low_a, high_a), (low_b, high_b) = _interval(a), _interval(b)
    if vague(a) != vague(b):
        low_a, low_b = (LESS * low if vague(f) else low for f, low in ((a, low_a), (b, low_b)))
    return low_a <= high_b and low_b <= high_a


def _interval(figure: Figure) -> tuple[float, float]:
    """Least and greatest value; *about* reaches one step of the last digit that is printed.

    *About 5,000* may be 4,600, *about 141* may not be 139. A round number (`about a dozen`) keeps
    its interval.
    """
    step = _step(figure.value)
    rough = figure.high - figure.low > 2.01 * TOLERANCE * abs(figure.value)
    if figure.comparator is not Comparator.ABOUT or rough or abs(figure.value) < 10 * step:
        return figure.low, figure.high
    return max(figure.low, figure.value - step), min(figure.high, figure.value + step)


def _step(value: float) -> float:
    """The worth of the last significant digit of a value: 1,000 for 5,000, .1 for 4.5."""
    digits = f"{value:.12g}"
    if "." in digits:
        return float(10.0 ** -len(digits.partition(".")[2].partition("e")[0]))
    return float(10.0 ** (len(digits) - len(digits.rstrip("0"))))


def _rounds_to(fine: Figure, coarse: Figure) -> bool:
    """Whether the coarser value is the finer one rounded to the digits that it prints.

    Rounding moves a value by a twentieth at most: 4,960 is 5,000, and 36 people are not 40. A
    bound (*more than 40*) is no rounding.
    """
    if not coarse.value or coarse.comparator not in CLOSED:
        return False
    step = _step(coarse.value)
    near = abs(fine.value - coarse.value) <= abs(coarse.value) / 20
    return near and math.isclose(round(fine.value / step) * step, coarse.value, rel_tol=1e-9)


def overlap(a: DateMention, b: DateMention) -> bool:
    """Whether two dates have a day in common, as far as they are resolved."""
    return bool(
        a.first and a.last and b.first and b.last and a.first <= b.last and b.first <= a.last
    )
