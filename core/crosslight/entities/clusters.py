"""Surfaces joined to clusters, each of which becomes an entity."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from crosslight.entities.candidates import Candidate
from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.surfaces import Surface


class Clusters:
    """Surfaces joined by union-find; places of an ambiguous surname may move on their own."""

    def __init__(self, surfaces: Sequence[Surface], names: Gazetteer) -> None:
        self.surfaces = surfaces
        self.names = names
        self._parent = list(range(len(surfaces)))
        self.count = len(surfaces)
        self.moved: dict[int, list[tuple[Candidate, int]]] = {}
        """For a surface that names several persons: its places, each with a surface it joins."""

    def root(self, index: int) -> int:
        """The representative of a surface's cluster."""
        while self._parent[index] != index:
            index = self._parent[index]
        return index

    def join(self, first: int, second: int) -> None:
        """Make two clusters one; the earlier surface represents it."""
        low, high = sorted((self.root(first), self.root(second)))
        self._parent[high] = low
        self.count -= low != high

    def members(self) -> dict[int, list[int]]:
        """Surfaces by representative, in order."""
        found: dict[int, list[int]] = defaultdict(list)
        for index in range(len(self.surfaces)):
            if index not in self.moved:
                found[self.root(index)].append(index)
        return found

    def join_equal(self, key: Callable[[Surface], object | None]) -> None:
        """Join all surfaces with one key; None is no key."""
        first: dict[object, int] = {}
        for index, surface in enumerate(self.surfaces):
            value = key(surface)
            if value is not None:
                self.join(first.setdefault(value, index), index)
