"""Different words for one thing: related words, counted where neither has the other's word."""

from math import log1p

from crosslight.align.pairs import Pair, Values

NAMES = (
    "related mass",
    "related dice",
    "related share",
    "related cover low",
    "related cover high",
)


def measure(pair: Pair) -> Values:
    """Information of related words in both, alone and beside the words in common."""
    masses, (mine, theirs) = pair.field.masses, related(pair)
    cover_a = (pair.mass + mine) / masses[pair.a.index]
    cover_b = (pair.mass + theirs) / masses[pair.b.index]
    both = mine + theirs
    return (
        log1p(min(mine, theirs)),
        (2 * pair.mass + both) / pair.total,
        both / pair.total,
        min(cover_a, cover_b),
        max(cover_a, cover_b),
    )


def related(pair: Pair) -> tuple[float, float]:
    """Information of each unit's words that the other has a related word for, not the same."""
    field, kin, a, b, shared = pair.field, pair.field.kin, pair.a, pair.b, pair.shared
    mine: list[str] = []
    theirs: set[str] = set()
    for term in field.with_kin[a.index]:
        if term not in shared and (found := (kin[term] & b.terms) - shared):
            mine.append(term)
            theirs |= found
    return (field.mass(mine), field.mass(theirs)) if mine else (0.0, 0.0)
