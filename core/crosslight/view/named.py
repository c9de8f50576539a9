"""What the list of names lists: entities, and the readings of figures and of dates.

Two figures are one reading when value, unit and head agree, whatever is printed: `twelve dead` and
`12 dead` stand on one line, with counts over both printed forms.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from crosslight.index import Index
from crosslight.language.heads import told_apart
from crosslight.model import Comparator, DateMention, Entity, Evidence, Figure, Mention, Span
from crosslight.view.marks import finding_state
from crosslight.view.signs import State


class Group(StrEnum):
    """Groups of the list, in its order; those of entities are called as their types are."""

    PERSON = "people"
    ORGANISATION = "organisations"
    PLACE = "places"
    EVENT = "events"
    WORK = "works"
    OTHER = "other names"
    FIGURE = "figures"
    DATE = "dates"

    @property
    def of_values(self) -> bool:
        """Whether it lists figures or dates, of which stories have many."""
        return self in {Group.FIGURE, Group.DATE}


class Amount(NamedTuple):
    """What a figure means; the printed bound (*at least*, *about*) is left out of it."""

    value: float
    to: float
    """The upper end of a range, else the value itself."""
    unit: str
    head: str


class Time(NamedTuple):
    """What a date means: its first and its last day."""

    first: date
    last: date


Reading = Amount | Time


@dataclass(frozen=True, slots=True)
class Value:
    """One reading of a figure or date over all sources."""

    id: str
    name: str
    aliases: tuple[str, ...]
    """Its printed forms, the first one first."""
    mentions: tuple[Mention, ...]
    """In order of source and place."""
    group: Group
    reading: Reading
    conflicting: bool
    """Whether a finding marks the text at a mention as a conflict: on an age, that of a role."""


Named = Entity | Value

NEAR = 3
"""Spaces between the word for what is counted and a figure behind it that are shown as one."""


def group_of(named: Named) -> Group:
    """The group that something is listed in."""
    return named.group if isinstance(named, Value) else Group[named.type.name]


def listed(index: Index) -> Mapping[str, Named]:
    """Everything that sources name, by id: entities, figures, dates."""
    found: tuple[Named, ...] = (
        *index.comparison.entities,
        *_values(index, Group.FIGURE, _figures(index)),
        *_values(index, Group.DATE, _dates(index)),
    )
    return {named.id: named for named in found}


# ── readings ──────────────────────────────────────────────────────────────────────────────────


class _Printed(NamedTuple):
    """A place where a figure or date is printed, and what it means there."""

    reading: Reading
    name: str
    article: str
    span: Figure | DateMention


def _values(index: Index, group: Group, printed: Iterable[_Printed]) -> Iterator[Value]:
    """One value a reading, unless it only stands in what nobody reports: credits, promotion."""
    places: dict[Reading, list[_Printed]] = defaultdict(list)
    for place in printed:
        places[place.reading].append(place)
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    for finding in index.comparison.findings:
        if finding_state(finding) is State.CONFLICT:
            for each in finding.evidence:
                evidence[each.article].append(each)
    for reading, found in places.items():
        if any(index.compared(index.sentences[place.span.sentence]) for place in found):
            mentions = tuple(Mention(p.span.start, p.span.end, p.article) for p in found)
            yield Value(
                id=":".join(map(str, (group, *reading))),
                name=found[0].name,
                aliases=tuple(dict.fromkeys(index.line(p.article, p.span) for p in found)),
                mentions=mentions,
                group=group,
                reading=reading,
                conflicting=any(m.overlaps(e) for m in mentions for e in evidence[m.article]),
            )


def _figures(index: Index) -> Iterator[_Printed]:
    """Quantities; ordinals count nothing."""
    for note in index.comparison.annotations:
        for figure in note.figures:
            if figure.unit != "ordinal":
                end = figure.high if figure.comparator is Comparator.RANGE else figure.value
                reading = Amount(figure.value, end, figure.unit, figure.head)
                name = _with_head(index, note.article.id, figure)
                yield _Printed(reading, name, note.article.id, figure)


def _with_head(index: Index, article: str, figure: Figure) -> str:
    """The printed figure, and the word for what it counts where that stands apart: `63 injured`."""
    text = index.line(article, figure)
    if figure.unit == "age" and re.fullmatch(r"\w+", text):
        return f"aged {text}"
    things = figure.head if figure.unit == "count" else ""
    for token in told_apart(index.sentences[figure.sentence].tokens, figure, things):
        leads = token.end <= figure.start and not token.text.endswith("ed")
        near = Span(token.start, figure.end)
        if not leads:
            text = f"{text} {token.text}"
        elif index.text(article, Span(token.end, figure.start)).count(" ") <= NEAR:
            text = index.line(article, near)
        else:
            text = f"{token.text} … {text}"
    return text


def _dates(index: Index) -> Iterator[_Printed]:
    """Days, months, years and other times, as far as they could be resolved."""
    for note in index.comparison.annotations:
        for mention in note.dates:
            if mention.first and mention.last:
                time = Time(mention.first, mention.last)
                yield _Printed(time, _time(*time), note.article.id, mention)


def _time(first: date, last: date) -> str:
    """`2031-03-04`, `2031-03` for a whole month, `2031` for a year, else both ends."""
    if first == last:
        return str(first)
    months = (last.year - first.year) * 12 + last.month - first.month
    whole = first.day == 1 and (last == date.max or (last + timedelta(1)).day == 1)
    if whole and months == 0:
        return str(first)[:7]
    if whole and months == 11 and first.month == 1:
        return str(first)[:4]
    return f"{first} to {last}"
