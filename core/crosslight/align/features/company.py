"""Words in common of the neighbouring sentences and of the paragraphs."""

from collections.abc import Callable, Mapping

from crosslight.align.field import dot
from crosslight.align.pairs import Pair


def across(pair: Pair) -> float:
    """Cosine of one unit with the other and its neighbours, the better way round."""
    field, a, b = pair.field, pair.a.index, pair.b.index
    return max(
        dot(field.vectors[a], field.windows[b]),
        dot(field.vectors[b], field.windows[a]),
    )


FEATURES: Mapping[str, Callable[[Pair], float]] = {
    "window cosine": lambda p: dot(p.field.windows[p.a.index], p.field.windows[p.b.index]),
    "paragraph cosine": lambda p: dot(p.field.paragraphs[p.a.index], p.field.paragraphs[p.b.index]),
    "cosine across": across,
}
