"""Two dates of two sources: whether they exclude each other, and what else may explain that."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

from crosslight.findings.case import Case
from crosslight.findings.intervals import overlap
from crosslight.language.calendar_words import RELATIVE_DAYS, WEEKDAY_NUMBERS
from crosslight.language.dates import own_date
from crosslight.model import DateMention, Sentence

Dated = tuple[str, DateMention]
"""A siglum and a date in that article."""


def grain(mention: DateMention) -> str:
    """Whether a date is a day, a longer time within a year, or a year."""
    if not mention.first or not mention.last:
        return ""
    length = mention.last - mention.first
    return "day" if length < timedelta(3) else "month" if length < timedelta(100) else "year"


def shown(mention: DateMention) -> str:
    """`2024-05-03`, or first and last day."""
    return str(mention.first) + (f" to {mention.last}" if mention.last != mention.first else "")


def listed(case: Case, dates: Iterable[Dated]) -> str:
    """Some dates with their sources: `May 3 (A, C, 2024-05-03) | Monday (B, 2024-05-06)`."""
    sources: dict[tuple[str, str], set[str]] = defaultdict(set)
    for source, mention in dates:
        sources[case.printed(mention), shown(mention)].add(source)
    return " | ".join(
        f"{printed} ({', '.join(sorted(by))}, {days})" for (printed, days), by in sources.items()
    )


def before(sentence: Sentence, mention: DateMention) -> str:
    """The word or mark right before a date, in compared form; empty where it opens a sentence."""
    held = [token.norm for token in sentence.tokens if token.end <= mention.start]
    return held[-1] if held else ""


def apart(case: Case, a: DateMention, b: DateMention) -> bool:
    """Whether two dates exclude each other, and neither sentence names the other's day as well."""
    others_a = case.index.dates.get(a.sentence, ())
    others_b = case.index.dates.get(b.sentence, ())
    return not (
        overlap(a, b)
        or zones(case, a, b)
        or _same_weekday(case, a, b)
        or any(overlap(a, other) for other in others_b)
        or any(overlap(b, other) for other in others_a)
    )


def zones(case: Case, a: DateMention, b: DateMention) -> bool:
    """Whether zones of time may explain two neighbouring days, one of them relative."""
    near = a.first and b.first and abs(a.first - b.first) <= timedelta(1)
    printed = (case.printed(mention) for mention in (a, b))
    return bool(near) and any(text.lower() in RELATIVE_DAYS for text in printed)


def _same_weekday(case: Case, a: DateMention, b: DateMention) -> bool:
    """Whether a weekday may mean the day of the other source, a week away from how it is read.

    One report may be dated a day off, or have appeared where it was still the day before.
    """
    week = a.first and b.first and abs(a.first - b.first) == timedelta(7)
    return bool(week) and any(
        case.printed(mention).split()[0].lower() in WEEKDAY_NUMBERS and mention.resolved
        for mention in (a, b)
    )


def foreseen(case: Case, a: Dated, b: Dated) -> bool:
    """Whether a date lies behind the day on which the other source appeared.

    What that source tells as done was something else.
    """
    return any(
        bool(day and mention.first and mention.first > day)
        for day, mention in (
            (own_date(case.index.articles[b[0]].published), a[1]),
            (own_date(case.index.articles[a[0]].published), b[1]),
        )
    )
