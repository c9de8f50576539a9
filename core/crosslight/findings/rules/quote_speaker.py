"""`quote.speaker`: one quotation, attributed to different people."""

import re
from collections.abc import Iterator

from crosslight.findings.case import Case
from crosslight.model import EntityType, Finding, QuoteReading, Severity, Span

SPOKESPERSON = re.compile(
    r"spokes(?:man|woman|person|people)|lawyer|attorney|aide|adviser|advisor|office|campaign"
    r"|statement|press secretary|counsel|representative",
    re.IGNORECASE,
)
"""Who speaks for another, as printed."""


def quote_speaker(case: Case) -> Iterator[Finding]:
    """One finding for each quotation whose known speakers are not one."""
    for quote in case.comparison.quotes:
        known = [r for r in quote.readings if r.speaker in case.entities]
        speakers = {reading.speaker for reading in known}
        articles = {reading.article for reading in known}
        if len(speakers) < 2 or len(articles) < 2 or _same_in_one(known):
            continue
        names = dict.fromkeys(f"{_name(case, r)} ({r.article})" for r in known)
        yield case.finding(
            "quote.speaker",
            Severity.MEDIUM if _one_for_the_other(case, known) else Severity.HIGH,
            f"the same words are attributed to different speakers: {' | '.join(names)}",
            [(r.article, Span(r.start, r.end)) for r in known],
        )


def _same_in_one(readings: list[QuoteReading]) -> bool:
    """Whether every source names a speaker that all others name too."""
    named: dict[str, set[str | None]] = {}
    for reading in readings:
        named.setdefault(reading.article, set()).add(reading.speaker)
    return bool(set.intersection(*named.values()))


def _one_for_the_other(case: Case, readings: list[QuoteReading]) -> bool:
    """Whether one speaks for another: a spokesman for his minister, a ministry for its head."""
    types = {case.entities[r.speaker].type for r in readings if r.speaker}
    return (
        EntityType.PERSON not in types
        or len(types) > 1
        or any(SPOKESPERSON.search(reading.speaker_text) for reading in readings)
    )


def _name(case: Case, reading: QuoteReading) -> str:
    return case.entities[reading.speaker].name if reading.speaker else reading.speaker_text
