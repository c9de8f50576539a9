"""One person whose name two outlets transliterate in their own way: *Chekarin*, *Tchekharin*.

Told by the consonants, where letters that stand for one sound are one. English surnames differ by
as little (*Miller*, *Mueller*), so that alone is enough only for names that are none, and never for
two spellings that one source prints both of. A given name is told by all its sounds (*Aksel*,
*Axel*), since a vowel may part a sister and a brother. On 52 stories it joins two pairs, both
rightly; on 400 triples of articles of different stories none.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations

from rapidfuzz.fuzz import ratio

from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.persons import name_parts, suffix_of
from crosslight.entities.surfaces import Surface

_ARTICLE = re.compile(r"^(?:al|el)-")
_DOUBLED = re.compile(r"(.)\1+")
_SOUNDS = (
    (re.compile(r"x"), "ks"),
    (re.compile(r"q[uv]"), "kv"),
    (re.compile(r"t?sch|t?ch|sh"), "x"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"(?<=[bdgkptrz])h"), ""),
    (re.compile(r"[qcg]"), "k"),
    (re.compile(r"z"), "s"),
    (re.compile(r"[vw]"), "f"),
    (re.compile(r"[yj]"), "i"),
    (re.compile(r"[^a-z]"), ""),
    (_DOUBLED, r"\1"),
)
"""Letters by the sound that they stand for in one spelling or another, in order."""
_VOWELS = re.compile(r"[aeiouh]")
_CONSONANTS = 3
_ALIKE = 60
"""Of a hundred, what the letters of two spellings have in common at least."""


@cache
def sounded(word: str) -> str:
    """A folded name, by sound: *aksel* and *axel* are one."""
    word = _ARTICLE.sub("", word)
    for letters, sound in _SOUNDS:
        word = letters.sub(sound, word)
    return word


@cache
def skeleton(word: str) -> str:
    """The consonants of a folded name, by sound."""
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", sounded(word)))


def same_name(first: str, second: str) -> bool:
    """Whether two folded surnames, or given names, may be one in two transliterations."""
    if len(skeleton(first)) < _CONSONANTS or skeleton(first) != skeleton(second):
        return False
    return ratio(_ARTICLE.sub("", first), _ARTICLE.sub("", second)) >= _ALIKE


def spelled_apart(surfaces: Mapping[int, Surface], names: Gazetteer) -> list[tuple[int, int]]:
    """Pairs of persons' surfaces that name one person by two spellings that no source mixes.

    Args:
        surfaces: By index: those of persons, a bare name only where no full one goes with it.
        names: The listed surnames and given names.
    """
    parts = {index: name_parts(surface.text, names) for index, surface in surfaces.items()}
    sources: dict[object, set[int]] = defaultdict(set)
    alike: dict[str, list[int]] = defaultdict(list)
    for index, words in parts.items():
        for spelling in (words[-1], words):
            sources[spelling] |= {place.line.article for place in surfaces[index].places}
        alike[skeleton(words[-1])].append(index)
    found = []
    for one, other in (pair for group in alike.values() for pair in combinations(group, 2)):
        first, second = parts[one], parts[other]
        if suffix_of(surfaces[one].text, names) != suffix_of(surfaces[other].text, names):
            continue
        if first[-1] == second[-1]:
            apart, same = sources[first].isdisjoint(sources[second]), _one_given(first, second)
        else:
            apart = sources[first[-1]].isdisjoint(sources[second[-1]])
            same = _one_surname(first, second, names)
        if apart and same:
            found.append((one, other))
    return found


def _one_given(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether names of one surname differ in how a sound of the given name is spelled."""
    full = min(len(first), len(second)) > 1 and first[0] != second[0]
    return full and sounded(first[0]) == sounded(second[0])


def _one_surname(first: Sequence[str], second: Sequence[str], names: Gazetteer) -> bool:
    """Whether names differ in the spelling of the surname only, so far as they are printed."""
    if not same_name(first[-1], second[-1]):
        return False
    if min(len(first), len(second)) > 1:
        return names.same_given(first[0], second[0]) or same_name(first[0], second[0])
    return names.words["surname"].isdisjoint({first[-1], second[-1]})
