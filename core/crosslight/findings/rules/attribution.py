"""`attribution.*`: whose word a statement is, in linked sentences that report the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosslight.findings.attribution import Attribution, Attributions
from crosslight.findings.case import Case, listed
from crosslight.findings.groups import joined
from crosslight.model import Finding, Link, Relation, Sentence, Severity

LAST = 5
"""Words of a sentence behind its verb of saying when that verb ends it."""
MUCH = 0.45
"""Share of either of two sentences that the other says, from which one attribution is of both."""
PART = 0.3
"""The same where both sentences say whose word they are."""


@dataclass(frozen=True, slots=True)
class _Dropped:
    """A sentence that says whose word it is, and a linked one that does not.

    Attributes:
        a: The sentence that says so.
        b: The other one.
        names: Ids of the entities that the first names, empty for an unnamed source.
        firm: Whether their link is.
    """

    a: Sentence
    b: Sentence
    names: frozenset[str]
    firm: bool


def attribution(case: Case) -> Iterator[Finding]:
    """Findings for linked sentences whose attributions differ.

    Of firm links between sentences that say the same. Not where a quotation speaks for itself,
    and not where the sentence before already says whose word it is.
    """
    known = Attributions(case)
    dropped: list[_Dropped] = []
    for link, a, b in case.linked:
        one, other = known.of(a), known.of(b)
        if one and other:
            if link.firm:
                yield from _both(case, link, (a, one), (b, other))
        elif one and not known.carried(b):
            dropped += _drop(link, a, one, b)
        elif other and not known.carried(a):
            dropped += _drop(link, b, other, a)
    for names in dict.fromkeys(pair.names for pair in dropped):
        for group in joined(pair for pair in dropped if pair.names == names):
            if any(pair.firm for pair in group):
                yield _dropped(case, group)


def _drop(link: Link, said: Sentence, found: Attribution, flat: Sentence) -> Iterator[_Dropped]:
    """The two sentences of a link as said and flat, when the one names a source at all.

    They say the same, or much of it where the attribution ends the one and so is of all of it.
    """
    whole = link.relation is Relation.SAME or (link.firm and _ends(said, found) and _much(link))
    if whole and (found.names or found.unnamed):
        yield _Dropped(said, flat, found.names, link.firm)


def _ends(said: Sentence, found: Attribution) -> bool:
    """Whether an attribution ends its sentence (`…, the Herald reported in May.`)."""
    return sum(token.start > found.place.start for token in said.tokens) <= LAST


def _much(link: Link, share: float = MUCH) -> bool:
    """Whether each of two linked sentences says a good part of what the other does."""
    return min(link.coverage_a, link.coverage_b) >= share


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
    if one.names and other.names:
        if link.relation is Relation.SAME and not one.names & other.names:
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
    elif one.anonymous or other.anonymous:
        if not (one.names or other.names) or not _much(link, PART):
            return
        (named, who), (bare, _) = ((a, one), (b, other)) if one.names else ((b, other), (a, one))
        names = ", ".join(sorted(case.entities[id_].name for id_ in who.names))
        yield case.finding(
            "attribution.anonymised",
            Severity.MEDIUM,
            f"attributed to {names} in {named.article}, to nobody by name in {bare.article}",
            [(named.article, named), (bare.article, bare)],
        )


def _dropped(case: Case, group: Sequence[_Dropped]) -> Finding:
    """The finding for all sentences that say one thing, some with its source and some without."""
    names = ", ".join(sorted(case.entities[id_].name for id_ in group[0].names))
    said = {pair.a.id: pair.a for pair in group}
    flat = {pair.b.id: pair.b for pair in group}
    given, silent = (
        listed(sorted({sentence.article for sentence in side.values()})) for side in (said, flat)
    )
    return case.finding(
        "attribution.dropped",
        Severity.MEDIUM,
        f"attributed to {names or 'an unnamed source'} in {given}, "
        f"stated without attribution in {silent}",
        [(sentence.article, sentence) for sentence in (*said.values(), *flat.values())],
    )
