"""Whether a text says what a figure of its headline does, in other words or in parts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from crosslight.findings.intervals import alike, vague
from crosslight.findings.portions import behind_figure
from crosslight.findings.synonyms import PERSONS
from crosslight.index import Index
from crosslight.language.tables import words
from crosslight.model import Comparator, Figure, Sentence

BOUNDS = frozenset(
    {Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.MORE_THAN, Comparator.LESS_THAN}
)
"""Comparators that say a limit: *at least 11* does not bear out *12*."""
KIN = {"celsius": "degree", "fahrenheit": "degree", "points": "percent"}
"""Units that headlines print shorter."""
LASTING = {
    "second": ("minute", 1 / 60),
    "hour": ("minute", 60.0),
    "day": ("minute", 1_440.0),
    "week": ("minute", 10_080.0),
    "year": ("month", 12.0),
    "decade": ("month", 120.0),
}
"""Units of time in others."""
SINCE = frozenset(words("on after later since ago"))
"""Words behind a time that is counted from a date: `100 days on`."""
JOINERS = frozenset({"and", "or", ","})
"""What joins those who are told one by one."""


def borne_out(index: Index, figure: Figure, below: Sequence[Sentence]) -> bool:
    """Whether some sentences bear out a figure of the headline above them.

    Args:
        index: Tables of the comparison.
        figure: A figure of a headline.
        below: The sentences of its text.
    """
    body = (other for s in below for other in index.figures.get(s.id, ()))
    if any(_says(figure, other) for other in body):
        return True
    if figure.unit == "count":
        return any(figure.value in _told_in_parts(index, sentence) for sentence in below)
    units = {figure.unit, *LASTING} if figure.unit in {"minute", "month", *LASTING} else ()
    once = [unit for unit in units if _says(figure, _one(figure, unit))]
    return _counted_from(index, figure) or any(_prints_one(s, unit) for s in below for unit in once)


def _says(figure: Figure, other: Figure) -> bool:
    """Whether a figure of the text says what one of the headline does.

    A limit says so of the same limit, and of a value that it names: not of one beyond it. A vague
    word may leave out of what there are so many (`to cost millions`).
    """
    if vague(figure) and not figure.head:
        return alike(figure, other)
    if figure.comparator not in BOUNDS and other.comparator in BOUNDS and not vague(figure):
        other = replace(other, comparator=Comparator.EXACTLY, low=other.value, high=other.value)
    one, same = _plain(figure), _plain(other)
    return one.unit == same.unit and alike(one, same)


def _plain(figure: Figure) -> Figure:
    """A figure in the unit that those of its kind are compared in."""
    unit, factor = LASTING.get(figure.unit, (KIN.get(figure.unit, figure.unit), 1.0))
    low, high = factor * figure.low, factor * figure.high
    return replace(figure, unit=unit, value=factor * figure.value, low=low, high=high)


def _one(figure: Figure, unit: str) -> Figure:
    return replace(figure, unit=unit, value=1.0, low=1.0, high=1.0, comparator=Comparator.EXACTLY)


def _prints_one(sentence: Sentence, unit: str) -> bool:
    """Whether a sentence prints a unit behind an article: `the strike lasts a day`."""
    norms = [token.norm for token in sentence.tokens]
    return any(a in {"a", "an", "1"} and b == unit for a, b in pairwise(norms))


def _counted_from(index: Index, figure: Figure) -> bool:
    """Whether a time is counted from a date, and so need not be printed again."""
    return not SINCE.isdisjoint(behind_figure(index, figure, 1))


def _told_in_parts(index: Index, sentence: Sentence) -> frozenset[float]:
    """The sums of those whom a sentence counts one after another: `a man and two women`."""
    runs: list[list[float]] = []
    reached = -1
    for first, last, value in sorted((*_counts(index, sentence), *_singles(sentence))):
        between = [token.norm or token.text for token in sentence.tokens[reached + 1 : first]]
        if first <= reached:
            continue
        if not runs or not between or not JOINERS.issuperset(between):
            runs.append([])
        runs[-1].append(value)
        reached = last
    return frozenset(
        sum(run[low:high])
        for run in runs
        for low, high in combinations(range(len(run) + 1), 2)
        if high - low > 1
    )


def _counts(index: Index, sentence: Sentence) -> Iterator[tuple[int, int, float]]:
    """The counts of a sentence, each with its first and last token."""
    for figure in index.figures.get(sentence.id, ()):
        if figure.unit == "count" and figure.comparator is Comparator.EXACTLY:
            inside = [
                at
                for at, token in enumerate(sentence.tokens)
                if figure.start < token.end and token.start < figure.end
            ]
            yield inside[0], inside[-1], figure.value


def _singles(sentence: Sentence) -> Iterator[tuple[int, int, float]]:
    """The persons of a sentence that an article counts: `a young woman`."""
    norms = [token.norm for token in sentence.tokens]
    for at, norm in enumerate(norms):
        if norm in {"a", "an"}:
            near = range(at + 1, min(at + 4, len(norms)))
            if (noun := next((i for i in near if norms[i] in PERSONS), 0)) and all(norms[at:noun]):
                yield at, noun, 1.0
