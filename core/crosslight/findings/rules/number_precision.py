"""`number.precision`: one thing counted, in printed values that agree when rounded."""

from collections.abc import Iterator

from crosslight.findings.case import Case
from crosslight.findings.echoes import printed
from crosslight.findings.groups import joined
from crosslight.findings.quantities import values
from crosslight.model import Finding, Severity


def number_precision(case: Case) -> Iterator[Finding]:
    """One finding for each thing whose intervals overlap and whose printed values do not."""
    for group in joined(p for p in case.figure_pairs if not p.disjoint):
        places = printed(case, group)
        reason = f"one number in unlike precision: {values(case.index, places)}"
        yield case.finding("number.precision", Severity.LOW, reason, places)
