"""`attribution.dropped`: one source says whose word a statement is, another states it flat."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosslight.findings.attribution import (
    PRONOUNS,
    WHOLE,
    Attribution,
    one_statement,
    stated,
)
from crosslight.findings.case import Case, listed
from crosslight.findings.groups import joined
from crosslight.model import Finding, Link, Sentence, Severity

LAST = 5
"""Words of a sentence behind its verb of saying when that verb ends it."""
MUCH = 0.45
"""Share of either of two sentences that the other says, from which one attribution is of both."""
COUNTED = 0.25
"""The same of two sentences that print one figure of one thing."""

TELLING = 10
"""Value from which a figure in two sentences is no coincidence."""


@dataclass(frozen=True, slots=True)
class _Dropped:
    """A sentence that says whose word it is, and a linked one that does not.

    Attributes:
        a: The sentence that says so.
        b: The other one.
        source: Who the first names, in words; empty for an unnamed source.
        firm: Whether their link is.
    """

    a: Sentence
    b: Sentence
    source: str
    firm: bool


def attribution_dropped(case: Case) -> Iterator[Finding]:
    """One finding for all linked sentences that say one thing, with its source and without.

    Not where a quotation speaks for itself, where a sentence beside it already says whose word it
    is, or where the flat sentence tells of the source as of somebody who acts.
    """
    known = case.attributions
    dropped: list[_Dropped] = []
    for link, a, b in case.linked:
        one, other = known.of(a), known.of(b)
        if one and not other and not known.carried(b, one):
            dropped += _drop(case, link, a, one, b)
        elif other and not one and not known.carried(a, other):
            dropped += _drop(case, link, b, other, a)
    for source in dict.fromkeys(pair.source for pair in dropped):
        for group in joined(pair for pair in dropped if pair.source == source):
            if any(pair.firm for pair in group):
                yield _finding(case, group)


def _drop(
    case: Case, link: Link, said: Sentence, found: Attribution, flat: Sentence
) -> Iterator[_Dropped]:
    """The two sentences of a link as said and flat, when the one tells its source at all.

    They say the same, the attribution aside or not; or much of it, where the attribution ends the
    one and so is of all of it; or some of it with a figure, of which the source has told.
    """
    if _acts(case, found, flat) or _of_itself(said, found):
        return
    part = link.firm
    whole = (
        link.shared >= WHOLE
        or (part and link.shared >= MUCH and _ends(said, found))
        or (part and link.shared >= COUNTED and _counted(case, said, flat))
        or (part and one_statement(found.statement(said), stated(flat.tokens)))
    )
    if whole and (found.names or found.unnamed or found.bodies):
        told = found.names or not found.unnamed
        yield _Dropped(said, flat, case.attributions.printed(found) if told else "", link.firm)


def _acts(case: Case, found: Attribution, flat: Sentence) -> bool:
    """Whether a sentence names a source of another, by a last name or as a body at least."""
    printed = {token.text.partition("'")[0].partition("’")[0] for token in flat.tokens}
    named = {id_ for id_, _ in case.named(flat)}
    return any(token.norm in found.bodies for token in flat.tokens) or any(
        id_ in named or case.entities[id_].name.rpartition(" ")[2] in printed for id_ in found.names
    )


def _of_itself(said: Sentence, found: Attribution) -> bool:
    """Whether a source speaks of itself: *the council said it would …*."""
    behind = [t.norm for t in said.tokens if t.start >= found.place.end and t.norm != "that"]
    return bool(behind) and behind[0] in PRONOUNS


def _ends(said: Sentence, found: Attribution) -> bool:
    """Whether an attribution ends its sentence (`…, the Herald reported in May.`)."""
    return sum(token.start > found.place.start for token in said.tokens) <= LAST


def _counted(case: Case, a: Sentence, b: Sentence) -> bool:
    """Whether two sentences print one figure of one thing, and no small one."""
    return any(
        (one.value, one.unit, one.head) == (other.value, other.unit, other.head)
        and one.value >= TELLING
        for one in case.index.figures.get(a.id, ())
        for other in case.index.figures.get(b.id, ())
    )


def _finding(case: Case, group: Sequence[_Dropped]) -> Finding:
    said = {pair.a.id: pair.a for pair in group}
    flat = {pair.b.id: pair.b for pair in group}
    given, silent = (
        listed(sorted({sentence.article for sentence in side.values()})) for side in (said, flat)
    )
    return case.finding(
        "attribution.dropped",
        Severity.MEDIUM,
        f"attributed to {group[0].source or 'an unnamed source'} in {given}, "
        f"stated without attribution in {silent}",
        [(sentence.article, sentence) for sentence in (*said.values(), *flat.values())],
    )
