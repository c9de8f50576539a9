"""What is measured of a pair: families of features, each one function and one line in a table.

A family is measured at once, so that what several features are made of is computed once; each
feature is a name and a value at the same position. The names are those in the weights file; what a
feature is worth is decided there.
"""

from collections.abc import Callable, Mapping

from crosslight.align.features import (
    background,
    company,
    context,
    lexical,
    meaning,
    numbers,
    order,
    quotations,
    scarcity,
    setting,
)
from crosslight.align.pairs import Pair, Values

FAMILIES: Mapping[tuple[str, ...], Callable[[Pair], Values]] = {
    lexical.NAMES: lexical.measure,
    background.NAMES: background.measure,
    scarcity.NAMES: scarcity.measure,
    meaning.NAMES: meaning.measure,
    order.NAMES: order.measure,
    quotations.NAMES: quotations.measure,
    numbers.NAMES: numbers.measure,
    company.NAMES: company.measure,
    setting.NAMES: setting.measure,
}
"""Read off the two sentences and their places: what the first stage weighs."""

LOCAL = tuple(name for names in FAMILIES for name in names)
"""The names of all of them."""

CONTEXT = context.NAMES
"""Read off the first stage's probabilities around the pair: what the second stage adds."""
