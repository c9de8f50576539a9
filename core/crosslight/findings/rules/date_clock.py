"""`date.conflict`: one thing at two times of the day."""

from collections.abc import Iterator

from crosslight.findings.case import Case, opposed
from crosslight.findings.clock import Moment, moments
from crosslight.findings.contexts import Agreement
from crosslight.model import Finding, Sentence, Severity

LEAST = Agreement(5.0, 0.5)
"""Least agreement of two linked sentences about one moment."""


def date_clock(case: Case) -> Iterator[Finding]:
    """One finding for each two linked sentences of one time of day each, and not the same."""
    for _, one, other in case.linked:
        a, b = _only(one), _only(other)
        if not a or not b or a.minute == b.minute:
            continue
        if case.contexts.sentences(one.id, other.id).reaches(LEAST):
            ends = (one.article, a), (other.article, b)
            shown = opposed((case.index.line(source, end), source) for source, end in ends)
            reason = f"time of day differs: {shown}"
            yield case.finding("date.conflict", Severity.MEDIUM, reason, ends)


def _only(sentence: Sentence) -> Moment | None:
    """The time of a sentence that has one, meant to the minute."""
    found = [*moments(sentence)]
    return found[0] if len(found) == 1 and found[0].exact else None
