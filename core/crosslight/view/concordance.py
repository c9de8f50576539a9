"""Whom the sources name: counts with gaps, and the words around every mention (KWIC)."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from crosslight.index import Index
from crosslight.model import Entity, EntityType


@dataclass(frozen=True, slots=True)
class Census:
    """One entity with the number of its mentions in each source."""

    entity: Entity
    counts: Mapping[str, int]
    """By siglum, 0 where a source does not name it."""

    @property
    def silent(self) -> tuple[str, ...]:
        """Sigla of the sources that do not name it."""
        return tuple(source for source, n in self.counts.items() if not n)

    @property
    def total(self) -> int:
        """Mentions in all sources."""
        return sum(self.counts.values())


class Order(StrEnum):
    """Ways to sort the entities."""

    MENTIONS = "mentions"
    MISSING = "who is missing"
    NAME = "name"


_KEYS: Mapping[Order, Callable[[Census], tuple[object, ...]]] = {
    Order.MENTIONS: lambda c: (len(c.silent), -c.total, c.entity.name),
    # Named by most but not by all: the gap an editor looks for stands first.
    Order.MISSING: lambda c: (not c.silent, len(c.silent), -c.total, c.entity.name),
    Order.NAME: lambda c: (c.entity.name.casefold(),),
}


def census(
    index: Index, order: Order = Order.MENTIONS, wanted: str = ""
) -> dict[EntityType, list[Census]]:
    """Entities by type in the order of the types, those that match `wanted`, sorted.

    Args:
        index: Tables of the comparison.
        order: How to sort within a type.
        wanted: Part of a name or alias, blind to case; empty for all.
    """
    needle = wanted.casefold()
    found: dict[EntityType, list[Census]] = {type_: [] for type_ in EntityType}
    for entity in index.comparison.entities:
        if any(needle in name.casefold() for name in (entity.name, *entity.aliases)):
            named = Counter(mention.article for mention in entity.mentions)
            found[entity.type].append(Census(entity, {s: named[s] for s in index.articles}))
    for group in found.values():
        group.sort(key=_KEYS[order])
    return {type_: group for type_, group in found.items() if group}


class Context(NamedTuple):
    """A mention with the words around it."""

    article: str
    start: int
    left: str
    key: str
    right: str


def concordance(
    index: Index, texts: Mapping[str, str], entity: Entity, reach: int
) -> Sequence[Context]:
    """The mentions of an entity in all sources, each with up to `reach` characters a side.

    Args:
        index: Tables of the comparison.
        texts: Printable text by siglum.
        entity: Whose mentions.
        reach: Characters of context on each side; a context ends with its sentence's block.
    """
    found = []
    for mention in entity.mentions:
        text = texts[mention.article]
        sentence = index.sentence_at(mention.article, mention.start)
        block = index.articles[mention.article].blocks[sentence.block]
        left = text[max(block.start, mention.start - reach) : mention.start]
        right = text[mention.end : min(block.end, mention.end + reach)]
        key = text[mention.start : mention.end]
        found.append(
            Context(mention.article, mention.start, *(_flat(t) for t in (left, key, right)))
        )
    return found


def _flat(text: str) -> str:
    """On one line, of the same length."""
    return "".join(" " if char.isspace() else char for char in text)
