"""What the story itself says about a word: is it ever small, does it have a capital unasked?

Evidence is gathered over all sources, so that a word one outlet begins a sentence with is judged
by what the others print in mid-sentence.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.words import Line, Word

_ABSTRACT = ("tion", "sion", "ness", "ism")
"""Endings of abstract nouns, of which no list of common words holds all."""


class Evidence:
    """Counts of folded words over the running text of all sources."""

    def __init__(self, lines: Iterable[Line], names: Gazetteer) -> None:
        self._names = names
        self._small: Counter[str] = Counter()
        self._capital: Counter[str] = Counter()
        self._particles: set[tuple[str, str]] = set()
        for line in (line for line in lines if not line.titled):
            self._particles.update(_particles(line.words, names))
            for word in line.words:
                if word.mark:
                    continue
                if not word.capital:
                    self._small[word.key] += 1
                elif not word.opens:
                    self._capital[word.key] += 1

    def small(self, key: str) -> int:
        """How often a word is printed without a capital."""
        return self._small[key]

    def is_particle(self, word: Word, name: Word) -> bool:
        """Whether a word opens a surname: the story prints both inside a full name."""
        return (word.key, name.key) in self._particles

    def is_name(self, word: Word) -> bool:
        """Whether a capitalised word is a name or part of one, rather than an opening word."""
        if not word.opens:
            return True
        capital, small = self._capital[word.key], self._small[word.key]
        if capital > small:
            return True
        if small:
            return False
        return not (self._names.is_common(word.key) or word.key.endswith(_ABSTRACT))


def _particles(words: Sequence[Word], names: Gazetteer) -> Iterator[tuple[str, str]]:
    """Small particles between capitals, each with the word behind it: *Ana **de** Moura*."""
    begin = None
    for index, word in enumerate(words):
        if begin is not None and word.capital and word.gap == " ":
            yield from ((a.key, b.key) for a, b in pairwise(words[begin + 1 : index + 1]))
        if word.capital:
            begin = index
        elif word.key not in names.words["particle"] or word.gap != " ":
            begin = None
