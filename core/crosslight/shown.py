"""An article as it is shown and quoted: its words, without the signs of its format.

`Article.words` is what is read; this is what is seen. The whole text keeps its length, so that
every span holds for it; a part that is quoted stands on its own and leaves the signs out.
"""

from bisect import bisect_right
from collections.abc import Iterator

from crosslight.model import Article, Span, masked
from crosslight.printable import printable

HIDDEN = "\0"
"""Stands in a text to be shown for a sign of its format; whoever sets the text leaves it out."""


def shown(article: Article) -> str:
    """The printable text of an article, of equal length, with `HIDDEN` for signs of its format."""
    return masked(printable(article.text), article.signs, HIDDEN)


def without_signs(text: str) -> str:
    """A part of a text to be shown, without what is hidden in it."""
    return text.replace(HIDDEN, "")


def whole(article: Article) -> Span:
    """The span of all that an article says."""
    return Span(0, len(article.text))


def exact(article: Article, span: Span) -> str:
    """What an article says in a span: its text, less the signs of its format."""
    parts, at = [], span.start
    first = bisect_right(article.signs, span.start, key=lambda sign: sign.end)
    for sign in article.signs[first:]:
        if sign.start >= span.end:
            break
        parts.append(article.text[at : sign.start])
        at = sign.end
    return "".join([*parts, article.text[at : span.end]])


def line(article: Article, span: Span) -> str:
    """What an article says in a span, on one line, without the signs between its blocks."""
    return " ".join(" ".join(exact(article, part) for part in _in_blocks(article, span)).split())


def _in_blocks(article: Article, span: Span) -> Iterator[Span]:
    """The parts of a span that lie in blocks."""
    first = bisect_right(article.blocks, span.start, key=lambda block: block.end)
    for block in article.blocks[first:]:
        if block.start >= span.end:
            return
        yield Span(max(block.start, span.start), min(block.end, span.end))
