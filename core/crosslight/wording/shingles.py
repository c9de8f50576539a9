"""Verbatim runs from shingles: short word sequences looked up over all texts at once."""

from collections.abc import Iterable, Iterator, Sequence

from crosslight.model import Token

Words = Sequence[Token | None]
"""Word tokens of a text in order; None where something that is left out parts them."""
Seed = tuple[int, int]
"""Positions in two texts at which one shingle stands."""
Run = tuple[int, int, int]
"""First word in `a`, first word in `b`, number of words."""


def shingles(words: Words, size: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Position and compared forms of every run of `size` words that nothing parts."""
    run: list[str] = []
    for i, word in enumerate(words):
        if word is None:
            run = []
            continue
        run.append(word.norm)
        if len(run) >= size:
            yield i - size + 1, tuple(run[-size:])


def diagonals(seeds: Iterable[Seed], size: int) -> list[Run]:
    """Maximal runs: overlapping shingles at one distance of `b` from `a`, joined."""
    runs: list[Run] = []
    for i, j in sorted(seeds, key=lambda seed: (seed[1] - seed[0], seed[0])):
        if runs:
            first, other, length = runs[-1]
            if j - i == other - first and i <= first + length - size + 1:
                runs[-1] = (first, other, i - first + size)
                continue
        runs.append((i, j, size))
    return runs


def longest(runs: Iterable[Run]) -> list[Run]:
    """The runs in order, without those that add nothing to longer ones (repeated text)."""
    kept: list[Run] = []
    in_a: set[int] = set()
    in_b: set[int] = set()
    for i, j, length in sorted(runs, key=lambda run: (-run[2], run)):
        words_a, words_b = range(i, i + length), range(j, j + length)
        if not (in_a.issuperset(words_a) and in_b.issuperset(words_b)):
            kept.append((i, j, length))
            in_a.update(words_a)
            in_b.update(words_b)
    return sorted(kept)
