"""Which quotations of different sources are versions of one.

Candidates share content words (an inverted index); a candidate pair is aligned by its longest
common runs, which find a fragment anywhere in a longer version, in any order of the sentences.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from crosslight.quotes.utterances import Utterance, Word
from crosslight.wording.words import content, stem

Block = tuple[int, int, int]
"""First word in `a`, first word in `b`, number of words."""

FREQUENT = 40
"""Quotations that a word may stand in and still propose candidates."""
FAR = 3
"""Words between two common runs from which a common run without content is a coincidence."""


def matches(
    spoken: Sequence[Utterance], linked: Collection[tuple[str, str]]
) -> Iterator[tuple[int, int]]:
    """Pairs of quotations that are versions of one.

    Args:
        spoken: All quotations.
        linked: Pairs of ids of linked sentences, in both orders.

    Yields:
        Two positions in `spoken`.
    """
    for a, b in _candidates(spoken):
        one, other = spoken[a], spoken[b]
        blocks = common(one.words, other.words)
        near = any((s, t) in linked for s in one.sentences for t in other.sentences)
        if alike(one.words, other.words, blocks, near=near):
            yield a, b


def common(a: Sequence[Word], b: Sequence[Word]) -> list[Block]:
    """Longest common runs of two versions, in order, without coincidences at their ends.

    Words are equal at the *form* rung.
    """
    norms_a, norms_b = [w.token.norm for w in a], [w.token.norm for w in b]
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


def _candidates(spoken: Sequence[Utterance]) -> Iterator[tuple[int, int]]:
    """Pairs of different sources, or a post and its repetition, that share content words."""
    places: dict[str, list[int]] = defaultdict(list)
    for n, utterance in enumerate(spoken):
        for key in {stem(w.token.norm) for w in utterance.words if content(w.token)}:
            places[key].append(n)
    shared: Counter[tuple[int, int]] = Counter()
    for holders in places.values():
        if len(holders) <= FREQUENT:
            shared.update(combinations(holders, 2))
    for (a, b), count in sorted(shared.items()):
        one, other = spoken[a], spoken[b]
        apart = one.source != other.source or one.quotation.post != other.quotation.post
        if apart and (count >= 2 or count == min(one.weight, other.weight)):
            yield a, b


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
    return (
        (longest >= 6 and weight >= 3)
        or (longest >= 3 and share >= 0.6 and weight >= 2)
        or (share >= 0.5 and weight >= (2 if near else 3))
        or (near and share >= 0.9 and weight >= 1)
    )
