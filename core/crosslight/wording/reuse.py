"""Verbatim runs that two articles share, after METER's measure of text reuse.

Shingles of eight word tokens are looked up over all sources at once; hits on one diagonal join
to runs. (Clough, Gaizauskas, Piao and Wilks 2002, *METER: MEasuring TExt Reuse*.)
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from crosslight.model import Annotation, BlockKind, Reuse, Span, Token

SHINGLE = 8
"""Word tokens from which a shared run is no coincidence."""
REPEATS = 4
"""Occurrences of one shingle within one article that are looked at."""

Words = Sequence[Token | None]
"""Word tokens of an article in order; None where text that is left out parts them."""
Seed = tuple[int, int]
Run = tuple[int, int, int]
"""First word in `a`, first word in `b`, number of words."""


def reuse(annotations: Sequence[Annotation]) -> tuple[Reuse, ...]:
    """The verbatim runs of eight or more words shared by each two articles.

    Words are equal at the *form* rung. Quotations and the blocks that are not compared (credits,
    promotion, datelines, headlines) are left out: two outlets may quote one speech in full.

    Returns:
        One value for each two articles that share a run, in order of the annotations.
    """
    texts = [_words(note) for note in annotations]
    totals = [sum(word is not None for word in words) for words in texts]
    found: list[Reuse] = []
    for (a, b), seeds in sorted(_seeds(texts).items()):
        runs = _longest(_diagonals(seeds))
        found.append(
            Reuse(
                annotations[a].article.id,
                annotations[b].article.id,
                _covered((run[0], run[2]) for run in runs) / totals[a],
                _covered((run[1], run[2]) for run in runs) / totals[b],
                tuple((_span(texts[a], i, n), _span(texts[b], j, n)) for i, j, n in runs),
            )
        )
    return tuple(found)


def _words(note: Annotation) -> Words:
    quoted = [s for q in note.quotations if not q.scare for s in q.segments]
    quoted.sort(key=lambda span: span.start)
    found: list[Token | None] = []
    at = 0
    for sentence in note.sentences:
        kind = note.article.blocks[sentence.block].kind
        if not kind.compared or kind is BlockKind.QUOTATION:
            found.append(None)
            continue
        for token in sentence.tokens:
            while at < len(quoted) and quoted[at].end <= token.start:
                at += 1
            if at < len(quoted) and quoted[at].start <= token.start:
                found.append(None)
            elif token.norm:
                found.append(token)
    return found


def _seeds(texts: Sequence[Words]) -> Mapping[tuple[int, int], list[Seed]]:
    """For each two articles, the positions at which a shingle stands in both."""
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for n, words in enumerate(texts):
        for i, shingle in _shingles(words):
            places[shingle].append((n, i))
    found: dict[tuple[int, int], list[Seed]] = defaultdict(list)
    for spots in places.values():
        if spots[0][0] == spots[-1][0]:
            continue
        by_article = [
            (n, [i for _, i in group][:REPEATS]) for n, group in groupby(spots, lambda s: s[0])
        ]
        for k, (a, in_a) in enumerate(by_article):
            for b, in_b in by_article[k + 1 :]:
                found[a, b].extend((i, j) for i in in_a for j in in_b)
    return found


def _shingles(words: Words) -> Iterator[tuple[int, tuple[str, ...]]]:
    run: list[str] = []
    for i, word in enumerate(words):
        if word is None:
            run = []
            continue
        run.append(word.norm)
        if len(run) >= SHINGLE:
            yield i - SHINGLE + 1, tuple(run[-SHINGLE:])


def _diagonals(seeds: Iterable[Seed]) -> list[Run]:
    """Maximal runs: neighbouring hits at one distance of `b` from `a`, joined."""
    runs: list[Run] = []
    for i, j in sorted(seeds, key=lambda seed: (seed[1] - seed[0], seed[0])):
        if runs:
            first, other, length = runs[-1]
            if j - i == other - first and i <= first + length - SHINGLE + 1:
                runs[-1] = (first, other, i - first + SHINGLE)
                continue
        runs.append((i, j, SHINGLE))
    return runs


def _longest(runs: Iterable[Run]) -> list[Run]:
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


def _covered(runs: Iterable[tuple[int, int]]) -> int:
    """Number of words inside any of some runs, given by first word and length."""
    return len({k for first, length in runs for k in range(first, first + length)})


def _span(words: Words, first: int, length: int) -> Span:
    run = [word for word in words[first : first + length] if word is not None]
    return Span(run[0].start, run[-1].end)
