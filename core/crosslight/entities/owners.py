"""Whose body a name is: *the Peruvian Defence Ministry*, *the Defence Ministry of Peru*."""

from crosslight.entities.candidates import Candidate, printed
from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.keys import Bag, bag_of_words
from crosslight.entities.words import Word
from crosslight.model import EntityType


def without_owner(place: Candidate, names: Gazetteer) -> tuple[Bag, str]:
    """The words of a name without a place's adjective before or `of` a place behind."""
    words = place.line.words
    first, last = place.first, place.last
    if last - first > 1 and (before := _nation(words[first], names)):
        return bag_of_words(printed(words, first + 1, last)), before
    if last - first > 1 and words[last - 1].key == "of" and (behind := _nation(words[last], names)):
        return bag_of_words(printed(words, first, last - 2)), behind
    return bag_of_words(place.text), ""


def owner_around(place: Candidate, names: Gazetteer) -> str | None:
    """The place whose body it is by an adjective or genitive, empty without; None: another's."""
    words, first = place.line.words, place.first
    behind = words[place.last + 1 : place.last + 3]
    if behind and behind[0].key == "of":
        return _nation(behind[-1], names)
    if not first:
        return ""
    before = words[first - 1]
    if before.text in {"'s", "’s"} and first > 1:
        return _nation(words[first - 2], names)
    if before.mark or before.key in names.words["lead"]:
        return ""
    return _nation(before, names)


def _nation(word: Word, names: Gazetteer) -> str | None:
    """The place that an adjective or a name stands for."""
    known = names.lookup(word.text)
    if known is not None and known.type is EntityType.PLACE and word.capital:
        return known.name
    return names.demonyms.get(word.key) if word.capital else None
