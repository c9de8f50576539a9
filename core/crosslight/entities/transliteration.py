"""One person whose name two outlets transliterate in their own way: *Chekarin*, *Tchekharin*.

Told by the consonants, where letters that stand for one sound are one. English surnames differ by
as little (*Miller*, *Mueller*), so that alone is enough only for names that are none, and never for
two spellings that one source prints both of. On 52 stories it joins two pairs, both rightly; on 400
triples of articles of different stories none.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import combinations

from rapidfuzz.fuzz import ratio

from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.persons import name_parts, suffix_of
from crosslight.entities.surfaces import Surface

_ARTICLE = re.compile(r"^(?:al|el)-")
_SOUNDS = (
    (re.compile(r"t?sch|t?ch|sh"), "x"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"(?<=[bdgkptrz])h"), ""),
    (re.compile(r"[qcg]"), "k"),
    (re.compile(r"z"), "s"),
    (re.compile(r"[vw]"), "f"),
    (re.compile(r"[^a-z]|[aeiouyhj]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
"""Letters by the sound that they stand for in one transliteration or another, in order."""
_CONSONANTS = 3
_ALIKE = 60
"""Of a hundred, what the letters of two spellings have in common at least."""


@cache
def skeleton(word: str) -> str:
    """The consonants of a folded name, by sound."""
    word = _ARTICLE.sub("", word)
    for letters, sound in _SOUNDS:
        word = letters.sub(sound, word)
    return word


def same_name(first: str, second: str) -> bool:
    """Whether two folded surnames, or given names, may be one in two transliterations."""
    if len(skeleton(first)) < _CONSONANTS or skeleton(first) != skeleton(second):
        return False
    return ratio(_ARTICLE.sub("", first), _ARTICLE.sub("", second)) >= _ALIKE


def spelled_apart(surfaces: Mapping[int, Surface], names: Gazetteer) -> list[tuple[int, int]]:
    """Pairs of persons' surfaces that name one person by two spellings of the surname.

    Args:
        surfaces: By index: those of persons, a bare name only where no full one goes with it.
        names: The listed surnames and given names.
    """
    parts = {index: name_parts(surface.text, names) for index, surface in surfaces.items()}
    sources: dict[str, set[int]] = defaultdict(set)
    alike: dict[str, list[int]] = defaultdict(list)
    for index, words in parts.items():
        sources[words[-1]] |= {place.line.article for place in surfaces[index].places}
        alike[skeleton(words[-1])].append(index)
    return [
        (one, other)
        for group in alike.values()
        for one, other in combinations(group, 2)
        if sources[parts[one][-1]].isdisjoint(sources[parts[other][-1]])
        and suffix_of(surfaces[one].text, names) == suffix_of(surfaces[other].text, names)
        and _one_person(parts[one], parts[other], names)
    ]


def _one_person(first: tuple[str, ...], second: tuple[str, ...], names: Gazetteer) -> bool:
    """Whether names differ in the spelling of the surname only, so far as they are printed."""
    if first[-1] == second[-1] or not same_name(first[-1], second[-1]):
        return False
    if min(len(first), len(second)) > 1:
        return names.same_given(first[0], second[0]) or same_name(first[0], second[0])
    return names.words["surname"].isdisjoint({first[-1], second[-1]})
