"""A cell's words as segments of one style, printable and on one line."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from crosslight.printable import printable
from crosslight.shown import without_signs
from crosslight.view.marks import Mark
from crosslight.view.rows import Cell

PLAIN = ""
_MARKER = re.compile(r"(?:#{1,6}|[-*•])\s+")
_PADDED = re.compile(r"(\s*)(.*?)(\s*)")
GAP = " […] "
"""Between sentences that do not follow each other in their source."""


class Segment(NamedTuple):
    """Words in one style."""

    text: str
    style: str
    """Name of the strongest mark on them, as the app's views call it; empty for none."""


def excerpt(text: str, cell: Cell) -> tuple[Segment, ...]:
    """What a cell shows of its source.

    Args:
        text: The whole text of the source, as it is to be shown.
        cell: Pieces of it, with marks.

    Returns:
        Segments whose texts, joined, are the pieces with white space collapsed and
        without the sign of a heading or of an item.
    """
    found: list[Segment] = []
    for start, end in cell.passages(text):
        if found:
            found.append(Segment(GAP, PLAIN))
        found += _segments(text, _after_marker(text, start, end), end, cell.marks)
    return tuple(_bridged(found))


def _after_marker(text: str, start: int, end: int) -> int:
    """Where a passage begins behind the sign that makes it a heading or an item of a list."""
    found = _MARKER.match(text, start, end)
    return found.end() if found else start


def _segments(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Segment]:
    styles = [PLAIN] * (end - start)
    for mark in marks:
        first, last = max(mark.start, start) - start, min(mark.end, end) - start
        if first < last:
            styles[first:last] = [mark.style] * (last - first)
    at = start
    for style, group in groupby(styles):
        stop = at + len(list(group))
        yield Segment(_one_line(text[at:stop]), style)
        at = stop


def _one_line(text: str) -> str:
    """Printable text with each stretch of white space as one space."""
    spaced = "".join(" " if char.isspace() else char for char in printable(without_signs(text)))
    while "  " in spaced:
        spaced = spaced.replace("  ", " ")
    return spaced


def _bridged(segments: Sequence[Segment]) -> Iterator[Segment]:
    """Marks without the spaces at their ends, equal ones with a space between them as one."""
    split = [part for segment in segments for part in _unpadded(segment)]
    styles = [segment.style for segment in split]
    for i in range(1, len(split) - 1):
        if split[i].text == " " and styles[i - 1] == styles[i + 1]:
            styles[i] = styles[i - 1]
    for style, group in groupby(zip(split, styles, strict=True), key=lambda pair: pair[1]):
        yield Segment("".join(segment.text for segment, _ in group), style)


def _unpadded(segment: Segment) -> Iterator[Segment]:
    found = _PADDED.fullmatch(segment.text)
    before, inner, after = found.groups() if found else ("", segment.text, "")
    for text, style in ((before, PLAIN), (inner, segment.style), (after, PLAIN)):
        if text:
            yield Segment(text, style)
