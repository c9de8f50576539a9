"""Which days a printed date means, given the article's own date.

A mention without a year means the nearest such day; a weekday the last one within a week, today
included, or the coming one where the words before it look ahead.
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

from crosslight.language.calendar_words import (
    AHEAD,
    BEHIND,
    BOUNDS,
    DETERMINERS,
    MONTH_NUMBERS,
    NOUNS,
    PART_OF,
    PRONOUNS,
    RELATIVE_DAYS,
    TOLD,
    WEEKDAY_NUMBERS,
    WITHIN,
)
from crosslight.language.numerals import Amount, amount
from crosslight.model import Span

Lasting = tuple[date, date]
"""First and last day of a time."""
Days = Lasting | None
"""First and last day a mention can mean; None when it cannot be known."""


WEEKS = {"last": -1, "this": 0, "next": 1}
"""How many weeks, months or years from the article's own a word means."""


class DateMatch(NamedTuple):
    """A match of a date pattern, with what resolving it needs."""

    sentence: Span
    match: re.Match[str]
    own: date | None
    """The article's date."""

    def group(self, name: str) -> str:
        """A group in lower case, without its full stop; empty when it took no part."""
        return (self.match[name] or "").lower().rstrip(".")

    def number(self, name: str) -> int | None:
        """A group as a whole number; None when it took no part."""
        return int(self.match[name]) if self.match[name] else None


def _day(year: int, month: int, day: int) -> date | None:
    """A calendar day; None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(found: DateMatch, month: int, day: int, *, bounded: bool = False) -> date | None:
    """The day of a month that lies nearest to the article's own date, by the words around.

    Where they look back, no day more than a month ahead is meant, and the other way round; where
    they do not tell, a day of the article's own year is preferred, as news style has it. What is
    bounded (`by June`) is to come where no word tells.
    """
    own = found.own
    if own is None:
        return None
    direction = _direction(found, bounded=bounded) or int(bounded)
    days = [d for shift in (0, -1, 1) if (d := _day(own.year + shift, month, day))]
    told = [d for d in days if (d - own).days * direction >= -31]
    return min(
        told or days,
        key=lambda d: abs((d - own).days) + (0 if direction or d.year == own.year else 120),
        default=None,
    )


def _month(year: int, month: int) -> Lasting:
    """All days of a month; months before 1 and after 12 count on into the years beside."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    first = date(year, month, 1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _year(year: int, count: int = 1) -> Lasting:
    return date(year, 1, 1), date(year + count - 1, 12, 31)


def calendar_day(found: DateMatch) -> Days:
    """A day of a month, with or without a year and a second day."""
    name = found.group("month")
    month = int(name) if name.isdigit() else MONTH_NUMBERS[name]
    day, last, year = found.number("day") or 0, found.number("last"), found.number("year")
    first = _nearest(found, month, day) if year is None else _day(year, month, day)
    if first is None:
        return None
    end = _day(first.year, month, last) if last else first
    return (first, end) if end and end >= first else (first, first)


def slashed(found: DateMatch) -> Days:
    """`20/11/2024` and `11/20/24`; None when day and month could change places."""
    a, b, year = (int(found.match[name]) for name in ("a", "b", "year"))
    if a <= 12 and b <= 12 and a != b:
        return None
    day = _day(year + 2000 * (year < 100), *((a, b) if b > 12 or a == b else (b, a)))
    return (day, day) if day else None


def month_of_year(found: DateMatch) -> Days:
    """`May 2020`: all of that month."""
    return _month(int(found.match["year"]), MONTH_NUMBERS[found.group("month")])


def ago(found: DateMatch) -> Days:
    """`three weeks ago`: the day, week, month or year that long before, and the days about it.

    A year ago in January may be December; nobody counts the days.
    """
    own, printed = found.own, found.group("count")
    reading = Amount(1.0, "") if printed in {"a", "an"} else amount(printed)
    if own is None or reading is None or reading.value > 500:
        return None
    count = int(reading.value)
    match found.group("unit"):
        case "day":
            return own - timedelta(days=count), own - timedelta(days=count)
        case "week" | "fortnight" as unit:
            weeks = 2 * count if unit == "fortnight" else count
            return _about(own - timedelta(weeks=weeks), _week(own, -weeks), 2)
        case "month":
            return _about(_back(own, count), _month(own.year, own.month - count), 7)
        case "decade":
            return _year(own.year - 10 * count - 2, 5)
        case _:
            return _about(_back(own, 12 * count), _year(own.year - count), 30)


def _back(own: date, months: int) -> date:
    """The day some months before another, or the last of a shorter month."""
    first, last = _month(own.year, own.month - months)
    return min(first + timedelta(days=own.day - 1), last)


def _about(day: date, whole: Lasting, margin: int) -> Lasting:
    """A week, month or year, and so many days to either side of a day."""
    slack = timedelta(days=margin)
    return min(whole[0], day - slack), max(whole[1], day + slack)


def _week(own: date, shift: int) -> Lasting:
    """Monday to Sunday of the week some weeks away."""
    monday = own - timedelta(days=own.weekday()) + timedelta(weeks=shift)
    return monday, monday + timedelta(days=6)


