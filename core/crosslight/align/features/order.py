"""Words in common that stand in one order in both."""

from collections.abc import Callable, Mapping
from math import log1p

from crosslight.align.pairs import Pair

FEATURES: Mapping[str, Callable[[Pair], float]] = {
    "subsequence": lambda p: log1p(p.subsequence),
    "subsequence share": lambda p: p.subsequence / min(len(p.a.content), len(p.b.content)),
}
