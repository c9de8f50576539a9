"""What a correction of a name is chosen from: a name, a type, a printed form to part from it."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosslight.index import Index
from crosslight.model import Entity, EntityType, Mention
from crosslight.view.concordance import Context, context
from crosslight.view.named import Group

LISTED = "listed already; M merges the two"


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of what can be chosen."""

    value: str
    text: str
    """What stands there, on one line."""
    counts: tuple[tuple[str, int], ...] = ()
    """How often each source prints it, by siglum; sources that do not are left out."""
    note: str = ""
    """What else is to be known; why it cannot be chosen, where it cannot."""
    barred: bool = False
    """Whether it is shown only to say why it cannot be chosen."""
    context: Context | None = None
    """A place where it is printed."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and what can be answered."""

    asks: str
    choices: tuple[Choice, ...]
    first: str
    """The value at the cursor when the question is put."""
    present: str = ""
    """The value that holds already: choosing it changes nothing."""
    typed: bool = False
    """Whether what is typed is an answer of its own."""


def which_name(index: Index, entity: Entity) -> Question:
    """What an entity is to be called: a printed form, its name first, or what is typed."""
    taken = _names(index, entity.type) - {entity.name}
    choices = [*_forms(index, entity, taken)]
    if all(choice.value != entity.name for choice in choices):
        choices.append(Choice(entity.name, entity.name, note="the name; not printed"))
    choices.sort(key=lambda choice: choice.value != entity.name)
    asks = f"Another name for {entity.name}"
    return Question(asks, tuple(choices), entity.name, entity.name, typed=True)


def which_type(index: Index, entity: Entity) -> Question:
    """What an entity is; not a type in which another one is called the same."""
    choices = []
    for kind in EntityType:
        now, taken = kind is entity.type, entity.name in _names(index, kind)
        note = "the type" if now else f"has another {entity.name}" if taken else ""
        choices.append(
            Choice(kind.value, Group[kind.name].value, note=note, barred=taken and not now)
        )
    asks = f"What {entity.name} is listed among"
    return Question(asks, tuple(choices), entity.type.value, entity.type.value)


def which_part(index: Index, entity: Entity, walked: tuple[str, int] | None = None) -> Question:
    """Which printed form is somebody or something else.

    Args:
        index: Tables of the comparison.
        entity: From which it is parted.
        walked: Siglum and offset of the mention that the reader walked to, whose form is first at
            the cursor; else the first form unlike the name is.
    """
    taken = _names(index, entity.type) - {entity.name}
    choices = tuple(_forms(index, entity, taken, in_context=True))
    here = (index.line(m.article, m) for m in entity.mentions if (m.article, m.start) == walked)
    unlike = (c.value for c in choices if c.value != entity.name and not c.barred)
    first = next(here, None) or next(unlike, entity.name)
    return Question(f"Which form is not {entity.name}", choices, first)


def printed_forms(index: Index, entity: Entity) -> Mapping[str, Sequence[Mention]]:
    """The mentions of an entity by how they are printed."""
    places: dict[str, list[Mention]] = {}
    for mention in entity.mentions:
        places.setdefault(index.line(mention.article, mention), []).append(mention)
    return places


def _forms(
    index: Index, entity: Entity, taken: Collection[str], *, in_context: bool = False
) -> Iterator[Choice]:
    """Every printed form once, the most frequent first.

    Two forms are two when a character differs: what an editor prints is chosen by such things.
    """
    places = printed_forms(index, entity)
    for form, found in sorted(places.items(), key=lambda item: -len(item[1])):
        counts = Counter(mention.article for mention in found)
        yield Choice(
            form,
            form,
            counts=tuple((s, counts[s]) for s in index.articles if s in counts),
            note=LISTED if form in taken else "the name" if form == entity.name else "",
            barred=form in taken,
            context=context(index, found[0]) if in_context else None,
        )


def _names(index: Index, kind: EntityType) -> set[str]:
    return {entity.name for entity in index.comparison.entities if entity.type is kind}
