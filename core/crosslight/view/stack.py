"""A claim's readings under each other, identical ones once with their sigla."""

from collections.abc import Sequence
from typing import NamedTuple

from crosslight.view.paint import Sheet, TextLine, gutter, text_lines, text_runs
from crosslight.view.rows import Cell, Row, RowKind
from crosslight.view.runs import Line, Run, cells, padded
from crosslight.view.signs import State
from crosslight.view.split import fold_line, heading, siglum_colour
from crosslight.view.voices import version
from crosslight.view.wrap import break_lines

MAX_LABEL = 9
"""Cells for sigla, `A B C D E`; more readings of one wording are counted."""
GUTTER = 3


_CAPTIONED = {RowKind.QUOTE, RowKind.FINDING}


class _Entry(NamedTuple):
    """One line of a row: who, which cell, which of its lines and a note on it; or a caption."""

    sigla: tuple[str, ...]
    cell: Cell | None
    line: TextLine | None
    first: bool
    caption: str = ""
    style: str = "plain"


class StackPainter:
    """Paints each row as a short list of readings."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._label = min(2 * len(sheet.columns) - 1, MAX_LABEL)
        self._entries: dict[str, tuple[_Entry, ...]] = {}

    def header(self) -> tuple[Line, ...]:
        """All sources on one line."""
        room = self._sheet.width // max(len(self._sheet.columns), 1)
        runs = [run for s in self._sheet.columns for run in heading(self._sheet, s, room)]
        return (self._padded(runs, "header"),)

    def height(self, row: Row) -> int:
        """Readings, a line for the silent, and a line of air."""
        return 1 if row.kind is RowKind.FOLD else len(self._listed(row))

    def line(self, row: Row, sub: int) -> Line:
        """One line of one reading."""
        if row.kind is RowKind.FOLD:
            return fold_line(self._sheet, row)
        entry = self._listed(row)[sub]
        if entry.cell is None or entry.line is None:
            return self._padded((Run(entry.caption, entry.style),))
        runs = (
            *self._sigla(entry),
            Run(" ", "plain"),
            *gutter(entry.cell, first=entry.first),
            *text_runs(self._sheet, entry.cell, entry.line),
            *([Run(entry.caption, entry.style)] if entry.caption else ()),
        )
        return self._padded(runs)

    def cuts(self, row: Row) -> bool:
        """Whether a reading is shown in part."""
        if row.kind is RowKind.FOLD:
            return False
        return any(entry.line is not None and entry.line.cut for entry in self._listed(row))

    def _listed(self, row: Row) -> tuple[_Entry, ...]:
        if row.key not in self._entries:
            self._entries[row.key] = tuple(self._list(row))
        return self._entries[row.key]

    def _list(self, row: Row) -> Sequence[_Entry]:
        width = self._sheet.width - self._label - 1 - GUTTER - 1
        found: list[_Entry] = []
        if row.kind in _CAPTIONED:
            found.extend(self._captions(row.label))
        cells = [row.cells[s] for s in self._sheet.columns if row.cells[s].pieces]
        for sigla, cell in merged(self._sheet, row, cells):
            lines = text_lines(self._sheet, row, cell.article, width)
            for n, line in enumerate(lines):
                found.append(_Entry(sigla if n == 0 else (), cell, line, n == 0 or line.opens))
            if cell.note:
                found[-1:] = self._noted(found[-1], width)
        silent = [s for s in self._sheet.columns if row.cells[s].state is State.SILENT]
        if silent and row.kind is RowKind.CLAIM and len(cells) > 1:
            caption = f"{'':{self._label + 1 + GUTTER}}{' '.join(silent)} silent"
            found.append(_Entry((), None, None, False, caption, State.SILENT.value))
        return (*found, _Entry((), None, None, False))

    def _noted(self, last: _Entry, width: int) -> list[_Entry]:
        """The last line of a cell with the note on its words, which has its own where none fits."""
        note = f"({last.cell.note})" if last.cell else ""
        if last.cell and last.line:
            printed = cells(text_runs(self._sheet, last.cell, last.line), self._sheet.measure)
            if printed + 1 + self._sheet.measure(note) <= width:
                return [last._replace(caption=f" {note}", style="note")]
        indent = " " * (self._label + 1 + GUTTER)
        return [last, _Entry((), None, None, False, f"{indent}{note}", "note")]

    def _captions(self, label: str) -> list[_Entry]:
        """What a row is called, and set in below it why it is there."""
        head, _, reason = label.partition("\n")
        return [*self._lines(" ", head, "caption"), *(self._lines("   ", reason, "why-text"))]

    def _lines(self, indent: str, text: str, style: str) -> list[_Entry]:
        if not text:
            return []
        width = self._sheet.width - len(indent) - 2
        pairs = break_lines(text, 0, len(text), width, self._sheet.measure)
        return [_Entry((), None, None, False, f"{indent}{text[a:b]}", style) for a, b in pairs]

    def _padded(self, runs: Sequence[Run], style: str = "plain") -> Line:
        return padded(runs, self._sheet.width, self._sheet.measure, style)

    def _sigla(self, entry: _Entry) -> Line:
        if not entry.sigla:
            return (Run(" " * self._label, "plain"),)
        shown = " ".join(entry.sigla)
        if len(shown) > self._label:
            shown = f"{entry.sigla[0]} +{len(entry.sigla) - 1}"
        style = f"letter-{siglum_colour(self._sheet, entry.sigla[0])}"
        return (Run(f"{shown:{self._label}}", style),)


def merged(sheet: Sheet, row: Row, cells: Sequence[Cell]) -> list[tuple[tuple[str, ...], Cell]]:
    """Cells with the sigla of all that print the same words, in the order of the cells."""
    plain = version if row.kind is RowKind.QUOTE else str
    found: dict[tuple[str, str], list[Cell]] = {}
    for cell in cells:
        parts = (sheet.index.line(cell.article, p.span) for p in cell.pieces)
        printed = " ".join(plain(part) for part in parts)
        found.setdefault((printed, cell.note), []).append(cell)
    return [(tuple(cell.article for cell in group), group[0]) for group in found.values()]
