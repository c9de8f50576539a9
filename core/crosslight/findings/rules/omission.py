"""`omission`: what all sources but one report."""

from collections.abc import Iterator, Mapping

from crosslight.findings.case import Case, listed
from crosslight.model import Claim, Finding, Severity

PROMINENT = 0.25
"""Share of an article, from its start, within which a statement is prominent."""
NEAR = 0.5
"""Of the strictness: a pair that scores above this share of it leaves the silence in doubt."""


def omission(case: Case) -> Iterator[Finding]:
    """One finding for each claim that one source alone is silent on.

    Never from a doubtful article, not where a sentence of the silent source comes close, and not
    where only versions of one source have it. Only what stands early in its sources, and is firmly
    linked, is queued.
    """
    if len(case.comparison.articles) < 3:
        return
    closest = _closest(case)
    for claim in case.comparison.claims:
        if len(claim.silent) != 1 or claim.silent[0] in case.doubtful:
            continue
        if len({case.sources[reading.article] for reading in claim.readings}) < 2:
            continue
        (silent,) = claim.silent
        near = max(
            (closest.get((id_, silent), 0.0) for r in claim.readings for id_ in r.sentences),
            default=0.0,
        )
        if near > NEAR * case.comparison.strictness:
            continue
        prominent = _prominent(case, claim)
        carriers = listed(reading.article for reading in claim.readings)
        yield case.finding(
            "omission",
            Severity.NOTICE if prominent else Severity.LOW,
            f"not found in {silent}; reported by {carriers}",
            [(r.article, case.index.sentences[id_]) for r in claim.readings for id_ in r.sentences],
            claim=claim.id,
            sure=prominent and _firm(case, claim),
        )


def _closest(case: Case) -> Mapping[tuple[str, str], float]:
    """Best score of a sentence with any sentence of a source, by sentence id and siglum."""
    best: dict[tuple[str, str], float] = {}
    sentences = case.index.sentences
    for link in case.comparison.candidates:
        for one, other in ((link.a, link.b), (link.b, link.a)):
            key = one, sentences[other].article
            best[key] = max(best.get(key, 0.0), link.score)
    return best


def _firm(case: Case, claim: Claim) -> bool:
    """Whether every source that reports it has a firm link to another that does."""
    held = {id_ for reading in claim.readings for id_ in reading.sentences}
    return all(
        any(
            link.firm and link.a in held and link.b in held
            for id_ in reading.sentences
            for link in case.index.links.get(id_, ())
        )
        for reading in claim.readings
    )


def _prominent(case: Case, claim: Claim) -> bool:
    """Whether at least half of the sources that report it do so early."""
    early = 0
    for reading in claim.readings:
        whole = len(case.index.annotations[reading.article].sentences)
        early += case.index.positions[reading.sentences[0]] < max(1, PROMINENT * whole)
    return 2 * early >= len(claim.readings)
