"""Words that reports of one event use for one thing: *resign* and *quit*, *probe* and *inquiry*.

`thesaurus.txt` has one group of related words a line, written for crosslight; a word may stand in
several. Words with the same first letters count as related too: *decide* and *decision* have
different stems.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from importlib.resources import files

from crosslight.language.stems import stem

BEGINNING = 5
"""Letters that two words must begin with alike to be related."""

Kin = Mapping[str, AbstractSet[str]]
"""Related stems by stem, itself among them; stems without others are left out."""


@cache
def groups() -> Mapping[str, frozenset[int]]:
    """Numbers of the groups that a stem stands in."""
    text = files("crosslight.align").joinpath("thesaurus.txt").read_text("utf-8")
    found: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(text.splitlines()):
        for word in line.split():
            found[stem(word)].add(number)
    return {term: frozenset(numbers) for term, numbers in found.items()}


def related(vocabulary: Iterable[str]) -> Kin:
    """Which stems of a vocabulary are related to each other."""
    members: dict[int | str, set[str]] = defaultdict(set)
    known = groups()
    for term in vocabulary:
        for number in known.get(term, ()):
            members[number].add(term)
        if len(term) >= BEGINNING and term.isalpha():
            members[term[:BEGINNING]].add(term)
    found: dict[str, set[str]] = {}
    for terms in members.values():
        if len(terms) > 1:
            for term in terms:
                found[term] = found[term] | terms if term in found else terms
    return found
