"""`date.conflict`: the year of one thing, or its first and last, differ in linked sentences."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from crosslight.findings.case import Case
from crosslight.findings.contexts import Agreement
from crosslight.findings.dates import Dated, grain, listed
from crosslight.findings.groups import joined
from crosslight.findings.intervals import overlap
from crosslight.model import DateMention, Finding, Severity

LEAST = Agreement(6.0, 0.4)
"""Least agreement of the words around the only years of two linked sentences."""
JOINERS = frozenset({"to", "and", "until", "through", "till", "-", "–", "—"})
"""What joins two years to a time that lasts from the one to the other."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two years, or times from year to year, of two sources."""

    a: Dated
    b: Dated


def date_years(case: Case) -> Iterator[Finding]:
    """One finding for each thing whose only year differs, or one of its first and last."""
    for group in joined((*_years(case), *_spans(case))):
        ends = dict.fromkeys(end for pair in group for end in (pair.a, pair.b))
        reason = f"year differs: {listed(case, ends)}"
        yield case.finding("date.conflict", Severity.MEDIUM, reason, ends)


def _years(case: Case) -> Iterator[_Pair]:
    """Two linked sentences that name one year each, of what they both tell about."""
    for link, one, other in case.linked:
        dates = case.index.dates.get(link.a, ()), case.index.dates.get(link.b, ())
        if all(len(held) == 1 and grain(held[0]) == "year" for held in dates):
            ((a,), (b,)) = dates
            if not overlap(a, b) and case.contexts.agreement(a, b).reaches(LEAST):
                yield _Pair((one.article, a), (other.article, b))


def _spans(case: Case) -> Iterator[_Pair]:
    """Two linked sentences that name one time from year to year each, much of it the same."""
    for link, one, other in case.linked:
        spans = list(_from_to(case, link.a)), list(_from_to(case, link.b))
        if len(spans[0]) != 1 or len(spans[1]) != 1:
            continue
        ((a,), (b,)) = spans
        if _half(a, b) and (a.first, a.last) != (b.first, b.last):
            yield _Pair((one.article, a), (other.article, b))


def _from_to(case: Case, sentence: str) -> Iterator[DateMention]:
    """The times of a sentence that are printed by their first and last year (`1967 to 1979`)."""
    text = case.texts[case.index.sentences[sentence].article]
    for one, other in pairwise(case.index.dates.get(sentence, ())):
        years = grain(one) == grain(other) == "year" and _before(one, other)
        if years and text[one.end : other.start].strip() in JOINERS:
            yield replace(one, end=other.end, last=other.last)


def _half(a: DateMention, b: DateMention) -> bool:
    """Whether two times share more than half of the longer one: one office, and not the next."""
    if not (a.first and a.last and b.first and b.last):
        return False
    shared = min(a.last, b.last) - max(a.first, b.first)
    return 2 * shared > max(a.last - a.first, b.last - b.first)


def _before(a: DateMention, b: DateMention) -> bool:
    return bool(a.first and b.first and a.first < b.first)
