"""Where else the sources print the values of one thing: an editor wants to see all of them."""

from collections.abc import Iterable, Iterator

from crosslight.findings.case import Case
from crosslight.findings.portions import superseded
from crosslight.findings.quantities import GENERIC, Pair, Printed, ends
from crosslight.findings.synonyms import kind
from crosslight.model import Comparator, Figure

MASS, SHARE = 2.5, 0.25
"""Least agreement of the words around a value printed again, where its head does not tell."""


def printed(case: Case, group: Iterable[Pair]) -> tuple[Printed, ...]:
    """The figures of some pairs, and those that print one of their values of the same thing."""
    held = dict.fromkeys(
        one for pair in group for one in ((pair.articles[0], pair.a), (pair.articles[1], pair.b))
    )
    return (*held, *_again(case, tuple(held)))


def _again(case: Case, held: tuple[Printed, ...]) -> Iterator[Printed]:
    for note in case.comparison.annotations:
        for figure in note.figures:
            if (
                (note.article.id, figure) not in held
                and not superseded(case.index, figure)
                and any(_echoes(case, figure, known) for _, known in held)
            ):
                yield note.article.id, figure


def _echoes(case: Case, figure: Figure, known: Figure) -> bool:
    """Whether a figure prints the value of another, of the same thing and as the same bound."""
    bound = figure.comparator not in {known.comparator, Comparator.RANGE}
    if bound or kind(figure) != kind(known) or abs(known.value) not in ends(figure):
        return False
    if figure.unit == "count" and figure.head and figure.head not in GENERIC:
        return True
    agreement = case.contexts.agreement(figure, known)
    return agreement.mass >= MASS and agreement.share >= SHARE
