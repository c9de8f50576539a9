"""The names and cue words the finder knows, read once from `data/`.

`data/facts.txt` and `data/roles.txt` hold lists of our own, `data/names.txt` is written by
`data/build_names.py`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from crosslight.entities.keys import fold, name_key
from crosslight.model import EntityType

_TYPED_SECTIONS = {
    "organisation": EntityType.ORGANISATION,
    "company": EntityType.ORGANISATION,
    "agency": EntityType.ORGANISATION,
    "team": EntityType.ORGANISATION,
    "event": EntityType.EVENT,
    "work": EntityType.WORK,
    "other": EntityType.OTHER,
    "country": EntityType.PLACE,
    "place_variant": EntityType.PLACE,
    "state": EntityType.PLACE,
    "region": EntityType.PLACE,
    "province": EntityType.PLACE,
    "city": EntityType.PLACE,
    "census_country": EntityType.PLACE,
}
_PLAIN = frozenset({"region", "province", "city", "company", "agency", "team"})
"""Sections that are lists of names without variants."""
_LANDS = frozenset({"country", "census_country", "state", "region"})
HEADS = ("head", "place_head", "event_head", "work_head")
"""Lists of the words that names of one type end or begin with."""
_SHORT = 3
_INFLECTIONS = ("s", "es", "d", "ed", "ing", "ly", "er", "ers")


@dataclass(frozen=True, slots=True)
class Known:
    """A listed name: its usual type, its list and its main form."""

    type: EntityType
    section: str
    name: str
    capitals: bool = False
    """A short acronym that is a word in small letters (*US*, *WHO*): only in capitals a name."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Look-ups over the data files. Keys are made by `name_key`; word sets hold folded words."""

    known: Mapping[str, Known]
    demonyms: Mapping[str, str]
    """Folded demonym or adjective to the name of its place."""
    words: Mapping[str, frozenset[str]]
    """Folded single entries by section: `title`, `head`, `given`, `common`, …"""
    nicknames: Mapping[str, frozenset[str]]
    """Folded given name to all that may stand for it."""
    starts: frozenset[str]
    """Folded first words of listed names of several words."""
    articled: frozenset[str]
    """Folded listed forms that begin with *the*: only there a capital article is part of a name."""
    longest: int
    """Words and marks of the longest listed name."""

    def lookup(self, name: str) -> Known | None:
        """The listed name that is printed as `name`, if any."""
        known = self.known.get(name_key(name))
        shouted = known is not None and known.capitals and not name.isupper()
        return None if shouted else known

    def is_land(self, name: str) -> bool:
        """Whether a printed name is that of a country, state or region."""
        known = self.lookup(name)
        return known is not None and known.section in _LANDS

    def is_common(self, word: str) -> bool:
        """Whether a folded word is an everyday English one, inflected or not."""
        common = self.words["common"]
        return word in common or any(
            base in common
            or base + "e" in common
            or (base[-1:] == base[-2:-1] and base[:-1] in common)
            for base in _bases(word)
        )

    def is_demonym(self, word: str) -> bool:
        """Whether a folded word (or its singular) is a demonym, a faith or another adjective."""
        forms = (word, word.removesuffix("s"), word.removesuffix("es"))
        listed = any(f in self.demonyms or f in self.words["adjective"] for f in forms)
        return listed or (word.endswith("i") and self._is_country(word[:-1]))

    def _is_country(self, name: str) -> bool:
        known = self.known.get(name)
        return known is not None and known.section in {"country", "census_country"}

    def same_given(self, first: str, second: str) -> bool:
        """Whether two folded given names (or initials) may name one person."""
        if first == second or second in self.nicknames.get(first, ()):
            return True
        short, long = sorted((first.rstrip("."), second.rstrip(".")), key=len)
        return len(short) == 1 and long.startswith(short)


def _bases(word: str) -> Iterator[str]:
    for suffix in _INFLECTIONS:
        if word.endswith(suffix) and len(word) - len(suffix) > 2:
            yield word[: -len(suffix)]
    if word.endswith("ies"):
        yield word[:-3] + "y"


