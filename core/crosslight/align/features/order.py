"""Words in common that stand in one order in both."""

from itertools import pairwise
from math import log1p

from rapidfuzz.distance import LCSseq

from crosslight.align.pairs import Pair, Values

NAMES = ("subsequence", "subsequence share", "run", "run information", "run share")


def measure(pair: Pair) -> Values:
    """Content words of the longest common subsequence; the longest common run of words."""
    a, b = pair.a.order, pair.b.order
    length = LCSseq.similarity(a, b)
    words, information = run(pair)
    masses = pair.field.masses
    return (
        log1p(length),
        length / min(len(a), len(b)),
        log1p(words),
        log1p(information),
        information / min(masses[pair.a.index], masses[pair.b.index]),
    )


def run(pair: Pair) -> tuple[int, float]:
    """Words and information of the longest stretch that both have.

    In a stretch each two neighbours are neighbours in the other unit, too; the two maxima may be
    of two stretches. A single word is one.
    """
    idf = pair.field.idf
    most, heaviest = 1, pair.weights[0]
    joints = pair.a.joints & pair.b.joints
    if not joints:
        return most, heaviest
    length, weight = 0, 0.0
    for joint in pairwise(pair.a.words):
        if joint in joints:
            if not length:
                length, weight = 1, idf.get(joint[0], 0.0)
            length += 1
            weight += idf.get(joint[1], 0.0)
            most, heaviest = max(most, length), max(heaviest, weight)
        else:
            length = 0
    return most, heaviest
