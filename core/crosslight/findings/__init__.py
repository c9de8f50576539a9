"""Things an editor would want to look at, each with its reason and its evidence.

    from crosslight.findings import find
    find(comparison)

A rule is a module in `rules` with a function from the case to findings, and one line in `RULES`.
"""

from crosslight.findings.case import Case, Rule
from crosslight.findings.find import find
from crosslight.findings.queue import QUEUED
from crosslight.findings.rules import RULES

__all__ = ["QUEUED", "RULES", "Case", "Rule", "find"]
