"""From the order in which sources are processed to the order in which they were given.

The engine works on sources in an order of their content, so that permuting them cannot change a
result. Everything that speaks of an order a person sees (which end of a link is `a`, ids of
claims, quotes and findings) is decided here, after the fact.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from string import ascii_uppercase
from typing import Protocol, TypeVar

from crosslight.model import (
    Annotation,
    Article,
    Claim,
    Entity,
    Finding,
    Link,
    Quote,
    Reuse,
)
from crosslight.order import arrange
from crosslight.shown import exact, whole


class Located(Protocol):
    """A span that names its article: mention, role, evidence, reading of a quotation."""

    @property
    def article(self) -> str:
        """The siglum."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """One past the last code point."""


L = TypeVar("L", bound=Located)


def siglum(n: int) -> str:
    """The letter of the nth source, counted from 0: A … Z, AA, AB and so on."""
    return ascii_uppercase[n] if n < 26 else siglum(n // 26 - 1) + siglum(n % 26)


def lettered(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles with sigla in the order given."""
    return tuple(replace(article, id=siglum(n)) for n, article in enumerate(articles))


def canonical(annotations: Sequence[Annotation]) -> tuple[Annotation, ...]:
    """The annotations in an order that depends on content alone, on what is said first of all."""
    return tuple(
        sorted(
            annotations,
            key=lambda n: (
                exact(n.article, whole(n.article)),
                n.article.text,
                n.article.outlet or "",
                n.article.published or "",
                n.article.title,
            ),
        )
    )


class Lettering:
    """Puts results into the order of the sources as a person sees it."""

    def __init__(self, annotations: Sequence[Annotation]) -> None:
        self.sources = tuple(note.article.id for note in annotations)
        self.rank = {source: n for n, source in enumerate(self.sources)}
        self.place = {
            s.id: (n, i) for n, note in enumerate(annotations) for i, s in enumerate(note.sentences)
        }

    def links(self, links: Iterable[Link]) -> tuple[Link, ...]:
        """Links with `a` in the earlier source, in reading order."""
        turned = (link if self.place[link.a] < self.place[link.b] else turn(link) for link in links)
        return tuple(sorted(turned, key=lambda link: (self.place[link.a], self.place[link.b])))

    def claims(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """Claims in reading order, numbered `c1`, `c2`, …, with sources in order."""
        ordered = arrange([self._claim(claim) for claim in claims], self._places, self.sources)
        return tuple(replace(claim, id=f"c{n}") for n, claim in enumerate(ordered, start=1))

    def entities(self, entities: Iterable[Entity]) -> tuple[Entity, ...]:
        """Entities as they come, with mentions and roles in order of source and place."""
        return tuple(
            replace(
                entity,
                mentions=tuple(sorted(entity.mentions, key=self._spot)),
                roles=tuple(sorted(entity.roles, key=self._spot)),
            )
            for entity in entities
        )

    def quotes(self, quotes: Iterable[Quote]) -> tuple[Quote, ...]:
        """Quotes in order of their first reading, numbered `q1`, `q2` and so on."""
        inner = [replace(q, readings=tuple(sorted(q.readings, key=self._spot))) for q in quotes]
        inner.sort(key=lambda quote: self._spot(quote.readings[0]))
        return tuple(replace(quote, id=f"q{n}") for n, quote in enumerate(inner, start=1))

    def findings(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Findings numbered `f1`, `f2`, …, with their evidence in order of source.

        The most severe lead, of these the ones a reviewer is asked about, then by place.
        """
        inner = [replace(f, evidence=tuple(sorted(f.evidence, key=self._spot))) for f in findings]
        inner.sort(
            key=lambda f: (-f.severity, not f.queued, [self._spot(e) for e in f.evidence], f.type)
        )
        return tuple(replace(finding, id=f"f{n}") for n, finding in enumerate(inner, start=1))

    def spans(self, spans: Iterable[L]) -> tuple[L, ...]:
        """Spans that name their article, in order of source and place."""
        return tuple(sorted(spans, key=self._spot))

    def reuse(self, reuse: Iterable[Reuse]) -> tuple[Reuse, ...]:
        """Reuse with `a` as the earlier source."""
        turned = (r if self.rank[r.a] < self.rank[r.b] else turn_reuse(r) for r in reuse)
        return tuple(sorted(turned, key=lambda r: (self.rank[r.a], self.rank[r.b])))

    def _claim(self, claim: Claim) -> Claim:
        readings = sorted(claim.readings, key=lambda r: self.rank[r.article])
        carried = {reading.article for reading in readings}
        return replace(
            claim,
            readings=tuple(
                replace(r, sentences=tuple(sorted(r.sentences, key=self.place.__getitem__)))
                for r in readings
            ),
            silent=tuple(source for source in self.sources if source not in carried),
        )

    def _places(self, claim: Claim) -> dict[str, int]:
        return {r.article: self.place[r.sentences[0]][1] for r in claim.readings}

    def _spot(self, at: Located) -> tuple[int, int, int]:
        return self.rank[at.article], at.start, at.end


def turn(link: Link) -> Link:
    """The same link seen from its other end."""
    return replace(
        link,
        a=link.b,
        b=link.a,
        coverage_a=link.coverage_b,
        coverage_b=link.coverage_a,
        tokens=tuple(sorted((j, i) for i, j in link.tokens)),
    )


def turn_reuse(reuse: Reuse) -> Reuse:
    """The same reuse seen from its other end."""
    return replace(
        reuse,
        a=reuse.b,
        b=reuse.a,
        share_a=reuse.share_b,
        share_b=reuse.share_a,
        runs=tuple(sorted(((b, a) for a, b in reuse.runs), key=lambda run: run[0].start)),
    )
