"""Which findings a reader is shown in lists, and which a reviewer is asked about.

Both follow from the row of the type in `types.py`; here is what else decides.
"""

from collections.abc import Collection
from typing import NamedTuple

from crosslight.findings.types import TYPES
from crosslight.model import Finding, Severity


def is_queued(type_: str, severity: Severity, *, sure: bool) -> bool:
    """Whether a reviewer is asked: of a type that is queued, of weight, and vouched for."""
    return TYPES[type_].queued and sure and severity > Severity.INFO


def is_listed(finding: Finding) -> bool:
    """Whether lists and reports show a finding; all others are marks of the text."""
    return TYPES[finding.type].listed


class Tally(NamedTuple):
    """How many findings there are, counted alike by lists, reports and `check`."""

    raised: int
    """All, those that are only marks of the text among them."""
    listed: int
    queued: int
    """Those listed of which the reviewer is asked."""


def tally(findings: Collection[Finding]) -> Tally:
    """Count the findings of a comparison."""
    listed = [finding for finding in findings if is_listed(finding)]
    return Tally(len(findings), len(listed), sum(finding.queued for finding in listed))
