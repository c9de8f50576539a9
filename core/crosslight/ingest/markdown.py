"""Markdown (CommonMark) with YAML front matter.

The text stays as it was loaded, markup included, and blocks are spans of it: what CommonMark calls
a heading, list or block quotation keeps that kind, and a paragraph goes through the same rules as
plain text. The signs that give it the kind (`#`, `-`, `>`, fences, underlines) stand outside the
block, so that a sentence is what it says; those inside it are listed beside it (`signs`). Front
matter, link definitions, comments and rulers are `markup`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from crosslight.ingest.blocks import classify
from crosslight.ingest.dates import as_published, find_published
from crosslight.ingest.decoding import decode
from crosslight.ingest.document import Document, UnreadableError
from crosslight.ingest.signs import find_signs
from crosslight.model import Block, BlockKind, Span

if TYPE_CHECKING:
    from markdown_it.token import Token

FIELDS = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "publisher"),
    "published": ("published", "date"),
}
"""Names by which front matter gives a field, the first one present counts."""

_FRONT_MATTER = re.compile(
    r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_LEAVES = {
    "paragraph_open": BlockKind.BODY,
    "heading_open": BlockKind.HEADING,
    "code_block": BlockKind.BODY,
    "fence": BlockKind.BODY,
    "html_block": BlockKind.EMBED,
    "hr": BlockKind.MARKUP,
}
"""Kind of a block without further blocks inside, by its token."""
_CONTAINERS = {"blockquote_open": BlockKind.QUOTATION, "list_item_open": BlockKind.LIST}
"""Kind that a container gives the paragraphs inside it."""


def read_markdown(data: bytes) -> Document:
    """Read a Markdown text.

    Args:
        data: The whole file.

    Returns:
        The document, with title, outlet and date from the front matter where it has any.

    Raises:
        UnreadableError: The bytes are no text, hold no words, or the front matter is not YAML.
    """
    decoded = decode(data)
    text = decoded.text
    front = _FRONT_MATTER.match(text)
    metadata = _load(front[1]) if front else {}
    start = front.end() if front and metadata else 0
    spans = [Block(0, start, BlockKind.MARKUP)] if start else []
    lines, tokens = _parse(text, start)
    spans += _blocks(text, lines, tokens)
    blocks = classify(text, _first_heading_is_headline(_trimmed(text, spans)))
    fields = {name: _first(metadata, keys) for name, keys in FIELDS.items()}
    datelines = [block for block in blocks if block.kind is BlockKind.DATELINE]
    return Document(
        text,
        blocks,
        title=str(fields["title"] or "").strip(),
        outlet=str(fields["outlet"]).strip() if fields["outlet"] else None,
        published=as_published(fields["published"]) or find_published(text, datelines),
        doubts=decoded.doubts,
        signs=tuple(find_signs(text, lines, tokens)),
    )


def _load(source: str) -> dict[str, Any]:
    """The mapping in a front matter; empty when the text between the rulers is none."""
    import yaml  # noqa: PLC0415 - only Markdown files with a front matter need it

    try:
        loaded = yaml.safe_load(source)
    except (yaml.YAMLError, ValueError, RecursionError) as problem:  # no such day; nested deep
        mark = getattr(problem, "problem_mark", None)
        where = f" near line {mark.line + 2}" if mark else ""
        raise UnreadableError(
            f"the front matter is not valid YAML{where}; mend it or remove it"
        ) from None
    return loaded if isinstance(loaded, dict) else {}


def _first(metadata: dict[str, Any], keys: Iterable[str]) -> object:
    return next((metadata[key] for key in keys if metadata.get(key)), None)


def _parse(text: str, start: int) -> tuple[list[int], list["Token"]]:
    """From `start` on: where lines begin and the last one ends, and what is parsed of them."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only Markdown files need it

    lines = [start, *(found.end() for found in re.compile("\n").finditer(text, start)), len(text)]
    return lines, MarkdownIt("commonmark").disable("text_join").parse(text[start:])


def _blocks(text: str, lines: Sequence[int], tokens: Sequence["Token"]) -> Iterator[Block]:
    """Blocks without the signs that make them; lines that no token claims are markup."""
    at = lines[0]
    for kind, first, last, words in _leaves(tokens):
        whole = Span(max(lines[first], at), lines[min(last, len(lines) - 1)])
        if at < whole.start:
            yield Block(at, whole.start, BlockKind.MARKUP)
        comment = text.startswith("<!--", whole.start)
        inner = _inner(text, whole, words)
        yield Block(inner.start, inner.end, BlockKind.MARKUP if comment else kind)
        at = max(at, whole.end)
    yield Block(at, len(text), BlockKind.MARKUP)


def _inner(text: str, whole: Span, words: str) -> Span:
    """The part of some lines that says something, all of them where no words are given."""
    said = words.strip().split("\n")
    start = text.find(said[0], whole.start, whole.end)
    end = text.rfind(said[-1].lstrip(), start, whole.end)
    return Span(start, end + len(said[-1].lstrip())) if said[0] and 0 <= start <= end else whole


def _leaves(tokens: Sequence["Token"]) -> Iterator[tuple[BlockKind, int, int, str]]:
    """Kind, first line, line after the last, and words of every leaf block, in order."""
    inside: list[BlockKind] = []
    for n, token in enumerate(tokens):
        if token.type in _CONTAINERS:
            inside.append(_CONTAINERS[token.type])
        elif token.type.replace("_close", "_open") in _CONTAINERS:
            inside.pop()
        kind = _LEAVES.get(token.type)
        if kind and token.map:
            if inside and kind is BlockKind.BODY:
                kind = inside[-1]
            words = tokens[n + 1].content if token.nesting else token.content
            yield kind, token.map[0], token.map[1], "" if token.info else words


def _trimmed(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks without the white space around them; none that would be empty."""
    for block in blocks:
        part = text[block.start : block.end]
        if inner := part.strip():
            start = block.start + part.index(inner)
            yield Block(start, start + len(inner), block.kind)


def _first_heading_is_headline(blocks: Iterable[Block]) -> list[Block]:
    """The heading that opens an article is its headline."""
    listed = list(blocks)
    shown = (i for i, block in enumerate(listed) if block.kind is not BlockKind.MARKUP)
    first = next(shown, None)
    if first is not None and listed[first].kind is BlockKind.HEADING:
        listed[first] = replace(listed[first], kind=BlockKind.HEADLINE)
    return listed
