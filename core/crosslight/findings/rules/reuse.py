"""`reuse` and `reuse.uncredited`: how much of a source stands word for word in another."""

from collections.abc import Iterator, Sequence

from crosslight.counting import spelt
from crosslight.findings.agencies import credited
from crosslight.findings.case import Case, Place
from crosslight.model import Finding, Reuse, Severity, Span
from crosslight.wording.reuse import SHINGLE

WHOLLY, PARTIALLY = 0.80, 0.20
"""Shares from which METER calls a text wholly and partially derived."""
HALF = 0.50
"""Share from which a source should be credited."""

Derived = tuple[str, str, float, Sequence[tuple[Span, Span]]]
"""The source that has more of it, the other, the share of the first, and the runs."""


def reuse(case: Case) -> Iterator[Finding]:
    """One finding for each two sources that share a fifth of one of them, word for word.

    Which of them has it from the other, or both from a third, is not decided. A second finding
    where half is shared and the text credits no agency and not the other.
    """
    for shared in case.comparison.reuse:
        one, other, share, runs = _derived(case, shared)
        if share < PARTIALLY:
            continue
        places = [place for run in runs for place in _places(one, other, run)]
        extent = "wholly" if share >= WHOLLY else "partially"
        reason = (
            f"{share:.0%} of the words of {one} stand in runs of {spelt(SHINGLE)} or more "
            f"that {other} has: {extent} derived, on the METER scale"
        )
        yield case.finding("reuse", Severity.INFO, reason, places)
        if share >= HALF and not _credits(case, one, other):
            reason = (
                f"{share:.0%} of {one} stands word for word in {other}, and neither is credited"
            )
            yield case.finding("reuse.uncredited", Severity.NOTICE, reason, places)


def _derived(case: Case, shared: Reuse) -> Derived:
    """The side with the greater share first; of equal ones, the text that sorts first."""
    of_a, of_b = (shared.share_a, case.said[shared.b]), (shared.share_b, case.said[shared.a])
    if of_a >= of_b:
        return shared.a, shared.b, shared.share_a, shared.runs
    return shared.b, shared.a, shared.share_b, [(b, a) for a, b in shared.runs]


def _places(one: str, other: str, run: tuple[Span, Span]) -> tuple[Place, Place]:
    return (one, run[0]), (other, run[1])


def _credits(case: Case, one: str, other: str) -> bool:
    """Whether one source printed both, either names the other's outlet, or the first an agency."""
    first, second = case.index.articles[one], case.index.articles[other]
    return bool(
        case.sources[one] == case.sources[other]
        or credited(first)
        or (first.outlet and first.outlet == second.outlet)
        or (second.outlet and second.outlet in case.said[one])
        or (first.outlet and first.outlet in case.said[other])
    )
