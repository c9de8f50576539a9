"""`role.conflict`: one person, with offices that exclude each other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from crosslight.entities.gazetteer import gazetteer
from crosslight.findings.case import Case, opposed
from crosslight.findings.posts import PAST, Post, post
from crosslight.language.tables import words
from crosslight.model import Entity, EntityType, Finding, Role, Severity

EXCLUSIVE = tuple(
    frozenset(words(row))
    for row in (
        "senator representative governor mayor sheriff",
        "lieutenant captain major colonel general admiral sergeant corporal private",
        "democratic republican",
        "man woman",
        "majority minority",
        "ambassador minister",
        "king prince",
        "princess queen",
        "army coastguard fire navy police",
        "judge prosecutor",
        "bishop rabbi imam priest",
    )
)
"""Offices and the like of which a person holds one at a time."""
HEADS_OF_STATE = frozenset(words("president prime chancellor king queen emperor"))
"""The same, where nothing but a country or a place, and no other one, stands beside them."""
PORTFOLIOS: Mapping[str, str] = {
    word: row.split()[0]
    for row in (
        *words("""
        agriculture culture defense education energy environment foreign health housing immigration
        industry infrastructure justice science tourism
        """),
        "commerce trade",
        "economy economic",
        "finance treasury",
        "home interior",
        "labor employment",
        "transport transportation",
    )
    for word in row.split()
}
"""What a minister or a secretary is in charge of, one at a time: words of one sense in a row."""
MINISTERS = frozenset({"minister", "secretary", "ministry"})
LOCAL = frozenset(words("mayor governor sheriff bishop archbishop"))
"""Offices of one place."""
SENT = frozenset(words("ambassador consul envoy"))
"""Offices that are held in one country for another."""
NATIONAL = HEADS_OF_STATE | {"minister", "ministry", "parliament"}
"""Offices of one country."""
FOR_LIFE = frozenset(
    words("""
    adm admiral adviser advisor agent ambassador attorney captain colonel commander commissioner
    corporal counsel general judge justice king lieutenant major officer prince princess private
    queen sergeant specialist
    """)
)
"""Titles that outlast the office, and callings that are no office."""
TURNS = frozenset(
    words("""
    appointed became become elected elevated named nominated promoted replaced succeeded switched
    """)
)
"""Verbs by which a sentence tells how somebody came from one office to another."""
LEAVING = frozenset(
    words("""
    dismissed fired leaving left ousted quit removed resign resignation resigned resigning retired
    retires sacked stepped tenure term until
    """)
)
"""Words by which a sentence tells that somebody leaves an office, and so explains both forms."""

Told = Mapping[Role, Post]
"""The roles of a person, each with what it says."""


def role_conflict(case: Case) -> Iterator[Finding]:
    """One finding for each person with two such offices in different sources.

    A source that gives both, or tells how the one became the other, explains them.
    """
    for entity in case.comparison.entities:
        if entity.type is EntityType.PERSON and len({r.article for r in entity.roles}) > 1:
            told = {role: post(role.text) for role in entity.roles}
            if not _turned(case, told, TURNS):
                for group in (*_exclusive(told), *_of_places(told), *_left(case, told)):
                    yield _finding(case, entity, group)


def _finding(case: Case, entity: Entity, roles: Sequence[Role]) -> Finding:
    shown = opposed((role.text, role.article) for role in roles)
    reason = f"role of {entity.name} differs: {shown}"
    places = [(role.article, role) for role in roles]
    return case.finding("role.conflict", Severity.MEDIUM, reason, places)


def _turned(case: Case, roles: Iterable[Role], by: frozenset[str]) -> bool:
    """Whether a sentence with one of some roles has such a word."""
    sentences = (case.sentence_at(role.article, role.start) for role in roles)
    return any(token.norm in by for s in sentences if s for token in s.tokens)


def _exclusive(told: Told) -> Iterator[Sequence[Role]]:
    """Offices that nobody holds at once."""
    for row in EXCLUSIVE:
        yield from _apart({role: found.held & row for role, found in told.items()})
    yield from _apart({role: _portfolios(found.held) for role, found in told.items()})
    if len({found.places for found in told.values() if found.places}) < 2:
        yield from _apart({role: _head_of_state(found) for role, found in told.items()})


def _portfolios(office: frozenset[str]) -> frozenset[str]:
    if office.isdisjoint(MINISTERS):
        return frozenset()
    return frozenset(PORTFOLIOS[word] for word in office if word in PORTFOLIOS)


def _head_of_state(found: Post) -> frozenset[str]:
    return found.held & HEADS_OF_STATE if found.alone else frozenset()


def _of_places(told: Told) -> Iterator[Sequence[Role]]:
    """One office of two countries, or of two towns."""
    for head in sorted(NATIONAL):
        yield from _apart({r: p.countries for r, p in told.items() if head in p.held})
    for head in sorted(SENT):
        yield from _apart({r: p.abroad for r, p in told.items() if head in p.held})
    for head in sorted(LOCAL):
        yield from _apart({r: p.places for r, p in told.items() if head in p.held})


def _apart(values: Mapping[Role, frozenset[str]]) -> Iterator[Sequence[Role]]:
    """The roles of two values, when there are two in all and no source has both."""
    given = {role: value for role, value in values.items() if value}
    kinds = sorted({tuple(sorted(value)) for value in given.values()})
    if len(kinds) == 2 and set(kinds[0]).isdisjoint(kinds[1]):
        groups = [[r for r, v in given.items() if tuple(sorted(v)) == kind] for kind in kinds]
        if {r.article for r in groups[0]}.isdisjoint(r.article for r in groups[1]):
            yield [role for group in groups for role in _first(group)]


def _first(roles: Iterable[Role]) -> Iterable[Role]:
    """The first of each source."""
    return {role.article: role for role in reversed(list(roles))}.values()


def _left(case: Case, told: Told) -> Iterator[Sequence[Role]]:
    """An office that somebody holds in one source and has left in another."""
    ranks = gazetteer().words["rank"]
    for head in sorted({word for found in told.values() for word in found.past} & ranks - FOR_LIFE):
        left = [role for role, found in told.items() if head in found.past]
        held = [role for role, found in told.items() if head in found.held]
        apart = {role.article for role in left}.isdisjoint(role.article for role in held)
        one = all(_one_post(told[a], told[b], head) for a in left for b in held)
        if held and apart and one and not _turned(case, (*left, *held), LEAVING):
            yield [*_first(left), *_first(held)]
            return


def _one_post(one: Post, other: Post, head: str) -> bool:
    """Whether nothing beside an office tells two of its kind apart."""
    beside = (found.words - PAST - {head, "a", "of", "the"} for found in (one, other))
    return all(
        not (a and b) or not a.isdisjoint(b)
        for a, b in (
            (one.countries, other.countries),
            (one.places, other.places),
            (_portfolios(one.words), _portfolios(other.words)),
            tuple(beside),
        )
    )
