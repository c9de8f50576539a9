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


_FRONT, _BASE = -2, -1
"""Roots of the reading order: what opens a source before the base begins, and the base."""


def arrange(items: Sequence[T], places: Callable[[T], Places], sources: Sequence[str]) -> list[T]:
    """Order items for reading.

    Args:
        items: Claims or other rows, in any order.
        places: Where an item stands in each source that has it; at least one source.
        sources: Sigla, the base first.

    Returns:
        The same items: those of the base in its order, every other one after the item that holds
        its nearest predecessor in the first of `sources` that has it.
    """
    where = [places(item) for item in items]
    children: dict[int, list[int]] = {}
    placed: set[int] = set()
    for source in sources:
        column = sorted(
            (i for i, at in enumerate(where) if source in at), key=lambda i: where[i][source]
        )
        previous = _FRONT
        for i in column:
            if i not in placed:
                parent = _BASE if source == sources[0] else previous
                children.setdefault(parent, []).append(i)
                placed.add(i)
            previous = i
    return [items[i] for i in _preorder(children)]


def _preorder(children: Mapping[int, Sequence[int]]) -> list[int]:
    """Nodes below the two roots, parents before children, siblings in order; no recursion."""
    found: list[int] = []
    waiting = [_BASE, _FRONT]
    while waiting:
        node = waiting.pop()
        if node >= 0:
            found.append(node)
        waiting.extend(reversed(children.get(node, ())))
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
