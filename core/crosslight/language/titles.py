"""Titles before a name: short forms, and several words for one office."""

from collections.abc import Iterable

from crosslight.language.spelling import american

SHORT = {
    "adm": "admiral",
    "atty": "attorney",
    "brig": "brigadier",
    "capt": "captain",
    "cmdr": "commander",
    "col": "colonel",
    "cpl": "corporal",
    "det": "detective",
    "dr": "doctor",
    "gen": "general",
    "gov": "governor",
    "hon'ble": "honorable",
    "insp": "inspector",
    "lt": "lieutenant",
    "maj": "major",
    "pres": "president",
    "prof": "professor",
    "pvt": "private",
    "rep": "representative",
    "rev": "reverend",
    "sen": "senator",
    "sgt": "sergeant",
    "supt": "superintendent",
}
"""The word for which each stands, when it is printed as a title."""
SAME = {
    "congressman": "representative",
    "congresswoman": "representative",
    "chair": "chairman",
    "chairperson": "chairman",
    "chairwoman": "chairman",
    "spokesperson": "spokesman",
    "spokeswoman": "spokesman",
    "councilor": "councilman",
    "councilwoman": "councilman",
    "assemblywoman": "assemblyman",
    "advisor": "adviser",
    "dist": "district",
    "spc": "specialist",
}
"""Other words by which an office is called as well."""
PLURALS = {
    "congressmen": "congressman",
    "governors": "governor",
    "govs": "gov",
    "judges": "judge",
    "justices": "justice",
    "ministers": "minister",
    "presidents": "president",
    "representatives": "representative",
    "reps": "rep",
    "secretaries": "secretary",
    "senators": "senator",
    "sens": "sen",
}
"""Titles in front of several names, to the title of one."""
PHRASES = {"pm": ("prime", "minister")}
"""Titles that are written by their initials."""


def office(word: str) -> str:
    """What a word of a title is compared by: *Sen.* is a senator, a congressman a representative.

    Args:
        word: In lower case, with its full stop or without.
    """
    bare = word.rstrip(".")
    plain = american(SHORT.get(bare, bare))
    return SAME.get(plain, plain)


def title(words: Iterable[str]) -> frozenset[str]:
    """What a title is compared by, which may stand in front of several names (*Sens. Lee and Roe*).

    Args:
        words: In lower case, with their full stops or without.
    """
    bare = [part for word in words for part in word.rstrip(".").split("-")]
    parts = [part for word in bare for part in PHRASES.get(word, (word,))]
    return frozenset(office(PLURALS.get(part, part)) for part in parts)
