"""What is measured of a pair: families of features, each one function and one line in a table.

The names are those in the weights file; what a feature is worth is decided there.
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
from crosslight.align.pairs import Pair

LOCAL: Mapping[str, Callable[[Pair], float]] = {
    **lexical.FEATURES,
    **background.FEATURES,
    **scarcity.FEATURES,
    **meaning.FEATURES,
    **order.FEATURES,
    **quotations.FEATURES,
    **numbers.FEATURES,
    **company.FEATURES,
    **setting.FEATURES,
}
"""Read off the two sentences and their places: what the first stage weighs."""

CONTEXT = context.FEATURES
"""Read off the first stage's probabilities around the pair: what the second stage adds."""
