"""`fact.denied`: one thing put to two places, or one part in it to two people."""

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from crosslight.entities.gazetteer import gazetteer
from crosslight.findings.attribution import PRONOUNS, UNNAMED, Attributions
from crosslight.findings.case import Case, opposed
from crosslight.findings.contexts import Agreement
from crosslight.findings.groups import joined
from crosslight.language.stems import stem
from crosslight.language.tables import words
from crosslight.model import EntityType, Finding, Mention, Sentence, Severity
from crosslight.wording.words import content

LEAST = Agreement(5.0, 0.5)
"""Least agreement of two sentences about one thing; the places themselves do not agree."""
ALIKE = 75
"""Of a hundred, what the letters of two names have in common that may be one."""
DEFINITE = frozenset(words("her his its my our the their"))
"""Words in front of what there is one of."""
SPOTS = frozenset(words("at from in near outside to"))
"""Words that put something to a place."""


class _Spot(NamedTuple):
    """A name that a sentence gives to something.

    Attributes:
        id: Of the place or person.
        where: Its mention.
        what: The words in front: *in* with the word of content before it, or *pilot*.
        section: The list that holds a place; empty where none does.
        kind: In words.
    """

    id: str
    where: Mention
    what: tuple[str, str]
    section: str
    kind: str


class _Pair(NamedTuple):
    """The names of one thing in two sources."""

    a: _Spot
    b: _Spot


def fact_named(case: Case) -> Iterator[Finding]:
    """One finding for all linked sentences that give one thing names which no source has both of.

    Places are of one rank, people are called the same (*the pilot*) and are no sources of what is
    told: two may speak alike.
    """
    for group in joined(_pairs(case)):
        spots = list(dict.fromkeys(spot for pair in group for spot in pair))
        places = [(spot.where.article, spot.where) for spot in spots]
        shown = opposed((case.index.line(article, span), article) for article, span in places)
        reason = f"told of two {spots[0].kind}: {shown}"
        yield case.finding("fact.denied", Severity.HIGH, reason, places)


def _pairs(case: Case) -> Iterator[_Pair]:
    known = case.attributions
    for link, a, b in case.linked:
        if not case.contexts.sentences(link.a, link.b).reaches(LEAST):
            continue
        for find in (_place, _person):
            one, other = find(case, known, a), find(case, known, b)
            if (
                one
                and other
                and (one.what, one.section) == (other.what, other.section)
                and not case.mentions[a.article].get(other.id)
                and not case.mentions[b.article].get(one.id)
                and _unlike(case.entities[one.id].name, case.entities[other.id].name)
            ):
                yield _Pair(one, other)


def _unlike(one: str, other: str) -> bool:
    """Whether neither of two names is a spelling of the other, or a part of it."""
    parts = [set(name.replace("-", " ").split()) for name in (one, other)]
    whole = parts[0] <= parts[1] or parts[1] <= parts[0]
    return not whole and ratio(one, other) < ALIKE


def _place(case: Case, _: Attributions, sentence: Sentence) -> _Spot | None:
    """The only place that a sentence puts something to, outside of quotation marks."""
    if (found := _only(case, sentence, EntityType.PLACE)) is None:
        return None
    id_, mention = found
    before = [token for token in sentence.tokens if token.start < mention.start]
    if not before or before[-1].norm not in SPOTS:
        return None
    told = next((stem(t.norm) for t in reversed(before[:-1]) if content(t)), "")
    known = gazetteer().lookup(case.entities[id_].name)
    section = known.section if known else ""
    return _Spot(id_, mention, (before[-1].norm, told), section, "places")


def _person(case: Case, known: Attributions, sentence: Sentence) -> _Spot | None:
    """The only person whom a sentence names, in full, and calls something: *the pilot, Ann Lee*."""
    found = _only(case, sentence, EntityType.PERSON)
    if found is None or known.of(sentence) or case.touches_quotation(sentence):
        return None
    id_, mention = found
    before = [t for t in sentence.tokens if t.start < mention.start and t.norm]
    called = before[-1] if before and content(before[-1]) and before[-1].text.islower() else None
    whole = " " in case.index.line(mention.article, mention)
    if not called or not whole or called.norm in UNNAMED | PRONOUNS:
        return None
    article = before[-2].norm if len(before) > 1 else ""
    if article not in DEFINITE:
        return None
    return _Spot(id_, mention, (article, called.norm), "", "people")


def _only(case: Case, sentence: Sentence, kind: EntityType) -> tuple[str, Mention] | None:
    """The only entity of a kind that a sentence names, where it does so once."""
    found = [end for end in case.named(sentence) if case.entities[end[0]].type is kind]
    once = len(found) == 1 and not case.quoted(sentence.article, found[0][1])
    return found[0] if once else None