@cache
def gazetteer() -> Gazetteer:
    """All data files as one value."""
    sections: dict[str, list[list[list[str]]]] = {}
    for file in ("facts.txt", "roles.txt", "names.txt"):
        text = resources.files("crosslight.entities.data").joinpath(file).read_text("utf-8")
        for section, row in _rows(text):
            sections.setdefault(section, []).append(row)
    known, articled, longest = _known(sections)
    words = {name: _folded(rows) for name, rows in sections.items() if name not in _TYPED_SECTIONS}
    return Gazetteer(
        known=known,
        demonyms=_demonyms(sections),
        words=words | _derived(words),
        nicknames=_nicknames(sections["nickname"]),
        starts=frozenset(key.split()[0] for key in known if " " in key),
        articled=articled,
        longest=longest,
    )


def _rows(text: str) -> Iterator[tuple[str, list[list[str]]]]:
    """Section and fields of every line; a field is a list of alternatives."""
    section, coded = "", False
    for line in text.splitlines():
        if line.startswith("["):
            section, _, note = line.strip("[]").partition(" ")
            coded = note == "front-coded"
        elif line.strip() and not line.startswith("#"):
            fields = [
                [part.strip() for part in field.split(";") if part.strip()]
                for field in line.split("|")
            ]
            yield section, [_front_decoded(field) for field in fields] if coded else fields


def _known(
    sections: Mapping[str, list[list[list[str]]]],
) -> tuple[dict[str, Known], frozenset[str], int]:
    """Listed names by key, forms with an article, and the length of the longest.

    A section earlier in `_TYPED_SECTIONS` wins over a later one.
    """
    known: dict[str, Known] = {}
    articled: set[str] = set()
    longest = 1
    for section, kind in _TYPED_SECTIONS.items():
        for fields in sections.get(section, ()):
            for name, form in _forms(section, fields):
                short = form.isupper() and len(form) <= _SHORT
                known.setdefault(name_key(form), Known(kind, section, name, short))
                longest = max(longest, len(form.split()) + form.count(","))
                if form.startswith("The "):
                    articled.add(fold(form))
    return known, frozenset(articled), longest


def _forms(section: str, fields: list[list[str]]) -> Iterator[tuple[str, str]]:
    """Pairs of main name and printed form in one row."""
    if section in _PLAIN:
        yield from ((name, name) for name in fields[0])
        return
    main = fields[0][0]
    variants = fields[1] if len(fields) > 1 else []
    yield from ((main, form) for form in (main, *variants))
    if section == "census_country":
        yield from ((capital, capital) for capital in fields[3])


def _demonyms(sections: Mapping[str, list[list[list[str]]]]) -> dict[str, str]:
    return {
        word.casefold(): fields[0][0]
        for section in ("census_country", "country")
        for fields in sections[section]
        for word in (fields[2] if len(fields) > 2 else [])
    }


def _folded(rows: Iterable[list[list[str]]]) -> frozenset[str]:
    return frozenset(word.casefold() for fields in rows for field in fields for word in field)


def _derived(words: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Lists made of others.

    Ranks with the forms that say by a hyphen whether they are held (*ex-mayor*), titles with them,
    who holds an office or is kin, and the heads of whatever has a name.
    """
    ranks = words["rank"]
    joined = {f"{prefix}-{rank}" for prefix in words["status_prefix"] for rank in ranks}
    joined |= {f"{rank}-{suffix}" for suffix in words["status_suffix"] for rank in ranks}
    return {
        "rank": ranks | joined,
        "title": words["title"] | ranks | joined,
        "holder": words["kin"] | ranks | joined,
        "any_head": frozenset[str]().union(*(words[head] for head in HEADS)),
    }


def _front_decoded(codes: list[str]) -> list[str]:
    """Names written as the number of letters shared with the one before, and the rest."""
    names: list[str] = []
    for code in codes:
        names.append(names[-1][: int(code[0])] + code[1:] if names else code[1:])
    return names


def _nicknames(rows: Iterable[list[list[str]]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for fields in rows:
        names = {name.casefold() for name in fields[0]}
        for name in names:
            found.setdefault(name, set()).update(names)
    return {name: frozenset(others) for name, others in found.items()}
