"""One printed value as unlike bounds: *at least 60* and *more than 60*, or *fewer than 60*."""

from collections.abc import Iterator

from crosslight.findings.bounds import bounds, opposite
from crosslight.findings.case import Case
from crosslight.findings.echoes import printed
from crosslight.findings.groups import joined
from crosslight.findings.quantities import values
from crosslight.model import Finding, Severity


def number_bounds(case: Case) -> Iterator[Finding]:
    """A `number.conflict` where no value fits both bounds, else a `number.precision`."""
    for group in joined(bounds(case.comparison, case.index, case.contexts)):
        places = printed(case, group)
        apart = any(opposite(pair) for pair in group)
        yield case.finding(
            "number.conflict" if apart else "number.precision",
            Severity.MEDIUM if apart else Severity.LOW,
            f"one number with unlike bounds: {values(case.index, places)}",
            places,
        )
