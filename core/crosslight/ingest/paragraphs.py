"""Paragraphs of a plain text: a line each, unless the text is wrapped at a fixed width.

In news text a line end is a hard boundary. A text saved with hard line ends is told apart by the
wrapping itself: its lines break in mid-sentence, and only where the next word would not have
fitted. Such breaks are joined; all others stay.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crosslight.model import Span

NARROWEST, WIDEST = 40, 100
"""Widths at which texts are wrapped, in columns."""
SLACK = 0.85
"""A line is full when the next word would reach beyond this share of the width; below 1 because
balanced wrapping (`fmt`) leaves lines a little short."""

STOPS = ".!?…。！？؟।"
CLOSERS = "\"'”’»›」』)]*_"
ITEM = re.compile(r"(?:[-*•‣▪◦·–]|\(?\d{1,2}[.)])\s")
"""How the items of a list begin."""

_LINE = re.compile(r"[^\S\n]*(\S(?:[^\n]*\S)?)")


def ends_stopped(text: str) -> bool:
    """Whether a text ends with a stop, closing marks and brackets aside."""
    return text.rstrip(CLOSERS).endswith(tuple(STOPS))


def paragraphs(text: str) -> tuple[Span, ...]:
    """Split a text into paragraphs, in order, that cover all but white space."""
    lines = tuple(_lines(text))
    width = _wrap_width(text, lines)
    joined: list[Span] = []
    previous: _Line | None = None
    for line in lines:
        if previous and width and _is_soft(text, previous, line, width):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(Span(line.start, line.end))
        previous = line
    return tuple(joined)


@dataclass(frozen=True, slots=True)
class _Line(Span):
    """A line without the white space around it."""

    indent: int


def _lines(text: str) -> Iterator[_Line]:
    for found in _LINE.finditer(text):
        yield _Line(found.start(1), found.end(1), found.start(1) - found.start())


def _wrap_width(text: str, lines: Sequence[_Line]) -> int:
    """The width a text is wrapped at, 0 when its line ends are paragraph ends."""
    breaks = [
        (line, following) for line, following in pairwise(lines) if _adjacent(text, line, following)
    ]
    width = max((line.end - line.start for line, _ in breaks), default=0)
    if not NARROWEST <= width <= WIDEST:
        return 0
    soft = sum(
        _is_full(text, line, following, width) and not ends_stopped(text[line.start : line.end])
        for line, following in breaks
    )
    return width if soft >= max(2, len(breaks) / 2) else 0


def _is_soft(text: str, line: _Line, following: _Line, width: int) -> bool:
    return (
        _adjacent(text, line, following)
        and _is_full(text, line, following, width)
        and following.indent <= line.indent
        and not ITEM.match(text, following.start)
    )


def _adjacent(text: str, line: _Line, following: _Line) -> bool:
    return text.count("\n", line.end, following.start) == 1


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    word = re.compile(r"\S+").match(text, following.start, following.end)
    length = len(word[0]) if word else 0
    return line.end - line.start + 1 + length > SLACK * width
