"""`number.conflict`: one thing counted, in values that cannot both hold."""

from collections.abc import Iterator

from crosslight.findings.case import Case
from crosslight.findings.echoes import printed
from crosslight.findings.groups import joined
from crosslight.findings.quantities import CASUALTIES, values
from crosslight.language.numerals import CURRENCIES
from crosslight.language.stems import stem
from crosslight.language.tables import words
from crosslight.model import Figure, Finding, Severity

GRAVE = frozenset({*CASUALTIES, "charge", "count", "vote", "ballot", "victim", "body"})
"""Heads of which an editor wants to know first."""
MONEY = frozenset(CURRENCIES.values())


def number_conflict(case: Case) -> Iterator[Finding]:
    """One finding for each thing whose values are disjoint beyond rounding and scale."""
    apart = [p for p in case.figure_pairs if p.disjoint and not p.scaled]
    for group in joined(apart):
        places = printed(case, group)
        figure = group[0].a
        grave = figure.unit in MONEY or figure.head in GRAVE
        yield case.finding(
            "number.conflict",
            Severity.HIGH if grave else Severity.MEDIUM,
            f"number differs: {values(case.index, places)}{_of(case, figure)}",
            places,
        )


def _of(case: Case, figure: Figure) -> str:
    """What is counted, where the words printed for the figure do not say it."""
    said = {stem(word) for word in words(case.printed(figure).lower().replace("-", " "))}
    return f", of {figure.head}" if figure.head and stem(figure.head) not in said else ""
