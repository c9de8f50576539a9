"""`unique.words`: words of a linked sentence that no linked sentence has."""

from collections.abc import Iterator

from crosslight.findings.case import Case
from crosslight.model import Finding, Severity


def unique_words(case: Case) -> Iterator[Finding]:
    """One finding for each marked run; shaded runs are for the eye only."""
    for run in case.comparison.unique_runs:
        if run.marked:
            reason = f"words only in {run.article}: not found in any sentence linked to this one"
            yield case.finding("unique.words", Severity.INFO, reason, [(run.article, run)])
