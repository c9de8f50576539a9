"""The words of a cell as lines of runs, and what every view needs to paint them."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple, Protocol

from crosslight.index import Index
from crosslight.shown import HIDDEN
from crosslight.view.marks import Mark, telling
from crosslight.view.rows import Cell, Piece, Row, passages
from crosslight.view.runs import CUT, Line, Run
from crosslight.view.signs import SIGNS, State, behind
from crosslight.view.state import ViewState
from crosslight.view.wrap import Measure, break_lines, cell_width


class Painter(Protocol):
    """One view: how high a row is, and what stands on each of its lines."""

    def header(self) -> tuple[Line, ...]:
        """Lines above the document that do not scroll."""

    def height(self, row: Row) -> int:
        """Number of lines of a row, one or more."""

    def line(self, row: Row, sub: int) -> Line:
        """Line `sub` of a row, as wide as the sheet."""

    def cuts(self, row: Row) -> bool:
        """Whether text of the row is left out that opening the row would show."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a painter paints on and from."""

    index: Index
    state: ViewState
    width: int
    columns: tuple[str, ...]
    """Sigla shown, the base first."""
    lights: Mapping[str, Sequence[Mark]] = field(default_factory=dict)
    """Search hits and mentions by siglum, sorted and disjoint."""
    measure: Measure = cell_width


class TextLine(NamedTuple):
    """Offsets of one line of a cell."""

    start: int
    end: int
    echo: bool
    opens: bool
    """Whether it begins a passage that does not follow the one before it in the source."""
    cut: bool = False
    """Whether the rest of the passage is left out after it."""


def text_lines(sheet: Sheet, row: Row, source: str, width: int) -> tuple[TextLine, ...]:
    """A cell's text broken into lines; sentences that follow each other flow together."""
    cell, text = row.cells[source], sheet.index.shown[source]
    found: list[TextLine] = []
    for start, end, echo in _passages(text, cell.pieces):
        pairs = break_lines(text, start, end, width, sheet.measure)
        opened = row.key in sheet.state.opened
        kept = len(pairs) if opened else _kept(sheet, cell, pairs, echo=echo)
        found.extend(
            TextLine(a, b, echo, a == start and bool(found), kept == n < len(pairs))
            for n, (a, b) in enumerate(pairs[:kept], start=1)
        )
    return tuple(found)


def _kept(sheet: Sheet, cell: Cell, pairs: Sequence[tuple[int, int]], *, echo: bool) -> int:
    """How many lines of a passage stand in a row that is not opened.

    An echo stands in full in its own row; here it says what is answered, as far as it is marked.
    """
    if not sheet.state.wrap:
        return 1
    if not echo:
        return len(pairs)
    styles, end = telling(sheet.state.noise), pairs[-1][1]
    last = max((m.end for m in cell.marks if m.style in styles and m.start < end), default=0)
    return max(sum(1 for start, _ in pairs if start < last), 1)


def _passages(text: str, pieces: Sequence[Piece]) -> list[tuple[int, int, bool]]:
    """What flows together: pieces with only white space between them, echoes apart."""
    return [
        (start, end, echo)
        for echo, group in groupby(pieces, key=lambda piece: piece.echo)
        for start, end in passages(text, ((piece.start, piece.end) for piece in group))
    ]


def text_runs(sheet: Sheet, cell: Cell, line: TextLine) -> tuple[Run, ...]:
    """The runs of one line of a cell: its own style, under marks, under lights."""
    text = sheet.index.shown[cell.article]
    base = "echo" if line.echo else cell.state.value
    styles: list[str | None] = [base] * (line.end - line.start)
    for mark in (*cell.marks, *_lights(sheet, cell.article, line)):
        first, last = max(mark.start, line.start), min(mark.end, line.end)
        if first < last:
            styles[first - line.start : last - line.start] = [mark.style] * (last - first)
    words = text[line.start : line.end]
    if HIDDEN in words:
        styles = [None if c == HIDDEN else s for c, s in zip(words, styles, strict=True)]
    found, at = [], line.start
    for style, group in groupby(styles):
        stop = at + len(list(group))
        if style is not None:
            found.append(Run(_one_line(text[at:stop]), style, cell.article, at))
        at = stop
    if line.cut:
        found.append(Run(CUT, "note"))
    return tuple(found)


def _lights(sheet: Sheet, article: str, line: TextLine) -> Sequence[Mark]:
    lights = sheet.lights.get(article, ())
    first = max(bisect_left(lights, line.start, key=lambda m: m.start) - 1, 0)
    last = bisect_left(lights, line.end, key=lambda m: m.start)
    return lights[first:last]


def _one_line(text: str) -> str:
    return text.translate({10: " ", 9: " "})


def gutter(cell: Cell, *, first: bool) -> tuple[Run, ...]:
    """The sign of a cell and whether it is moved, three cells wide; blank below its first line."""
    if not first or cell.state is State.SILENT:
        return (Run("   ", "plain"),)
    sign = SIGNS[cell.state]
    return (
        Run(sign, f"sign-{cell.state.value}"),
        Run(behind(moved=cell.moved, doubtful=cell.doubtful), "sign-moved"),
        Run(" ", "plain"),
    )
