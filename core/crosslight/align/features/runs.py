"""Words in common that stand together in both."""

from collections.abc import Callable, Iterable, Mapping
from math import fsum, log1p

from crosslight.align.pairs import Pair


def information(pair: Pair, couples: Iterable[tuple[str, str]]) -> float:
    """Information of pairs of terms."""
    idf = pair.field.idf
    return fsum([idf[x] + idf[y] for x, y in couples])


def skip_share(pair: Pair) -> float:
    """Information of common skip-grams over the number that the poorer unit has."""
    common = information(pair, pair.a.skips & pair.b.skips)
    return common / (1 + min(len(pair.a.skips), len(pair.b.skips)))


FEATURES: Mapping[str, Callable[[Pair], float]] = {
    "run": lambda p: log1p(p.run),
    "run of 2": lambda p: float(p.run >= 2),
    "run of 4": lambda p: float(p.run >= 4),
    "run of 6": lambda p: float(p.run >= 6),
    "bigrams": lambda p: log1p(information(p, p.a.bigrams & p.b.bigrams)),
    "skip-grams": lambda p: log1p(information(p, p.a.skips & p.b.skips)),
    "skip-gram share": skip_share,
    "subsequence": lambda p: log1p(p.subsequence),
    "subsequence share": lambda p: p.subsequence / min(len(p.a.content), len(p.b.content)),
}
