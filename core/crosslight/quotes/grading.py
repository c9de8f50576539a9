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
from crosslight.language.contractions import READINGS, equal_ends, written_out
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
        side: Where the place lies in what the two have in common.
    """

    grade: QuoteGrade
    a: tuple[Token, ...]
    b: tuple[Token, ...]
    near_a: Span
    near_b: Span
    side: Side = Side.INNER


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two versions compare.

    Attributes:
        grade: The grade of the worst place.
        changes: All places that differ, in order.
        covered: The words of the one version that the other has too, and those of the other.
        certain: Those places that are between two versions of one utterance, taken by themselves.
    """

    grade: QuoteGrade
    changes: tuple[Change, ...]
    covered: tuple[frozenset[int], frozenset[int]]
    certain: frozenset[Change] = frozenset()

    @property
    def common(self) -> int:
        """Number of words that are equal at the *form* rung, a part that is printed twice once."""
        return min(map(len, self.covered))

    @property
    def sure(self) -> bool:
        """Whether they are one utterance rather than two that are like each other.

        The words replaced, counted on the longer side, are less than half of the common ones.
        Words that only the one has and words that only the other has replace each other, too.
        """
        kinds = {QuoteGrade.ALTERED, QuoteGrade.TRIMMED}
        replaced = [c for c in self.changes if c.a and c.b and c.grade in kinds]
        words = sum(max(len(change.a), len(change.b)) for change in replaced)
        dropped = [c for c in self.changes if c.grade is QuoteGrade.SILENT_ELISION]
        words += min(sum(len(c.a) for c in dropped), sum(len(c.b) for c in dropped))
        return 2 * words < max(map(len, self.covered))


def worst(grades: Iterable[QuoteGrade]) -> QuoteGrade:
    """The worst of some grades; *single* when there are none."""
    return max(grades, key=ORDER.index, default=QuoteGrade.SINGLE)


def between(a: Sequence[Words], b: Sequence[Words]) -> Verdict | None:
    """How the versions of two sources compare, None when they have nothing in common.

    A source may print one statement as two quotations, or a part of it twice. So its versions
    are taken one by one and in one, and the milder account holds, unless it leaves out words
    that the other one pairs: versions in another order are no answer to each other in one.

    Args:
        a: The versions of one source, in reading order.
        b: Those of another.
    """
    apart = [found for x in a for y in b if (found := compare(x, y))]
    accounts = [_all(apart)] if apart else []
    whole = compare(_one(a), _one(b)) if len(a) + len(b) > 2 else None
    if whole and all(whole.common >= verdict.common for verdict in accounts):
        accounts.append(whole)
    return min(accounts, key=lambda verdict: ORDER.index(verdict.grade), default=None)


def compare(a: Words, b: Words) -> Verdict | None:
    """How two versions compare, None when they have too little in common.

    Sentences that only one version prints are not a difference: an outlet may quote less of a
    speech. A part of a sentence is. Clauses in another order are compared where they stand.

    Args:
        a: The words of one version.
        b: The words of another.
    """
    blocks = common(a, b)
    if not blocks or not alike(a, b, blocks, near=True):
        return None
    moved, (start_a, start_b), (end_a, end_b) = _crossing(a, b, blocks)
    a, b = a[:end_a], b[:end_b]
    edges = [(start_a, start_b, 0), *blocks, (end_a, end_b, 0)]
    places: list[Change | None] = []
    for n, (before, after) in enumerate(pairwise(edges)):
        side = Side.LEADING if n == 0 else Side.TRAILING if n == len(blocks) else Side.INNER
        gap_a = before[0] + before[2], after[0]
        gap_b = before[1] + before[2], after[1]
        place = _Place(gap_a, gap_b, side, max(before[2], after[2]))
        places.append(_change(a, b, place))
    changes = tuple(change for change in places if change)
    exact = all(_exact(a, b, block) for block in blocks)
    printed = QuoteGrade.EXACT if exact else QuoteGrade.TYPOGRAPHY
    whole = Verdict(
        worst([printed, *(change.grade for change in changes)]), changes, _covered(a, b, blocks)
    )
    return _all([whole, *moved])


def _crossing(
    a: Words, b: Words, blocks: Sequence[Block]
) -> tuple[list[Verdict], tuple[int, int], tuple[int, int]]:
    """What stands before the common runs in one version and behind them in the other.

    Returns:
        The verdicts on such clauses, and where each version begins and ends without them.
    """
    (first_a, first_b, _), (last_a, last_b, size) = blocks[0], blocks[-1]
    behind_a, behind_b = last_a + size, last_b + size
    found: list[Verdict] = []
    starts, ends = [0, 0], [len(a), len(b)]
    if moved := _moved(a[:first_a], b[behind_b:]):
        found.append(moved)
        starts[0], ends[1] = first_a, behind_b
    if moved := _moved(a[behind_a:], b[:first_b]):
        found.append(moved)
        starts[1], ends[0] = first_b, behind_a
    return found, (starts[0], starts[1]), (ends[0], ends[1])


