"""Titles and offices that stand at a name: before it, or behind a comma."""

from collections.abc import Iterator

from crosslight.entities.candidates import Candidate
from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.words import Word

_LONGEST = 12


def roles_of(place: Candidate, names: Gazetteer) -> Iterator[tuple[int, int]]:
    """First and last word of each role at one mention."""
    if place.title:
        yield from _before(place, names)
    if role := _behind(place, names):
        yield role


def _before(place: Candidate, names: Gazetteer) -> Iterator[tuple[int, int]]:
    """The title in front with its country, and an office `of` that country before it."""
    first, last = place.title or (0, -1)
    words = place.line.words
    titles = names.words["title"]
    honorific = names.words["honorific"]
    while last >= first and words[last].key in honorific:
        last -= 1
    while first <= last and words[first].key in honorific:
        first += 1
    if first > 1 and words[first - 1].key == "of" and words[first - 2].key in names.words["rank"]:
        begin = first - 2
        while begin > 0 and words[begin - 1].key in titles and words[begin - 1].capital:
            begin -= 1
        country = first
        while first <= last and words[first].key not in titles:
            first += 1
        if first > country:
            yield begin, first - 1
    if first <= last:
        yield first, last


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
        last += 1
    last -= 1
    while last > first and words[last].key in {"of", "and", "for", "in", "the", "to"}:
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
        if word.key in {"who", "which", "of", "in", "and", "said", "has", "was", "is", "told"}:
            return False
    return False
