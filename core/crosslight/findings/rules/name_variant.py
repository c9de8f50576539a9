"""`name.variant`: one person, spelled differently."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from crosslight.entities.gazetteer import gazetteer
from crosslight.entities.keys import fold
from crosslight.findings.case import Case
from crosslight.findings.spellings import name_words, transliterated, unlike_spellings
from crosslight.model import EntityType, Finding, Mention

LEAST = 4
"""Letters of a name below which a likeness is a coincidence."""
EDITS = 2
"""Letters by which two spellings of one name differ at most."""

Spelled = tuple[str, ...]


def name_variant(case: Case) -> Iterator[Finding]:
    """One finding for each two spellings of a person's name that no source has both of.

    Two full names are one person's when one part is equal and the other differs in a letter or
    two. Spellings that are one at the *form* rung, without accents or in another listed
    transliteration, and initials, are no variants.
    """
    spelled: dict[Spelled, list[Mention]] = {}
    for entity in case.comparison.entities:
        if entity.type is EntityType.PERSON:
            for mention in entity.mentions:
                words = name_words(case, mention)
                if len(words) > 1:
                    spelled.setdefault((words[0], words[-1]), []).append(mention)
    for one, other in _neighbours(spelled):
        first, second = spelled[one], spelled[other]
        if not {m.article for m in first} & {m.article for m in second}:
            yield unlike_spellings(case, first, second)


def _neighbours(names: Iterable[Spelled]) -> Iterator[tuple[Spelled, Spelled]]:
    """Names that share their first part, or their last, and vary in the other."""
    sharing: dict[tuple[int, str], list[Spelled]] = {}
    for name in names:
        for place, part in enumerate(name):
            sharing.setdefault((place, part), []).append(name)
    for group in sharing.values():
        for one, other in combinations(group, 2):
            if _variants(one, other):
                yield one, other


def _variants(one: Spelled, other: Spelled) -> bool:
    """Whether two full names differ in one part, and there in a letter or two."""
    if transliterated(one, other):
        return False
    unlike = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(unlike) != 1:
        return False
    a, b = (fold(part).replace("-", "") for part in unlike[0])
    if gazetteer().same_given(a, b):
        return False
    edits = min(
        DamerauLevenshtein.distance(a, b),
        1 + DamerauLevenshtein.distance(*(part.replace("ks", "x") for part in (a, b))),
    )
    return min(len(a), len(b)) >= LEAST and a[0] == b[0] and 0 < edits <= min(EDITS, len(a) // 3)