def _moved(a: Words, b: Words) -> Verdict | None:
    """The verdict on a clause that two versions print at different places, if it is one.

    What stands around it there is another part of the speech, and not left out of it.
    """
    if min(len(a), len(b)) < RUN or max((n for *_, n in common(a, b)), default=0) < RUN:
        return None
    verdict = compare(a, b)
    if verdict is None:
        return None
    inner = tuple(change for change in verdict.changes if change.side is Side.INNER)
    grade = worst([QuoteGrade.TYPOGRAPHY, *(change.grade for change in inner)])
    return Verdict(grade, inner, verdict.covered)


def _covered(a: Words, b: Words, blocks: Iterable[Block]) -> tuple[frozenset[int], frozenset[int]]:
    """Where the words that two versions have in common stand, in each."""
    runs = [(a[i : i + size], b[j : j + size]) for i, j, size in blocks]
    return (
        frozenset(word.token.start for run, _ in runs for word in run),
        frozenset(word.token.start for _, run in runs for word in run),
    )


def _all(verdicts: Sequence[Verdict]) -> Verdict:
    """Several comparisons as one, each place once."""
    places = dict.fromkeys(change for verdict in verdicts for change in verdict.changes)
    covered_a, covered_b = zip(*(verdict.covered for verdict in verdicts), strict=True)
    covered = frozenset().union(*covered_a), frozenset().union(*covered_b)
    certain = frozenset(c for verdict in verdicts if verdict.sure for c in verdict.changes)
    return Verdict(worst(verdict.grade for verdict in verdicts), tuple(places), covered, certain)


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
    only_a, only_b = _spoken(_partial(a, gap_a, side)), _spoken(_partial(b, gap_b, side))
    if not only_a and not only_b:
        return None
    only_a, only_b = _unlike(only_a, only_b)
    tokens_a = tuple(word.token for word in only_a)
    tokens_b = tuple(word.token for word in only_b)
    if _same_form(tokens_a, tokens_b):
        kind = QuoteGrade.TYPOGRAPHY
    elif any(run and all(word.bracketed for word in run) for run in (only_a, only_b)):
        kind = QuoteGrade.BRACKETED
    elif only_a and only_b:
        kind = QuoteGrade.TRIMMED if _apart(only_a, only_b, place) else QuoteGrade.ALTERED
    else:
        shorter = (b, gap_b) if only_a else (a, gap_a)
        kind = _omission(*shorter, side, only_a or only_b)
        if kind is QuoteGrade.SILENT_ELISION and _turned(tokens_a or tokens_b):
            kind = QuoteGrade.ALTERED
    near_a, near_b = _near(a, gap_a, only_a), _near(b, gap_b, only_b)
    return Change(kind, tokens_a, tokens_b, near_a, near_b, side)


def _spoken(run: Words) -> Words:
    """The words of a place without an editor's in brackets, unless it has no others."""
    return [word for word in run if not word.bracketed] or run


def _unlike(only_a: Words, only_b: Words) -> tuple[Words, Words]:
    """The words of a place without a contraction at an end of it that the other writes out.

    Where nothing else differs, the contraction stays.
    """
    for backwards in (False, True):
        one, other = ([word.token.norm for word in run] for run in (only_a, only_b))
        i, j = equal_ends(one, other, backwards=backwards)
        if (i or j) and (i, j) != (len(one), len(other)):
            only_a = only_a[: len(one) - i] if backwards else only_a[i:]
            only_b = only_b[: len(other) - j] if backwards else only_b[j:]
    return only_a, only_b


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
    return any(_written(a, reading) == _written(b, reading) for reading in READINGS)


def _written(run: Sequence[Token], reading: int) -> str:
    words = (word for token in run for word in written_out(token.norm, reading))
    return "".join(form(part) for word in words for part in word.split("-")).replace("&", "and")


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


def _omission(words: Words, gap: Gap, side: Side, missing: Words) -> QuoteGrade:
    """How a version that leaves words out shows it: by closed marks, an ellipsis, or not at all.

    Where its sentence begins or ends inside the marks, and the other's quotation does, neither
    hides anything inside, unless the words that are missing turn what is said.
    """
    if side is Side.LEADING:
        closed, elided = words[gap[1]].edge[0], words[gap[1]].elided
        bound = words[gap[1]].opens and missing[0].edge[0]
    elif side is Side.TRAILING:
        closed, elided = words[gap[0] - 1].edge[1], False
        bound = gap[0] < len(words) and words[gap[0]].opens and missing[-1].edge[1]
    else:
        left, right = words[gap[0] - 1], words[gap[1]]
        closed, elided, bound = left.segment != right.segment, right.elided, False
    if closed:
        return QuoteGrade.TRIMMED
    if elided:
        return QuoteGrade.ELIDED
    turned = any(turns(word.token) for word in missing)
    return QuoteGrade.TRIMMED if bound and not turned else QuoteGrade.SILENT_ELISION
