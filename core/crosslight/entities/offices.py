"""Offices `of` a place in front of a name: *Defence Minister of Peru Ann Lee*."""

from collections.abc import Sequence

from crosslight.entities.candidates import printed
from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.words import Word
from crosslight.model import EntityType

_LEAST = 2
"""Words of a name that stands behind the place: with one, the whole may be a name (*Hong Kong*)."""


def office_of_place(
    words: Sequence[Word], first: int, last: int, names: Gazetteer
) -> tuple[int, int] | None:
    """Where the office begins and its place ends in a run that opens with a place, if it is one.

    The place is the longest listed one that leaves a name of a person behind it.
    """
    of = first - 1
    if of > 0 and words[of].key == "the":
        of -= 1
    if of < 1 or words[of].key != "of" or words[of - 1].key not in names.words["rank"]:
        return None
    for place in range(last - _LEAST, first - 1, -1):
        known = names.lookup(printed(words, first, place))
        if (
            known
            and known.type is EntityType.PLACE
            and _is_person(words[place + 1 : last + 1], names)
        ):
            return _begin(words, of - 1, names), place
    return None


def _is_person(words: Sequence[Word], names: Gazetteer) -> bool:
    """Whether words may be the name of a person: no title, and no head of a body or place."""
    heads, titles = names.words["any_head"], names.words["title"]
    given = words[0].key in names.words["given"]
    return all(w.capital and w.key not in heads and w.key not in titles for w in words) and (
        given or not any(names.is_common(w.key) for w in words)
    )


def _begin(words: Sequence[Word], rank: int, names: Gazetteer) -> int:
    """The first word of the title that ends with a rank."""
    while rank > 0 and words[rank - 1].key in names.words["title"]:
        rank -= 1
    return rank
