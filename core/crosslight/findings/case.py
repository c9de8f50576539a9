"""A comparison as the rules see it: shared look-ups, and how a finding is written down."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from crosslight.findings.attribution import Attributions
from crosslight.findings.contexts import Contexts, Value
from crosslight.findings.groups import representatives
from crosslight.findings.quantities import Pair, pairs
from crosslight.findings.queue import is_queued
from crosslight.index import Index
from crosslight.model import (
    Comparison,
    Entity,
    EntityType,
    Evidence,
    Finding,
    Link,
    Mention,
    Sentence,
    Severity,
    Span,
)
from crosslight.shown import line, whole

Place = tuple[str, Span]
"""A siglum and a span in that article."""


class Case:
    """Tables over one comparison that more than one rule reads."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.index = Index(comparison)

    def finding(
        self,
        type_: str,
        severity: Severity,
        reason: str,
        places: Iterable[Place],
        *,
        claim: str | None = None,
        sure: bool = True,
    ) -> Finding:
        """A finding with the exact texts of its evidence, each place once.

        Args:
            type_: As in the table of findings, for example `number.conflict`.
            severity: How much an editor should care; information is never queued.
            reason: One plain sentence without verdict words.
            places: What it rests on.
            claim: The claim it belongs to; by default one that all its evidence shares.
            sure: Whether the rule vouches for it; what it does not vouch for is not queued.
        """
        spots = list(dict.fromkeys((article, span.start, span.end) for article, span in places))
        return Finding(
            id="",
            type=type_,
            severity=severity,
            claim=claim or self._shared_claim(spots),
            reason=" ".join(reason.split()),
            evidence=tuple(
                Evidence(start, end, article, self.index.articles[article].text[start:end])
                for article, start, end in spots
            ),
            queued=is_queued(type_, severity, sure=sure),
        )

    @cached_property
    def doubtful(self) -> frozenset[str]:
        """Sigla of the articles that may not be whole."""
        return frozenset(article.id for article in self.comparison.articles if article.doubts)

    @cached_property
    def said(self) -> Mapping[str, str]:
        """By siglum: all that an article says, on one line."""
        return {a.id: line(a, whole(a)) for a in self.comparison.articles}

    @cached_property
    def versions(self) -> tuple[tuple[str, str], ...]:
        """Sigla of an article and of the earlier text of the same source that it replaces."""
        by_path = {article.path: article.id for article in self.comparison.articles}
        return tuple(
            (article.id, by_path[article.version_of])
            for article in self.comparison.articles
            if article.version_of in by_path
        )

    @cached_property
    def sources(self) -> Mapping[str, str]:
        """By siglum: the one that stands for all versions of the same source."""
        return representatives((a.id for a in self.comparison.articles), self.versions)

    @cached_property
    def linked(self) -> tuple[tuple[Link, Sentence, Sentence], ...]:
        """Every link with its two sentences."""
        sentences = self.index.sentences
        return tuple((link, sentences[link.a], sentences[link.b]) for link in self.comparison.links)

    @cached_property
    def contexts(self) -> Contexts:
        """The words around every figure and date."""
        return Contexts(self.comparison.annotations)

    @cached_property
    def attributions(self) -> Attributions:
        """Whose word each sentence is."""
        return Attributions(self)

    @cached_property
    def figure_pairs(self) -> tuple[Pair, ...]:
        """Figures of two sources of one kind, in unlike values, about one thing."""
        found = pairs(self.comparison, self.index, self.contexts)
        return tuple(pair for pair in found if pair.same_thing)

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """Words by siglum, at the offsets of the text."""
        return {article.id: article.words for article in self.comparison.articles}

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """Entity by id."""
        return {entity.id: entity for entity in self.comparison.entities}

    @cached_property
    def mentions(self) -> Mapping[str, Mapping[str, tuple[Mention, ...]]]:
        """Mentions by siglum, and there by the id of the entity."""
        found: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
        for entity in self.comparison.entities:
            for mention in entity.mentions:
                found[mention.article][entity.id].append(mention)
        return {
            article: {id_: tuple(held) for id_, held in by_entity.items()}
            for article, by_entity in found.items()
        }

    def named(self, sentence: Sentence) -> Iterator[tuple[str, Mention]]:
        """Whom and what a sentence names: ids of entities, each with a mention."""
        for id_, mentions in self.mentions.get(sentence.article, {}).items():
            for mention in mentions:
                if sentence.start <= mention.start < sentence.end:
                    yield id_, mention

    def people(self, sentence: Sentence) -> tuple[tuple[str, int], ...]:
        """Ids of the persons whom a sentence names, each with the place of a mention."""
        return self._people.get(sentence.id, ())

    def persons(self, sentence: Sentence) -> frozenset[str]:
        """Ids of the persons whom a sentence names."""
        return frozenset(id_ for id_, _ in self.people(sentence))

    def other_persons(self, one: Sentence, other: Sentence) -> bool:
        """Whether two sentences name persons, and none in common."""
        named = self.persons(one), self.persons(other)
        return all(named) and named[0].isdisjoint(named[1])

    def sentence_at(self, siglum: str, offset: int) -> Sentence | None:
        """The sentence of an article that an offset lies in."""
        starts, sentences = self._starts[siglum]
        i = bisect_right(starts, offset) - 1
        return sentences[i] if i >= 0 and offset < sentences[i].end else None

    def printed(self, value: Value) -> str:
        """A figure or date as printed."""
        return self.index.line(self.index.sentences[value.sentence].article, value)

    def quoted(self, siglum: str, span: Span) -> bool:
        """Whether a span lies inside quotation marks."""
        spans = self._quoted[siglum]
        i = bisect_right(spans, (span.start, 1 << 60)) - 1
        return i >= 0 and span.end <= spans[i][1]

    def touches_quotation(self, sentence: Sentence) -> bool:
        """Whether any word of a sentence stands inside quotation marks."""
        return any(self.quoted(sentence.article, token) for token in sentence.tokens)

    @cached_property
    def _starts(self) -> Mapping[str, tuple[list[int], tuple[Sentence, ...]]]:
        return {
            note.article.id: ([s.start for s in note.sentences], note.sentences)
            for note in self.comparison.annotations
        }

    @cached_property
    def _people(self) -> Mapping[str, tuple[tuple[str, int], ...]]:
        found: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for entity in self.comparison.entities:
            if entity.type is EntityType.PERSON:
                for mention in entity.mentions:
                    if sentence := self.sentence_at(mention.article, mention.start):
                        found[sentence.id].append((entity.id, mention.start))
        return {id_: tuple(named) for id_, named in found.items()}

    @cached_property
    def _quoted(self) -> Mapping[str, list[tuple[int, int]]]:
        return {
            note.article.id: sorted((s.start, s.end) for q in note.quotations for s in q.segments)
            for note in self.comparison.annotations
        }

    def _shared_claim(self, spots: Iterable[tuple[str, int, int]]) -> str | None:
        """The first claim that holds every one of some places that lie in any claim at all."""
        claims: list[str] | None = None
        for article, start, _ in spots:
            sentence = self.sentence_at(article, start)
            here = [c.id for c in self.index.claims.get(sentence.id, ())] if sentence else []
            if here:
                claims = here if claims is None else [id_ for id_ in claims if id_ in here]
        return claims[0] if claims else None


Rule = Callable[[Case], Iterator[Finding]]
"""What every module in `rules` offers."""


def listed(words: Iterable[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    *rest, last = list(words)
    return f"{', '.join(rest)} and {last}" if rest else last


def opposed(values: Iterable[tuple[str, str]]) -> str:
    """Texts with the sources that print them: `312 passengers (A, B) | 321 passengers (D)`.

    Args:
        values: Text and siglum; equal texts are told once.
    """
    sources: dict[str, dict[str, None]] = defaultdict(dict)
    for text, siglum in values:
        sources[text][siglum] = None
    return " | ".join(f"{text} ({', '.join(sorted(by))})" for text, by in sources.items())
