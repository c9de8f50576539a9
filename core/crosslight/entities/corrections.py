"""What a reviewer may change about entities: merge, split, rename, retype.

Corrections are values, so that a review log can keep them, undo them and apply them again. They
name an entity by what it is called and what it is, never by its id or position: after a text has
changed, a correction whose entity is gone changes nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from crosslight.model import Article, Entity, EntityType, Mention
from crosslight.shown import line

Entities = tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """Two entities are one; it is called what the first one is called."""

    kept: str
    merged: str


@dataclass(frozen=True, slots=True)
class Split:
    """The mentions printed in certain forms are another entity of the same type."""

    entity: str
    forms: tuple[str, ...]
    """As printed; the first one is the name of the new entity."""


@dataclass(frozen=True, slots=True)
class Rename:
    """An entity has another name; the old one stays as an alias."""

    entity: str
    name: str


@dataclass(frozen=True, slots=True)
class Retype:
    """An entity is of another type."""

    entity: str
    type: EntityType


Correction = Merge | Split | Rename | Retype


def key_of(entity: Entity) -> str:
    """The key by which corrections name an entity: its type and name."""
    return f"{entity.type}:{entity.name}"


def apply(
    entities: Entities, corrections: Iterable[Correction], articles: Sequence[Article]
) -> Entities:
    """All corrections, one after the other.

    Args:
        entities: As found.
        corrections: In the order they were made; each names entities as the ones before left them.
        articles: Of the story; a split reads the printed forms there.
    """
    for correction in corrections:
        match correction:
            case Merge(kept, merged):
                entities = merge(entities, kept, merged)
            case Split(entity, forms):
                entities = split(entities, entity, forms, articles)
            case Rename(entity, name):
                entities = rename(entities, entity, name)
            case Retype(entity, kind):
                entities = retype(entities, entity, kind)
    return entities


def merge(entities: Entities, kept: str, merged: str) -> Entities:
    """Make two entities one, with the id, name and type of the first.

    Args:
        entities: Before the correction.
        kept: Key of the entity whose name stays.
        merged: Key of the other one.
    """
    first, second = _find(entities, kept), _find(entities, merged)
    if first is None or second is None or first is second:
        return entities
    forms = (*first.aliases, second.name, *second.aliases)
    whole = replace(
        first,
        aliases=tuple(dict.fromkeys(form for form in forms if form != first.name)),
        mentions=_in_order((*first.mentions, *second.mentions)),
        roles=(*first.roles, *second.roles),
    )
    rest = tuple(entity for entity in entities if entity is not second)
    return ranked(_exchanged(rest, first, whole))


def split(
    entities: Entities, entity: str, forms: Sequence[str], articles: Sequence[Article]
) -> Entities:
    """Part the mentions printed in certain forms from an entity.

    Roles stay with the entity they were found for. Nothing changes when no mention, or every
    mention, is printed so.
    """
    found = _find(entities, entity)
    if found is None:
        return entities
    sources = {article.id: article for article in articles}
    wanted = {_plain(form) for form in forms}
    parted = tuple(m for m in found.mentions if _plain(line(sources[m.article], m)) in wanted)
    left = tuple(m for m in found.mentions if m not in parted)
    if not parted or not left:
        return entities
    new = Entity(_free_id(entities), forms[0], found.type, tuple(forms[1:]), parted)
    aliases = tuple(alias for alias in found.aliases if _plain(alias) not in wanted)
    old = replace(found, aliases=aliases, mentions=left)
    if _plain(old.name) in wanted and aliases:
        old = replace(old, name=aliases[0], aliases=aliases[1:])
    return ranked((*_exchanged(entities, found, old), new))


def rename(entities: Entities, entity: str, name: str) -> Entities:
    """Give an entity another name; the old one becomes an alias."""
    found = _find(entities, entity)
    if found is None or not name.strip() or name == found.name:
        return entities
    aliases = tuple(alias for alias in (found.name, *found.aliases) if alias != name)
    return _exchanged(entities, found, replace(found, name=name, aliases=aliases))


def retype(entities: Entities, entity: str, kind: EntityType) -> Entities:
    """Give an entity another type."""
    found = _find(entities, entity)
    return _exchanged(entities, found, replace(found, type=kind)) if found else entities


def ranked(entities: Iterable[Entity]) -> Entities:
    """Entities by the number of sources that name them, then of mentions; equals stay in order."""
    return tuple(
        sorted(entities, key=lambda e: (-len({m.article for m in e.mentions}), -len(e.mentions)))
    )


def _find(entities: Entities, key: str) -> Entity | None:
    return next((entity for entity in entities if key_of(entity) == key), None)


def _exchanged(entities: Entities, old: Entity, new: Entity) -> Entities:
    return tuple(new if entity is old else entity for entity in entities)


def _in_order(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Mentions in order of source and place; sigla are A, B, … Z, AA: shorter ones come first."""
    return tuple(sorted(mentions, key=lambda m: (len(m.article), m.article, m.start)))


def _free_id(entities: Entities) -> str:
    taken = {entity.id for entity in entities}
    return next(f"e{n}" for n in range(1, len(taken) + 2) if f"e{n}" not in taken)


def _plain(form: str) -> str:
    return " ".join(form.replace("’", "'").split())
