"""The list of entities: sorted, narrowed, with one of them under the cursor."""

from dataclasses import dataclass
from functools import cached_property

from crosslight.index import Index
from crosslight.model import EntityType
from crosslight.view.concordance import Census, Order, census


@dataclass(frozen=True, slots=True)
class Heading:
    """The type above its entities."""

    type: EntityType
    count: int


Entry = Heading | Census


class Names:
    """Entities by type as one list; headings cannot be chosen."""

    def __init__(self, index: Index, order: Order = Order.MENTIONS, wanted: str = "") -> None:
        self._index = index
        self.order = order
        self.wanted = wanted
        self.at = next((n for n, e in enumerate(self.entries) if isinstance(e, Census)), 0)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Headings and entities from top to bottom."""
        groups = census(self._index, self.order, self.wanted)
        found: list[Entry] = []
        for type_, group in groups.items():
            found += [Heading(type_, len(group)), *group]
        return tuple(found)

    @property
    def chosen(self) -> Census | None:
        """The entity under the cursor."""
        entry = self.entries[self.at] if self.at < len(self.entries) else None
        return entry if isinstance(entry, Census) else None

    @property
    def count(self) -> int:
        """Number of entities in the list."""
        return sum(isinstance(entry, Census) for entry in self.entries)

    @cached_property
    def highest(self) -> int:
        """The highest count of any entity in any source."""
        counts = (n for e in self.entries if isinstance(e, Census) for n in e.counts.values())
        return max(counts, default=0)

    def move(self, steps: int) -> None:
        """Go down, or up, by a number of entities; the ends hold."""
        places = [n for n, entry in enumerate(self.entries) if isinstance(entry, Census)]
        if places:
            here = places.index(self.at) if self.at in places else 0
            self.at = places[min(max(here + steps, 0), len(places) - 1)]

    def sorted_next(self) -> "Names":
        """The same list in the next order, with the same entity under the cursor."""
        orders = tuple(Order)
        following = orders[(orders.index(self.order) + 1) % len(orders)]
        return self._again(following, self.wanted)

    def narrowed(self, wanted: str) -> "Names":
        """Only names that hold a text, with the same entity under the cursor if it is left."""
        return self._again(self.order, wanted)

    def choose(self, entity: str) -> None:
        """Put the cursor on an entity by its id, if it is in the list."""
        for n, entry in enumerate(self.entries):
            if isinstance(entry, Census) and entry.entity.id == entity:
                self.at = n

    def _again(self, order: Order, wanted: str) -> "Names":
        fresh = Names(self._index, order, wanted)
        if self.chosen:
            fresh.choose(self.chosen.entity.id)
        return fresh
