"""What the reader of a format hands over, before it becomes an article."""

from collections.abc import Callable
from dataclasses import dataclass

from crosslight.model import Block, Doubt, Span


@dataclass(frozen=True, slots=True)
class Document:
    """One text with its blocks and what the document says about itself."""

    text: str
    """As decoded, with line ends as `\\n` and without escape sequences; nothing else is changed."""
    blocks: tuple[Block, ...]
    title: str = ""
    outlet: str | None = None
    published: str | None = None
    """ISO 8601, or `--MM-DD` where the year is not printed."""
    doubts: tuple[Doubt, ...] = ()
    signs: tuple[Span, ...] = ()
    """Signs of the format inside blocks, in order."""


class UnreadableError(ValueError):
    """The bytes hold no readable article; the message follows the input's name and a colon."""


Reader = Callable[[bytes], Document]
"""Turns the bytes of one file into a document; raises `UnreadableError`."""
