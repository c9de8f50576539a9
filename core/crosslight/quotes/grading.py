"""How two versions of one quotation differ inside the marks.

Similarity never clears a quotation: every place is graded by what stands in it, and the worst
place grades the pair.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from crosslight.language import compared
from crosslight.model import QuoteGrade, Token
from crosslight.quotes.matching import Block, alike, common
from crosslight.quotes.utterances import Word

ORDER = tuple(QuoteGrade)
"""From none to worst."""

Words = Sequence[Word]
Gap = tuple[int, int]
"""First and past-the-last word of one version between two common runs."""


class Side(Enum):
    """Where a place lies in what two versions have in common."""

    LEADING = -1
    INNER = 0
    TRAILING = 1


@dataclass(frozen=True, slots=True)
class Change:
    """One place where two versions differ; one of the sides may be empty."""

    grade: QuoteGrade
    a: tuple[Token, ...]
    b: tuple[Token, ...]


def worst(grades: Iterable[QuoteGrade]) -> QuoteGrade:
    """The worst of some grades; *single* when there are none."""
    return max(grades, key=ORDER.index, default=QuoteGrade.SINGLE)


def grade(a: Words, b: Words) -> QuoteGrade:
    """The grade of two versions; *single* when they have nothing in common."""
    blocks = common(a, b)
    if not blocks or not alike(a, b, blocks, near=True):
        return QuoteGrade.SINGLE
    exact = all(_exact(a, b, block) for block in blocks)
    return worst(
        [
            QuoteGrade.EXACT if exact else QuoteGrade.TYPOGRAPHY,
            *(change.grade for change in changes(a, b)),
        ]
    )


def changes(a: Words, b: Words) -> tuple[Change, ...]:
    """The places where the words of two versions differ, in order.

    Sentences that only one version prints are not a difference: an outlet may quote less of a
    speech. A part of a sentence is.

    Args:
        a: The words of one version, of one quotation or of several of one source.
        b: The words of another.
    """
    blocks = common(a, b)
    if not blocks or not alike(a, b, blocks, near=True):
        return ()
    edges = [(0, 0, 0), *blocks, (len(a), len(b), 0)]
    found: list[Change | None] = []
    for n, (before, after) in enumerate(pairwise(edges)):
        side = Side.LEADING if n == 0 else Side.TRAILING if n == len(blocks) else Side.INNER
        gap_a = before[0] + before[2], after[0]
        gap_b = before[1] + before[2], after[1]
        found.append(_change(a, b, gap_a, gap_b, side))
    return tuple(change for change in found if change)


def _exact(a: Words, b: Words, block: Block) -> bool:
    """Whether a common run is printed alike, the marks between its words included."""
    i, j, size = block
    return all(
        a[i + k].token.text == b[j + k].token.text and (k == 0 or a[i + k].lead == b[j + k].lead)
        for k in range(size)
    )


def _change(a: Words, b: Words, gap_a: Gap, gap_b: Gap, side: Side) -> Change | None:
    """The change between two common runs, if there is one."""
    only_a, only_b = _partial(a, gap_a, side), _partial(b, gap_b, side)
    if not only_a and not only_b:
        return None
    tokens_a = tuple(word.token for word in only_a)
    tokens_b = tuple(word.token for word in only_b)
    if compared(tokens_a) == compared(tokens_b):
        kind = QuoteGrade.TYPOGRAPHY
    elif any(run and all(word.bracketed for word in run) for run in (only_a, only_b)):
        kind = QuoteGrade.BRACKETED
    elif only_a and only_b:
        kind = QuoteGrade.ALTERED
    elif side is not Side.INNER:
        kind = QuoteGrade.TRIMMED
    else:
        kind = _omission(*((b, gap_b) if only_a else (a, gap_a)))
    return Change(kind, tokens_a, tokens_b)


def _partial(words: Words, gap: Gap, side: Side) -> Words:
    """The words of a gap without the whole sentences at its outer end.

    Between two common runs, whole quotations of their own are left out: their marks are closed.
    """
    first, last = gap
    if side is Side.INNER:
        kept = {w.segment for w in (*words[first - 1 : first], *words[last : last + 1])}
        return [word for word in words[first:last] if word.segment in kept]
    starts = [i for i in range(first, min(last + 1, len(words))) if words[i].opens]
    if side is Side.LEADING and starts:
        first = starts[-1]
    elif side is Side.TRAILING and starts:
        last = min(last, starts[0])
    return words[first:last]


def _omission(words: Words, gap: Gap) -> QuoteGrade:
    """How a version that leaves words out between two of its own shows it."""
    left, right = words[gap[0] - 1], words[gap[1]]
    if left.segment != right.segment:
        return QuoteGrade.TRIMMED
    return QuoteGrade.ELIDED if right.elided else QuoteGrade.SILENT_ELISION
