"""Whom the sources name: counts with gaps, and the words around every mention (KWIC)."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from crosslight.index import Index
from crosslight.model import Entity, Mention
from crosslight.shown import without_signs
from crosslight.view.named import Group, Named, Value, group_of


@dataclass(frozen=True, slots=True)
class Census:
    """One thing that is named, with the number of its mentions in each source."""

    named: Named
    counts: Mapping[str, int]
    """By siglum, 0 where a source does not name it."""

    @property
    def silent(self) -> tuple[str, ...]:
        """Sigla of the sources that do not name it."""
        return tuple(source for source, n in self.counts.items() if not n)

    @property
    def conflicting(self) -> bool:
        """Whether it is a figure or date that a finding rests on."""
        return isinstance(self.named, Value) and self.named.conflicting

    @property
    def total(self) -> int:
        """Mentions in all sources."""
        return sum(self.counts.values())


class Order(StrEnum):
    """Ways to sort what is named."""

    MENTIONS = "mentions"
    MISSING = "gaps"
    NAME = "name"


_KEYS: Mapping[Order, Callable[[Census], tuple[object, ...]]] = {
    Order.MENTIONS: lambda c: (not c.conflicting, len(c.silent), -c.total, c.named.name),
    # Named by most but not by all: the gap an editor looks for stands first.
    Order.MISSING: lambda c: (
        not c.conflicting,
        not c.silent,
        len(c.silent),
        -c.total,
        c.named.name,
    ),
    Order.NAME: lambda c: (c.named.name.casefold(),),
}


def census(
    sources: Iterable[str],
    listed: Iterable[Named],
    order: Order = Order.MENTIONS,
    wanted: str = "",
) -> dict[Group, list[Census]]:
    """What is named by group, in the order of the groups, as far as it matches `wanted`, sorted.

    Args:
        sources: All sigla, in order.
        listed: Everything that is named.
        order: How to sort within a group.
        wanted: Part of a name or alias, blind to case; empty for all.
    """
    sources, needle = tuple(sources), wanted.casefold()
    found: dict[Group, list[Census]] = {group: [] for group in Group}
    for named in listed:
        if any(needle in name.casefold() for name in (named.name, *named.aliases)):
            counts = Counter(mention.article for mention in named.mentions)
            found[group_of(named)].append(Census(named, {s: counts[s] for s in sources}))
    for entries in found.values():
        entries.sort(key=_KEYS[order])
    return {group: entries for group, entries in found.items() if entries}


def role_of(named: Named) -> str:
    """The first title or office that a source gives it, on one line; empty for none."""
    first = next((role.text for role in named.roles), "") if isinstance(named, Entity) else ""
    return " ".join(first.split())


REACH = 200
"""Characters of context on each side of a mention; the width cuts them."""


class Context(NamedTuple):
    """A mention with the words around it."""

    article: str
    start: int
    left: str
    key: str
    right: str


def concordance(index: Index, named: Named, reach: int = REACH) -> Sequence[Context]:
    """The mentions of something in all sources, each with up to `reach` characters a side."""
    return [context(index, mention, reach) for mention in named.mentions]


def context(index: Index, mention: Mention, reach: int = REACH) -> Context:
    """A mention with up to `reach` characters a side, as far as its sentence's block goes."""
    text = index.shown[mention.article]
    sentence = index.sentence_at(mention.article, mention.start)
    block = index.articles[mention.article].blocks[sentence.block]
    left = text[max(block.start, mention.start - reach) : mention.start]
    right = text[mention.end : min(block.end, mention.end + reach)]
    key = text[mention.start : mention.end]
    return Context(mention.article, mention.start, *(_flat(t) for t in (left, key, right)))


def _flat(text: str) -> str:
    """On one line."""
    return "".join(" " if char.isspace() else char for char in without_signs(text))
