"""Claims against sources: one line a claim, one sign a source."""

from crosslight.printable import printable
from crosslight.view.paint import Sheet
from crosslight.view.rows import Cell, Row, RowKind
from crosslight.view.runs import Line, Run, fit, padded
from crosslight.view.signs import SIGNS, State
from crosslight.view.split import fold_line, siglum_colour

NUMBER = 4
NOTE = 9

_SIGNS = {**SIGNS, State.SAME: "=", State.SILENT: "·", State.UNIQUE: "●", State.PLAIN: "●"}


class MatrixPainter:
    """Paints a row as its gist and a sign for every source, all of them, however many."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        base, *rest = sheet.columns
        self._sources = (base, *rest)
        self._signs = sum(1 + len(source) for source in self._sources)
        self._gist = max(sheet.width - NUMBER - 2 - self._signs - NOTE, 8)

    def header(self) -> tuple[Line, ...]:
        """The letters above their columns."""
        left = Run(f"{'':{NUMBER + 2 + self._gist}}", "header")
        letters = tuple(
            Run(f" {source}", f"letter-{siglum_colour(self._sheet, source)}")
            for source in self._sources
        )
        return (padded((left, *letters), self._sheet.width, self._sheet.measure, "header"),)

    def height(self, row: Row) -> int:
        """One line."""
        del row
        return 1

    def line(self, row: Row, sub: int) -> Line:
        """Number, strongest sign, gist, one sign a source, how many carry it."""
        del sub
        if row.kind is RowKind.FOLD:
            return fold_line(self._sheet, row)
        reference = next((s for s in self._sources if row.cells[s].pieces), self._sources[0])
        cell = row.cells[reference]
        state = row.state
        runs = [
            Run(f"{row.number or '':>{NUMBER - 1}} ", "number"),
            Run(f"{SIGNS[state]} ", f"sign-{state.value}"),
            *padded((self._words(cell),), self._gist, self._sheet.measure),
            *(self._sign(row, source, reference) for source in self._sources),
            Run(self._note(row), "note"),
        ]
        return padded(runs, self._sheet.width, self._sheet.measure)

    def cuts(self, row: Row) -> bool:
        """Never: a gist is shown in full by another view."""
        del row
        return False

    def _words(self, cell: Cell) -> Run:
        if not cell.pieces:
            return Run("", "plain")
        piece = cell.pieces[0]
        text = printable(self._sheet.index.line(cell.article, piece.span))
        gist = fit(text, self._gist - 1, self._sheet.measure)
        return Run(gist, cell.state.value, cell.article, piece.start)

    def _sign(self, row: Row, source: str, reference: str) -> Run:
        cell = row.cells[source]
        sign = "●" if source == reference and cell.pieces else _SIGNS[cell.state]
        if not cell.pieces:
            sign = _SIGNS[State.SILENT]
        return Run(f" {sign:>{len(source)}}", f"sign-{cell.state.value}", source)

    def _note(self, row: Row) -> str:
        if row.kind is not RowKind.CLAIM:
            return f"  {row.label}"
        voices = row.voices
        if len(voices) == 1:
            alone = row.cells[voices[0]].state is not State.ELSEWHERE
            return f"  only {voices[0]}" if alone else f"  {voices[0]} {SIGNS[State.ELSEWHERE]}"
        return f"  {len(voices)}/{len(row.cells)}"
