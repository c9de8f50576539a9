"""Names in lines where capitals say little: headlines, headings, credits, embedded posts.

Only what the running text names is found there.
"""

from collections.abc import Iterable, Iterator, Mapping

from crosslight.entities.candidates import Candidate, printed
from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.keys import name_key
from crosslight.entities.surfaces import Surface
from crosslight.entities.words import Line
from crosslight.model import EntityType

_LONGEST = 8


def known_names(
    lines: Iterable[Line], surfaces: Iterable[Surface], names: Gazetteer
) -> Iterator[tuple[Candidate, str]]:
    """Places of known names in lines, longest first, each with the key of its surface.

    A surname alone stands for the full name that the running text prints.
    """
    keys: dict[str, str] = {}
    for surface in surfaces:
        if surface.type is EntityType.PERSON:
            keys.setdefault(surface.key.split()[-1], surface.key)
    keys |= {s.key: s.key for s in surfaces if s.type is not None}
    for line in lines:
        index = 0
        while index < len(line.words):
            last = _longest(line, index, keys, names)
            if last is None:
                index += 1
                continue
            key = keys[name_key(printed(line.words, index, last))]
            yield Candidate(line, index, last), key
            index = last + 1


def _longest(line: Line, first: int, keys: Mapping[str, str], names: Gazetteer) -> int | None:
    """Index of the last word of the longest known name that starts at a word."""
    words = line.words
    if not words[first].capital:
        return None
    for last in range(min(first + _LONGEST, len(words)) - 1, first - 1, -1):
        text = printed(words, first, last)
        if not words[last].mark and name_key(text) in keys and not _is_word(text, names):
            return last
    return None


def _is_word(text: str, names: Gazetteer) -> bool:
    """Whether a form is an everyday word, which a headline capitalises anyway."""
    return " " not in text and names.is_common(text.casefold()) and names.lookup(text) is None
