"""How two versions of one quotation differ inside the marks.

Similarity never clears a quotation: every place is graded by what stands in it, and the worst
place grades the pair.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import chain, pairwise
from typing import NamedTuple

from crosslight.language import form
from crosslight.language.polarity import turns
from crosslight.model import QuoteGrade, Span, Token
from crosslight.quotes.matching import Block, alike, common
from crosslight.quotes.utterances import Word

ORDER = tuple(QuoteGrade)
"""From none to worst."""

Words = Sequence[Word]
Gap = tuple[int, int]
"""First and past-the-last word of one version between two common runs."""


RUN = 6
"""Words in common from which two versions are of one statement whatever stands around."""
OTHER = 3
"""Words from which a beginning, an end or an omission is a clause rather than a word."""


class Side(Enum):
    """Where a place lies in what two versions have in common."""

    LEADING = -1
    INNER = 0
    TRAILING = 1


class _Place(NamedTuple):
    """A place where two versions differ: the gap in each, its side, and the longer run beside."""

    gap_a: Gap
    gap_b: Gap
    side: Side
    run: int


@dataclass(frozen=True, slots=True)
class Change:
    """One place where two versions differ; one of the sides may be empty.

    Attributes:
        grade: What the place alone would grade the two.
        a: The words that only the one version has there.
        b: The words that only the other has.
        near_a: Where these words stand; without any, the words around the place.
        near_b: The same of the other version.
    """

    grade: QuoteGrade
    a: tuple[Token, ...]
    b: tuple[Token, ...]
    near_a: Span
    near_b: Span


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two versions compare.

    Attributes:
        grade: The grade of the worst place.
        changes: All places that differ, in order.
        common: Number of words that are equal at the *form* rung.
    """

    grade: QuoteGrade
    changes: tuple[Change, ...]
    common: int

    @property
    def sure(self) -> bool:
        """Whether they are one utterance rather than two that are like each other.

        The words replaced, counted on the longer side, are less than half of the common ones.
        """
        kinds = {QuoteGrade.ALTERED, QuoteGrade.TRIMMED}
        replaced = [c for c in self.changes if c.a and c.b and c.grade in kinds]
        words = sum(max(len(change.a), len(change.b)) for change in replaced)
        return 2 * words < self.common


def worst(grades: Iterable[QuoteGrade]) -> QuoteGrade:
    """The worst of some grades; *single* when there are none."""
    return max(grades, key=ORDER.index, default=QuoteGrade.SINGLE)


def between(a: Sequence[Words], b: Sequence[Words]) -> Verdict | None:
    """How the versions of two sources compare, None when they have nothing in common.

    A source may print one statement as two quotations, or a part of it twice. So its versions
    are taken one by one and in one, and the milder account holds.

    Args:
        a: The versions of one source, in reading order.
        b: Those of another.
    """
    apart = [found for x in a for y in b if (found := compare(x, y))]
    accounts = [_all(apart)] if apart else []
    if len(a) + len(b) > 2 and (found := compare(_one(a), _one(b))):
        accounts.append(found)
    return min(accounts, key=lambda verdict: ORDER.index(verdict.grade), default=None)


def compare(a: Words, b: Words) -> Verdict | None:
    """How two versions compare, None when they have too little in common.

    Sentences that only one version prints are not a difference: an outlet may quote less of a
    speech. A part of a sentence is.

    Args:
        a: The words of one version.
        b: The words of another.
    """
    blocks = common(a, b)
    if not blocks or not alike(a, b, blocks, near=True):
        return None
    edges = [(0, 0, 0), *blocks, (len(a), len(b), 0)]
    places: list[Change | None] = []
    for n, (before, after) in enumerate(pairwise(edges)):
        side = Side.LEADING if n == 0 else Side.TRAILING if n == len(blocks) else Side.INNER
        gap_a = before[0] + before[2], after[0]
        gap_b = before[1] + before[2], after[1]
        places.append(_change(a, b, _Place(gap_a, gap_b, side, max(before[2], after[2]))))
    changes = tuple(change for change in places if change)
    exact = all(_exact(a, b, block) for block in blocks)
    printed = QuoteGrade.EXACT if exact else QuoteGrade.TYPOGRAPHY
    size = sum(block[2] for block in blocks)
    return Verdict(worst([printed, *(change.grade for change in changes)]), changes, size)


