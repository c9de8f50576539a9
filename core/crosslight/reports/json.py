"""JSON: everything that was found, with offsets into texts that are carried as loaded.

The shape is `crosslight/comparison/1`, which `comparison.schema.json` beside this file describes.
"""

import json
import re
from typing import Any

from crosslight import __version__
from crosslight.findings.types import TITLES
from crosslight.index import Index
from crosslight.model import (
    Annotation,
    Claim,
    Comparison,
    Entity,
    Evidence,
    Finding,
    Link,
    Mention,
    Quote,
    QuoteReading,
    Severity,
    Span,
)
from crosslight.printable import BIDI_CONTROLS, LINE_SEPARATORS
from crosslight.view.finding_rows import is_listed, tally
from crosslight.view.named import Group, Reading, Time, Value, listed
from crosslight.view.speech import pattern

SCHEMA = "crosslight/comparison/1"

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
        "figures": [_value(value) for value in values if value.group is Group.FIGURE],
        "dates": [_value(value) for value in values if value.group is Group.DATE],
        "quotes": [_quote(index, quote) for quote in comparison.quotes],
        "findings": [_finding(finding) for finding in comparison.findings],
        "tally": tally(index)._asdict(),
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
    }


def _value(value: Value) -> dict[str, Any]:
    return {
        "id": value.id,
        "name": value.name,
        **_reading(value.reading),
        "conflicting": value.conflicting,
        "aliases": list(value.aliases),
        "mentions": [_placed(mention) for mention in value.mentions],
    }


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
        "title": TITLES[finding.type],
        "severity": Severity(finding.severity).name.lower(),
        "claim": finding.claim,
        "reason": finding.reason,
        "listed": is_listed(finding),
        "queued": finding.queued,
        "evidence": [{**_placed(place), "exact": place.exact} for place in finding.evidence],
    }


def _placed(span: Mention | QuoteReading | Evidence) -> dict[str, Any]:
    return {"article": span.article, **_span(span)}


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end}
