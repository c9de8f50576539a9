"""The signs of Markdown inside paragraphs: emphasis, the addresses of links, `>` on further lines.

The parser tells what is text and what is markup, though not where either stands; what it gives is
followed through the source from sign to sign. A paragraph in which that fails keeps its signs.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from crosslight.model import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_SIGNS = {"link_open": "[", "link_close": "]", "image_open": "![", "image_close": "]"}


def find_signs(text: str, lines: Sequence[int], tokens: Iterable["Token"]) -> Iterator[Span]:
    """Places that are markup and no words, in order.

    Args:
        text: The whole text.
        lines: Where each line of the parsed part begins, and where the last one ends.
        tokens: What the parser made of that part, with its special characters unjoined.
    """
    for token in tokens:
        if token.type == "inline" and token.map and token.children:
            try:
                places = _places(text, lines, token.map[0], token.content)
                shown = list(_shown(token.content, token.children))
            except ValueError:
                continue
            hidden = set(range(len(token.content))).difference(*(range(a, b) for a, b in shown))
            inside = sorted(places[n] for n in hidden)
            between = (at for a, b in pairwise(places) for at in range(a + 1, b))
            yield from _runs(sorted({*inside, *between}))


def _places(text: str, lines: Sequence[int], first: int, content: str) -> list[int]:
    """Where every character of some lines stands in the text.

    Raises:
        ValueError: A line is not in the text as it is: a tab of it was expanded.
    """
    found: list[int] = []
    for number, line in enumerate(content.split("\n"), start=first):
        start = text.index(line, lines[number], lines[number + 1])
        found += range(start, start + len(line) + 1)  # with its line feed
    return found[:-1]


def _runs(places: Sequence[int]) -> Iterator[Span]:
    """Neighbouring places as spans."""
    start = 0
    for n, place in enumerate(places):
        if n + 1 == len(places) or places[n + 1] != place + 1:
            yield Span(places[start], place + 1)
            start = n + 1


def _shown(content: str, tokens: Sequence["Token"]) -> Iterator[tuple[int, int]]:
    """The parts of a paragraph that are text.

    Raises:
        ValueError: Something that the parser read is not found.
    """
    at = 0
    for kind, token in _flat(tokens):
        before, words, after = _parts(kind, token)
        at = content.index(before, at) + len(before)
        if before == "]":
            at = _after_target(content, at)
        elif words:
            start = content.replace("\n", " ").index(words.replace("\n", " "), at)
            at = start + len(words)
            yield start, at
        at = content.index(after, at) + len(after)


def _flat(tokens: Iterable["Token"]) -> Iterator[tuple[str, "Token"]]:
    """Tokens with their kinds, an image as its description between two ends."""
    for token in tokens:
        if token.type == "image":
            yield "image_open", token
            yield from _flat(token.children or ())
            yield "image_close", token
        else:
            yield token.type, token


def _parts(kind: str, token: "Token") -> tuple[str, str, str]:
    """The sign before the words of a token, the words, the sign after them."""
    if kind == "text":
        return "", token.content, ""
    if kind == "code_inline":
        return token.markup, token.content, token.markup
    if kind == "text_special":  # an escape shows its character, an entity itself
        escape = token.markup == f"\\{token.content}"
        return "\\" if escape else "", token.markup[escape:], ""
    if kind in {"softbreak", "hardbreak"}:
        return "", "\n", ""
    if token.markup == "autolink":
        return "", "", "<" if token.nesting > 0 else ">"
    return _SIGNS.get(kind, token.content or token.markup), "", ""


def _after_target(content: str, at: int) -> int:
    """Where the address or the label behind a link's or image's `]` ends."""
    from markdown_it.helpers import parseLinkDestination, parseLinkTitle  # noqa: PLC0415 - see reader

    if content.startswith("(", at):
        end = len(content)
        at = parseLinkDestination(content, _skip(content, at + 1), end).pos
        title = parseLinkTitle(content, _skip(content, at), end)
        return content.index(")", title.pos if title.ok else at) + 1
    return content.index("]", at) + 1 if content.startswith("[", at) else at


def _skip(content: str, at: int) -> int:
    """Where white space that begins at a place ends."""
    return len(content) - len(content[at:].lstrip())
