"""`attribution.*`: whose word a statement is, in linked sentences that report the same."""

from collections.abc import Iterator

from crosslight.findings.attribution import Attribution, Attributions
from crosslight.findings.case import Case
from crosslight.model import Finding, Relation, Sentence, Severity


def attribution(case: Case) -> Iterator[Finding]:
    """One finding for each two sentences whose attributions differ.

    Of firm links between sentences that say the same. Not where a quotation speaks for itself,
    and not where the sentence before already says whose word it is.
    """
    known = Attributions(case)
    for link, a, b in case.linked:
        if link.firm and link.relation is Relation.SAME:
            yield from _differing(case, known, a, b)


def _differing(case: Case, known: Attributions, a: Sentence, b: Sentence) -> Iterator[Finding]:
    one, other = known.of(a), known.of(b)
    if one and other:
        if case.touches_quotation(a) and case.touches_quotation(b):
            return  # who says a quotation is for `quote.speaker`
        yield from _both(case, a, one, b, other)
    elif one and not known.carried(b):
        yield _dropped(case, a, one, b)
    elif other and not known.carried(a):
        yield _dropped(case, b, other, a)


def _both(
    case: Case, a: Sentence, one: Attribution, b: Sentence, other: Attribution
) -> Iterator[Finding]:
    """Another source is named, or none where the other text names one."""
    if one.names and other.names:
        if not one.names & other.names:
            shown = " | ".join(
                f"{', '.join(sorted(case.entities[id_].name for id_ in found.names))} ({s.article})"
                for s, found in ((a, one), (b, other))
            )
            yield case.finding(
                "attribution.changed",
                Severity.MEDIUM,
                f"attributed to different sources: {shown}",
                [(a.article, a), (b.article, b)],
            )
    elif one.names or other.names:
        (named, who), (bare, _) = ((a, one), (b, other)) if one.names else ((b, other), (a, one))
        names = ", ".join(sorted(case.entities[id_].name for id_ in who.names))
        yield case.finding(
            "attribution.anonymised",
            Severity.MEDIUM,
            f"attributed to {names} in {named.article}, to nobody by name in {bare.article}",
            [(named.article, named), (bare.article, bare)],
        )


def _dropped(case: Case, said: Sentence, found: Attribution, flat: Sentence) -> Finding:
    names = ", ".join(sorted(case.entities[id_].name for id_ in found.names)) or "an unnamed source"
    return case.finding(
        "attribution.dropped",
        Severity.MEDIUM,
        f"attributed to {names} in {said.article}, stated without attribution in {flat.article}",
        [(said.article, said), (flat.article, flat)],
    )
