"""The sentences that take part, in the forms that evidence is counted in."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from math import exp, log1p

import snowballstemmer  # type: ignore[import-untyped]

from crosslight.align.stopwords import STOPWORDS
from crosslight.model import Annotation, BlockKind, Sentence, Token, TokenKind

GRAM = 4
"""Characters in a character n-gram."""
LONG = 5
"""Letters from which the resemblance of two words means anything."""
OPENING = 3.0
"""Sentences over which the weight of an article's opening falls to a third."""
HEAD = 3
"""Letters that words that resemble each other begin with alike."""

_STEMMER = snowballstemmer.stemmer("english")


@lru_cache(maxsize=1 << 17)
def stem(norm: str) -> str:
    """Snowball stem (Porter2) of a compared form; words of other scripts stay as they are."""
    return str(_STEMMER.stemWord(norm))


def is_content(token: Token) -> bool:
    """Whether a token says something: no punctuation, no function word."""
    return bool(token.norm) and token.norm not in STOPWORDS


class Unit:
    """One compared sentence of one source.

    Attributes:
        sentence: As annotated.
        source: Index of its annotation in the sequence given.
        place: Position among the compared sentences of its source, from 0.
        index: Position among all units; set by whoever numbers them.
        content: Token index and stem of every content word, in order.
        terms: Stems of its content words.
    """

    __slots__ = (
        "__dict__",
        "_quotes",
        "content",
        "index",
        "place",
        "sentence",
        "source",
        "terms",
    )

    def __init__(self, sentence: Sentence, source: int, place: int, quotes: "Quoted") -> None:
        self.sentence = sentence
        self.source = source
        self.place = place
        self.index = 0
        self._quotes = quotes
        self.content = [(i, stem(t.norm)) for i, t in enumerate(sentence.tokens) if is_content(t)]
        self.terms = frozenset(term for _, term in self.content)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """Stem of every word and number, function words included, in order."""
        return tuple(stem(token.norm) for token in self.sentence.tokens if token.norm)

    @cached_property
    def stemmed(self) -> str:
        """The stems as one text."""
        return " ".join(self.stems)

    @cached_property
    def size(self) -> float:
        """Logarithm of the number of terms."""
        return log1p(len(self.terms))

    @cached_property
    def opening(self) -> float:
        """Nearness to the top of the article: 1 for its first sentence."""
        return exp(-self.place / OPENING)

    @cached_property
    def start(self) -> str:
        """The first token in lower case."""
        return self.sentence.tokens[0].text.lower()

    @cached_property
    def order(self) -> list[str]:
        """Stems of the content words, in order."""
        return [term for _, term in self.content]

    @cached_property
    def longer(self) -> tuple[tuple[int, str, frozenset[str]], ...]:
        """Token index, stem and first letters (of each part) of the words of `LONG` letters."""
        tokens = self.sentence.tokens
        return tuple(
            (i, term, frozenset([part[:HEAD] for part in (term, *term.split("-"))]))
            for i, term in self.content
            if len(tokens[i].norm) >= LONG and tokens[i].kind is TokenKind.WORD
        )

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Terms that are amounts, dates in figures or spelled numbers."""
        tokens = self.sentence.tokens
        return frozenset(term for i, term in self.content if tokens[i].kind is TokenKind.NUMBER)

    @cached_property
    def quoted(self) -> frozenset[str]:
        """Terms inside quotation marks."""
        tokens = self.sentence.tokens
        return frozenset(term for i, term in self.content if self._quotes.holds(tokens[i].start))

    @cached_property
    def grams(self) -> frozenset[str]:
        """Character n-grams of the stems, word boundaries included."""
        text = f" {self.stemmed} "
        return frozenset(text[i : i + GRAM] for i in range(len(text) - GRAM + 1))

    def forget(self) -> None:
        """Drops the derived forms; they are made anew when asked for."""
        self.__dict__.clear()


class Quoted:
    """The quoted parts of one article."""

    def __init__(self, note: Annotation) -> None:
        spans = sorted((s.start, s.end) for q in note.quotations for s in q.segments)
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def holds(self, offset: int) -> bool:
        """Whether a code point lies inside quotation marks."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]


def compared(note: Annotation) -> Iterator[Sentence]:
    """The sentences of an article that take part, in reading order."""
    blocks = note.article.blocks
    return (s for s in note.sentences if blocks[s.block].kind.compared)


def units_of(note: Annotation, source: int) -> Iterator[Unit]:
    """The compared sentences of one source, in reading order."""
    quotes = Quoted(note)
    return (Unit(s, source, place, quotes) for place, s in enumerate(compared(note)))


def headline_terms(note: Annotation) -> frozenset[str]:
    """Stems of the content words of an article's headline."""
    blocks = note.article.blocks
    headline = (s for s in note.sentences if blocks[s.block].kind is BlockKind.HEADLINE)
    return frozenset(stem(t.norm) for s in headline for t in s.tokens if is_content(t))


def texts(note: Annotation) -> tuple[tuple[str, ...], ...]:
    """Compared forms of every compared sentence: equal for copies of an article."""
    return tuple(tuple(token.norm for token in s.tokens) for s in compared(note))
