"""What an office as printed says: which one it is, of where, and whether it is held."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crosslight.entities.gazetteer import gazetteer
from crosslight.entities.keys import fold
from crosslight.language.tables import words
from crosslight.language.titles import PHRASES, office

PAST = frozenset(words("ex former onetime previous"))
"""Words in front of an office that somebody has left."""
ASIDE = frozenset(
    words("""
    acting assistant associate candidate caretaker contender deputy designate elect incoming interim
    late nominee outgoing retired then under undersecretary vice
    """)
)
"""Words beside an office that is another one, or not held like one that stands alone."""
_OTHER = {
    "governor": frozenset({"lieutenant"}),
    "general": frozenset(
        words("attorney auditor consul director governor inspector secretary solicitor surgeon")
    ),
    "major": frozenset({"drum"}),
}
"""By office: the words in front of it with which it is another one."""
_SAME = {"democrat": "democratic", "premier": "prime"}
_SMALL = frozenset(words("a of the"))
_SERVES = re.compile(
    r"\s(?:about|as|at|before|for|from|in|on|since|to|until|when|where|who|whose|with)\s"
)
"""What stands behind tells where somebody serves, or whom."""
_OWNER = re.compile(r"(.*)(?:['’]s|s['’])\s+(.+)")
_WORD = re.compile(r"[^\W\d_][\w.]*")
_COUNTRIES = frozenset({"country", "census_country"})
_HOLDING = frozenset(words("England Scotland Wales")) | {"Northern Ireland", "United Kingdom"}
"""Countries of which one holds the others: which is told says nothing."""
_LONGEST = 3
"""Words of a country's name."""


@dataclass(frozen=True, slots=True)
class Post:
    """An office as one place prints it.

    Attributes:
        words: Its words, each as offices are compared by it; of a prime minister, *prime* as well.
        held: The same where it is held, and none where it is not.
        past: The same where somebody has left it, and none where not.
        countries: The countries that it is of.
        abroad: The countries that it is sent to.
        places: Other names beside it: *mayor of Aldby*, *Aldby Mayor*.
        alone: Whether nothing but a country or place stands beside it.
    """

    words: frozenset[str]
    held: frozenset[str]
    past: frozenset[str]
    countries: frozenset[str]
    abroad: frozenset[str]
    places: frozenset[str]
    alone: bool


@cache
def post(text: str) -> Post:
    """What an office says.

    Args:
        text: As printed, on one line.
    """
    plain_text = text.replace("-", " ")
    own, *rest = _SERVES.split(plain_text, maxsplit=1)
    owner = _OWNER.fullmatch(own)
    named = list(_offices(_WORD.findall(owner[2] if owner else own)))
    found = frozenset(named)
    plain = found.isdisjoint(ASIDE)
    printed = [word.removesuffix(".") for word in _WORD.findall(own)]
    named_by = list(_countries(printed))
    countries = frozenset(name for name, _ in named_by)
    abroad = nations(rest[0]) if rest and " to " in plain_text else frozenset()
    beside = {fold(word) for _, form in named_by for word in form} | _SMALL
    beside_names = places(own)
    return Post(
        words=found,
        held=found if plain and found.isdisjoint(PAST) else frozenset(),
        past=found - PAST if plain and not found.isdisjoint(PAST) else frozenset(),
        countries=frozenset() if countries & _HOLDING else countries,
        abroad=abroad,
        places=frozenset() if countries else beside_names,
        alone=found
        <= beside | beside_names | gazetteer().words["rank"] | frozenset(_SAME.values()),
    )


def nations(text: str) -> frozenset[str]:
    """The countries that some words name, themselves or by adjectives; none within another."""
    found = frozenset(name for name, _ in _countries(_WORD.findall(text.replace("-", " "))))
    return frozenset() if found & _HOLDING else found


def places(text: str) -> frozenset[str]:
    """Names among some words that no title and no listed adjective holds, states written out."""
    return frozenset(_places([word.removesuffix(".") for word in _WORD.findall(text)]))


def _offices(printed: Sequence[str]) -> Iterator[str]:
    """The words of an office as they are compared, without those that make it no such office."""
    before = ""
    for word in printed:
        for part in PHRASES.get(word.lower().rstrip("."), (word,)):
            named = office(fold(part))
            named = _SAME.get(named, named)
            if before not in _OTHER.get(named, ()):
                yield named
            before = named


def _countries(printed: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """The countries that some words name, each with those that do."""
    names = gazetteer()
    for first in range(len(printed)):
        for last in range(first + 1, min(len(printed), first + _LONGEST) + 1):
            form = " ".join(printed[first:last])
            known = names.lookup(names.demonyms.get(fold(form), form))
            if known and known.section in _COUNTRIES:
                yield known.name, printed[first:last]


def _places(printed: Sequence[str]) -> Iterator[str]:
    """Words with a capital that no title and no listed adjective holds."""
    names = gazetteer()
    listed = names.words["title"] | names.words["office"] | names.words["party_word"]
    listed |= names.words["portfolio"] | names.words["honorific"] | names.words["status"]
    for word in printed:
        folded = fold(word)
        if word[:1].isupper() and not (
            folded in listed or f"{folded}." in listed or names.is_demonym(folded)
        ):
            known = names.lookup(f"{word}.") or names.lookup(word)
            yield fold(known.name) if known else folded
