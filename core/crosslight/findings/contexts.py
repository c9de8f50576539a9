"""What stands around a figure or a date: the words that say what it is a value of."""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from crosslight.align.thesaurus import related
from crosslight.language.stems import stem
from crosslight.model import Annotation, DateMention, Figure, Sentence, TokenKind
from crosslight.wording.words import content

WIDTH = 8
"""Words to either side that belong to a value."""

SMALL = 60
"""Sentences below which a story tells nothing about what is rare: three reports have so many."""

KIN = 0.6
"""What a word that is only related to one of the other side counts, beside the word itself."""

Value = Figure | DateMention


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the surroundings of two values agree.

    Attributes:
        mass: Information of the words they share, in nats of rarity within the story.
        share: That mass over the mass of the poorer surroundings, 0 to 1.
    """

    mass: float
    share: float

    def reaches(self, least: "Agreement") -> bool:
        """Whether both are at least those of another."""
        return self.mass >= least.mass and self.share >= least.share


class Contexts:
    """The content words around every value of a story, weighted by their rarity in it."""

    def __init__(self, annotations: Sequence[Annotation]) -> None:
        self._annotations = annotations

    @cached_property
    def _sentences(self) -> Mapping[str, Sentence]:
        return {s.id: s for note in self._annotations for s in note.sentences}

    @cached_property
    def _words(self) -> Mapping[str, tuple[tuple[int, str], ...]]:
        """By sentence id: position and stem of its content words, dates and numbers left out."""
        found: dict[str, tuple[tuple[int, str], ...]] = {}
        for note in self._annotations:
            starts = [sentence.start for sentence in note.sentences]
            dated = {sentence.id: set[int]() for sentence in note.sentences}
            for mention in note.dates:
                sentence = note.sentences[bisect_right(starts, mention.start) - 1]
                dated[sentence.id].update(range(mention.start, mention.end))
            for sentence in note.sentences:
                found[sentence.id] = tuple(
                    (i, stem(token.norm))
                    for i, token in enumerate(sentence.tokens)
                    if token.kind is TokenKind.WORD
                    and content(token)
                    and token.start not in dated[sentence.id]
                )
        return found

    @cached_property
    def _rarity(self) -> Mapping[str, float]:
        """Inverse document frequency of each stem over the sentences of the story."""
        held = Counter(word for words in self._words.values() for word in {w for _, w in words})
        size = max(len(self._words), SMALL)
        return {word: math.log(1 + size / count) for word, count in held.items()}

    @cached_property
    def _kin(self) -> Mapping[str, AbstractSet[str]]:
        return related(self._rarity)

    def of(self, sentence: str, places: Container[int] | None = None) -> frozenset[str]:
        """Stems of the content words of a sentence, or of those at some of its tokens."""
        return frozenset(w for i, w in self._words[sentence] if places is None or i in places)

    def likeness(self, a: frozenset[str], b: frozenset[str]) -> Agreement:
        """How far two sets of stems agree, related ones (`resign`, `quit`) counted in part."""
        mass = min(self._answered(a, b), self._answered(b, a))
        poorer = min(sum(self._rarity[w] for w in words) for words in (a, b))
        return Agreement(mass, mass / poorer if poorer else 0.0)

    def sentences(self, a: str, b: str) -> Agreement:
        """How far two sentences agree."""
        return self.likeness(self.of(a), self.of(b))

    def _answered(self, words: frozenset[str], others: frozenset[str]) -> float:
        """Information of some stems that others answer."""
        return sum(
            self._rarity[word] * (1.0 if word in others else KIN)
            for word in words
            if word in others or not others.isdisjoint(self._kin.get(word, frozenset()))
        )

    def around(self, value: Value, width: int = WIDTH) -> frozenset[str]:
        """Stems of the content words within some tokens of a value."""
        at = self.position(value)
        return frozenset(w for i, w in self._words[value.sentence] if abs(i - at) <= width)

    def position(self, value: Value) -> int:
        """Index of the token at which a value begins."""
        tokens = self._sentences[value.sentence].tokens
        return max(0, bisect_right(tokens, value.start, key=lambda token: token.start) - 1)

    def agreement(self, a: Value, b: Value) -> Agreement:
        """How far the surroundings of two values agree, related words counted in part."""
        return self.likeness(self.around(a), self.around(b))
