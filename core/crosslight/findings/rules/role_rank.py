"""`role.conflict`: one office of a person, with and without a word for its rank."""

import re
from collections import defaultdict
from collections.abc import Iterator

from crosslight.findings.case import Case, opposed
from crosslight.language import form
from crosslight.model import Entity, EntityType, Finding, Role, Severity

RANK = re.compile(
    r"\b(?P<rank>assistant|associate|deputy|lieutenant(?=[\s-]+governor)|vice)[\s-]+"
    r"(?P<office>[a-z]+(?:[ -](?!(?:at|for|in|of|to)\b)[a-z]+)?)"
)
"""An office with its rank, of which another source may print the office alone."""
BEFORE = 12
"""Characters before a role that may hold its rank."""


def role_rank(case: Case) -> Iterator[Finding]:
    """One finding for each person whose office has a rank in one source and none in another.

    A source that prints both explains it.
    """
    for entity in case.comparison.entities:
        if entity.type is EntityType.PERSON and len({r.article for r in entity.roles}) > 1:
            yield from _ranks(case, entity)


def _ranks(case: Case, entity: Entity) -> Iterator[Finding]:
    printed = {role: _printed(case, role) for role in entity.roles}
    ranked: dict[tuple[str, str], list[Role]] = defaultdict(list)
    for role, text in printed.items():
        for match in RANK.finditer(text):
            ranked[match["rank"], match["office"]].append(role)
    for (rank, office), roles in ranked.items():
        plain = [role for role, text in printed.items() if _plain(text, office)]
        if plain and not {r.article for r in roles} & {r.article for r in plain}:
            shown = opposed((role.text, role.article) for role in (*roles, *plain))
            yield case.finding(
                "role.conflict",
                Severity.MEDIUM,
                f"role of {entity.name} differs by {rank}: {shown}",
                [(role.article, role) for role in (*roles, *plain)],
            )


def _printed(case: Case, role: Role) -> str:
    """A role with what stands before it, in its compared form."""
    text = case.texts[role.article][max(0, role.start - BEFORE) : role.end]
    return " ".join(form(word) for word in re.findall(r"[\w-]+", text.lower()))


def _plain(text: str, office: str) -> bool:
    """Whether an office is printed without any rank."""
    return re.search(rf"\b{re.escape(office)}\b", RANK.sub(" ", text)) is not None
