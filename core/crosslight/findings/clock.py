"""Times of day: `6:52 a.m.`, `9pm`, `18:30`, *noon*; how exactly they are meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crosslight.language.calendar_words import ZONES
from crosslight.language.tables import words
from crosslight.model import Sentence, Span

DAY = 24 * 60
NAMED = {"noon": DAY // 2, "midday": DAY // 2, "midnight": 0}
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(am|pm)|([01]\d|2[0-3]):([0-5]\d)")
LOOSE = frozenset(words("about around near nearly almost shortly just before after by until past"))
"""Words before a time that is not meant to the minute."""
ELSEWHERE = ZONES | {"local", "time", "eastern"}
"""Words behind a time that is told by another clock."""


@dataclass(frozen=True, slots=True)
class Moment(Span):
    """A time of day.

    Attributes:
        minute: Minutes from midnight.
        exact: Whether it is meant to the minute, by the clock of the place.
    """

    minute: int
    exact: bool


def moments(sentence: Sentence) -> Iterator[Moment]:
    """The times of day of a sentence, in order."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if (minute := _minute(token.norm)) is not None:
            near = {t.norm for t in tokens[max(0, at - 2) : at]}
            behind = {t.norm for t in tokens[at + 1 : at + 3]}
            exact = near.isdisjoint(LOOSE) and behind.isdisjoint(ELSEWHERE)
            yield Moment(token.start, token.end, minute, exact)


def _minute(norm: str) -> int | None:
    """Minutes from midnight of a token's compared form."""
    if norm in NAMED:
        return NAMED[norm]
    if not (found := _TIME.fullmatch(norm)):
        return None
    hour, minute, half, long, rest = found.groups()
    if long:
        return int(long) * 60 + int(rest)
    return (int(hour) % 12 + 12 * (half == "pm")) * 60 + int(minute or 0)
