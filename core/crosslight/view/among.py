"""A comparison as if some of its sources had not been read: what the reader switched off."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from crosslight.index import Index
from crosslight.model import Claim, Comparison, Finding, Link, Quote, QuoteGrade


def among(comparison: Comparison, sources: Collection[str]) -> Comparison:
    """What the comparison says of these sources alone. Sigla and ids stay as they are."""
    whole = comparison
    kept = {
        s.id for note in whole.annotations if note.article.id in sources for s in note.sentences
    }
    return replace(
        whole,
        articles=tuple(a for a in whole.articles if a.id in sources),
        annotations=tuple(n for n in whole.annotations if n.article.id in sources),
        links=_links(whole.links, kept),
        candidates=_links(whole.candidates, kept),
        claims=tuple(_claims(whole.claims, sources)),
        unique_runs=tuple(run for run in whole.unique_runs if run.article in sources),
        quotes=tuple(_quotes(whole.quotes, sources)),
        findings=tuple(_findings(Index(whole), sources)),
    )


def _links(links: Iterable[Link], kept: Collection[str]) -> tuple[Link, ...]:
    return tuple(link for link in links if link.a in kept and link.b in kept)


def _claims(claims: Iterable[Claim], sources: Collection[str]) -> Iterator[Claim]:
    for claim in claims:
        if readings := tuple(r for r in claim.readings if r.article in sources):
            silent = tuple(s for s in claim.silent if s in sources)
            yield replace(claim, readings=readings, silent=silent)


def _quotes(quotes: Iterable[Quote], sources: Collection[str]) -> Iterator[Quote]:
    for quote in quotes:
        if readings := tuple(r for r in quote.readings if r.article in sources):
            alone = len({r.article for r in readings}) == 1
            grade = QuoteGrade.SINGLE if alone else quote.grade
            yield replace(quote, readings=readings, grade=grade)


def _findings(index: Index, sources: Collection[str]) -> Iterator[Finding]:
    """Those that rest on these sources alone, or on words that still differ among them."""
    for finding in index.comparison.findings:
        evidence = tuple(e for e in finding.evidence if e.article in sources)
        said: dict[str, list[str]] = defaultdict(list)
        for each in evidence:
            said[each.article].append(index.line(each.article, each).casefold())
        if len(evidence) == len(finding.evidence) or len(set(map(tuple, said.values()))) > 1:
            yield replace(finding, evidence=evidence)
