"""The list of names: sorted, narrowed, with one of them under the cursor."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from crosslight.view.concordance import Census, Order, census
from crosslight.view.named import Group
from crosslight.view.scene import Stage

FEW = 12
"""Figures, and dates, that are shown before the reader asks for all of them."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The group above what it lists."""

    group: Group
    count: int


@dataclass(frozen=True, slots=True)
class More:
    """The rest of a long group, folded."""

    group: Group
    count: int


Entry = Heading | Census | More


class Names:
    """What the sources name, by groups, as one list; headings cannot be chosen."""

    def __init__(
        self,
        stage: Stage,
        order: Order = Order.MENTIONS,
        wanted: str = "",
        unfolded: frozenset[Group] = frozenset(),
    ) -> None:
        self._stage = stage
        self.order = order
        self.wanted = wanted
        self._unfolded = unfolded
        self.at = next(self._places(), 0)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Headings and what they list, from top to bottom."""
        stage = self._stage
        found: list[Entry] = []
        for group, listed in census(
            stage.sources, stage.named.values(), self.order, self.wanted
        ).items():
            shown = self._shown(group, len(listed))
            found += [Heading(group, len(listed)), *listed[:shown]]
            if shown < len(listed):
                found.append(More(group, len(listed) - shown))
        return tuple(found)

    @property
    def chosen(self) -> Census | None:
        """What is named under the cursor."""
        entry = self._entry
        return entry if isinstance(entry, Census) else None

    @property
    def fold(self) -> More | None:
        """The folded rest of a group under the cursor."""
        entry = self._entry
        return entry if isinstance(entry, More) else None

    @property
    def count(self) -> int:
        """How much is listed, folded or not."""
        return sum(entry.count for entry in self.entries if isinstance(entry, Heading))

    @cached_property
    def highest(self) -> Mapping[str, int]:
        """The highest count of anything, by source."""
        rows = [entry.counts for entry in self.entries if isinstance(entry, Census)]
        return {s: max((row[s] for row in rows), default=0) for s in self._stage.sources}

    def move(self, steps: int) -> None:
        """Go down, or up, by a number of entries; the ends hold."""
        places = list(self._places())
        if places:
            here = places.index(self.at) if self.at in places else 0
            self.at = places[min(max(here + steps, 0), len(places) - 1)]

    def sorted_next(self) -> "Names":
        """The same list in the next order, with the same name under the cursor."""
        orders = tuple(Order)
        following = orders[(orders.index(self.order) + 1) % len(orders)]
        return self._again(self._stage, following, self.wanted, self._unfolded)

    def narrowed(self, wanted: str) -> "Names":
        """Only names that hold a text, with the same one under the cursor if it is left."""
        return self._again(self._stage, self.order, wanted, self._unfolded)

    def opened(self, group: Group) -> "Names":
        """The same list with all of a group, the cursor on the first line that was folded."""
        fresh = self._again(self._stage, self.order, self.wanted, self._unfolded | {group})
        fresh.at = self.at
        return fresh

    def over(self, stage: Stage) -> "Names":
        """The list of another comparison, sorted and narrowed alike."""
        return self._again(stage, self.order, self.wanted, self._unfolded)

    def choose(self, id_: str) -> None:
        """Put the cursor on something by its id, if it is in the list."""
        for n, entry in enumerate(self.entries):
            if isinstance(entry, Census) and entry.named.id == id_:
                self.at = n

    @property
    def _entry(self) -> Entry | None:
        return self.entries[self.at] if self.at < len(self.entries) else None

    def _places(self) -> Iterator[int]:
        """Where the cursor may stand."""
        return (n for n, entry in enumerate(self.entries) if not isinstance(entry, Heading))

    def _shown(self, group: Group, count: int) -> int:
        """How much of a group is shown; what is looked for is never folded, nor is one line."""
        whole = self.wanted or not group.of_values or group in self._unfolded or count <= FEW + 1
        return count if whole else FEW

    def _again(
        self, stage: Stage, order: Order, wanted: str, unfolded: frozenset[Group]
    ) -> "Names":
        fresh = Names(stage, order, wanted, unfolded)
        if self.chosen:
            fresh.choose(self.chosen.named.id)
        return fresh
