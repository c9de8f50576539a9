"""The forms in which a name is printed: what it may be called, and what may be parted from it."""

from collections import Counter
from typing import NamedTuple

from crosslight.index import Index
from crosslight.model import Entity, Mention


class Form(NamedTuple):
    """One printed form of a name."""

    text: str
    """With single spaces, as it would stand on one line."""
    counts: tuple[tuple[str, int], ...]
    """How often each source prints it, by siglum; sources that do not are left out."""


def printed(index: Index, mention: Mention) -> str:
    """A mention as it is printed, on one line."""
    return " ".join(index.text(mention.article, mention).split())


def printed_forms(index: Index, entity: Entity) -> tuple[Form, ...]:
    """Every form of a name once, the most frequent first; its name too where no source prints it.

    Two forms are two when a character differs: what an editor prints is chosen by such things.
    """
    counts = Counter((printed(index, m), m.article) for m in entity.mentions)
    texts = Counter(printed(index, m) for m in entity.mentions)
    texts.setdefault(entity.name, 0)
    return tuple(
        Form(text, tuple((s, n) for s in index.articles if (n := counts[text, s])))
        for text, _ in texts.most_common()
    )
