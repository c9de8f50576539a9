"""`date.conflict`: one event, on days that cannot both hold."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from crosslight.findings.case import Case
from crosslight.findings.groups import joined
from crosslight.language.calendar_words import RELATIVE_DAYS
from crosslight.model import DateMention, Finding, Severity

BESIDE = 5
"""Words between a date and the verb of what happened then."""
MASS, SHARE = 4.5, 0.4
"""Least agreement of the words around two dates in sentences that are not linked."""
YEARS_MASS = 6.0
"""The same around the only years of two linked sentences."""
LINKED_MASS = 3.0
"""The same in linked sentences."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two dates of one event in two sources."""

    a: tuple[str, DateMention]
    b: tuple[str, DateMention]
    event: str


def date_conflict(case: Case) -> Iterator[Finding]:
    """One finding for each event whose dates have no day in common.

    Two dates are of one event when they stand beside one past verb in like surroundings. Both
    must be days, months or years. A day that the other sentence names as well is no conflict,
    nor are neighbouring days of which one is relative: zones of time explain them.
    """
    for group in joined(_pairs(case)):
        dated = dict.fromkeys(end for pair in group for end in (pair.a, pair.b))
        shown = " | ".join(f"{case.printed(m)} ({article}, {_days(m)})" for article, m in dated)
        event = max(pair.event for pair in group)
        reason = f"date of “{event}” differs: {shown}" if event else f"year differs: {shown}"
        yield case.finding("date.conflict", Severity.MEDIUM, reason, dated)


def _pairs(case: Case) -> Iterator[_Pair]:
    """Dates beside one past verb, and the only years of linked sentences."""
    beside: dict[str, list[tuple[str, DateMention]]] = defaultdict(list)
    for note in case.comparison.annotations:
        for mention in note.dates:
            if mention.first and mention.last:
                for word in sorted(case.contexts.events(mention, BESIDE)):
                    beside[word].append((note.article.id, mention))
    for word, dated in beside.items():
        for a, b in combinations(dated, 2):
            if a[0] != b[0] and _conflict(case, a[1], b[1]):
                yield _Pair(a, b, word)
    yield from _years(case)


def _years(case: Case) -> Iterator[_Pair]:
    """Two linked sentences that name one year each, of what they both tell about."""
    for link, one, other in case.linked:
        dates = case.index.dates.get(link.a, ()), case.index.dates.get(link.b, ())
        if all(len(held) == 1 and _grain(held[0]) == "year" for held in dates):
            ((a,), (b,)) = dates
            agreement = case.contexts.agreement(a, b)
            if not _overlap(a, b) and agreement.mass >= YEARS_MASS and agreement.share >= SHARE:
                yield _Pair((one.article, a), (other.article, b), "")


def _days(mention: DateMention) -> str:
    """`2024-05-03`, or first and last day."""
    return str(mention.first) + (f" to {mention.last}" if mention.last != mention.first else "")


def _conflict(case: Case, a: DateMention, b: DateMention) -> bool:
    if _overlap(a, b) or _grain(a) != _grain(b) or _zones(case, a, b):
        return False
    others_a = case.index.dates.get(a.sentence, ())
    others_b = case.index.dates.get(b.sentence, ())
    if any(_overlap(a, other) for other in others_b) or any(_overlap(b, o) for o in others_a):
        return False
    agreement = case.contexts.agreement(a, b)
    if (a.sentence, b.sentence) in case.index.pairs:
        return agreement.mass >= LINKED_MASS and agreement.share >= SHARE
    return agreement.mass >= MASS and agreement.share >= SHARE


def _zones(case: Case, a: DateMention, b: DateMention) -> bool:
    """Whether zones of time may explain two neighbouring days, one of them relative."""
    near = a.first and b.first and abs(a.first - b.first) <= timedelta(1)
    printed = (case.printed(mention) for mention in (a, b))
    return bool(near) and any(text.lower() in RELATIVE_DAYS for text in printed)


def _overlap(a: DateMention, b: DateMention) -> bool:
    """Whether two dates have a day in common, as far as they are resolved."""
    return bool(
        a.first and a.last and b.first and b.last and a.first <= b.last and b.first <= a.last
    )


def _grain(mention: DateMention) -> str:
    """Whether a date is a day, a longer time within a year, or a year."""
    if not mention.first or not mention.last:
        return ""
    length = mention.last - mention.first
    return "day" if length < timedelta(3) else "month" if length < timedelta(100) else "year"
