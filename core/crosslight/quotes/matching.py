"""Which utterances of different sources are versions of one.

Candidates share content words (an inverted index); a candidate pair is aligned by its longest
common runs, which find a fragment anywhere in a longer version, in any order of the sentences.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from crosslight.language.stems import stem
from crosslight.quotes.utterances import Utterance, Word
from crosslight.wording.words import content

Block = tuple[int, int, int]
"""First word in `a`, first word in `b`, number of words."""

FREQUENT = 40
"""Utterances that a key may stand in and still propose candidates."""
FAR = 3
"""Words between two common runs from which a common run without content is a coincidence."""


def matches(
    said: Sequence[Utterance], linked: Collection[tuple[str, str]]
) -> list[tuple[int, int]]:
    """Pairs of utterances that are versions of one.

    Less has to be common where the article's sentences are linked, or where the two quotations
    share another sentence.

    Args:
        said: What is said in all sources.
        linked: Pairs of ids of linked sentences, in both orders.

    Returns:
        Pairs of positions in `said`.
    """
    found: list[tuple[int, int]] = []
    weak: list[tuple[int, int]] = []
    companions: set[tuple[int, int, int, int]] = set()
    for a, b in _candidates(said):
        one, other = said[a], said[b]
        blocks = common(one.words, other.words)
        near = any((s, t) in linked for s in one.sentences for t in other.sentences)
        if alike(one.words, other.words, blocks, near=near):
            found.append((a, b))
            companions.add(_companions(one, other))
        elif alike(one.words, other.words, blocks, near=True):
            weak.append((a, b))
    found.extend((a, b) for a, b in weak if _companions(said[a], said[b]) in companions)
    return found


def _companions(one: Utterance, other: Utterance) -> tuple[int, int, int, int]:
    """The two quotations that two utterances belong to."""
    return one.source, one.number, other.source, other.number


def common(a: Sequence[Word], b: Sequence[Word]) -> list[Block]:
    """Longest common runs of two versions, in order, without coincidences at their ends.

    Words are equal at the *form* rung. Which version is named first makes no difference: the
    alignment itself is not symmetric, and is made in one order of the words.
    """
    norms_a, norms_b = [w.token.norm for w in a], [w.token.norm for w in b]
    if norms_b < norms_a:
        return sorted((i, j, size) for j, i, size in common(b, a))
    found = SequenceMatcher(None, norms_a, norms_b, autojunk=False).get_matching_blocks()
    blocks = [(m.a, m.b, m.size) for m in found if m.size]
    while len(blocks) > 1 and _stray(a, blocks[0], blocks[1]):
        del blocks[0]
    while len(blocks) > 1 and _stray(a, blocks[-1], blocks[-2]):
        del blocks[-1]
    return blocks


def _stray(a: Sequence[Word], block: Block, neighbour: Block) -> bool:
    """Whether an outer run holds no content and stands far from the next one."""
    first, second = sorted((block, neighbour))
    gap = max(second[0] - first[0] - first[2], second[1] - first[1] - first[2])
    words = [w.token for w in a[block[0] : block[0] + block[2]]]
    return gap > FAR * len(words) and sum(map(content, words)) < 2


def _candidates(said: Sequence[Utterance]) -> Iterator[tuple[int, int]]:
    """Pairs of different sources, or a post and its repetition, that share two keys."""
    places: dict[str | tuple[str, ...], list[int]] = defaultdict(list)
    few: list[bool] = []
    for n, utterance in enumerate(said):
        keys = set(_keys(utterance.words))
        few.append(len(keys) <= 2)
        for key in keys:
            places[key].append(n)
    shared: Counter[tuple[int, int]] = Counter()
    for holders in places.values():
        if len(holders) <= FREQUENT:
            shared.update(combinations(holders, 2))
    for (a, b), count in sorted(shared.items()):
        one, other = said[a], said[b]
        apart = one.source != other.source or one.quotation.post != other.quotation.post
        if apart and (count >= 2 or few[a] or few[b]):
            yield a, b


def _keys(words: Sequence[Word]) -> Iterator[str | tuple[str, ...]]:
    """Stems of content words, and every three words in a row."""
    norms = [word.token.norm for word in words]
    yield from (stem(word.token.norm) for word in words if content(word.token))
    yield from zip(norms, norms[1:], norms[2:], strict=False)


def alike(a: Sequence[Word], b: Sequence[Word], blocks: Sequence[Block], *, near: bool) -> bool:
    """Whether what is common is enough: a long run, or most of the shorter version.

    Args:
        a: The words of one version.
        b: The words of the other.
        blocks: What they have in common.
        near: Whether something else speaks for it, so that less is enough.
    """
    covered = [w.token for i, _, size in blocks for w in a[i : i + size]]
    weight = sum(map(content, covered))
    longest = max((size for *_, size in blocks), default=0)
    share = len(covered) / min(len(a), len(b))
    whole = len(covered) / max(len(a), len(b))
    return (
        (longest >= 6 and weight >= 1)
        or (longest >= 4 and share >= 0.99 and weight >= 1)
        or (longest >= 3 and share >= 0.6 and weight >= 2)
        or (share >= 0.5 and weight >= (2 if near else 3))
        or (longest >= 3 and whole >= 0.75)
        or (near and share >= 0.9 and (weight >= 1 or longest >= 3))
    )
