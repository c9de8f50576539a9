"""A line of columns that is too long for its place, as several lines."""

from collections.abc import Iterator

from rich.cells import cell_len

from crosslight.view.runs import Line, Run
from crosslight.view.wrap import break_lines

LEAST = 24
"""Cells in which the last column is still read as a column."""


def hanging(line: Line, width: int) -> tuple[Line, ...]:
    """The line, and what does not fit below its last column.

    Where that column is too narrow to be read, it begins on the next line, below the second one.
    """
    text = "".join(run.text for run in line)
    if len(line) < 2 or cell_len(text.rstrip()) <= width:
        return (line,)
    before = len(text) - len(line[-1].text)
    last = cell_len(text[:before])
    wide = width - last >= LEAST
    indent = last if wide else cell_len(line[0].text)
    lead = len(text) - len(text.lstrip())
    _, end = break_lines(text, lead, len(text), width - lead, cell_len)[0]
    if not wide:
        end = min(end, before)
    rest = break_lines(text, end, len(text), width - indent, cell_len)
    pad = Run(" " * indent, "plain")
    return (tuple(_cut(line, 0, end)), *((pad, *_cut(line, a, b)) for a, b in rest if a < b))


def _cut(line: Line, start: int, end: int) -> Iterator[Run]:
    """The part of a line between two offsets of its text."""
    at = 0
    for run in line:
        piece = run.text[max(start - at, 0) : max(end - at, 0)]
        if piece:
            yield Run(piece, run.style)
        at += len(run.text)
