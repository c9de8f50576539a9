"""Comparisons of small texts with links by hand, for the tests of the rules."""

import re
from collections.abc import Iterable, Sequence

from crosslight import quotes, wording
from crosslight.findings.find import find
from crosslight.language import annotate
from crosslight.model import (
    Annotation,
    Article,
    Block,
    BlockKind,
    Claim,
    Comparison,
    Doubt,
    Entity,
    EntityType,
    Finding,
    Link,
    Mention,
    Reading,
    Relation,
    Role,
)

MARKS = {"#": BlockKind.HEADLINE, "©": BlockKind.CREDIT}
"""First character of a line: what kind of block it is; otherwise it is body."""


def note(
    id_: str,
    text: str,
    *,
    published: str = "2024-05-09",
    outlet: str | None = None,
    doubtful: bool = False,
    version_of: str | None = None,
) -> Annotation:
    blocks: list[Block] = []
    at = 0
    for line in text.splitlines(keepends=True):
        kind = MARKS.get(line[0], BlockKind.BODY)
        start = at + (line[0] in MARKS)
        blocks.append(Block(start, at + len(line.rstrip("\n")), kind))
        at += len(line)
    doubts = (Doubt("short", "It is far shorter than its peers."),) if doubtful else ()
    article = Article(
        id_,
        text,
        tuple(blocks),
        id_,
        outlet=outlet,
        published=published,
        path=id_,
        doubts=doubts,
        version_of=version_of,
    )
    return annotate(article)


def entity(
    notes: Iterable[Annotation],
    name: str,
    *aliases: str,
    kind: EntityType = EntityType.PERSON,
    roles: Iterable[str] = (),
) -> Entity:
    """An entity that is mentioned wherever its longest form stands."""
    forms = "|".join(re.escape(form) for form in sorted((name, *aliases), key=len, reverse=True))
    mentions = tuple(
        Mention(*match.span(), n.article.id)
        for n in notes
        for match in re.finditer(rf"\b(?:{forms})\b", n.article.text)
    )
    held = tuple(
        Role(*match.span(), n.article.id, role)
        for n in notes
        for role in roles
        for match in re.finditer(rf"\b{re.escape(role)}\b", n.article.text)
    )
    return Entity(f"e-{name}", name, kind, aliases, mentions, held)


def link(a: str, b: str, *, firm: bool = True, relation: Relation = Relation.SAME) -> Link:
    return Link(a, b, relation, 0.9, firm, 0.9, 0.9, ())


def comparison(
    notes: Sequence[Annotation],
    *pairs: tuple[str, str],
    entities: Sequence[Entity] = (),
    candidates: Sequence[Link] = (),
) -> Comparison:
    """A comparison whose links are given, and whose claims are what they connect."""
    links = tuple(link(a, b) for a, b in pairs)
    linked = {id_ for pair in pairs for id_ in pair}
    compared = [s.id for n in notes for s in n.sentences if n.article.blocks[s.block].kind.compared]
    return Comparison(
        title="story",
        articles=tuple(n.article for n in notes),
        annotations=tuple(notes),
        links=links,
        claims=_claims(notes, pairs),
        unique=tuple(id_ for id_ in compared if id_ not in linked),
        unique_runs=wording.unique_runs(notes, links),
        reuse=wording.reuse(notes),
        entities=tuple(entities),
        quotes=quotes.collate(notes, links, entities),
        candidates=(*links, *candidates),
        strictness=0.5,
    )


def _claims(notes: Sequence[Annotation], pairs: Iterable[tuple[str, str]]) -> tuple[Claim, ...]:
    groups: list[set[str]] = []
    for pair in pairs:
        joined = set(pair).union(*(g for g in groups if g & set(pair)))
        groups = [*(g for g in groups if not g & joined), joined]
    sources = [n.article.id for n in notes]
    return tuple(
        Claim(
            f"c{n}",
            tuple(
                Reading(source, tuple(sorted(id_ for id_ in group if id_.startswith(source))))
                for source in sources
                if any(id_.startswith(source) for id_ in group)
            ),
            tuple(s for s in sources if not any(id_.startswith(s) for id_ in group)),
        )
        for n, group in enumerate(groups)
    )


def raised(
    texts: Sequence[str], *pairs: tuple[str, str], names: Iterable[str] = ()
) -> list[Finding]:
    """The findings of articles `A`, `B`, … with some links; `names` are people in them."""
    notes = [note("ABCDE"[i], text) for i, text in enumerate(texts)]
    people = [entity(notes, name, name.split()[-1]) for name in names]
    return list(find(comparison(notes, *pairs, entities=people)))


def of(findings: Iterable[Finding], type_: str) -> list[Finding]:
    return [finding for finding in findings if finding.type == type_]
