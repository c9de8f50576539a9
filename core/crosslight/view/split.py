"""Columns side by side, rows level, one row a claim."""

from crosslight.view.layout import column_widths
from crosslight.view.paint import Sheet, TextLine, gutter, text_lines, text_runs
from crosslight.view.rows import Row, RowKind
from crosslight.view.runs import Line, Run, fit, padded
from crosslight.view.signs import HATCH, State

RULE = "│"
GUTTER = 3
LEAST_NAME = 8
"""Cells of a name in a header without which the base is not marked."""


class SplitPainter:
    """Paints rows as columns with a rule between them."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._widths = column_widths(sheet.width, len(sheet.columns))
        self._lines: dict[tuple[str, str], tuple[TextLine, ...]] = {}

    def header(self) -> tuple[Line, ...]:
        """Siglum, outlet and time of every column."""
        runs: list[Run] = []
        for n, (source, width) in enumerate(zip(self._sheet.columns, self._widths, strict=True)):
            if n:
                runs.append(Run(RULE, "rule"))
            runs.extend(heading(self._sheet, source, width))
        return (tuple(runs),)

    def height(self, row: Row) -> int:
        """As high as its highest cell."""
        if row.kind is RowKind.FOLD:
            return 1
        return max(1, *(len(self._text(row, source)) for source in self._sheet.columns))

    def line(self, row: Row, sub: int) -> Line:
        """One line through all columns."""
        if row.kind is RowKind.FOLD:
            return fold_line(self._sheet, row)
        runs: list[Run] = []
        for n, (source, width) in enumerate(zip(self._sheet.columns, self._widths, strict=True)):
            if n:
                runs.append(Run(RULE, "rule"))
            runs.extend(self._cell(row, source, sub, width))
        return tuple(runs)

    def cuts(self, row: Row) -> bool:
        """Whether a column shows less than its source says."""
        if row.kind is RowKind.FOLD:
            return False
        return any(line.cut for s in self._sheet.columns for line in self._text(row, s))

    def _text(self, row: Row, source: str) -> tuple[TextLine, ...]:
        key = (row.key, source)
        if key not in self._lines:
            width = self._widths[self._sheet.columns.index(source)] - GUTTER - 1
            self._lines[key] = text_lines(self._sheet, row, source, width)
        return self._lines[key]

    def _cell(self, row: Row, source: str, sub: int, width: int) -> Line:
        cell = row.cells[source]
        if cell.state is State.SILENT and sub == 0:
            # One hatched line tells silence; a hatched block would shout it.
            hatch = Run(" " + HATCH * (width - 2) + " ", State.SILENT.value, source)
            return (hatch,)
        lines = self._text(row, source)
        if sub >= len(lines):
            return (Run(" " * width, "plain", source),)
        runs = (
            *gutter(cell, first=sub == 0 or lines[sub].opens),
            *text_runs(self._sheet, cell, lines[sub]),
        )
        return padded(runs, width, self._sheet.measure)


def heading(sheet: Sheet, source: str, width: int) -> Line:
    """Who a column is, as wide as it: siglum, outlet or title, time, base mark, doubt mark."""
    article = sheet.index.articles[source]
    name = article.outlet or article.title
    time = (article.published or "")[11:16]
    doubt = " ?" if article.doubts else ""
    room = width - 4 - len(doubt)
    # The base is the first column in any case; who it is is not.
    tail = " (base)" if source == sheet.state.base and room - len(" (base)") >= LEAST_NAME else ""
    label = fit(" ".join(filter(None, (name, time))), room - len(tail), sheet.measure)
    runs = (
        Run(f" {source} ", f"siglum-{siglum_colour(sheet, source)}"),
        Run(f" {label}", "header"),
        Run(tail, "header-base"),
        Run(doubt, "doubt"),
    )
    return padded(runs, width, sheet.measure, "header")


def siglum_colour(sheet: Sheet, source: str) -> int:
    """Which of the eight source colours a source has."""
    return tuple(sheet.index.articles).index(source) % 8


def fold_line(sheet: Sheet, row: Row) -> Line:
    """A fold as one dotted line that says what it hides."""
    label = fit(f"┄┄ {row.label} (z) ", sheet.width, sheet.measure)
    return (Run(label + "┄" * max(sheet.width - sheet.measure(label), 0), "fold"),)
