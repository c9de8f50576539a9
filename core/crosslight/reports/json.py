"""JSON: everything that was found, with offsets into texts that are carried as loaded.

The shape is `crosslight/comparison/1`, which `comparison.schema.json` beside this file describes.
"""

import json
import re
from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Any, TypeVar

from crosslight import __version__
from crosslight.findings.queue import is_listed, tally
from crosslight.findings.types import TYPES
from crosslight.index import Index
from crosslight.model import (
    Annotation,
    Claim,
    Comparison,
    Entity,
    Evidence,
    Figure,
    Finding,
    Link,
    Mention,
    Quote,
    QuoteReading,
    Role,
    Severity,
    Span,
)
from crosslight.printable import BIDI_CONTROLS, LINE_SEPARATORS
from crosslight.view.named import Group, Reading, Time, Value, listed
from crosslight.view.speech import pattern

SCHEMA = "crosslight/comparison/1"

S = TypeVar("S", bound=Span)

_DRIVING = re.compile(f"[\x7f-\x9f{LINE_SEPARATORS}{BIDI_CONTROLS}]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def render(comparison: Comparison, *, base: str | None = None) -> str:
    """Write a comparison as JSON.

    Args:
        comparison: What to write.
        base: Without effect: the data has no order of rows.

    Returns:
        One JSON object. Characters that could drive a terminal are escaped, so that a reader
        gets them and a screen does not; lone surrogates, which UTF-8 lacks, become U+FFFD.
    """
    del base
    written = json.dumps(as_data(comparison), ensure_ascii=False, indent=2)
    written = _SURROGATE.sub("\ufffd", written)
    return _DRIVING.sub(lambda found: f"\\u{ord(found[0]):04x}", written) + "\n"


def as_data(comparison: Comparison) -> dict[str, Any]:
    """The comparison in the types of JSON."""
    index = Index(comparison)
    values = [each for each in listed(index).values() if isinstance(each, Value)]
    return {
        "schema": SCHEMA,
        "tool": {"name": "crosslight", "version": __version__},
        "articles": [_article(note) for note in comparison.annotations],
        "links": [_link(link) for link in comparison.links],
        "claims": [_claim(claim) for claim in comparison.claims],
        "unique": list(comparison.unique),
        "entities": [_entity(entity) for entity in comparison.entities],
        "figures": [_value(index, value) for value in values if value.group is Group.FIGURE],
        "ordinals": [_ordinal(note, figure) for note, figure in _ordinals(comparison)],
        "dates": [_value(index, value) for value in values if value.group is Group.DATE],
        "quotes": [_quote(index, quote) for quote in comparison.quotes],
        "findings": [_finding(finding) for finding in comparison.findings],
        "tally": tally(comparison.findings)._asdict(),
    }


def _article(note: Annotation) -> dict[str, Any]:
    article = note.article
    return {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published,
        "path": article.path,
        "sha256": article.sha256,
        "text": article.text,
        "doubts": [{"code": doubt.code, "reason": doubt.reason} for doubt in article.doubts],
        "blocks": [{"kind": block.kind.value, **_span(block)} for block in article.blocks],
        "signs": [_span(sign) for sign in article.signs],
        "sentences": [{"id": s.id, **_span(s), "block": s.block} for s in note.sentences],
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "a": link.a,
        "b": link.b,
        "relation": link.relation.value,
        "score": round(link.score, 4),
        "firm": link.firm,
        "coverage": [round(link.coverage_a, 4), round(link.coverage_b, 4)],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    readings = {reading.article: list(reading.sentences) for reading in claim.readings}
    return {"id": claim.id, "readings": readings, "silent": list(claim.silent)}


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type.value,
        "aliases": list(entity.aliases),
        "mentions": [_placed(mention) for mention in entity.mentions],
        "roles": [{**_placed(role), "text": role.text} for role in entity.roles],
    }


def _value(index: Index, value: Value) -> dict[str, Any]:
    read = _dated if isinstance(value.reading, Time) else _bounded
    return {
        "id": value.id,
        "name": value.name,
        **_reading(value.reading),
        "conflicting": value.conflicting,
        "aliases": list(value.aliases),
        "mentions": [{**_placed(m), **read(index, m)} for m in value.mentions],
    }


def _bounded(index: Index, mention: Mention) -> dict[str, Any]:
    """Comparator and bounds of a figure as printed in one place.

    JSON has no infinity: an open end is null.
    """
    figure = _printed_at(index, index.figures, mention)
    low, high = (end if isfinite(end) else None for end in (figure.low, figure.high))
    return {"comparator": figure.comparator.value, "low": low, "high": high}


def _dated(index: Index, mention: Mention) -> dict[str, Any]:
    """Whether a date hangs on the day of its article."""
    return {"resolved": _printed_at(index, index.dates, mention).resolved}


def _printed_at(index: Index, found: Mapping[str, tuple[S, ...]], mention: Mention) -> S:
    """What the language step read at a mention."""
    sentence = index.sentence_at(mention.article, mention.start)
    return next(each for each in found[sentence.id] if _span(each) == _span(mention))


def _ordinals(comparison: Comparison) -> Iterator[tuple[Annotation, Figure]]:
    for note in comparison.annotations:
        yield from ((note, figure) for figure in note.figures if figure.unit == "ordinal")


def _ordinal(note: Annotation, figure: Figure) -> dict[str, Any]:
    place = {"article": note.article.id, **_span(figure)}
    return {**place, "value": figure.value}


def _reading(reading: Reading) -> dict[str, Any]:
    if isinstance(reading, Time):
        return {"first": reading.first.isoformat(), "last": reading.last.isoformat()}
    return reading._asdict()


def _quote(index: Index, quote: Quote) -> dict[str, Any]:
    readings = [_version(index, reading) for reading in quote.readings]
    return {"id": quote.id, "grade": quote.grade.value, "readings": readings}


def _version(index: Index, reading: QuoteReading) -> dict[str, Any]:
    return {
        **_placed(reading),
        "marked": reading.marked,
        "speaker": reading.speaker,
        "printed": reading.speaker_text or None,
        "pattern": pattern(index, reading) or None,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "type": finding.type,
        "title": TYPES[finding.type].title,
        "severity": Severity(finding.severity).name.lower(),
        "claim": finding.claim,
        "reason": finding.reason,
        "listed": is_listed(finding),
        "queued": finding.queued,
        "evidence": [{**_placed(place), "exact": place.exact} for place in finding.evidence],
    }


def _placed(span: Mention | Role | QuoteReading | Evidence) -> dict[str, Any]:
    return {"article": span.article, **_span(span)}


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end}
