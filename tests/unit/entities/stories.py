"""Small stories for the tests: every text is an article, every line of it a block."""

from crosslight.entities import find_entities
from crosslight.language import annotate
from crosslight.model import Annotation, Article, Block, BlockKind, Entity


def article(siglum: str, text: str, kinds: dict[int, BlockKind] | None = None) -> Article:
    """An article with one block a line; `kinds` names those that are not body."""
    blocks, start = [], 0
    for number, line in enumerate(text.split("\n")):
        kind = (kinds or {}).get(number, BlockKind.BODY)
        if line.strip():
            blocks.append(Block(start, start + len(line), kind))
        start += len(line) + 1
    return Article(siglum, text, tuple(blocks), "")


def annotations(*texts: str) -> tuple[Annotation, ...]:
    return tuple(annotate(article("ABCDEFG"[i], text)) for i, text in enumerate(texts))


def entities(*texts: str) -> tuple[Entity, ...]:
    return find_entities(annotations(*texts))


def forms(entity: Entity) -> set[str]:
    return {entity.name, *entity.aliases}


def named(found: tuple[Entity, ...], form: str) -> Entity:
    """The one entity that is printed in a form."""
    fits = [entity for entity in found if form in forms(entity)]
    assert len(fits) == 1, [entity.name for entity in found]
    return fits[0]


def names(found: tuple[Entity, ...]) -> dict[str, str]:
    """Type by name."""
    return {entity.name: str(entity.type) for entity in found}
