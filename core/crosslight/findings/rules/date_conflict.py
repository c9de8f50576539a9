"""`date.conflict`: one event, on days that cannot both hold."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations, pairwise

from crosslight.findings.case import Case
from crosslight.findings.groups import joined
from crosslight.findings.happenings import COMING, EVENT, happenings
from crosslight.language.calendar_words import RELATIVE_DAYS
from crosslight.model import DateMention, Finding, Severity

MASS, SHARE = 4.5, 0.4
"""Least agreement of the words around two dates in sentences that are not linked."""
LINKED_MASS = 3.0
"""The same in linked sentences, and around two dates that an event is put to."""
EVENT_SHARE = 0.35
"""Least share around the latter: the event itself is what they have in common."""
UNLIKE_MASS = 6.0
"""The same around a month and a year in linked sentences."""
COMING_MASS, COMING_SHARE = 3.0, 0.3
"""The same beside a verb of what is to come, in sentences that are not linked."""
YEARS_MASS = 6.0
"""The same around the only years of two linked sentences."""
JOINERS = frozenset({"to", "and", "until", "through", "till", "-", "–", "—"})
"""What joins two years to a time that lasts from the one to the other."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two dates of one event in two sources."""

    a: tuple[str, DateMention]
    b: tuple[str, DateMention]
    event: str


def date_conflict(case: Case) -> Iterator[Finding]:
    """One finding for each event whose dates have no day in common.

    Two dates are of one event when they stand beside one verb, or right behind one event, in like
    surroundings. A day that the other sentence names as well is no conflict, nor are neighbouring
    days of which one is relative: zones of time explain them.
    """
    for group in joined(_pairs(case)):
        dated = dict.fromkeys(end for pair in group for end in (pair.a, pair.b))
        shown = " | ".join(f"{case.printed(m)} ({article}, {_days(m)})" for article, m in dated)
        event = max(pair.event for pair in group)
        reason = f"date of “{event}” differs: {shown}" if event else f"year differs: {shown}"
        yield case.finding("date.conflict", Severity.MEDIUM, reason, dated)


def _pairs(case: Case) -> Iterator[_Pair]:
    """Dates of what happens in both, and years of linked sentences."""
    beside: dict[str, list[tuple[tuple[str, DateMention], str]]] = defaultdict(list)
    for note in case.comparison.annotations:
        for mention in note.dates:
            if mention.first and mention.last:
                told = happenings(case.index.sentences[mention.sentence], mention)
                for event, printed in told.items():
                    beside[event].append(((note.article.id, mention), printed))
    for event, dated in beside.items():
        for (a, printed), (b, _) in combinations(dated, 2):
            if a[0] != b[0] and _conflict(case, a[1], b[1], event):
                yield _Pair(a, b, printed)
    yield from _years(case)
    yield from _spans(case)


def _years(case: Case) -> Iterator[_Pair]:
    """Two linked sentences that name one year each, of what they both tell about."""
    for link, one, other in case.linked:
        dates = case.index.dates.get(link.a, ()), case.index.dates.get(link.b, ())
        if all(len(held) == 1 and _grain(held[0]) == "year" for held in dates):
            ((a,), (b,)) = dates
            if not _overlap(a, b) and _agree(case, a, b, YEARS_MASS, SHARE):
                yield _Pair((one.article, a), (other.article, b), "")


def _spans(case: Case) -> Iterator[_Pair]:
    """Two linked sentences that name one time from year to year each, much of it the same."""
    for link, one, other in case.linked:
        spans = list(_from_to(case, link.a)), list(_from_to(case, link.b))
        if len(spans[0]) != 1 or len(spans[1]) != 1:
            continue
        ((a,), (b,)) = spans
        if _half(a, b) and (a.first, a.last) != (b.first, b.last):
            yield _Pair((one.article, a), (other.article, b), "")


def _from_to(case: Case, sentence: str) -> Iterator[DateMention]:
    """The times of a sentence that are printed by their first and last year (`1967 to 1979`)."""
    text = case.texts[case.index.sentences[sentence].article]
    for one, other in pairwise(case.index.dates.get(sentence, ())):
        years = _grain(one) == _grain(other) == "year" and _before(one, other)
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


def _days(mention: DateMention) -> str:
    """`2024-05-03`, or first and last day."""
    return str(mention.first) + (f" to {mention.last}" if mention.last != mention.first else "")


def _conflict(case: Case, a: DateMention, b: DateMention, event: str) -> bool:
    """Whether two dates that an event stands beside are of one event and exclude each other."""
    if _overlap(a, b) or _zones(case, a, b):
        return False
    others_a = case.index.dates.get(a.sentence, ())
    others_b = case.index.dates.get(b.sentence, ())
    if any(_overlap(a, other) for other in others_b) or any(_overlap(b, o) for o in others_a):
        return False
    linked = (a.sentence, b.sentence) in case.index.pairs
    grains = {_grain(a), _grain(b)}
    if event.startswith(COMING) and "year" not in grains:
        return linked or _agree(case, a, b, COMING_MASS, COMING_SHARE)
    if event.startswith(EVENT) and "year" not in grains:
        return _agree(case, a, b, LINKED_MASS, EVENT_SHARE)
    if len(grains) > 1:
        return linked and "day" not in grains and _agree(case, a, b, UNLIKE_MASS, SHARE)
    return _agree(case, a, b, LINKED_MASS if linked else MASS, SHARE)


def _agree(case: Case, a: DateMention, b: DateMention, mass: float, share: float) -> bool:
    """Whether the words around two dates agree so far."""
    agreement = case.contexts.agreement(a, b)
    return agreement.mass >= mass and agreement.share >= share


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
