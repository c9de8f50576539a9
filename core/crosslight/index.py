"""Look-ups over a comparison that rules, views and reports share.

Built once for a `Comparison`; holds no decision of its own, only the tables that answer
"which sentence is this id", "which links and claim does it belong to", "what lies in this span".
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import product

from crosslight.model import (
    Annotation,
    Article,
    Claim,
    Comparison,
    DateMention,
    Entity,
    Evidence,
    Figure,
    Link,
    Sentence,
    Span,
)
from crosslight.shown import exact, line, shown


class Index:
    """Tables over one comparison, each built when first asked for."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """Article by siglum."""
        return {article.id: article for article in self.comparison.articles}

    @cached_property
    def shown(self) -> Mapping[str, str]:
        """Text to be shown by siglum, of the same length as the text itself."""
        return {article.id: shown(article) for article in self.comparison.articles}

    @cached_property
    def annotations(self) -> Mapping[str, Annotation]:
        """Annotation by siglum."""
        return {note.article.id: note for note in self.comparison.annotations}

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """Entity by id."""
        return {entity.id: entity for entity in self.comparison.entities}

    @cached_property
    def sentences(self) -> Mapping[str, Sentence]:
        """Sentence by id."""
        return {s.id: s for note in self.comparison.annotations for s in note.sentences}

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """Position of a sentence in its own article, by id."""
        return {
            s.id: i for note in self.comparison.annotations for i, s in enumerate(note.sentences)
        }

    @cached_property
    def links(self) -> Mapping[str, tuple[Link, ...]]:
        """Links that a sentence takes part in, by sentence id."""
        found: dict[str, list[Link]] = defaultdict(list)
        for link in self.comparison.links:
            found[link.a].append(link)
            found[link.b].append(link)
        return {key: tuple(links) for key, links in found.items()}

    @cached_property
    def pairs(self) -> Mapping[tuple[str, str], Link]:
        """Link of two sentence ids, in both orders."""
        return {
            pair: link
            for link in self.comparison.links
            for pair in ((link.a, link.b), (link.b, link.a))
        }

    def links_within(self, sentence: str, among: Container[str]) -> Iterator[Link]:
        """Links of a sentence to others of some sentences, itself one of them."""
        links = self.links.get(sentence, ())
        return (link for link in links if link.a in among and link.b in among)

    def ties(self, some: Iterable[str], others: Iterable[str]) -> tuple[Link, ...]:
        """The links between two groups of sentences, given by their ids."""
        pairs = product(some, others)
        return tuple(self.pairs[pair] for pair in pairs if pair in self.pairs)

    @cached_property
    def claims(self) -> Mapping[str, tuple[Claim, ...]]:
        """Claims that a sentence is a reading of, by sentence id, in the order of the claims."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.comparison.claims:
            for reading in claim.readings:
                for sentence in reading.sentences:
                    found[sentence].append(claim)
        return {key: tuple(claims) for key, claims in found.items()}

    @cached_property
    def figures(self) -> Mapping[str, tuple[Figure, ...]]:
        """Figures of a sentence, by sentence id."""
        found: dict[str, list[Figure]] = defaultdict(list)
        for note in self.comparison.annotations:
            for figure in note.figures:
                found[figure.sentence].append(figure)
        return {key: tuple(figures) for key, figures in found.items()}

    @cached_property
    def dates(self) -> Mapping[str, tuple[DateMention, ...]]:
        """Dates of a sentence, by sentence id."""
        found: dict[str, list[DateMention]] = defaultdict(list)
        for note in self.comparison.annotations:
            for mention in note.dates:
                found[mention.sentence].append(mention)
        return {key: tuple(mentions) for key, mentions in found.items()}

    def sentence_at(self, article: str, offset: int) -> Sentence:
        """The sentence that holds an offset, or the nearest one before it.

        Raises:
            IndexError: The article has no sentences.
        """
        sentences = self.annotations[article].sentences
        return sentences[max(bisect_right(sentences, offset, key=lambda s: s.start) - 1, 0)]

    def sentences_in(self, article: str, span: Span) -> Iterator[Sentence]:
        """Sentences that overlap a span, in order."""
        sentences = self.annotations[article].sentences
        first = max(bisect_right(sentences, span.start, key=lambda s: s.start) - 1, 0)
        for sentence in sentences[first:]:
            if sentence.start >= span.end:
                return
            if sentence.end > span.start:
                yield sentence

    def sentence_ids(self, places: Iterable[Evidence]) -> frozenset[str]:
        """Ids of the sentences in which evidence lies."""
        return frozenset(s.id for e in places for s in self.sentences_in(e.article, e))

    def text(self, article: str, span: Span) -> str:
        """What an article says in a span: its text, less the signs of its format."""
        return exact(self.articles[article], span)

    def line(self, article: str, span: Span) -> str:
        """What an article says in a span, on one line: how it is quoted to a person."""
        return line(self.articles[article], span)

    def compared(self, sentence: Sentence) -> bool:
        """Whether the sentence stands in a block that is aligned."""
        return self.articles[sentence.article].blocks[sentence.block].kind.compared
