"""A comparison as a reviewer corrected it."""

from collections.abc import Iterable

from crosslight.entities.corrections import Correction, apply
from crosslight.model import Comparison
from crosslight.pipeline import renamed


def corrected(comparison: Comparison, corrections: Iterable[Correction]) -> Comparison:
    """The comparison with corrected entities, and all that rests on them found again.

    Speakers of quotations, words that only one source has, findings and their reasons follow the
    corrections; links and claims do not ask who is who.

    Args:
        comparison: As it was found.
        corrections: In the order they were made.
    """
    entities = apply(comparison.entities, tuple(corrections), comparison.articles)
    return comparison if entities is comparison.entities else renamed(comparison, entities)
