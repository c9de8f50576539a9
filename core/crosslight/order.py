"""The order in which rows are read: the base leads, and nobody is torn apart.

Rows follow the order of the base. What the base does not say stands after the row that precedes
it in its own source, so that every source can be read from top to bottom. A sentence that stands
beside the base out of its own order is *moved*: the longest increasing run of positions stays,
the rest is moved (patience sorting, as in Heckel-style diffs).
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")

Places = Mapping[str, int]
"""For one item: by siglum, the position of its first sentence in that source."""


def arrange(items: Sequence[T], places: Callable[[T], Places], sources: Sequence[str]) -> list[T]:
    """Order items for reading.

    Args:
        items: Claims or other rows, in any order.
        places: Where an item stands in each source that has it; at least one source.
        sources: Sigla, the base first.

    Returns:
        The same items: those of the base in its order, every other one after the item that holds
        its nearest predecessor in the first of `sources` that has it. What opens a source stands
        before its first item that is already placed, and at the end when there is none.
    """
    tree = _Tree([places(item) for item in items])
    for source in sources:
        tree.add(source)
    return [items[i] for i in tree.order()]


class _Tree:
    """Items hung before or after one another; indices stand for items."""

    def __init__(self, where: Sequence[Places]) -> None:
        self._where = where
        self._roots: list[int] = []
        self._before: dict[int, list[int]] = {}
        self._after: dict[int, list[int]] = {}
        self._placed: set[int] = set()

    def add(self, source: str) -> None:
        """Place what a source has and nobody before it had."""
        column = sorted(
            (i for i, at in enumerate(self._where) if source in at),
            key=lambda i: self._where[i][source],
        )
        shared = next((i for i in column if i in self._placed), None)
        siblings = self._roots if shared is None else self._before.setdefault(shared, [])
        for i in column:
            if i in self._placed:
                siblings = self._after.setdefault(i, [])
            else:
                siblings.append(i)
                self._placed.add(i)

    def order(self) -> list[int]:
        """All items: what hangs before one, itself, what hangs after it; without recursion."""
        found: list[int] = []
        waiting = [(i, False) for i in reversed(self._roots)]
        while waiting:
            node, opened = waiting.pop()
            if opened:
                found.append(node)
                continue
            waiting.extend((i, False) for i in reversed(self._after.get(node, ())))
            waiting.append((node, True))
            waiting.extend((i, False) for i in reversed(self._before.get(node, ())))
        return found


def moved(positions: Sequence[int]) -> frozenset[int]:
    """Indices of `positions` outside one longest increasing subsequence, equal values allowed."""
    tails: list[int] = []
    at: list[int] = []
    before: list[int | None] = []
    for i, position in enumerate(positions):
        k = bisect_left(tails, position + 1)
        tails[k : k + 1] = [position]
        at[k : k + 1] = [i]
        before.append(at[k - 1] if k else None)
    keep: set[int] = set()
    i_or_none = at[-1] if at else None
    while i_or_none is not None:
        keep.add(i_or_none)
        i_or_none = before[i_or_none]
    return frozenset(range(len(positions))) - keep
