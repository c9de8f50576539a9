"""Words in common that stand in one order in both."""

from math import log1p

from rapidfuzz.distance import LCSseq

from crosslight.align.pairs import Pair, Values

NAMES = ("subsequence", "subsequence share")


def measure(pair: Pair) -> Values:
    """Content words of the longest common subsequence."""
    a, b = pair.a.order, pair.b.order
    length = LCSseq.similarity(a, b)
    return log1p(length), length / min(len(a), len(b))
