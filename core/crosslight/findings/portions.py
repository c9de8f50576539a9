"""What a figure is of something greater: a part, an addition, a rate, a conversion of another."""

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import combinations

from crosslight.findings.intervals import alike
from crosslight.findings.synonyms import kind
from crosslight.index import Index
from crosslight.language.heads import HEAD_SYNONYMS, singular
from crosslight.language.tables import words
from crosslight.language.units import MEASURED, TIME
from crosslight.model import Figure

WHOLE = frozenset(words("the them those these whom its his her their our"))
"""Words that begin the name of a whole behind *of*, as a number does."""
FORMER = frozenset(words("earlier previous previously initial initially preliminary"))
"""Words before a figure that has been replaced."""
SOME = frozenset(words("1st last next another additional further extra remaining"))
"""Words right before a number that counts some of more (`the first 20 boats`)."""
ADDED = SOME | {"more"}
"""Words for some that come to others."""
EACH = {"each": "each", "apiece": "each", "annually": "year", "yearly": "year", "monthly": "month"}
EACH |= {"weekly": "week", "daily": "day", "hourly": "hour"}
"""Words right behind a figure that make it a rate, and of what."""
PER = frozenset(words("a an per every"))
"""Words behind a figure before what it is a rate of (`$500 a month`)."""
WHEN = frozenset(words("after before ago later earlier since from"))
"""Words behind a time that tell when: `cost $5 million a year later`."""
_DIMENSIONS = """
    long length
    wide width across broad diameter
    deep depth below underground
    high height tall above
    thick thickness
    away off from north south east west offshore inland northeast northwest southeast southwest
"""
DIMENSIONS = {
    word: row.split()[0] for row in _DIMENSIONS.strip().splitlines() for word in words(row)
}
"""Words behind a measure that say what is measured, under the first of their row."""
CONVERTED = 0.9
"""Share that what is converted from another unit, and rounded, may be off by."""
PARTS = 3
"""Figures of a sentence that make up a whole with another of them, at most."""


def same_portion(index: Index, a: Figure, b: Figure) -> bool:
    """Whether two figures are as much of something, as far as words tell.

    What is added to something else (`an additional $5 million`) may be told without that.
    """
    if len({dimension(index, a), dimension(index, b)} - {""}) > 1:
        return False
    other = portion(index, a) ^ portion(index, b)
    return not other or (other <= ADDED and alike(a, b))


def portion(index: Index, figure: Figure) -> frozenset[str]:
    """What a figure is of something greater, told apart by words; empty for a whole.

    *Nine of the injured*, *another nine*, *nine more*, *$9 a day*.
    """
    behind = _behind(index, figure, figure.number.end, 2)
    told = SOME.intersection(_before(index, figure, 1)) | _rate(behind_figure(index, figure, 3))
    if behind[:1] == ["more"] and behind[1:] != ["than"]:
        told |= {"more"}
    if len(behind) == 2 and behind[0] in {"of", "among"}:
        told |= {"part"} if behind[1] in WHOLE or behind[1].isdigit() else set()
    return told


def dimension(index: Index, figure: Figure) -> str:
    """What a measure is of, by the word behind it: `12 metres deep`, `12 metres in length`."""
    behind = behind_figure(index, figure, 2)
    if figure.unit not in MEASURED or not behind:
        return ""
    return DIMENSIONS.get(behind[-1] if behind[0] == "in" else behind[0], "")


def _rate(behind: Sequence[str]) -> frozenset[str]:
    """What a figure is a rate of, by the words behind it."""
    norms = (*behind, "", "", "")
    if norms[0] in EACH:
        return frozenset({EACH[norms[0]]})
    article = norms[0] in {"a", "an"} and norms[1] not in TIME
    if norms[0] not in PER or article or norms[2] in WHEN:
        return frozenset()
    return frozenset({singular(norms[1])})


def summed(index: Index, part: Figure, whole: Figure) -> bool:
    """Whether a figure and others of its sentence make up that of another source.

    *12 men and 3 women* are *15 people*. What the other sentence counts as well is none of them,
    nor is what the sentence includes in one of them, nor those who fared otherwise.
    """
    told = {(kind(f), f.value) for f in index.figures[whole.sentence]}
    fate = _fate(whole)
    others = [
        f.value
        for f in index.figures[part.sentence]
        if f is not part
        and f.unit == part.unit != "percent"
        and (kind(f), f.value) not in told
        and not (fate and _fate(f) and fate != _fate(f))
        and _before(index, f, 1) != ["including"]
    ]
    sums = (
        part.value + sum(some)
        for size in range(1, min(len(others), PARTS) + 1)
        for some in combinations(others, size)
    )
    return any(math.isclose(value, whole.value) for value in sums)


def _fate(figure: Figure) -> str:
    """What happened to those a figure counts; empty when its head does not say."""
    last = figure.head.rpartition(" ")[2]
    return last if last in HEAD_SYNONYMS.values() else ""


def nearly(a: float, b: float) -> bool:
    """Whether one value is another one, rounded when it was converted."""
    return min(a, b) >= CONVERTED * max(a, b)


def converted(index: Index, figure: Figure) -> bool:
    """Whether a figure stands in brackets behind one of another unit: `12 km (7.5 miles)`."""
    sentence = index.sentences[figure.sentence]
    at = bisect_left(sentence.tokens, figure.start, key=lambda token: token.start)
    opening = sentence.tokens[at - 1] if at else None
    return (
        opening is not None
        and opening.text == "("
        and any(
            0 <= opening.start - f.end <= 1 and f.unit != figure.unit
            for f in index.figures[figure.sentence]
        )
    )


def superseded(index: Index, figure: Figure) -> bool:
    """Whether the words before a figure say that it holds no more: `an earlier toll of seven`."""
    return not FORMER.isdisjoint(_before(index, figure, 4))


def _before(index: Index, figure: Figure, count: int) -> list[str]:
    """The words right before a figure, in compared form."""
    tokens = index.sentences[figure.sentence].tokens
    at = bisect_left(tokens, figure.start, key=lambda token: token.start)
    return [token.norm for token in tokens[max(0, at - count) : at]]


def behind_figure(index: Index, figure: Figure, count: int) -> list[str]:
    """The words right behind a figure and what belongs to it, in compared form."""
    return _behind(index, figure, figure.end, count)


def _behind(index: Index, figure: Figure, end: int, count: int) -> list[str]:
    tokens = index.sentences[figure.sentence].tokens
    at = bisect_left(tokens, end, key=lambda token: token.start)
    return [token.norm for token in tokens[at : at + count]]
