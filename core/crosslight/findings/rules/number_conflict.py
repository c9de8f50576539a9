"""`number.conflict`: one thing counted, in values that cannot both hold."""

from collections.abc import Iterator

from crosslight.findings.case import Case
from crosslight.findings.echoes import printed
from crosslight.findings.groups import joined
from crosslight.findings.printing import values
from crosslight.findings.quantities import CASUALTIES
from crosslight.language.numerals import CURRENCIES
from crosslight.model import Finding, Severity

GRAVE = frozenset({*CASUALTIES, "charge", "count", "vote", "ballot", "victim", "body"})
"""Last words of heads of which an editor wants to know first."""
MONEY = frozenset(CURRENCIES.values())


def number_conflict(case: Case) -> Iterator[Finding]:
    """One finding for each thing whose values are disjoint beyond rounding and scale."""
    apart = [p for p in case.figure_pairs if p.disjoint and not p.scaled]
    for group in joined(apart):
        places = printed(case, group)
        figure = group[0].a
        grave = figure.unit in MONEY or figure.head.rpartition(" ")[2] in GRAVE
        yield case.finding(
            "number.conflict",
            Severity.HIGH if grave else Severity.MEDIUM,
            f"number differs: {values(case, places)}",
            places,
        )