def relative_day(found: DateMatch) -> Days:
    """`yesterday`, `this morning`: a day counted from the article's own."""
    if found.own is None:
        return None
    day = found.own + timedelta(days=RELATIVE_DAYS[" ".join(found.match[0].lower().split())])
    return day, day


def period(found: DateMatch) -> Days:
    """`last month`, `this week`, `next year`."""
    own = found.own
    if own is None:
        return None
    shift = WEEKS[found.group("which")]
    match found.group("unit"):
        case "week":
            return _week(own, shift)
        case "weekend":
            saturday = own - timedelta(days=own.weekday()) + timedelta(days=5, weeks=shift)
            return saturday, saturday + timedelta(days=1)
        case "month":
            return _month(own.year, own.month + shift)
        case _:
            return _year(own.year + shift)


def weekday(found: DateMatch) -> Days:
    """The last such day within a week, or the coming one where the words before look ahead.

    Where a week is named (`Monday last week`), the day of that.
    """
    own = found.own
    if own is None:
        return None
    number, which = WEEKDAY_NUMBERS[found.group("weekday")], found.group("which")
    if week := found.group("week"):
        monday = own - timedelta(days=own.weekday()) + timedelta(weeks=WEEKS[week])
        return (monday + timedelta(days=number),) * 2
    back = timedelta(days=(own.weekday() - number) % 7)
    on = timedelta(days=(number - own.weekday()) % 7)
    if which == "last":
        day = own - (back or timedelta(days=7))
    elif which == "next":
        day = own + (on or timedelta(days=7))
    else:
        day = own + on if _direction(found) > 0 else own - back
    return day, day


def _direction(found: DateMatch, *, bounded: bool = False) -> int:
    """1 where the last telling word before a date, or the first after it, looks ahead.

    -1 where it looks back, 0 where no word tells. What bounds (`by June`) belongs to what somebody
    is to do (`agreed to leave by June`), not to how that is told (`told us of work until June`).
    """
    text, start, end = found.match.string, *found.match.span()
    if text[max(0, start - 5) : start].lower().endswith(" the ") and text[end : end + 2].islower():
        return 0  # `the May 5 vote` has been, or is to come
    before = re.findall(r"[\w']+", text[max(found.sentence.start, start - 160) : start].lower())
    after = re.findall(r"[\w']+", text[end : min(found.sentence.end, end + 80)].lower())
    for at in reversed(range(len(before))):
        ending = ("ing", "ed") if bounded else ("ing",)
        if before[at].endswith(ending) and before[max(0, at - 1)] in {"was", "were"}:
            return 0  # `was leaving in May`: a plan, or what went on; `was closed until May`
        noun = DETERMINERS.intersection(before[max(0, at - 2) : at])
        if before[at] in NOUNS and noun and before[at - 1] not in PRONOUNS:
            continue
        if bounded and before[at] in TOLD:
            continue
        behind = before[at + 1] if at + 1 < len(before) else ""
        if behind == "to" and (bounded or before[at] in {"was", "were"}):
            return 1  # `was to be held in May`
        bounds = PART_OF.issuperset(before[at + 1 :])
        if tells := _tells(before[at], before[at - 1] if at else "", bounds=bounds):
            return tells
    return next((tells for word in after if (tells := _tells(word, "", bounds=False))), 0)


def _tells(word: str, before: str, *, bounds: bool) -> int:
    """What a word tells about a date: 1 that it is to come, -1 that it is past, 0 nothing.

    A participle behind *be* tells nothing by itself (`would be held on Monday`), and *by* only
    where it bounds the date (`by the end of May`, not `by the council in May`).
    """
    if word in AHEAD:
        return int(word != "by" or bounds)
    past = word in BEHIND or (word.endswith("ed") and len(word) > 4)
    return -int(past and before != "be")


def bare_month(found: DateMatch) -> Days:
    """The nearest such month; the last or the coming one where a word says so."""
    own, month = found.own, MONTH_NUMBERS[found.group("month")]
    if own is None or found.group("other"):
        return None
    lead = found.group("lead")
    if lead in {"next", "last"}:
        passed = month >= own.month if lead == "last" else month > own.month
        return _month(own.year - passed if lead == "last" else own.year + (not passed), month)
    nearest = _nearest(found, month, 15, bounded=lead in BOUNDS)
    return _month(nearest.year, month) if nearest else None


def in_year(printed: str, days: Days, year: int) -> Days:
    """The same day (`July 5`) or month (`early July`) of another year; None when it is neither."""
    if days and days[0] == days[1]:
        day = _day(year, days[0].month, days[0].day)
        return (day, day) if day else None
    month = MONTH_NUMBERS.get(printed.rsplit(maxsplit=1)[-1].lower().rstrip("."))
    return _month(year, month) if month else None


def decade(found: DateMatch) -> Days:
    """`the 1990s`: ten years, or the first or last of them (`the late 1990s`)."""
    first, last = WITHIN.get(found.group("within"), (0, 9))
    return _year(int(found.match["decade"]) * 10 + first, last - first + 1)


def plain_year(found: DateMatch) -> Days:
    """`2020`, and the span of years `2016-17`."""
    year, last = int(found.match["year"]), found.match["last"]
    if not last:
        return _year(year)
    count = int(str(year)[: 4 - len(last)] + last) - year + 1
    return _year(year, count) if 0 < count < 300 else None
