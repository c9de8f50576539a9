"""Keys under which two printed names are the same name."""

import re
import unicodedata
from functools import cache

from crosslight.language.spelling import american

_SHORT = {"and": "&", "saint": "st", "fort": "ft", "mount": "mt", "dept": "department"}
"""Words that are one word in names."""
_SURNAMES = frozenset({"grey", "greys", "mould", "moulds", "storey", "storeys", "tyre", "tyres"})
"""Spelled as they are: Grey and Gray are two people, and Tyre is a town."""
_POSSESSIVE = re.compile(r"['’ʼ]s?(?=\s|$)")
_JOINERS = re.compile(r"[-‐‑–/]")
_STATES = re.compile(r"^united states(?= )")
"""In front of another word: *United States Senate*, *U.S. Senate*."""
_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "to", "&", "de", "a"})
_LINKS = frozenset({"of", "the", "for", "&"})
_DROPPED = re.compile(r"[.,\"“”'’ʼ‘()\[\]]")

Bag = tuple[str, ...]


@cache
def fold(word: str) -> str:
    """A word without case, accents and typographic variation; dots stay."""
    plain = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c))


@cache
def name_key(name: str) -> str:
    """A name without article, case, accents, dots, hyphens, possessive and spelling variants."""
    text = _JOINERS.sub(" ", _POSSESSIVE.sub("", fold(name)))
    words = _DROPPED.sub("", text).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return _STATES.sub("us", " ".join(map(_one_spelling, words)))


def _one_spelling(word: str) -> str:
    return word if word in _SURNAMES else _SHORT.get(word) or american(word)


@cache
def bag_of_words(name: str) -> Bag:
    """The main words of a name in no order: *Department of Justice*, *Justice Department*."""
    return tuple(sorted(w for w in name_key(name).split() if w not in _LINKS))


@cache
def acronym_key(name: str) -> str:
    """A key blind to hyphen, space and plural: *ADMM-Plus*, *ADMM Plus*; *PCs*, *PC*."""
    key = name_key(name).replace(" ", "").replace("&", "")
    plural = len(key) > 2 and name.endswith("s") and name[:-1].isupper()
    return key[:-1] if plural else key


def initials(name: str) -> frozenset[str]:
    """The acronyms a name of several words may have: of all words, and without the small ones.

    A leading *United States* counts or does not.
    """
    words = [w for w in re.split(r"[\s\-]+", _DROPPED.sub("", fold(name))) if w]
    if len(words) > 1 and words[0] == "the":
        del words[0]
    runs = [words]
    if words[:1] == ["us"] or words[:2] == ["united", "states"]:
        rest = words[1 if words[0] == "us" else 2 :]
        runs += [rest, ["u", "s", *rest]]
    found = {"".join(w[0] for w in run if w != "&") for run in runs}
    found |= {"".join(w[0] for w in run if w not in _SMALL) for run in runs}
    return frozenset(acronym for acronym in found if len(acronym) > 1)


def defines(long: str, short: str) -> bool:
    """Whether a long form can be what a short one in brackets behind it stands for.

    The rule of Schwartz and Hearst (2003): from the right, every letter of the short form is found
    in the long one in order, and its first letter begins a word there.
    """
    letters = [c for c in fold(short) if c.isalnum()]
    text, at = fold(long), len(long)
    if not 2 <= len(letters) <= 10 or len(letters) >= len(text):
        return False
    for position in range(len(letters) - 1, -1, -1):
        at = text.rfind(letters[position], 0, at)
        while position == 0 and at > 0 and text[at - 1].isalnum():
            at = text.rfind(letters[position], 0, at)
        if at < 0:
            return False
    return True
