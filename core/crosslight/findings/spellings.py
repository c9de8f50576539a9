"""Two spellings of one name: how a place prints it, and the finding."""

from collections.abc import Sequence

from crosslight.findings.case import Case, opposed
from crosslight.language import form
from crosslight.model import Finding, Mention, Severity


def name_words(case: Case, mention: Mention) -> list[str]:
    """The words of a name as printed, each in its compared form."""
    return [form(word.strip(".,")) for word in _printed(case, mention).split()]


def unlike_spellings(case: Case, first: Sequence[Mention], second: Sequence[Mention]) -> Finding:
    """One name at some places, and spelled differently at others."""
    shown = opposed((_printed(case, g[0]), m.article) for g in (first, second) for m in g)
    places = [(m.article, m) for m in (*first, *second)]
    reason = f"name spelled differently: {shown}"
    return case.finding("name.variant", Severity.MEDIUM, reason, places)


def _printed(case: Case, mention: Mention) -> str:
    return case.index.line(mention.article, mention)
