"""Two figures of two sources that may be values of one thing, and how they compare."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from crosslight.findings.contexts import Agreement, Contexts
from crosslight.findings.intervals import CLOSED, alike, overlap, vague
from crosslight.findings.portions import (
    converted,
    nearly,
    portion,
    same_portion,
    summed,
    superseded,
)
from crosslight.findings.synonyms import kind
from crosslight.index import Index
from crosslight.language.units import TIME
from crosslight.model import Comparator, Comparison, DateMention, Figure

CASUALTIES = frozenset(
    {"killed", "injured", "missing", "arrested", "displaced", "rescued", "infected", "hospitalized"}
)
"""Heads that say by themselves what is counted."""
GENERIC = frozenset({"person", "people", "man", "woman", "time", "day", "thing", "way", "dollar"})
"""Heads that say little."""
LEFT_OUT = frozenset({"ordinal", "score", "age"})
"""Units that are no quantities of a thing."""
TELLING = 10
"""Least value that two sources hardly print of two things with one name."""
SOLE = 3.0
"""Least information that the sentences share when their figures are the only ones of a kind."""
ALL = 0.9
"""Share of the words around two figures that leaves nothing else to tell."""
TOLL = 0.4
"""Share of the words around two casualty figures, each alone, that are one however far apart."""
CROWD = 60
"""Figures of one kind in a story beyond which they are compared within links only."""


Printed = tuple[str, Figure]
"""A figure with the siglum of its source."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Figures of two sources of one kind, in unlike values.

    Attributes:
        a: The figure of one source.
        b: The figure of the other.
        articles: Their sigla.
        linked: Whether their sentences are linked.
        lone: Whether each is the only figure of its unit in its sentence.
        single: Whether each is the only figure of its head there, and no part of a whole.
        agreement: How far the words around them agree.
        sole: Whether each is the only value of its kind that its source prints, and what else
            their sentences say agrees somewhat.
    """

    a: Figure
    b: Figure
    articles: tuple[str, str]
    linked: bool
    lone: bool
    agreement: Agreement
    sole: bool = False
    single: bool = False

    @property
    def disjoint(self) -> bool:
        """Whether no value fits both as printed, the rounding of either allowed."""
        return not alike(self.a, self.b)

    @property
    def ratio(self) -> float:
        """The smaller value over the greater one."""
        return max(
            (min(a, b) / max(a, b) for a, b in product(ends(self.a), ends(self.b)) if max(a, b)),
            default=0.0,
        )

    @property
    def close(self) -> bool:
        """Whether the values are within a quarter of each other: one thing, miscounted."""
        return self.ratio >= 0.75

    @property
    def scaled(self) -> bool:
        """Whether one value is a thousand or a million times the other."""
        low, high = sorted((abs(self.a.value), abs(self.b.value)))
        return low > 0 and any(math.isclose(high / low, factor) for factor in (1e3, 1e6))

    @property
    def same_thing(self) -> bool:
        """Whether the two are values of one thing, as far as the words around them tell."""
        mass, share = self.agreement.mass, self.agreement.share
        alone = self.lone and mass >= 5.0 and share >= ALL
        if self.linked and (self._one_toll or alone):
            return True
        if self.linked and self.a.head in CASUALTIES:
            return False
        near = self.linked and mass >= 2.5
        if self.sole and self.close:
            return True
        hazy = self.a.unit != "count" and (vague(self.a) or vague(self.b))
        if hazy or self.a.unit == "percent" or self.a.head in GENERIC or self.a.unit in TIME:
            exact = min(self.a.value, self.b.value) >= 100 and self.close
            told = self.lone and mass >= 5.0 and share >= 0.5
            return told and self.linked if hazy else (exact and near) or (told and self.close)
        if self.close:
            return near or (mass >= 4.5 and share >= 0.35)
        apart = self.ratio >= 0.5 or vague(self.a) or vague(self.b)
        few = self.lone and apart and mass >= 4.5 and share >= 0.4
        return self.linked and (few or (mass >= 6.0 and share >= 0.6))

    @property
    def _one_toll(self) -> bool:
        """Whether the two count casualties of one event, as far as the words around them tell.

        Some of them may be told beside all of them: figures far apart must be the only ones.
        """
        if self.a.head in CASUALTIES and self.ratio >= 0.25:
            return self.agreement.mass >= 2.0
        fate = self.a.head.rpartition(" ")[2] in CASUALTIES
        return fate and self.single and self.agreement.share >= TOLL


def ends(figure: Figure) -> tuple[float, ...]:
    """The numbers that a figure prints: one, or the two of a range."""
    if figure.comparator is Comparator.RANGE:
        return abs(figure.low), abs(figure.high)
    return (abs(figure.value),)


def pairs(comparison: Comparison, index: Index, contexts: Contexts) -> Iterator[Pair]:
    """Figures of one unit and head in two sources whose values the other source does not print."""
    kinds: dict[tuple[str, str], list[Printed]] = defaultdict(list)
    for note in comparison.annotations:
        for figure in note.figures:
            counted = figure.unit not in LEFT_OUT and (figure.head or figure.unit != "count")
            if counted and not superseded(index, figure):
                kinds[kind(figure)].append((note.article.id, figure))
    for figures in kinds.values():
        printed = _printed(figures)
        exact = _printed((article, f) for article, f in figures if _telling(f))
        for (article_a, a), (article_b, b) in _meetings(index, figures):
            if (
                article_a != article_b
                and a.value != b.value
                and a.value not in printed[article_b]
                and b.value not in printed[article_a]
                and not _explained(index, a, b)
                and not _explained(index, b, a)
                and not _other_date(index, a, b)
                and same_portion(index, a, b)
            ):
                yield Pair(
                    a,
                    b,
                    (article_a, article_b),
                    linked=(a.sentence, b.sentence) in index.pairs,
                    lone=_lone(index, a) and _lone(index, b),
                    single=_single(index, a) and _single(index, b),
                    agreement=contexts.agreement(a, b),
                    sole=len(exact[article_a]) == len(exact[article_b]) == 1
                    and _telling(a)
                    and _telling(b)
                    and contexts.sentences(a.sentence, b.sentence).mass >= SOLE,
                )


def _meetings(index: Index, figures: Sequence[Printed]) -> Iterator[tuple[Printed, Printed]]:
    """Figures to compare: each with each, or, of a common kind, those of linked sentences."""
    if len(figures) <= CROWD:
        yield from combinations(figures, 2)
        return
    by_sentence: dict[str, list[Printed]] = defaultdict(list)
    for article, figure in figures:
        by_sentence[figure.sentence].append((article, figure))
    for link in index.comparison.links:
        yield from product(by_sentence.get(link.a, ()), by_sentence.get(link.b, ()))


def _explained(index: Index, figure: Figure, other: Figure) -> bool:
    """Whether a figure of one source agrees with what another source prints, read otherwise."""
    return (
        _answered(index, figure, other)
        or summed(index, figure, other)
        or (converted(index, figure) and nearly(figure.value, other.value))
    )


def _answered(index: Index, figure: Figure, other: Figure) -> bool:
    """Whether the sentence of another figure has a value that a figure may be.

    What counts another thing is one only where the sentence of the figure does not count that
    itself: *8 dead, 30 hurt* does not answer *30 dead, 8 hurt*.
    """
    own = {kind(f) for f in index.figures[figure.sentence] if f is not figure}
    return any(
        f is not other
        and f.unit == figure.unit
        and (
            (f.value == figure.value and (kind(f) == kind(figure) or kind(f) not in own))
            or (f.head == figure.head and f.comparator in CLOSED and alike(f, figure))
        )
        for f in index.figures[other.sentence]
    )


def _lone(index: Index, figure: Figure) -> bool:
    """Whether a figure is the only one of its unit in its sentence."""
    return sum(other.unit == figure.unit for other in index.figures[figure.sentence]) == 1


def _single(index: Index, figure: Figure) -> bool:
    """Whether a figure is the only one of its head in its sentence, and no part of a whole."""
    return (
        not portion(index, figure)
        and sum(other.head == figure.head for other in index.figures[figure.sentence]) == 1
    )


def _telling(figure: Figure) -> bool:
    """Whether a figure counts a thing in two digits or more, and not vaguely (`thousands of`)."""
    named = figure.unit == "count" and figure.head not in CASUALTIES | GENERIC
    return named and not vague(figure) and figure.value >= TELLING


def _printed(figures: Iterable[Printed]) -> Mapping[str, set[float]]:
    """The values that each source prints."""
    values: dict[str, set[float]] = defaultdict(set)
    for article, figure in figures:
        values[article].add(figure.value)
    return values


def _other_date(index: Index, a: Figure, b: Figure) -> bool:
    """Whether the sentences of two figures name years, or days, and none alike."""
    return any(
        dates_a and dates_b and not any(overlap(x, y) for x, y in product(dates_a, dates_b))
        for dates_a, dates_b in zip(_dates(index, a), _dates(index, b), strict=True)
    )


def _dates(index: Index, figure: Figure) -> tuple[list[DateMention], list[DateMention]]:
    """The years, and the days, that the sentence of a figure names."""
    named = [d for d in index.dates.get(figure.sentence, ()) if d.first and d.last]
    years = [d for d in named if d.first and d.last and (d.last - d.first).days > 300]
    return years, [d for d in named if d.first == d.last]
