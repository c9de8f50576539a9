"""`date.conflict`: one event on two weekdays or days of the year, where no article has a date."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from crosslight.findings.case import Case, opposed
from crosslight.findings.rules.date_conflict import differing
from crosslight.language import own_date
from crosslight.language.calendar_words import MONTH_NUMBERS, WEEKDAY_NUMBERS
from crosslight.model import DateMention, Finding, Severity

Day = Callable[[str], date | None]
"""From a date as printed to a day of some year, None for what is no date of the kind."""


def date_undated(case: Case) -> Iterator[Finding]:
    """One finding for each event that is put to two weekdays, or to two days of the year.

    Weekdays are compared with weekdays, as of one week, and days of a month with such, as of one
    year. What is counted from the day of the report (`yesterday`) cannot be compared.
    """
    if any(own_date(article.published) for article in case.comparison.articles):
        return
    for day in (_weekday, _calendar_day):
        for event, ends in differing(_placed(case, day)):
            printed = opposed((case.printed(mention), source) for source, mention in ends)
            reason = f"date of “{event}” differs: {printed}"
            yield case.finding("date.conflict", Severity.MEDIUM, reason, ends)


def _placed(case: Case, day: Day) -> Case:
    """The case with all dates of one kind put into one week, or one year, and no others."""

    def place(mention: DateMention) -> DateMention:
        found = None if mention.first else day(case.printed(mention).lower())
        return replace(mention, first=found, last=found)

    notes = tuple(
        replace(note, dates=tuple(place(mention) for mention in note.dates))
        for note in case.comparison.annotations
    )
    return Case(replace(case.comparison, annotations=notes))


def _weekday(printed: str) -> date | None:
    """A weekday, with or without its time of day, of the week that began on January 3, 2000."""
    words = re.findall(r"[a-z]+", printed)
    if not words or words[0] not in WEEKDAY_NUMBERS or re.search(r"\d", printed):
        return None
    return date(2000, 1, 3 + WEEKDAY_NUMBERS[words[0]])


def _calendar_day(printed: str) -> date | None:
    """One day of a month, as of a leap year."""
    months = [MONTH_NUMBERS[w] for w in re.findall(r"[a-z]+", printed) if w in MONTH_NUMBERS]
    days = [int(number) for number in re.findall(r"\d+", printed)]
    if len(months) != 1 or len(days) != 1:
        return None
    try:
        return date(2000, months[0], days[0])
    except ValueError:
        return None
