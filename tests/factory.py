"""Small comparisons made by hand, so that what stands on alignment is tested without it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from crosslight.language import annotate
from crosslight.lettering import Lettering, siglum
from crosslight.model import (
    Annotation,
    Article,
    Block,
    BlockKind,
    Claim,
    Comparison,
    Entity,
    EntityType,
    Evidence,
    Finding,
    Link,
    Mention,
    Reading,
    Relation,
    Severity,
    UniqueRun,
)


def article(
    text: str, id_: str = "A", kinds: Mapping[int, BlockKind] | None = None, **facts: Any
) -> Article:
    """An article whose paragraphs are its lines; `kinds` names those that are not body."""
    blocks, at = [], 0
    for n, line in enumerate(text.split("\n")):
        if line.strip():
            blocks.append(Block(at, at + len(line), (kinds or {}).get(n, BlockKind.BODY)))
        at += len(line) + 1
    title = facts.pop("title", f"Report {id_}")
    return Article(id=id_, text=text, blocks=tuple(blocks), title=title, **facts)


def annotations(*texts: str) -> tuple[Annotation, ...]:
    """Annotated one-block-a-line articles with sigla in the order given."""
    return tuple(annotate(article(text, siglum(n))) for n, text in enumerate(texts))


def link(
    a: str,
    b: str,
    score: float = 0.9,
    *,
    firm: bool = True,
    relation: Relation = Relation.SAME,
) -> Link:
    """A link between two sentences."""
    return Link(a, b, relation, score, firm, 1.0, 1.0, ())


def comparison(
    notes: Sequence[Annotation],
    claims: Iterable[Sequence[str]] = (),
    *,
    links: Iterable[Link] = (),
    findings: Iterable[Finding] = (),
    entities: Iterable[Entity] = (),
    unique_runs: Iterable[UniqueRun] = (),
) -> Comparison:
    """A comparison with these claims; links are all pairs inside a claim unless given.

    Every compared sentence that no claim names becomes a claim of its own.
    """
    grouped = [tuple(ids) for ids in claims]
    named = {id_ for ids in grouped for id_ in ids}
    compared = [s.id for n in notes for s in n.sentences if n.article.blocks[s.block].kind.compared]
    grouped += [(id_,) for id_ in compared if id_ not in named]
    given = tuple(links) or tuple(
        link(a, b)
        for ids in grouped
        for n, a in enumerate(ids)
        for b in ids[n + 1 :]
        if a.split(".")[0] != b.split(".")[0]
    )
    linked = {end for x in given for end in (x.a, x.b)}
    seen = Lettering(notes)
    return Comparison(
        title="A story",
        articles=tuple(n.article for n in notes),
        annotations=tuple(notes),
        links=seen.links(given),
        candidates=seen.links(given),
        claims=seen.claims(_claim(ids) for ids in grouped),
        unique=tuple(id_ for id_ in compared if id_ not in linked),
        unique_runs=tuple(unique_runs),
        entities=tuple(entities),
        findings=tuple(findings),
        strictness=0.4,
    )


def _claim(ids: Sequence[str]) -> Claim:
    readings: dict[str, list[str]] = {}
    for id_ in ids:
        readings.setdefault(id_.split(".")[0], []).append(id_)
    return Claim("", tuple(Reading(source, tuple(s)) for source, s in readings.items()), ())


def evidence(note: Annotation, exact: str) -> Evidence:
    """The first place of a text in an article."""
    start = note.article.text.index(exact)
    return Evidence(start, start + len(exact), note.article.id, exact)


def finding(type_: str, *places: Evidence, severity: Severity = Severity.HIGH) -> Finding:
    """A finding on these places."""
    reason = " | ".join(place.exact for place in places)
    return Finding(
        id="f1",
        type=type_,
        severity=severity,
        claim=None,
        reason=f"number differs: {reason}",
        evidence=places,
        queued=severity > Severity.INFO,
    )


def entity(id_: str, name: str, notes: Sequence[Annotation], *aliases: str) -> Entity:
    """A person with every place where the name or an alias is printed."""
    mentions = []
    for note in notes:
        at = 0
        while (spot := _first(note.article.text, (name, *aliases), at)) is not None:
            mentions.append(Mention(*spot, note.article.id))
            at = spot[1]
    return Entity(id_, name, EntityType.PERSON, tuple(aliases), tuple(mentions))


def _first(text: str, names: Sequence[str], at: int) -> tuple[int, int] | None:
    spots = [(text.find(n, at), -len(n)) for n in names if text.find(n, at) >= 0]
    if not spots:
        return None
    start, length = min(spots)
    return start, start - length
