"""Copies of one article: weighed once, linked alike.

The same text under two names must not change how rare a word is, nor how a sentence ranks among
its rivals. So only the first of several equal articles is scored; its links are repeated for the
others, and every sentence is linked to itself in the copies.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

from crosslight.align.units import compared, is_content, texts
from crosslight.lettering import turn
from crosslight.model import Annotation, Link, Relation, Sentence


class Copies:
    """Which annotations are equal in what is compared.

    Attributes:
        originals: The first of each set of copies, in the order given.
    """

    def __init__(self, annotations: Sequence[Annotation]) -> None:
        sets: dict[Sequence[tuple[str, ...]], list[int]] = defaultdict(list)
        for n, note in enumerate(annotations):
            sets[texts(note)].append(n)
        self._sentences = [tuple(compared(note)) for note in annotations]
        self._sets = list(sets.values())
        self._set_of = {n: members for members in self._sets for n in members}
        self.originals = [annotations[members[0]] for members in self._sets]
        self._place = {
            s.id: (n, i) for n, row in enumerate(self._sentences) for i, s in enumerate(row)
        }

    def spread(self, links: Iterable[Link]) -> tuple[Link, ...]:
        """The links of the originals and of all copies, by their sentences in order."""
        every = [*self._repeated(links), *self._identities()]
        return tuple(sorted(every, key=lambda link: (self._place[link.a], self._place[link.b])))

    def _repeated(self, links: Iterable[Link]) -> Iterator[Link]:
        """Each link, for every choice of copies at its two ends."""
        for link in links:
            n, i = self._place[link.a]
            m, j = self._place[link.b]
            ours, theirs = self._set_of[n], self._set_of[m]
            if len(ours) == len(theirs) == 1:
                yield link
                continue
            for first, second in product(ours, theirs):
                a, b = self._sentences[first][i], self._sentences[second][j]
                moved = replace(link, a=a.id, b=b.id)
                yield moved if first < second else turn(moved)

    def _identities(self) -> Iterator[Link]:
        """Each sentence with itself, for every two copies."""
        for members in self._sets:
            for first, second in combinations(members, 2):
                twins = zip(self._sentences[first], self._sentences[second], strict=True)
                yield from (_identity(a, b) for a, b in twins if any(map(is_content, a.tokens)))


def _identity(a: Sentence, b: Sentence) -> Link:
    tokens = tuple((i, i) for i, token in enumerate(a.tokens) if token.norm)
    return Link(a.id, b.id, Relation.SAME, 1.0, True, 1.0, 1.0, tokens)
