"""Organisations that one source names in lower case and another with capitals.

*The Defence Ministry* of one outlet is *the defence ministry* in the house style of another. Only
names of several words with a listed head are looked for, that the story prints with capitals; an
everyday word alone never names anything. Whose body it is decides: *Iran's supreme court* is not
the *Supreme Court* of the story.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from crosslight.entities.candidates import Candidate, printed
from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.keys import Bag, bag_of_words, name_key
from crosslight.entities.owners import owner_around, without_owner
from crosslight.entities.surfaces import Surface
from crosslight.entities.words import Line, Word
from crosslight.model import EntityType

_LONGEST = 6
_SMALL = frozenset({"of", "the", "and", "for", "on"})


def lower_case_names(
    lines: Iterable[Line], surfaces: Sequence[Surface], names: Gazetteer
) -> Iterator[tuple[Candidate, str]]:
    """Places of known organisations in lower case, longest first, each with a surface's key.

    Args:
        lines: The running text of all sources.
        surfaces: What the story names with capitals.
        names: The listed heads, places and their adjectives.
    """
    bodies = _bodies(surfaces, names)
    if not bodies:
        return
    taken: dict[str, set[int]] = defaultdict(set)
    for place in (place for surface in surfaces if surface.type for place in surface.places):
        taken[place.line.sentence.id].update(range(place.first, place.last + 1))
    found = [
        (place, bag_of_words(place.text), owner_around(place, names))
        for line in lines
        if not line.titled
        for place in _places(line, bodies, taken[line.sentence.id], names)
    ]
    owners = {bag: set(body.owners) for bag, body in bodies.items()}
    for _, bag, owner in found:
        if owner and not bodies[bag].owners:
            owners[bag].add(owner)
    for place, bag, owner in found:
        if place.line.article in bodies[bag].sources:
            continue
        if bodies[bag].whole or (
            owner is not None and len(owners[bag]) < 2 and owner in {"", *owners[bag]}
        ):
            yield place, bodies[bag].key


@dataclass(slots=True)
class _Body:
    """An organisation by the words of its name, with or without those for whose it is."""

    key: str
    whole: bool
    """These words tell whose it is."""
    owners: set[str] = field(default_factory=set)
    """Whose it is by the forms with capitals."""
    sources: set[int] = field(default_factory=set)
    """Articles with capitals: what they print in lower case is meant to be no name."""


def _bodies(surfaces: Iterable[Surface], names: Gazetteer) -> dict[Bag, _Body]:
    """Organisations of several words whose head says what they are, by bag."""
    found: dict[Bag, _Body] = {}
    for surface in surfaces:
        words = surface.key.split()
        headed = len(words) > 1 and _head(words) in names.words["head"]
        if not headed or surface.type is not EntityType.ORGANISATION:
            continue
        core, owner = without_owner(surface.places[0], names)
        body = found.setdefault(core, _Body(surface.key, whole=False))
        around = {owner_around(place, names) for place in surface.places}
        body.owners |= {one for one in (owner, *around) if one}
        body.sources |= {place.line.article for place in surface.places}
        if owner:
            whole = _Body(surface.key, whole=True, sources=body.sources)
            found[bag_of_words(surface.key)] = whole
    return found


def _head(words: Sequence[str]) -> str:
    return words[words.index("of") - 1] if "of" in words[1:] else words[-1]


def _places(
    line: Line, known: Mapping[Bag, _Body], taken: set[int], names: Gazetteer
) -> Iterator[Candidate]:
    """Where a line prints a known name with a small first letter in one of its main words."""
    opening = {word for bag in known for word in bag}
    first = 0
    while first < len(line.words):
        if name_key(line.words[first].text) in opening:
            for last in range(min(first + _LONGEST, len(line.words)) - 1, first, -1):
                if taken.isdisjoint(range(first, last + 1)) and _is_known(
                    line.words[first : last + 1], known, names
                ):
                    yield Candidate(line, first, last)
                    first = last
                    break
        first += 1


def _is_known(run: Sequence[Word], known: Mapping[Bag, _Body], names: Gazetteer) -> bool:
    """Whether words are a known name with a small first letter in one of its main words."""
    if run[-1].mark or run[-1].key in _SMALL:
        return False
    small = any(not w.capital and w.key not in _SMALL for w in run)
    return (
        small
        and _head([w.key for w in run]) in names.words["head"]
        and bag_of_words(printed(run, 0, len(run) - 1)) in known
    )
