"""`role.conflict`: one person, with offices or ages that exclude each other."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from crosslight.findings.case import Case, Place, opposed
from crosslight.language.tables import words
from crosslight.language.titles import office
from crosslight.model import Comparator, Entity, EntityType, Figure, Finding, Role, Severity

EXCLUSIVE = tuple(
    frozenset(words(row))
    for row in (
        "senator representative governor mayor",
        "lieutenant captain major colonel general admiral sergeant corporal private",
        "democrat republican",
        "man woman",
        "majority minority",
    )
)
"""Offices and the like of which a person holds one at a time."""
PORTFOLIOS = frozenset(
    words("""
    agriculture commerce culture defense economy education energy environment finance foreign health
    home housing immigration industry infrastructure interior justice labor science tourism trade
    transport transportation treasury
    """)
)
"""What a minister or a secretary is in charge of, one at a time."""
HEADS = frozenset({"minister", "secretary", "ministry"})
NEAR = 6
"""Characters between a name and the age behind it."""


def role_conflict(case: Case) -> Iterator[Finding]:
    """One finding for each person with two such offices, or two ages, in different sources."""
    ages = _ages(case)
    for entity in case.comparison.entities:
        if entity.type is EntityType.PERSON:
            yield from _offices(case, entity)
            yield from _unlike_ages(case, entity, ages)


def _offices(case: Case, entity: Entity) -> Iterator[Finding]:
    held: dict[str, dict[str, Role]] = defaultdict(dict)
    portfolios: set[str] = set()
    for role in entity.roles:
        found = {office(word) for word in re.findall(r"[a-z]+", role.text.lower())}
        portfolios |= found & PORTFOLIOS if found & HEADS else set()
        for word in found:
            held[word].setdefault(role.article, role)
    for row in (*EXCLUSIVE, portfolios):
        offices = [word for word in sorted(row) if word in held]
        by_source = [frozenset(held[word]) for word in offices]
        if len(offices) == 2 and not by_source[0] & by_source[1]:
            roles = [role for word in offices for role in held[word].values()]
            shown = opposed((role.text, role.article) for role in roles)
            reason = f"role of {entity.name} differs: {shown}"
            places = [(role.article, role) for role in roles]
            yield case.finding("role.conflict", Severity.MEDIUM, reason, places)


def _ages(case: Case) -> Mapping[tuple[str, int], Figure]:
    """Ages by siglum and the offset at which they begin."""
    return {
        (note.article.id, figure.start): figure
        for note in case.comparison.annotations
        for figure in note.figures
        if figure.unit == "age" and figure.comparator is Comparator.EXACTLY
    }


def _unlike_ages(
    case: Case, entity: Entity, ages: Mapping[tuple[str, int], Figure]
) -> Iterator[Finding]:
    found: dict[float, list[Place]] = defaultdict(list)
    for mention in entity.mentions:
        for offset in range(mention.end, mention.end + NEAR):
            if figure := ages.get((mention.article, offset)):
                found[figure.value].append((mention.article, figure))
    sources = [{article for article, _ in places} for places in found.values()]
    if len(found) > 1 and not set.intersection(*sources):
        shown = opposed(
            (f"{value:.12g}", article)
            for value, places in sorted(found.items())
            for article, _ in places
        )
        reason = f"age of {entity.name} differs: {shown}"
        places = [place for group in found.values() for place in group]
        yield case.finding("role.conflict", Severity.MEDIUM, reason, places)
