"""Verbatim runs that two articles share, after METER's measure of text reuse.

Shingles of eight word tokens are looked up over all sources at once; hits on one diagonal join
to runs. (Clough, Gaizauskas, Piao and Wilks 2002, *METER: MEasuring TExt Reuse*.)
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from crosslight.model import Annotation, BlockKind, Reuse, Span, Token
from crosslight.wording.shingles import Seed, Words, diagonals, longest, shingles

SHINGLE = 8
"""Word tokens from which a shared run is no coincidence."""
REPEATS = 4
"""Occurrences of one shingle within one article that are looked at."""


def reuse(annotations: Sequence[Annotation]) -> tuple[Reuse, ...]:
    """The verbatim runs of eight or more words shared by each two articles.

    Words are equal at the *form* rung. Quotations and the blocks that are not compared (credits,
    promotion, datelines, headlines) are left out: two outlets may quote one speech in full. What
    stands between them in fewer than eight words cannot be a run, and does not count.

    Returns:
        One value for each two articles that share a run, in order of the annotations.
    """
    texts = [_words(note) for note in annotations]
    totals = [_covered((i, SHINGLE) for i, _ in shingles(words, SHINGLE)) for words in texts]
    found: list[Reuse] = []
    for (a, b), seeds in sorted(_seeds(texts).items()):
        runs = longest(diagonals(seeds, SHINGLE))
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
        for i, shingle in shingles(words, SHINGLE):
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


def _covered(runs: Iterable[tuple[int, int]]) -> int:
    """Number of words inside any of some runs, given by first word and length."""
    return len({k for first, length in runs for k in range(first, first + length)})


def _span(words: Words, first: int, length: int) -> Span:
    run = [word for word in words[first : first + length] if word is not None]
    return Span(run[0].start, run[-1].end)
