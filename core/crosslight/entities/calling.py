"""Words beside a name that say what it is the name of, whatever the name looks like."""

from collections.abc import Sequence

from crosslight.entities.candidates import Candidate
from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.words import Word
from crosslight.language.tables import words
from crosslight.model import EntityType

_OF = frozenset(
    words("""
    town towns village villages city cities hamlet suburb outskirts port borough county district
    municipality province region island residents north south east west northeast northwest
    southeast southwest north-east north-west south-east south-west
    """)
)
"""What is *of* a place (`the village of Tolmar`, `east of Dolwich`)."""
_HAS = frozenset(
    words("""
    mayor governor council airport coast coastline harbour harbor outskirts population residents
    seafront skyline streets suburbs waterfront
    """)
)
"""What a place has (`Tolmar's mayor`)."""
_MEASURED = frozenset(words("miles mile km kilometres kilometers"))
"""Before *from* a place."""
_ARTICLES = frozenset(words("the a an his her their"))
_NEAR = 5
"""Words of an apposition among which its noun stands."""


def called(candidate: Candidate, names: Gazetteer) -> EntityType | None:
    """What the words right beside a name call it: a town, or the holder of an office."""
    line = candidate.line.words
    first, behind = candidate.first, candidate.last + 1
    if first > 1 and _is_place(line[first - 2], line[first - 1]):
        return EntityType.PLACE
    if [word.mark for word in line[behind : behind + 2]] == [True, False]:
        owns = line[behind].key in {"'s", "’s"} and line[behind + 1].key in _HAS
        if owns and not line[behind + 1].capital:
            return EntityType.PLACE
    if len(candidate.words) == 1:
        return None  # `the mayor, Labour,` and the like: a word alone may be anything
    people = names.words["holder"]
    bears = _is_bearer(line, first, people) and _ends(line, behind)
    return EntityType.PERSON if bears or _holds(line, behind, people) else None


def _is_place(noun: Word, link: Word) -> bool:
    return (link.key == "of" and noun.key in _OF) or (link.key == "from" and noun.key in _MEASURED)


def _is_bearer(line: Sequence[Word], first: int, people: frozenset[str]) -> bool:
    """Whether `the mayor,` or `the mayor of Aldby,` stands before, its noun in small letters."""
    if first < 2 or line[first - 1].text != ",":
        return False
    at = first - 2
    while at > max(0, first - 2 - _NEAR) and line[at].capital:
        at -= 1
    if at < first - 2 and line[at].key == "of":
        at -= 1
    elif at < first - 2:
        return False
    return at >= 0 and not line[at].capital and line[at].key in people


def _ends(line: Sequence[Word], behind: int) -> bool:
    """Whether an apposition ends here, with a comma or with its sentence."""
    return behind >= len(line) or line[behind].text in {",", "."}


def _holds(line: Sequence[Word], behind: int, people: frozenset[str]) -> bool:
    """Whether `, the mayor` follows, its noun in small letters and before a mark or *of*."""
    if [word.key for word in line[behind : behind + 1]] != [","]:
        return False
    phrase = line[behind + 1 : behind + 1 + _NEAR]
    if not phrase or phrase[0].key not in _ARTICLES:
        return False
    for word, after in zip(phrase[1:], (*phrase[2:], None), strict=True):
        if word.mark or word.capital:
            return False
        if after is None or after.mark or after.key in {"of", "for", "in", "at", "who"}:
            return word.key in people
    return False
