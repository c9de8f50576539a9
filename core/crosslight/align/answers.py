"""Which token of one sentence answers which of the other.

Equal stems answer each other, those in the longest common run first, so that among several equal
words the ones in the same company pair up (greedy string tiling, Wise 1993). Function words count
beside an answered word only. What is left may still answer a near match: another form of the word,
a misspelling, a part of a hyphenated word.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from rapidfuzz.distance import JaroWinkler

from crosslight.align.units import Unit, heads

NEAR = 0.92
"""Jaro-Winkler similarity from which two words count as forms of one."""
REPEATS = 64
"""Occurrences of one word, in both sentences multiplied, above which they pair in order."""

Answers = tuple[tuple[int, int], ...]
"""Token of a, token of b; a token at most once; by token of a."""
Forms = Sequence[str]
"""Stem of every token; empty for punctuation."""


def answers(a: Unit, b: Unit) -> Answers:
    """The token alignment of two sentences."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    seeds = [(-_reach(a.forms, b.forms, i, j), abs(i - j), i, j) for i, j in _seeds(a, b)]
    for _, _, i, j in sorted(seeds):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    _extend(a.forms, b.forms, found, taken)
    _near(a, b, found, taken)
    return tuple([shared(i, j) for i, j in sorted(found.items())])


@lru_cache(maxsize=1 << 14)
def shared(i: int, j: int) -> tuple[int, int]:
    """Two positions as one value for all links, which have few different ones."""
    return i, j


def _seeds(a: Unit, b: Unit) -> Iterator[tuple[int, int]]:
    """Content tokens of one stem."""
    for term in a.spots.keys() & b.spots.keys():
        ours, theirs = a.spots[term], b.spots[term]
        if len(ours) * len(theirs) > REPEATS:
            yield from zip(ours, theirs, strict=False)
        else:
            yield from product(ours, theirs)


def _reach(forms_a: Forms, forms_b: Forms, i: int, j: int) -> int:
    """Tokens of the common run around a pair of equal tokens."""
    x, y = i - 1, j - 1
    while x >= 0 and y >= 0 and forms_a[x] == forms_b[y]:
        x, y = x - 1, y - 1
    first = x + 1
    x, y = i + 1, j + 1
    while x < len(forms_a) and y < len(forms_b) and forms_a[x] == forms_b[y]:
        x, y = x + 1, y + 1
    return x - first


def _extend(forms_a: Forms, forms_b: Forms, found: dict[int, int], taken: set[int]) -> None:
    """Adds equal words right beside answered ones, run by run."""
    for i, j in sorted(found.items()):
        for step in (-1, 1):
            x, y = i + step, j + step
            while (
                0 <= x < len(forms_a)
                and 0 <= y < len(forms_b)
                and forms_a[x]
                and forms_a[x] == forms_b[y]
                and x not in found
                and y not in taken
            ):
                found[x] = y
                taken.add(y)
                x, y = x + step, y + step


def _near(a: Unit, b: Unit, found: dict[int, int], taken: set[int]) -> None:
    """Adds the best near match of each longer word that has no answer."""
    alike = a.headed.keys() & b.headed.keys()
    words = {word for head in alike for word in a.headed[head] if word[0] not in found}
    for i, term in sorted(words):
        near = [word for head in heads(term) for word in b.headed.get(head, ())]
        left = [(_likeness(term, other), -j) for j, other in near if j not in taken]
        best, j = max(left, default=(0.0, 0))
        if best >= NEAR:
            found[i] = -j
            taken.add(-j)


def _likeness(a: str, b: str) -> float:
    """Resemblance of two stems; 1 when one is a part of the other at a hyphen."""
    if "-" in a + b and (
        a in b.split("-") or b in a.split("-") or a.replace("-", "") == b.replace("-", "")
    ):
        return 1.0
    return JaroWinkler.similarity(a, b)
