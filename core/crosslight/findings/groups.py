"""Pairs that share an end, in one: three sources with two values make one finding."""

from collections.abc import Hashable, Iterable, Mapping
from typing import Protocol, TypeVar


class Paired(Protocol):
    """Two values of two sources."""

    @property
    def a(self) -> Hashable:
        """The one."""

    @property
    def b(self) -> Hashable:
        """The other."""


P = TypeVar("P", bound=Paired)


def joined(pairs: Iterable[P]) -> list[list[P]]:
    """The pairs in groups that share no end with each other, in order of the first pair."""
    group_of: dict[Hashable, list[P]] = {}
    groups: list[list[P]] = []
    for pair in pairs:
        held = [group for end in (pair.a, pair.b) if (group := group_of.get(end)) is not None]
        group = held[0] if held else []
        if not held:
            groups.append(group)
        if len(held) == 2 and held[1] is not group:
            group.extend(held[1])
            held[1].clear()
        group.append(pair)
        for member in group:
            group_of[member.a] = group_of[member.b] = group
    return [group for group in groups if group]


def representatives(members: Iterable[str], pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """For each member one of those that the pairs join it with, the same for all of them."""
    root = {member: member for member in members}
    for a, b in pairs:
        kept, gone = root[a], root[b]
        root = {member: kept if group == gone else group for member, group in root.items()}
    return root
