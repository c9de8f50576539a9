"""From a mouse selection over columns to spans of one source."""

from collections.abc import Mapping
from typing import NamedTuple

from crosslight.view.grid import Grid
from crosslight.view.rows import passages
from crosslight.view.runs import Run


class Point(NamedTuple):
    """A character on a line of the document."""

    x: int
    """Characters from the left."""
    y: int
    """Line of the document."""


def selected_spans(
    grid: Grid, texts: Mapping[str, str], start: Point | None, end: Point | None
) -> tuple[str, list[tuple[int, int]]]:
    """What a selection holds of the source in which it began.

    Args:
        grid: The document.
        texts: Text to be shown by siglum.
        start: First character, None for the beginning.
        end: One past the last character, None for the end.

    Returns:
        The siglum and half-open spans of its text, in the order of the lines; spans with only
        white space between them are one. An empty siglum where no source's text was touched.
    """
    first = start or Point(0, 0)
    last = end or Point(1 << 30, grid.height - 1)
    source = ""
    found: list[tuple[int, int]] = []
    for y in range(max(first.y, 0), min(last.y + 1, grid.height)):
        x = 0
        for run in grid.line(y):
            left = first.x if y == first.y else 0
            right = last.x if y == last.y else 1 << 30
            touched = _inside(run, x, left, right)
            source = source or (run.article if touched else "")
            if touched and run.article == source:
                found.append(touched)
            x += len(run.text)
    return source, passages(texts.get(source, ""), found)


def _inside(run: Run, x: int, left: int, right: int) -> tuple[int, int] | None:
    """The offsets of a run between two characters of its line."""
    a, b = max(left - x, 0), min(right - x, len(run.text))
    return (run.start + a, run.start + b) if run.start >= 0 and a < b else None
