"""All rules over one comparison."""

from dataclasses import replace

from crosslight.findings.case import Case
from crosslight.findings.rules import RULES
from crosslight.model import Comparison, Finding


def find(comparison: Comparison) -> tuple[Finding, ...]:
    """What an editor would want to look at, rule by rule.

    Args:
        comparison: Everything but its findings.

    Returns:
        Findings with provisional ids, in the order of the rules.
    """
    case = Case(comparison)
    found = [finding for rule in RULES for finding in rule(case)]
    return tuple(replace(finding, id=f"f{n}") for n, finding in enumerate(found, start=1))
