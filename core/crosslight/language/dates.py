"""Dates, weekdays and relative days in the text, each resolved where possible.

Own patterns, one row each in `PATTERNS`: general date parsers find a date in *May*, *Sun* and
*second*, and were right once in six or seven times when tried on newswire.
"""

import re
from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import NamedTuple

from crosslight.language.calendar_words import (
    FULL_MONTHS,
    FULL_WEEKDAYS,
    RELATIVE_DAYS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WITHIN,
)
from crosslight.language.days import (
    DateMatch,
    Days,
    ago,
    bare_month,
    calendar_day,
    decade,
    in_year,
    month_of_year,
    period,
    plain_year,
    relative_day,
    slashed,
    weekday,
)
from crosslight.language.numerals import either
from crosslight.language.tables import words
from crosslight.model import DateMention, Sentence

_MONTH = rf"(?P<month>{either(FULL_MONTHS)}|{either(SHORT_MONTHS)}\b\.?)"
_WEEKDAY = rf"(?:{either(FULL_WEEKDAYS)}|{either(SHORT_WEEKDAYS)}\.)"
_LEAD = rf"(?:{_WEEKDAY}(?:,?\s+|\s+(?P<open>\()))?"
_CLOSE = r"(?(open)\))"
"""A weekday before a date, which may stand in brackets then."""
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:%]|,\d)"
_LAST = r"(?:\s*[-–]\s*|\s+to\s+)(?P<last>\d{1,2})(?:st|nd|rd|th)?(?![\d:%]|,\d)"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?!\d)"
_MEASURED = either(
    words("people men women troops soldiers miles kilometers metres meters dollars votes")
)
_UNCOUNTED = "".join(
    rf"(?<!{word}\s)" for word in words("about than over least nearly some almost around most")
)
"""Words that make four digits behind them a number rather than a year."""
_PLANNED_FOR = "|".join(
    rf"(?<={word}\s)for" for word in words("scheduled planned set slated due expected")
)
"""*For* before a month; elsewhere the month may be a name."""
_THAT_YEAR = r"\s+(?:of|in)\s+(?:that|the\s+same)\s+year\b"


NEEDS = {
    "digit": r"\d",
    "month": _MONTH,
    "weekday": _WEEKDAY,
    "ago": r"(?i:\bago\b)",
    "relative": r"(?i:\b(?:today|tonight|tomorrow|yesterday|this|last)\b)",
    "period": r"(?i:\b(?:this|last|next)\b)",
}
"""What no date of some kind is without, quickly found."""


class Pattern(NamedTuple):
    """A row of the table: what a kind of date looks like and which days it means."""

    name: str
    needs: str
    """Keys of `NEEDS`, each of which the sentence must hold for the pattern to be tried."""
    shape: str
    resolve: Callable[[DateMatch], Days]


