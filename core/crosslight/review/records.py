"""Lines of the review log: one JSON object each, with a version.

`{"v": 1, "do": "merge", "kept": "PERSON:Ada Lunn", "merged": "PERSON:A. Lunn"}` is a correction,
`{"v": 1, "undo": 1}` takes back the last one that stands. A line of a later version, or of a kind
that is not known, is kept in the file and does nothing.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from crosslight.entities.corrections import Correction, Merge, Rename, Retype, Split
from crosslight.model import EntityType

VERSION = 1

_KINDS: Mapping[str, type[Correction]] = {
    "merge": Merge,
    "split": Split,
    "rename": Rename,
    "retype": Retype,
}


@dataclass(frozen=True, slots=True)
class Undo:
    """The last corrections that stand do not stand any more."""

    count: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """A correction of a kind that this version cannot apply; an undo may mean it."""


Record = Correction | Undo | Unknown


def written(record: Correction | Undo) -> str:
    """A record as one line, with its end."""
    facts: dict[str, Any]
    if isinstance(record, Undo):
        facts = {"undo": record.count}
    else:
        kind = next(name for name, made in _KINDS.items() if isinstance(record, made))
        facts = {"do": kind} | asdict(record)
    return json.dumps({"v": VERSION} | facts, ensure_ascii=False) + "\n"


def read(line: str) -> Record | None:
    """The record of a line; None when it is not one, as when the writing was cut short."""
    try:
        facts = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(facts, dict):
        return None
    count = facts.get("undo")
    if isinstance(count, int) and facts.get("v") == VERSION:
        return Undo(count)
    return _correction(facts) if "do" in facts else None


def _correction(facts: dict[str, Any]) -> Correction | Unknown:
    known = facts.pop("v", None) == VERSION
    match facts:
        case {"do": "merge", "kept": str(kept), "merged": str(merged)} if known:
            return Merge(kept, merged)
        case {"do": "split", "entity": str(entity), "forms": [*forms]} if known and forms:
            return Split(entity, tuple(map(str, forms)))
        case {"do": "rename", "entity": str(entity), "name": str(name)} if known:
            return Rename(entity, name)
        case {"do": "retype", "entity": str(entity), "type": str(kind)} if known:
            return Retype(entity, EntityType(kind)) if kind in set(EntityType) else Unknown()
    return Unknown()