def _all(verdicts: Sequence[Verdict]) -> Verdict:
    """Several comparisons as one, each place once."""
    places = dict.fromkeys(change for verdict in verdicts for change in verdict.changes)
    size = sum(verdict.common for verdict in verdicts)
    return Verdict(worst(verdict.grade for verdict in verdicts), tuple(places), size)


def _one(versions: Iterable[Words]) -> Words:
    return tuple(chain.from_iterable(versions))


def _exact(a: Words, b: Words, block: Block) -> bool:
    """Whether a common run is printed alike, the marks between its words included."""
    i, j, size = block
    return all(
        a[i + k].token.text == b[j + k].token.text and (k == 0 or a[i + k].lead == b[j + k].lead)
        for k in range(size)
    )


def _change(a: Words, b: Words, place: _Place) -> Change | None:
    """The change between two common runs, if there is one."""
    gap_a, gap_b, side, _ = place
    only_a, only_b = _partial(a, gap_a, side), _partial(b, gap_b, side)
    if not only_a and not only_b:
        return None
    tokens_a = tuple(word.token for word in only_a)
    tokens_b = tuple(word.token for word in only_b)
    if _same_form(tokens_a, tokens_b):
        kind = QuoteGrade.TYPOGRAPHY
    elif any(run and all(word.bracketed for word in run) for run in (only_a, only_b)):
        kind = QuoteGrade.BRACKETED
    elif only_a and only_b:
        kind = QuoteGrade.TRIMMED if _apart(only_a, only_b, place) else QuoteGrade.ALTERED
    else:
        kind = _omission(*((b, gap_b) if only_a else (a, gap_a)), side)
        if kind is QuoteGrade.SILENT_ELISION and _turned(tokens_a or tokens_b):
            kind = QuoteGrade.ALTERED
    return Change(kind, tokens_a, tokens_b, _near(a, gap_a, only_a), _near(b, gap_b, only_b))


def _apart(only_a: Words, only_b: Words, place: _Place) -> bool:
    """Whether two versions begin, or end, with other words around a long common run.

    Each quotes another part of the speech there: neither replaces a word of the other.
    """
    outer = place.side is not Side.INNER
    return outer and place.run >= RUN and min(len(only_a), len(only_b)) >= OTHER


def _turned(tokens: Sequence[Token]) -> bool:
    """Whether the few words that are missing turn what is said: `may have`, `did not`."""
    return len(tokens) < OTHER and any(map(turns, tokens))


def _near(words: Words, gap: Gap, only: Words) -> Span:
    """Where the words of one side stand, or the words between which they are missing."""
    if only:
        return Span(only[0].token.start, only[-1].token.end)
    before, after = gap[0] - 1, gap[1]
    first = words[before] if before >= 0 else words[after]
    last = words[after] if after < len(words) else words[before]
    return Span(first.token.start, last.token.end)


def _same_form(a: Sequence[Token], b: Sequence[Token]) -> bool:
    """Whether two runs are equal at the *form* rung, however they are parted by hyphens."""
    one, other = (
        "".join(form(part) for token in run for part in token.norm.split("-")) for run in (a, b)
    )
    return one.replace("&", "and") == other.replace("&", "and")


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


def _omission(words: Words, gap: Gap, side: Side) -> QuoteGrade:
    """How a version that leaves words out shows it: by closed marks, an ellipsis, or not at all."""
    if side is Side.LEADING:
        closed, elided = words[gap[1]].edge[0], words[gap[1]].elided
    elif side is Side.TRAILING:
        closed, elided = words[gap[0] - 1].edge[1], False
    else:
        left, right = words[gap[0] - 1], words[gap[1]]
        closed, elided = left.segment != right.segment, right.elided
    if closed:
        return QuoteGrade.TRIMMED
    return QuoteGrade.ELIDED if elided else QuoteGrade.SILENT_ELISION
