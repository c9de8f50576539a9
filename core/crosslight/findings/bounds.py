"""One printed value that one source counts in and another counts out."""

from collections.abc import Iterator

from crosslight.findings.contexts import Contexts
from crosslight.findings.quantities import Pair
from crosslight.index import Index
from crosslight.model import Comparator, Comparison, Figure

STRICT = frozenset({Comparator.MORE_THAN, Comparator.LESS_THAN})
"""Comparators that exclude the printed value."""
INCLUSIVE = frozenset({Comparator.EXACTLY, Comparator.AT_LEAST, Comparator.AT_MOST})
"""Comparators that include it."""
OPPOSITE = frozenset(
    frozenset(two)
    for two in (
        (Comparator.MORE_THAN, Comparator.LESS_THAN),
        (Comparator.MORE_THAN, Comparator.AT_MOST),
        (Comparator.AT_LEAST, Comparator.LESS_THAN),
    )
)
"""Comparators that leave no value between them when they bound the same one."""
MASS, SHARE = 3.0, 0.3
"""Least agreement of the words around two such figures."""


def bounds(comparison: Comparison, index: Index, contexts: Contexts) -> Iterator[Pair]:
    """Figures of one value, unit and head of which one excludes the value and the other does not.

    *At least 60* may be 60, *more than 60* may not. A source that prints both explains it. Their
    sentences need be candidates only: one value of one kind in like words is hardly a coincidence.
    """
    printed = {
        (note.article.id, f.value, f.unit, f.comparator)
        for note in comparison.annotations
        for f in note.figures
    }
    for link in comparison.candidates:
        for a in index.figures.get(link.a, ()):
            for b in index.figures.get(link.b, ()):
                articles = index.sentences[link.a].article, index.sentences[link.b].article
                both = (articles[0], b.value, b.unit, b.comparator) in printed or (
                    articles[1],
                    a.value,
                    a.unit,
                    a.comparator,
                ) in printed
                if both or not _unlike(a, b):
                    continue
                agreement = contexts.agreement(a, b)
                if agreement.mass >= MASS and agreement.share >= SHARE:
                    linked = (link.a, link.b) in index.pairs
                    yield Pair(a, b, articles, linked=linked, lone=True, agreement=agreement)


def opposite(pair: Pair) -> bool:
    """Whether no value fits both: *more than 60* and *fewer than 60*."""
    return frozenset({pair.a.comparator, pair.b.comparator}) in OPPOSITE


def _unlike(a: Figure, b: Figure) -> bool:
    """Whether two figures print one value, and exactly one of them excludes it."""
    kinds = a.comparator, b.comparator
    strict = [kind for kind in kinds if kind in STRICT]
    apart = len(set(strict)) == 2 or (len(strict) == 1 and any(kind in INCLUSIVE for kind in kinds))
    return a.value == b.value and a.unit == b.unit and a.head == b.head and apart
