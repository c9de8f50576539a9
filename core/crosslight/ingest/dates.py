"""The date an article was published, as datelines and metadata print it."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from crosslight.model import Span

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
"""English month names and the abbreviations that agencies print."""
DAY = rf"(?:{MONTH}\s\d{{1,2}}\b|\b\d{{1,2}}\s{MONTH})(?:,?\s\d{{4}}\b)?"
"""A day of a month, with or without its year, month or day first."""

_ISO = re.compile(
    r"\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)"
)
_PRINTED = re.compile(
    rf"(?:(?P<m1>{MONTH})\s(?P<d1>\d{{1,2}})|\b(?P<d2>\d{{1,2}})\s(?P<m2>{MONTH}))"
    r"(?:,?\s(?P<year>\d{4}))?\b",
    re.IGNORECASE,
)
_NEAR = timedelta(days=60)


def find_date(text: str) -> str | None:
    """Find the first date in a dateline or a metadata field.

    Returns:
        ISO 8601 with as much as is printed, `--MM-DD` where the year is missing, or None.
    """
    if (iso := _ISO.search(text)) and _is_iso(iso[0]):
        return iso[0].replace(" ", "T")
    for found in _PRINTED.finditer(text):
        month = MONTHS.index((found["m1"] or found["m2"])[:3].lower()) + 1
        day = int(found["d1"] or found["d2"])
        if _exists(int(found["year"] or 2000), month, day):
            return f"{found['year'] or '-'}-{month:02}-{day:02}"
    return None


def find_published(text: str, spans: Iterable[Span]) -> str | None:
    """The date of an article from its datelines: one with a year before one without."""
    dates = [found for span in spans if (found := find_date(text[span.start : span.end]))]
    return min(dates, key=_lacks_year, default=None)


def as_published(value: object) -> str | None:
    """The ISO form of a metadata field, which YAML and TOML may have made a date already."""
    if isinstance(value, date):  # a datetime is one as well
        return value.isoformat()
    return find_date(value) if isinstance(value, str) else None


def with_year(published: str | None, peers: Iterable[str | None]) -> str | None:
    """Complete a date without a year where the other reports of the event have one near it.

    Args:
        published: A date as `find_date` returns it.
        peers: The dates of the other articles of the story.

    Returns:
        A full ISO date, or None where the year stays unknown.
    """
    if published is None or not _lacks_year(published):
        return published
    month, day = int(published[2:4]), int(published[5:7])
    for peer in peers:
        if peer is None or _lacks_year(peer):
            continue
        near = date.fromisoformat(peer[:10])
        for year in (near.year, near.year - 1, near.year + 1):
            if _exists(year, month, day) and abs(date(year, month, day) - near) <= _NEAR:
                return date(year, month, day).isoformat()
    return None


def _lacks_year(published: str) -> bool:
    return published.startswith("--")


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _is_iso(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
