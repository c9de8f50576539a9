"""`attribution.changed` and `.anonymised`: whose word a statement is, said in both sources."""

from collections.abc import Iterator

from rapidfuzz.fuzz import ratio

from crosslight.findings.attribution import WHOLE, Attribution, one_statement
from crosslight.findings.case import Case, opposed
from crosslight.model import Finding, Link, Sentence, Severity

ALIKE = 85
"""Of a hundred, what the letters of two names have in common that may be one."""
PART = 0.3
"""Share of either of two sentences that the other says, from which they tell one thing."""


def attribution(case: Case) -> Iterator[Finding]:
    """Findings for firmly linked sentences that say whose word they are, and name others.

    Not where a quotation speaks for itself.
    """
    known = case.attributions
    for link, a, b in case.linked:
        one, other = known.of(a), known.of(b)
        if one and other and link.firm:
            yield from _both(case, link, (a, one), (b, other))


def _both(
    case: Case,
    link: Link,
    first: tuple[Sentence, Attribution],
    second: tuple[Sentence, Attribution],
) -> Iterator[Finding]:
    """Another source is named, or none where the other text names one."""
    (a, one), (b, other) = first, second
    if case.touches_quotation(a) and case.touches_quotation(b):
        return  # who says a quotation is for `quote.speaker`
    alike = one_statement(one.statement(a), other.statement(b))
    if (one.names and other.names) or (alike and _bodies(one) and _bodies(other)):
        told = (link.shared >= WHOLE or alike) and not _respelled(case, one, other)
        if told and one.names.isdisjoint(other.names) and one.bodies.isdisjoint(other.bodies):
            shown = opposed(
                (case.attributions.printed(found), s.article) for s, found in (first, second)
            )
            yield case.finding(
                "attribution.changed",
                Severity.MEDIUM,
                f"attributed to different sources: {shown}",
                [(a.article, a), (b.article, b)],
            )
    elif one.anonymous or other.anonymous:
        if not (one.names or other.names) or link.shared < PART:
            return
        (named, who), (bare, _) = ((a, one), (b, other)) if one.names else ((b, other), (a, one))
        yield case.finding(
            "attribution.anonymised",
            Severity.MEDIUM,
            f"attributed to {case.attributions.printed(who)} in {named.article}, "
            f"to nobody by name in {bare.article}",
            [(named.article, named), (bare.article, bare)],
        )


def _respelled(case: Case, one: Attribution, other: Attribution) -> bool:
    """Whether two names of sources differ by letters: that is for `name.variant` to tell."""
    return any(
        ratio(case.entities[a].name, case.entities[b].name) >= ALIKE
        for a in one.names
        for b in other.names
    )


def _bodies(found: Attribution) -> bool:
    """Whether a source is a body that is not named."""
    return bool(found.bodies) and not (found.names or found.unnamed or found.pronoun)
