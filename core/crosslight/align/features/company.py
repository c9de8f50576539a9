"""Words in common of the neighbouring sentences."""

from collections.abc import Callable, Mapping

from crosslight.align.field import dot
from crosslight.align.pairs import Pair

FEATURES: Mapping[str, Callable[[Pair], float]] = {
    "window cosine": lambda p: dot(p.field.window(p.a), p.field.window(p.b)),
}
