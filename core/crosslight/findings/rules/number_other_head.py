"""`number.other_head`: one telling value that counts different things."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, product

from crosslight.findings.case import Case
from crosslight.findings.synonyms import one_thing
from crosslight.model import Comparator, Figure, Finding, Severity

DIGITS = 3
"""Significant digits from which a value in two sources is no coincidence."""


def number_other_head(case: Case) -> Iterator[Finding]:
    """One finding for each value that two sources print with heads that are unlike.

    Years are no figures; a source that prints the value with both heads explains it.
    """
    held: dict[float, list[tuple[str, Figure]]] = defaultdict(list)
    for note in case.comparison.annotations:
        for figure in note.figures:
            if _telling(figure):
                held[figure.value].append((note.article.id, figure))
    for value, figures in held.items():
        heads: dict[str, set[str]] = defaultdict(set)
        for article, figure in figures:
            heads[article].add(figure.head)
        apart = (
            not any(one_thing(a, b) for a, b in product(one, other))
            for one, other in combinations(heads.values(), 2)
        )
        if any(apart) and not set.intersection(*heads.values()):
            shown = dict.fromkeys(f"{figure.head} ({article})" for article, figure in figures)
            yield case.finding(
                "number.other_head",
                Severity.MEDIUM,
                f"{value:,.12g} counts different things: {' | '.join(shown)}",
                figures,
            )


def _telling(figure: Figure) -> bool:
    """Whether a figure counts something in three or more significant digits, exactly."""
    digits = f"{figure.value:.12g}".replace(".", "").strip("0")
    return (
        figure.unit == "count"
        and bool(figure.head)
        and figure.comparator is Comparator.EXACTLY
        and len(digits) >= DIGITS
    )
