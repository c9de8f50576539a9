"""Words in common of the neighbouring sentences and of the paragraphs."""

from collections.abc import Callable, Mapping

from crosslight.align.field import dot
from crosslight.align.pairs import Pair


def across(pair: Pair) -> float:
    """Cosine of one unit with the other and its neighbours, the better way round."""
    field, a, b = pair.field, pair.a, pair.b
    return max(
        dot(field.vectors[a.index], field.window(b)),
        dot(field.vectors[b.index], field.window(a)),
    )


FEATURES: Mapping[str, Callable[[Pair], float]] = {
    "window cosine": lambda p: dot(p.field.window(p.a), p.field.window(p.b)),
    "paragraph cosine": lambda p: dot(p.field.paragraph(p.a), p.field.paragraph(p.b)),
    "cosine across": across,
}
