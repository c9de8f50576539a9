"""Texts as they were loaded: spans, blocks, articles, stories."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points in one article's text."""

    start: int
    end: int

    def covers(self, inner: "Span") -> bool:
        """Whether another range of the same text lies in it."""
        return self.start <= inner.start and inner.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether another range of the same text has a character in common with it."""
        return self.start < other.end and other.start < self.end


def masked(text: str, spans: Iterable[Span], fill: str) -> str:
    """A text of equal length, with one character for each that lies in a span.

    Args:
        text: Any text.
        spans: Spans of it, in order and disjoint.
        fill: The character.
    """
    parts, at = [], 0
    for span in spans:
        parts += [text[at : span.start], fill * (span.end - span.start)]
        at = span.end
    return "".join([*parts, text[at:]])


class BlockKind(StrEnum):
    """What a paragraph-level span of an article is."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BODY = "body"
    HEADING = "heading"
    LIST = "list"
    QUOTATION = "quotation"
    EMBED = "embed"
    CREDIT = "credit"
    PROMO = "promo"
    MARKUP = "markup"
    """What serves the format and not the reader: front matter, comments, link definitions."""

    @property
    def compared(self) -> bool:
        """Whether sentences of such a block are aligned and counted as unique."""
        return self in {BlockKind.BODY, BlockKind.LIST, BlockKind.QUOTATION}

    @property
    def folded(self) -> bool:
        """Whether views fold such a block by default: kept, not shown."""
        return self in {
            BlockKind.DATELINE,
            BlockKind.EMBED,
            BlockKind.CREDIT,
            BlockKind.PROMO,
            BlockKind.MARKUP,
        }


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A paragraph-level span with a kind.

    Blocks are in order, disjoint, and cover all but white space and the signs by which Markdown
    makes a paragraph a heading, an item, a quotation or code.
    """

    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason to think that a text is not the article, or not all of it.

    Nothing is reported as omitted from a doubtful article.
    """

    code: str
    """`short`, `cut-off`, `markup` or `undecodable`."""
    reason: str
    """One plain sentence."""


@dataclass(frozen=True, slots=True)
class Article:
    """One source as it was loaded. `text` is never changed after loading."""

    id: str
    """The siglum: A, B, … Z, AA, AB, …"""
    text: str
    blocks: tuple[Block, ...]
    title: str
    outlet: str | None = None
    published: str | None = None
    """ISO 8601 date or date-time, as far as it is known."""
    path: str = ""
    sha256: str = ""
    """Of the bytes as they were read, in hexadecimal."""
    doubts: tuple[Doubt, ...] = ()
    version_of: str | None = None
    """`path` of the article that this is a later text of."""
    signs: tuple[Span, ...] = ()
    """Signs of the format inside blocks, in order: emphasis, addresses of links. Not shown.

    Spans of words take in those that follow their last word.
    """
    words: str = field(init=False, repr=False, compare=False)
    """`text` with spaces for `signs`, of equal length: what every step after ingest reads."""

    def __post_init__(self) -> None:
        words = masked(self.text, self.signs, " ") if self.signs else self.text
        object.__setattr__(self, "words", words)  # the way to set what is frozen


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event, with what `story.toml` says about them."""

    title: str
    articles: tuple[Article, ...]
    note: str = ""
    """For example that the event is invented."""
    license: str = ""
    """Under which the articles may be passed on, as `story.toml` words it."""
    left_out: tuple[str, ...] = ()
    """What its folders hold and it does not, a sentence each."""
