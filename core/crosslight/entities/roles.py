"""Titles and offices: in front of a name, behind a comma, or alone where only one holds them.

*Defence Minister Ann Lee* gives Ann Lee the role *Defence Minister*; *the Defence Minister* of the
same article is then hers too, unless somebody else is called by the very same title there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from crosslight.entities.candidates import Candidate, printed
from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.keys import name_key
from crosslight.entities.words import Line, Word

_LONGEST = 12
_TRAILING = frozenset({"of", "and", "for", "in", "the", "to"})
_BEHIND = frozenset({"of", "in", "and"})
"""Stand behind the rank of an office, not between its modifiers."""

RolePlace = tuple[int, int, int]
"""Position of the article in the story, first code point, past the last one."""


def roles_of_persons(
    persons: Sequence[Iterable[Candidate]], titles: Iterable[Candidate], names: Gazetteer
) -> list[set[RolePlace]]:
    """The places of the roles of each person.

    Args:
        persons: The mentions of each person; empty for what is no person.
        titles: Titles that stand without a name.
        names: The listed titles.
    """
    held: list[set[RolePlace]] = []
    holders: dict[object, set[int]] = defaultdict(set)
    for person, mentions in enumerate(persons):
        held.append(set())
        for mention in mentions:
            for first, last in roles_at(mention, names):
                key = _key(mention.line, first, last, names)
                held[person].add(_place(mention.line, first, last))
                holders[key].add(person)
                holders[mention.line.article, key].add(person)
    for title in titles:
        key = _key(title.line, title.first, title.last, names)
        for scope in ((title.line.article, key), key):
            if fits := holders.get(scope):
                if len(fits) == 1:
                    held[min(fits)].add(_place(title.line, title.first, title.last))
                break
    return held


def _place(line: Line, first: int, last: int) -> RolePlace:
    return line.article, line.words[first].start, line.words[last].end


def _key(line: Line, first: int, last: int, names: Gazetteer) -> object:
    """A role by its words without small ones; a country and its adjective are one."""
    words = name_key(printed(line.words, first, last)).split()
    return frozenset(names.demonyms.get(w, w).casefold() for w in words if w not in _TRAILING)


def roles_at(place: Candidate, names: Gazetteer) -> Iterator[tuple[int, int]]:
    """First and last word of each role at one mention."""
    if place.title:
        yield from _before(place, names)
    if role := _behind(place, names):
        yield role


def _before(place: Candidate, names: Gazetteer) -> Iterator[tuple[int, int]]:
    """The title in front with its country, and an office `of` that country before it."""
    first, last = place.title or (0, -1)
    words = place.line.words
    honorific = names.words["honorific"]
    office = last
    while office >= first and words[office].key in honorific:
        office -= 1
    if office < first or words[office].key in names.words["rank"] - {"chief"}:
        last = office
    while first <= last and words[first].key in honorific:
        first += 1
    if (begin := _office_of(words, first, names)) is not None:
        country = first
        while first <= last and words[first].key not in names.words["title"]:
            first += 1
        if first > country:
            yield begin, first - 1
    if first <= last:
        yield first, last


def _office_of(words: Sequence[Word], first: int, names: Gazetteer) -> int | None:
    """Where the office begins in `Minister of Peru General Ann Lee`, seen from *Peru*."""
    if first < 2 or words[first - 1].key != "of":
        return None
    if words[first - 2].key not in names.words["rank"]:
        return None
    begin = first - 2
    while begin > 0 and words[begin - 1].key in names.words["title"] and words[begin - 1].capital:
        begin -= 1
    return begin


def _behind(place: Candidate, names: Gazetteer) -> tuple[int, int] | None:
    """`…, the minister of defence of Malaysia,`: an apposition that holds a rank."""
    words = place.line.words
    comma = place.last + 1
    if comma + 1 >= len(words) or words[comma].text != ",":
        return None
    first = comma + 1
    if words[first].key in {"the", "a", "an"}:
        first += 1
    last = first
    while last < len(words) and not words[last].mark and last - first < _LONGEST:
        if words[last].key in names.words["clause"]:
            break
        if words[last].key in names.words["verb"]:
            return None
        last += 1
    last -= 1
    while last > first and words[last].key in _TRAILING:
        last -= 1
    if last < first or not _opens_role(words[first : last + 1], names):
        return None
    return first, last


def _opens_role(words: tuple[Word, ...], names: Gazetteer) -> bool:
    """Whether a rank stands among the first words, with nothing but its modifiers before it."""
    ranks = names.words["rank"]
    for word in words[:5]:
        if word.key in ranks:
            return True
        if word.key in _BEHIND:
            return False
    return False
