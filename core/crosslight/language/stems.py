"""English stems: the Porter2 algorithm of the Snowball project (snowballstem.org), in its words.

A step looks at the end of a word, its longest ending first. Some endings fall or change only in
the region R1, after the first consonant that follows a vowel, or in R2, the R1 of R1. A `y` at the
beginning or after a vowel is a consonant and is written `Y` meanwhile.

Written here because the published package loads thirty languages to read one, and takes six times
as long for a word; the tests hold both to the same stems.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from crosslight.language.tables import words

SHORT = 3
"""Letters from which a word has a stem."""
VOWELS = frozenset("aeiouy")
NO_SHORT_END = VOWELS | frozenset("wxY")
"""What does not end a short syllable."""
VALID_LI = frozenset("cdeghkmnrt")
"""Letters after which *li* falls."""

WHOLE = {"skis": "ski", "skies": "sky", "idly": "idl", "gently": "gentl", "ugly": "ugli"} | {
    "early": "earli",
    "only": "onli",
    "singly": "singl",
    **{word: word for word in words("andes atlas bias cosmos howe news sky")},
}
"""Stems that the steps would not find."""
BEGINNINGS = words("arsen commun emerg gener inter later organ past univers")
"""Beginnings that end before R1."""
_BEGINNING = re.compile("|".join(BEGINNINGS))
_REGION = re.compile(r"[^aeiouy]*[aeiouy]+[^aeiouy]")
_CONSONANT_Y = re.compile(r"([aeiouy])y")
_VOWEL = re.compile(r"[aeiouy]")

POSSESSIVE = ("'s'", "'s", "'")
PAST = ("eedly", "ingly", "edly", "eed", "ing", "ed")
NO_PAST = frozenset(words("inning outing canning herring earring evening"))
NO_EED = frozenset(words("succ proc exc"))
DOUBLES = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")

Endings = Mapping[str, str]
SECOND: Endings = {
    "ational": "ate",
    "fulness": "ful",
    "iveness": "ive",
    "ization": "ize",
    "ousness": "ous",
    "biliti": "ble",
    "lessli": "less",
    "tional": "tion",
    "alism": "al",
    "aliti": "al",
    "ation": "ate",
    "entli": "ent",
    "fulli": "ful",
    "iviti": "ive",
    "ogist": "og",
    "ousli": "ous",
    "abli": "able",
    "alli": "al",
    "anci": "ance",
    "ator": "ate",
    "enci": "ence",
    "izer": "ize",
    "bli": "ble",
    "ogi": "og",
    "li": "",
}
THIRD: Endings = {
    "ational": "ate",
    "tional": "tion",
    "alize": "al",
    "ative": "",
    "icate": "ic",
    "iciti": "ic",
    "ical": "ic",
    "ness": "",
    "ful": "",
}
FOURTH: Endings = dict.fromkeys(
    words("ement able ance ence ible ment ant ate ent ion ism iti ive ize ous al er ic"), ""
)
_SECOND, _THIRD, _FOURTH = tuple(SECOND), tuple(THIRD), tuple(FOURTH)


@lru_cache(maxsize=1 << 17)
def stem(norm: str) -> str:
    """Stem of a compared form; words of other scripts stay as they are."""
    if len(norm) < SHORT:
        return norm
    if norm in WHOLE:
        return WHOLE[norm]
    word = norm.removeprefix("'")
    if "y" in word:
        word = "Y" + word[1:] if word[0] == "y" else word
        word = _CONSONANT_Y.sub(r"\1Y", word)
    marked = "Y" in word and word != norm.removeprefix("'")
    first = _after(word, 0, _BEGINNING) or _after(word, 0, _REGION) or len(word)
    second = (_after(word, first, _REGION) if first < len(word) else 0) or len(word)
    word = _y_to_i(_past(_plural(word), first))
    if len(word) > first:
        word = _fifth(_fourth(_third(_second(word, first), first, second), second), first, second)
    return word.replace("Y", "y") if marked else word


def _after(word: str, start: int, pattern: re.Pattern[str]) -> int:
    """Where a match that begins here ends; 0 without one."""
    found = pattern.match(word, start)
    return found.end() if found else 0


def _plural(word: str) -> str:
    """Step 1a: possessives and the plural."""
    if "'" in word:
        word = word.removesuffix(_ending(word, POSSESSIVE))
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ies", "ied")):
        return word[: -2 if len(word) > 4 else -1]
    if word.endswith("s") and not word.endswith(("us", "ss")) and _VOWEL.search(word[:-2]):
        return word[:-1]
    return word


def _past(word: str, first: int) -> str:
    """Step 1b: *-ed*, *-ing* and adverbs of them."""
    if not (ending := _ending(word, PAST)) or word in NO_PAST:
        return word
    rest = word.removesuffix(ending)
    if ending in {"eed", "eedly"}:
        return rest + "ee" if len(rest) >= first and rest not in NO_EED else word
    if ending == "ing" and len(rest) == 2 and rest[1] == "y" and rest[0] not in VOWELS:
        return rest[0] + "ie"
    return _mended(rest, first) if _VOWEL.search(rest) else word


def _mended(rest: str, first: int) -> str:
    """A word that has lost *-ed* or *-ing*, with the *e* or without the double letter it had."""
    if rest.endswith(("at", "bl", "iz")):
        return rest + "e"
    if rest.endswith(DOUBLES):
        return rest if len(rest) == 3 and rest[0] in "aeo" else rest[:-1]
    return rest + "e" if len(rest) == first and _ends_short(rest) else rest


def _y_to_i(word: str) -> str:
    """Step 1c: a final *y* after a consonant."""
    if word.endswith(("y", "Y")) and len(word) > 2 and word[-2] not in VOWELS:
        return word[:-1] + "i"
    return word


def _second(word: str, first: int) -> str:
    """Step 2: compound endings, in R1."""
    ending = _ending(word, _SECOND)
    rest = word.removesuffix(ending)
    if not ending or len(rest) < first:
        return word
    if (ending == "ogi" and not rest.endswith("l")) or (
        ending == "li" and rest[-1:] not in VALID_LI
    ):
        return word
    return rest + SECOND[ending]


def _third(word: str, first: int, second: int) -> str:
    """Step 3: adjectives and their nouns, in R1 (*-ative* in R2)."""
    ending = _ending(word, _THIRD)
    rest = word.removesuffix(ending)
    if not ending or len(rest) < (second if ending == "ative" else first):
        return word
    return rest + THIRD[ending]


def _fourth(word: str, second: int) -> str:
    """Step 4: what is left of endings, in R2."""
    ending = _ending(word, _FOURTH)
    rest = word.removesuffix(ending)
    if not ending or len(rest) < second or (ending == "ion" and not rest.endswith(("s", "t"))):
        return word
    return rest


def _fifth(word: str, first: int, second: int) -> str:
    """Step 5: a final *e* or the second of two *l*."""
    rest = word[:-1]
    if word.endswith("e"):
        falls = len(rest) >= second or (len(rest) >= first and not _ends_short(rest))
        return rest if falls else word
    return rest if word.endswith("ll") and len(rest) >= second else word


def _ending(word: str, endings: tuple[str, ...]) -> str:
    """The longest of some endings, which are sorted by length, that a word has."""
    if not word.endswith(endings):
        return ""
    return next(ending for ending in endings if word.endswith(ending))


def _ends_short(word: str) -> bool:
    """Whether a word ends in a short syllable."""
    if len(word) == 2:
        return word[0] in VOWELS and word[1] not in VOWELS
    return word.endswith("past") or (
        len(word) > 2
        and word[-1] not in NO_SHORT_END
        and word[-2] in VOWELS
        and word[-3] not in VOWELS
    )
