"""Lines of words: offsets in, offsets out; the text itself is never touched."""

import unicodedata
from collections.abc import Callable
from functools import lru_cache

from crosslight.shown import HIDDEN

Measure = Callable[[str], int]
"""Cells that a string takes. The app passes its terminal library's own measure."""


@lru_cache(maxsize=4096)
def _cells(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def cell_width(text: str) -> int:
    """Cells of a string by its east-asian width; combining and format characters take none."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def break_lines(
    text: str, start: int, end: int, width: int, measure: Measure = cell_width
) -> list[tuple[int, int]]:
    """Break `text[start:end]` at words into lines of at most `width` cells.

    Any white space, line ends included, is a place to break and is left out at both ends of a
    line. A word longer than a line is cut.

    Returns:
        Half-open offset pairs into `text`, in order; one empty line for an empty range.
    """
    width = max(width, 1)
    lines: list[tuple[int, int]] = []
    at = _skip_space(text, start, end)
    while at < end:
        reach = _reach(text, at, end, width, measure)
        if reach < end and not text[reach].isspace():
            reach = _word_start(text, at, reach) or reach
        stop = reach
        while stop > at and _blank(text[stop - 1]):
            stop -= 1
        lines.append((at, stop))
        at = _skip_space(text, max(reach, at + 1), end)
    return lines or [(start, start)]


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and _blank(text[at]):
        at += 1
    return at


def _blank(char: str) -> bool:
    return char.isspace() or char == HIDDEN


def _reach(text: str, at: int, end: int, width: int, measure: Measure) -> int:
    """The furthest offset at which `text[at:offset]` still fits the width."""
    limit = min(at + width, end)
    piece = text[at:limit]
    if HIDDEN not in text[at : limit + 1] and (piece.isascii() or measure(piece) == len(piece)):
        return limit
    # Wide characters bring the limit nearer; what takes no room pushes it further.
    used, reach = 0, at
    while reach < end:
        used += 0 if text[reach] == HIDDEN else measure(text[reach])
        if used > width:
            break
        reach += 1
    return max(reach, at + 1)


def _word_start(text: str, at: int, reach: int) -> int | None:
    """Where the word at `reach` begins, if white space stands before it on this line."""
    for i in range(reach - 1, at, -1):
        if text[i].isspace():
            return i + 1
    return None
