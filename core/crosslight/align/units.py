"""The sentences that take part, in the forms that evidence is counted in."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from math import exp, log1p

from crosslight.align.stopwords import STOPWORDS
from crosslight.language.stems import stem
from crosslight.model import Annotation, BlockKind, Sentence, Token, TokenKind

GRAM = 4
"""Characters in a character n-gram."""
LONG = 5
"""Letters from which the resemblance of two words means anything."""
OPENING = 3.0
"""Sentences over which the weight of an article's opening falls to a third."""
HEAD = 3
"""Letters that words that resemble each other begin with alike."""


@lru_cache(maxsize=1 << 14)
def heads(term: str) -> frozenset[str]:
    """The first letters of a stem and of its parts between hyphens."""
    return frozenset([part[:HEAD] for part in (term, *term.split("-"))])


@lru_cache(maxsize=1 << 14)
def parts(term: str) -> tuple[str, ...]:
    """A stem by itself, or the stems of the words between its hyphens.

    *De-escalation*, *134-to-63* and *fast-track* meet texts that print their words apart.
    """
    if "-" not in term:
        return (term,)
    found = [stem(part) for part in term.split("-") if part and part not in STOPWORDS]
    return tuple(found) or (term,)


def is_content(token: Token) -> bool:
    """Whether a token says something: no punctuation, no function word."""
    return bool(token.norm) and token.norm not in STOPWORDS


def content_terms(tokens: Iterable[Token]) -> Iterator[str]:
    """Stems of the content words and of their parts, in order."""
    return (part for token in tokens if is_content(token) for part in parts(stem(token.norm)))


class Unit:
    """One compared sentence of one source.

    Attributes:
        sentence: As annotated.
        source: Index of its annotation in the sequence given.
        place: Position among the compared sentences of its source, from 0.
        index: Position among all units; set by whoever numbers them.
        relative: The same as a share of the article, 0 to 1; set by whoever numbers them.
        forms: Stem of every token; empty for punctuation.
    """

    __slots__ = (
        "__dict__",
        "_at",
        "_quotes",
        "forms",
        "index",
        "place",
        "relative",
        "sentence",
        "source",
    )

    def __init__(self, sentence: Sentence, source: int, place: int, quotes: "Quoted") -> None:
        self.sentence = sentence
        self.source = source
        self.place = place
        self.index = 0
        self.relative = 0.0
        self._quotes = quotes
        norms = [token.norm for token in sentence.tokens]
        self.forms = tuple([stem(norm) if norm else "" for norm in norms])
        self._at = tuple([i for i, norm in enumerate(norms) if norm and norm not in STOPWORDS])

    @cached_property
    def content(self) -> Sequence[tuple[int, str]]:
        """Token index and stem of every content word, or of each of its parts, in order."""
        forms = self.forms
        return [(i, part) for i in self._at for part in parts(forms[i])]

    @cached_property
    def terms(self) -> frozenset[str]:
        """Stems of its content words."""
        return frozenset(self.order)

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
        """Stems of the content words and of their parts, in order."""
        return [term for _, term in self.content]

    @cached_property
    def spots(self) -> Mapping[str, Sequence[int]]:
        """Token indices of each whole content word, rising."""
        found: dict[str, list[int]] = {}
        for i in self._at:
            found.setdefault(self.forms[i], []).append(i)
        return found

    @cached_property
    def headed(self) -> Mapping[str, Sequence[tuple[int, str]]]:
        """Token index and stem of words of `LONG` letters, by the first letters of their parts."""
        tokens = self.sentence.tokens
        found: dict[str, list[tuple[int, str]]] = {}
        for i in self._at:
            if len(tokens[i].norm) >= LONG and tokens[i].kind is TokenKind.WORD:
                term = self.forms[i]
                for head in heads(term):
                    found.setdefault(head, []).append((i, term))
        return found

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Terms that are amounts, dates in figures or spelled numbers."""
        tokens = self.sentence.tokens
        return frozenset(term for i, term in self.content if tokens[i].kind is TokenKind.NUMBER)

    @cached_property
    def quoted(self) -> frozenset[str]:
        """Terms inside quotation marks."""
        if not self._quotes:
            return frozenset()
        tokens = self.sentence.tokens
        return frozenset(term for i, term in self.content if self._quotes.holds(tokens[i].start))

    @cached_property
    def words(self) -> Sequence[str]:
        """Stems of all words in order, function words included."""
        return [*filter(None, self.forms)]

    @cached_property
    def joints(self) -> frozenset[tuple[str, str]]:
        """Every two words that stand beside each other, as stems."""
        return frozenset(pairwise(self.words))

    @cached_property
    def grams(self) -> frozenset[str]:
        """Character n-grams of the stems, word boundaries included; at least one."""
        text = f" {' '.join(self.words)} ".ljust(GRAM)
        return frozenset(map("".join, zip(*(text[n:] for n in range(GRAM)), strict=False)))

    def forget(self) -> None:
        """Drops the derived forms; they are made anew when asked for."""
        self.__dict__.clear()


class Quoted:
    """The quoted parts of one article."""

    def __init__(self, note: Annotation) -> None:
        spans = sorted((s.start, s.end) for q in note.quotations for s in q.segments)
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def __len__(self) -> int:
        return len(self._starts)

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
    return frozenset(term for s in headline for term in content_terms(s.tokens))


def texts(note: Annotation) -> tuple[tuple[str, ...], ...]:
    """Compared forms of every compared sentence: equal for copies of an article."""
    return tuple(tuple(token.norm for token in s.tokens) for s in compared(note))