PATTERNS = (
    Pattern(
        "iso",
        "digit",
        r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?P<last>)(?!\d)",
        calendar_day,
    ),
    Pattern(
        "month day",
        "month digit",
        rf"{_LEAD}\b{_MONTH}\s+{_DAY}(?:{_LAST})?(?:,?\s+{_YEAR})?{_CLOSE}",
        calendar_day,
    ),
    Pattern(
        "day month",
        "month digit",
        rf"{_LEAD}(?<![\d.,])(?:the\s+)?{_DAY}(?:{_LAST})?(?:\s+of)?\s+{_MONTH}(?:,?\s+{_YEAR})?{_CLOSE}",
        calendar_day,
    ),
    Pattern(
        "slashed",
        "digit",
        r"(?<![\d/])(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<year>\d{4}|\d\d)(?![\d/])",
        slashed,
    ),
    Pattern(
        "dotted",
        "digit",
        r"(?<![\d.])(?P<day>\d\d?)\.(?P<month>0\d|1[0-2])\.(?P<year>\d{4})(?P<last>)(?![\d.]\d)",
        calendar_day,
    ),
    Pattern("month of year", "month digit", rf"\b{_MONTH}(?:,|\s+of)?\s+{_YEAR}", month_of_year),
    Pattern(
        "ago",
        "ago",
        r"(?i:\b(?P<count>\d+|an?|[a-z]+(?:-[a-z]+)?)\s+(?P<unit>day|week|fortnight|month|year|decade)s?\s+ago\b)",
        ago,
    ),
    Pattern("relative day", "relative", rf"(?i:\b{either(RELATIVE_DAYS)}\b)", relative_day),
    Pattern(
        "weekday of a week",
        "weekday period",
        rf"\b(?P<weekday>{either(FULL_WEEKDAYS)})(?P<which>)\s+(?:of\s+)?(?P<week>last|this|next)\s+week\b",
        weekday,
    ),
    Pattern(
        "period",
        "period",
        r"(?i:\b(?:(?:earlier|later|late|early)\s+)?(?P<which>last|this|next)\s+"
        r"(?P<unit>weekend|week|month|year)\b)",
        period,
    ),
    Pattern(
        "weekday",
        "weekday",
        rf"(?:\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s+)?\b"
        rf"(?P<weekday>{either(FULL_WEEKDAYS)}|{either(SHORT_WEEKDAYS)}\.)(?!\w)"
        r"(?:\s+(?:morning|afternoon|evening|night))?"
        r"(?P<week>)",
        weekday,
    ),
    Pattern(
        "month",
        "month",
        r"\b(?i:(?P<lead>in|since|last|next|this|until|by|from|through|during|of|early|late|mid|"
        rf"{_PLANNED_FOR})[\s-]+"
        rf"(?:(?:early|late|mid)[\s-]+)?){_MONTH}(?!\w|\s+\d)(?=(?P<other>\s+(?:of\s+)?(?:that|the)\b)?)",
        bare_month,
    ),
    Pattern(
        "decade",
        "digit",
        rf"(?:\b[Tt]he\s+)?\b(?:(?P<within>{either(WITHIN)})[\s-]+)?(?P<decade>1[5-9]\d|20\d)0s\b",
        decade,
    ),
    Pattern(
        "year",
        "digit",
        rf"(?<![\w$£€¥₹.,#/-]){_UNCOUNTED}{_YEAR}(?:[-–](?P<last>\d{{4}}|\d\d))?(?![\w%-]|[,.:]\d|\s+{_MEASURED})",
        plain_year,
    ),
)
"""Every kind of date, the most particular first."""


def find_dates(
    text: str, sentences: Sequence[Sentence], published: str | None
) -> tuple[DateMention, ...]:
    """The dates of an article in reading order.

    Args:
        text: The article's text.
        sentences: Its sentences.
        published: The article's date as ISO 8601, or None.
    """
    own = own_date(published)
    found = [mention for sentence in sentences for mention in _read(text, sentence, own)]
    for place in range(1, len(found)):
        if _compiled(_THAT_YEAR).match(text, found[place].end):
            found[place] = _of_the_year(text, found[place], found[place - 1])
    return tuple(found)


def _of_the_year(text: str, mention: DateMention, before: DateMention) -> DateMention:
    """A day or month `of that year`: the year of the date that stands before it in the article."""
    if before.first is None or before.last is None or before.first.year != before.last.year:
        return mention
    days = (mention.first, mention.last) if mention.first and mention.last else None
    moved = in_year(text[mention.start : mention.end], days, before.first.year)
    if moved is None:
        return mention
    return replace(mention, first=moved[0], last=moved[1], resolved=before.resolved)


def own_date(published: str | None) -> date | None:
    """The day of an ISO 8601 date or date-time; None when there is none that can be."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if 1000 < day.year < 9000 else None


def _read(text: str, sentence: Sentence, own: date | None) -> list[DateMention]:
    """The dates of one sentence in order; a match never overlaps one of a row above."""
    found: list[DateMention] = []
    held = {
        need
        for need, shape in NEEDS.items()
        if _compiled(shape).search(text, sentence.start, sentence.end)
    }
    for pattern in PATTERNS:
        if not held.issuperset(pattern.needs.split()):
            continue
        for match in _compiled(pattern.shape).finditer(text, sentence.start, sentence.end):
            start, end = _shown(match)
            place = bisect(found, start, key=lambda mention: mention.start)
            if any(start < m.end and m.start < end for m in found[max(0, place - 1) : place + 1]):
                continue
            days = pattern.resolve(DateMatch(sentence, match, own))
            fixed = pattern.resolve(DateMatch(sentence, match, None))
            first, last = days or (None, None)
            resolved = days is not None and fixed is None
            found.insert(place, DateMention(start, end, sentence.id, first, last, resolved))
    return found


def _shown(match: re.Match[str]) -> tuple[int, int]:
    """The span of a match without the preposition before it."""
    lead = _compiled(r"(?:in|since|until|by|from|through|during|of|for)\s+").match(match[0].lower())
    return match.start() + (lead.end() if lead else 0), match.end()


@cache
def _compiled(shape: str) -> re.Pattern[str]:
    return re.compile(shape)
