"""`name.variant`: a name of one word that is spelled unlike the name it stands for."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations, groupby

from rapidfuzz.distance import DamerauLevenshtein

from crosslight.findings.case import Case
from crosslight.findings.spellings import name_words, transliterated, unlike_spellings
from crosslight.model import EntityType, Finding, Mention

LEAST = 4
"""Letters of a name below which a likeness is a coincidence."""
PART = 3
"""Letters of a name for each that may differ."""
ALONE = frozenset({EntityType.PERSON, EntityType.OTHER})
"""Types that a name gets which no source prints in full."""

Spelled = Mapping[str, Sequence[Mention]]
"""Where each name stands, in its compared form."""


def name_slip(case: Case) -> Iterator[Finding]:
    """One finding for each name of one word that nobody bears in full, beside one it is like.

    Either the last name of a person whom a source names in full, or another such name in another
    source. It differs in a letter, from a last name that its own source prints in a few.
    """
    surnames, first, alone, people = _names(case)
    stray = {
        name: places
        for name, places in alone.items()
        if len(name) >= LEAST and name not in surnames.get(name[0], {}) and name not in first
    }
    told: set[str] = set()
    for name, places in stray.items():
        for other, full in surnames.get(name[0], {}).items():
            own = _sources(places) <= _sources(full)
            most = max(len(name), len(other)) // PART if own else 1
            if name in people and _like(name, other, most):
                told.add(name)
                yield unlike_spellings(case, full, places)
    alike = groupby(sorted(stray.items(), key=lambda item: item[0]), lambda item: item[0][0])
    for (one, here), (other, there) in chain.from_iterable(combinations(g, 2) for _, g in alike):
        apart = _sources(here).isdisjoint(_sources(there))
        if apart and told.isdisjoint((one, other)) and _like(one, other, 1):
            yield unlike_spellings(case, here, there)


def _sources(places: Sequence[Mention]) -> set[str]:
    return {mention.article for mention in places}


def _names(case: Case) -> tuple[Mapping[str, Spelled], set[str], Spelled, set[str]]:
    """Last and first names of people named in full; names of one word; those of people of these.

    The last names come by their first letter.
    """
    last: dict[str, dict[str, list[Mention]]] = {}
    first: set[str] = set()
    alone: dict[str, list[Mention]] = {}
    people: set[str] = set()
    for entity in case.comparison.entities:
        for mention in entity.mentions if entity.type in ALONE else ():
            words = name_words(case, mention)
            if len(words) == 1:
                alone.setdefault(words[0], []).append(mention)
                people.update(words if entity.type is EntityType.PERSON else ())
            elif entity.type is EntityType.PERSON:
                last.setdefault(words[-1][:1], {}).setdefault(words[-1], []).append(mention)
                first.update(words[:-1])
    return last, first, alone, people


def _like(one: str, other: str, most: int) -> bool:
    """Whether two names begin alike and differ in so many letters at most, none in the plural."""
    plural = one in {f"{other}s", f"{other}'s"} or other in {f"{one}s", f"{one}'s"}
    distance = DamerauLevenshtein.distance(one, other)
    return not plural and 0 < distance <= most and not transliterated((one,), (other,))
