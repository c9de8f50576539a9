"""`number.precision`: one thing counted, in printed values that agree when rounded."""

from collections.abc import Iterator

from crosslight.findings.case import Case
from crosslight.findings.echoes import printed
from crosslight.findings.groups import joined
from crosslight.findings.intervals import CLOSED
from crosslight.findings.printing import values
from crosslight.model import Comparator, Finding, Severity

VALUED = CLOSED | {Comparator.RANGE}
"""Comparators of figures that say a value, rounded or not, and no bound of it."""
ROUNDED = "one number in unlike precision"
BOUNDED = "numbers differ within what their bounds allow"
"""What is said of values that round to each other, and of others that may both hold."""


def number_precision(case: Case) -> Iterator[Finding]:
    """One finding for each thing whose intervals overlap and whose printed values do not."""
    for group in joined(p for p in case.figure_pairs if not p.disjoint):
        places = printed(case, group)
        rounded = all(figure.comparator in VALUED for _, figure in places)
        reason = f"{ROUNDED if rounded else BOUNDED}: {values(case, places)}"
        yield case.finding("number.precision", Severity.LOW, reason, places)
