"""Words in common of the neighbouring sentences."""

from crosslight.align.field import dot
from crosslight.align.pairs import Pair, Values

NAMES = ("window cosine",)


def measure(pair: Pair) -> Values:
    """Cosine of the two sentences, each with the one before and the one after it."""
    return (dot(pair.field.window(pair.a), pair.field.window(pair.b)),)
