"""`fact.denied`: one thing put to two places that cannot both be meant."""

from collections.abc import Iterator
from typing import NamedTuple

from crosslight.entities.gazetteer import gazetteer
from crosslight.findings.case import Case, opposed
from crosslight.findings.contexts import Agreement
from crosslight.findings.groups import joined
from crosslight.language.stems import stem
from crosslight.language.tables import words
from crosslight.model import EntityType, Finding, Mention, Sentence, Severity
from crosslight.wording.words import content

LEAST = Agreement(5.0, 0.5)
"""Least agreement of two sentences about one thing; the places themselves do not agree."""
SPOTS = frozenset(words("at from in near outside to"))
"""Words that put something to a place."""


class _Spot(NamedTuple):
    """A place that a sentence puts something to.

    Attributes:
        id: Of the place.
        where: Its mention.
        what: The word that puts it there, and the stem of the word of content before.
        section: The list that holds the place; empty where none does.
    """

    id: str
    where: Mention
    what: tuple[str, str]
    section: str


class _Pair(NamedTuple):
    """The places of one thing in two sources."""

    a: _Spot
    b: _Spot


def fact_place(case: Case) -> Iterator[Finding]:
    """One finding for all linked sentences that put the same to places of one rank.

    Not where a source names both places: it may tell of both.
    """
    for group in joined(_pairs(case)):
        places = [spot.where for spot in dict.fromkeys(spot for pair in group for spot in pair)]
        shown = opposed((case.index.line(at.article, at), at.article) for at in places)
        yield case.finding(
            "fact.denied",
            Severity.HIGH,
            f"told of two places: {shown}",
            [(at.article, at) for at in places],
        )


def _pairs(case: Case) -> Iterator[_Pair]:
    for link, a, b in case.linked:
        one, other = _spot(case, a), _spot(case, b)
        if (
            one
            and other
            and one.id != other.id
            and (one.what, one.section) == (other.what, other.section)
            and not case.mentions[a.article].get(other.id)
            and not case.mentions[b.article].get(one.id)
            and case.contexts.sentences(link.a, link.b).reaches(LEAST)
        ):
            yield _Pair(one, other)


def _spot(case: Case, sentence: Sentence) -> _Spot | None:
    """The only place that a sentence puts something to, outside of quotation marks."""
    found = [
        (id_, mention)
        for id_, mentions in case.mentions.get(sentence.article, {}).items()
        for mention in mentions
        if case.entities[id_].type is EntityType.PLACE
        and sentence.start <= mention.start < sentence.end
    ]
    if len(found) != 1 or case.quoted(sentence.article, found[0][1]):
        return None
    id_, mention = found[0]
    before = [token for token in sentence.tokens if token.start < mention.start]
    if not before or before[-1].norm not in SPOTS:
        return None
    told = next((stem(t.norm) for t in reversed(before[:-1]) if content(t)), "")
    known = gazetteer().lookup(case.entities[id_].name)
    return _Spot(id_, mention, (before[-1].norm, told), known.section if known else "")
