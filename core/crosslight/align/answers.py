"""Which token of one sentence answers which of the other.

Equal stems answer each other, those in the longest common run first, so that among several equal
words the ones in the same company pair up (greedy string tiling, Wise 1993). Function words count
beside an answered word only. What is left may still answer a near match: another form of the word,
a misspelling, a part of a hyphenated word.
"""

from collections import defaultdict

from rapidfuzz.distance import JaroWinkler

from crosslight.align.units import Unit, stem

NEAR = 0.92
"""Jaro-Winkler similarity from which two words count as forms of one."""
REPEATS = 64
"""Occurrences of one word, in both sentences multiplied, above which they pair in order."""

Answers = tuple[tuple[int, int], ...]
"""Token of a, token of b; a token at most once; by token of a."""


def answers(a: Unit, b: Unit) -> Answers:
    """The token alignment of two sentences."""
    stems_a, stems_b = _stems(a), _stems(b)
    found: dict[int, int] = {}
    taken: set[int] = set()
    reach = {seed: _reach(stems_a, stems_b, *seed) for seed in _seeds(a, b)}
    for i, j in sorted(reach, key=lambda seed: (-reach[seed], abs(seed[0] - seed[1]), seed)):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    _extend(stems_a, stems_b, found, taken)
    _near(a, b, found, taken)
    return tuple(sorted(found.items()))


def _stems(unit: Unit) -> list[str]:
    """Stem of every token; empty for punctuation."""
    return [stem(token.norm) if token.norm else "" for token in unit.sentence.tokens]


def _seeds(a: Unit, b: Unit) -> list[tuple[int, int]]:
    """Content tokens of one stem."""
    places: dict[str, list[int]] = defaultdict(list)
    for j, term in b.content:
        places[term].append(j)
    mine: dict[str, list[int]] = defaultdict(list)
    for i, term in a.content:
        if term in places:
            mine[term].append(i)
    found: list[tuple[int, int]] = []
    for term, ours in mine.items():
        theirs = places[term]
        if len(ours) * len(theirs) > REPEATS:
            found.extend(zip(ours, theirs, strict=False))
        else:
            found.extend((i, j) for i in ours for j in theirs)
    return found


def _reach(stems_a: list[str], stems_b: list[str], i: int, j: int) -> int:
    """Tokens of the common run around a pair of equal tokens."""
    length = 1
    for step in (-1, 1):
        x, y = i + step, j + step
        while 0 <= x < len(stems_a) and 0 <= y < len(stems_b) and stems_a[x] == stems_b[y]:
            length, x, y = length + 1, x + step, y + step
    return length


def _extend(stems_a: list[str], stems_b: list[str], found: dict[int, int], taken: set[int]) -> None:
    """Adds equal words right beside answered ones, run by run."""
    for i, j in sorted(found.items()):
        for step in (-1, 1):
            x, y = i + step, j + step
            while (
                0 <= x < len(stems_a)
                and 0 <= y < len(stems_b)
                and stems_a[x]
                and stems_a[x] == stems_b[y]
                and x not in found
                and y not in taken
            ):
                found[x] = y
                taken.add(y)
                x, y = x + step, y + step


def _near(a: Unit, b: Unit, found: dict[int, int], taken: set[int]) -> None:
    """Adds the best near match of each longer word that has no answer."""
    left = [entry for entry in b.longer if entry[0] not in taken]
    for i, term, heads in a.longer:
        if i in found:
            continue
        near = [(j, other) for j, other, theirs in left if j not in taken and heads & theirs]
        best, j = max([(_likeness(term, other), -j) for j, other in near], default=(0.0, 0))
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
