"""The text: all columns of all sources in one widget over one grid of rows.

One widget paints every column, since linked panes drift and cost three times as much. Where the
text is scrolled to is the desk's to say; this widget paints lines, and turns the mouse into
places.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from crosslight.shown import without_signs
from crosslight.view.layout import column_widths
from crosslight.view.runs import Line, Run
from crosslight.view.scene import Scene
from crosslight.view.stack import merged as merged_readings
from crosslight.view.state import ViewKind
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.selecting import Point, selected_spans
from crosslight_tui.desk.walk import Stop
from crosslight_tui.widgets.inkwell import Inkwell
from crosslight_tui.widgets.lines import Lines

WHEEL = 3
"""Lines a turn of the wheel scrolls."""
EMPTY = "No row passes this filter. f goes on to the next one."


class _Seen(NamedTuple):
    """What decides how the document looks: the first three all of it, the others the cursor."""

    scene: Scene
    width: int
    top: int
    row: int
    source: str
    spot: Stop | None


class Document(Lines):
    """Paints the grid and remembers the strips of lines that do not hold the cursor."""

    ALLOW_SELECT = True
    can_focus = True

    class Clicked(Message):
        """A line was clicked."""

        def __init__(self, line: int, source: str) -> None:
            """Say where.

            Args:
                line: Line of the document.
                source: Siglum of the column, empty outside all columns.
            """
            super().__init__()
            self.line = line
            self.source = source

    class Wheeled(Message):
        """The wheel was turned."""

        def __init__(self, lines: int) -> None:
            """Say how far: down is positive."""
            super().__init__()
            self.lines = lines

    def __init__(self, desk: Desk, inkwell: Inkwell, *, ascii_signs: bool = False) -> None:
        super().__init__("document", inkwell, ascii_signs=ascii_signs)
        self.desk = desk
        self._strips: dict[int, Strip] = {}
        self._cached_for: tuple[Scene, int] | None = None
        self._painted: _Seen | None = None

    # ── painting ──────────────────────────────────────────────────────────────────────────────

    def sync(self) -> None:
        """Repaint what differs from the desk as it was painted last."""
        desk, last, seen = self.desk, self._painted, self._seen()
        self._painted = seen
        if last is None or last[:3] != seen[:3]:
            self.refresh()
        elif last != seen:
            self._refresh_row(last.row)
            self._refresh_row(desk.row)

    def _seen(self) -> _Seen:
        desk = self.desk
        return _Seen(desk.scene, self.size.width, desk.top, desk.row, desk.source, desk.spot)

    def _refresh_row(self, row: int) -> None:
        grid = self.desk.scene.grid
        if row < len(grid.rows):
            top = grid.top(row) - self.desk.top
            self.refresh(Region(0, top, self.size.width, grid.row_height(row)))

    def notify_style_update(self) -> None:
        """Forget lines in the colours of the theme before."""
        self._strips.clear()
        super().notify_style_update()

    def line(self, y: int) -> Line:
        """A line of the screen."""
        if not self.desk.rows and y == 1:
            return (Run(f"  {EMPTY}", "note"),)
        return self.desk.scene.grid.line(self.desk.top + y)

    def render_line(self, y: int) -> Strip:
        """A line of the screen: cached, unless the cursor or a selection is on it."""
        if y == 0:
            self._painted = self._seen()
        if self._cached_for != (self.desk.scene, self.size.width):
            self._cached_for = (self.desk.scene, self.size.width)
            self._strips.clear()
        place = self.desk.top + y
        grid = self.desk.scene.grid
        if not grid.rows or place >= grid.height:
            return self.strip(self.line(y))
        selection = self.text_selection
        if selection is not None and selection.get_span(place) is not None:
            return self._paint(place, grid.line(place), self._selected(selection))
        if grid.row_at(place) == self.desk.row:
            return self._paint(place, grid.line(place), {})
        if place not in self._strips:
            self._strips[place] = self._paint(place, grid.line(place), {})
        return self._strips[place]

    def _paint(self, place: int, line: Line, selected: dict[str, list[tuple[int, int]]]) -> Strip:
        here = self.desk.scene.grid.row_at(place) == self.desk.row
        first, last = self._cursor_cells(line) if here else (0, 0)
        ink, base = self.inkwell.ink, self.rich_style
        row = base + ink("cursor-row") if here else base
        cell = base + ink("cursor-cell") if here else base
        segments: list[Segment] = []
        column = chars = 0
        for run in self._split_at(self._lit(line) if here else line, selected):
            under = cell if here and first <= column < last else row
            if here and column == first < last:
                under += ink("cursor-edge")
            style = under + ink(run.style) if run.style != "selected" else self._selection_style
            text = self.shown(run)
            if run.start >= 0:
                style += Style.from_meta({"offset": (chars, place)})
            segments.append(Segment(text, style))
            column += self.desk.scene.sheet.measure(text)
            chars += len(text)
        return Strip(_joined(segments)).adjust_cell_length(self.size.width, row)

    @property
    def _selection_style(self) -> Style:
        return self.screen.get_component_rich_style("screen--selection")

    def _lit(self, line: Line) -> Iterator[Run]:
        """The line, with the hit that the reader walked to lit differently from the others."""
        spot = self.desk.spot
        for run in line:
            hit = spot and run.article == spot.article and run.start == spot.start
            yield run._replace(style="search-here") if hit else run

    def _cursor_cells(self, line: Line) -> tuple[int, int]:
        """From which cell to which the cursor's column reaches on a line; (0, 0) for nowhere."""
        sheet, source = self.desk.scene.sheet, self.desk.source
        width = self.size.width
        if self.desk.layout.view is not ViewKind.SPLIT:
            row = self.desk.current
            cells = [c for s in sheet.columns if row and (c := row.cells.get(s)) and c.pieces]
            merged = merged_readings(sheet, row, cells) if row else []
            leaders = {s: cell.article for sigla, cell in merged for s in sigla}
            mine = any(run.article == leaders.get(source, source) for run in line)
            return (0, width) if mine else (0, 0)
        if source not in sheet.columns:
            return 0, 0
        at = sheet.columns.index(source)
        widths = column_widths(sheet.width, len(sheet.columns))
        start = sum(widths[:at]) + at
        return start, start + widths[at]

    def _split_at(
        self, runs: Line | Iterator[Run], selected: dict[str, list[tuple[int, int]]]
    ) -> Iterator[Run]:
        """The runs, with selected text as runs of its own."""
        for run in runs:
            spans = selected.get(run.article, ()) if run.start >= 0 else ()
            at, end = run.start, run.start + len(run.text)
            for first, last in spans:
                a, b = max(first, at), min(last, end)
                if a < b:
                    yield from _cut(run, at, a, run.style)
                    yield from _cut(run, a, b, "selected")
                    at = b
            yield from _cut(run, at, end, run.style) if spans else (run,)

    # ── the mouse ─────────────────────────────────────────────────────────────────────────────

    def _selected(self, selection: Selection) -> dict[str, list[tuple[int, int]]]:
        start = Point(*selection.start) if selection.start else None
        end = Point(*selection.end) if selection.end else None
        source, spans = selected_spans(
            self.desk.scene.grid, self.desk.stage.index.shown, start, end
        )
        return {source: spans} if spans else {}

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text of one source under the selection, as the source prints it."""
        texts = self.desk.stage.index.shown
        parts = [
            without_signs(texts[source][start:end])
            for source, spans in self._selected(selection).items()
            for start, end in spans
        ]
        return ("\n".join(parts), "\n") if parts else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Repaint; selected lines are never cached."""
        del selection
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Tell whose line it was."""
        if not self.text_selection:
            self.post_message(self.Clicked(self.desk.top + event.y, self.desk.column_at(event.x)))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Wheel down."""
        event.stop()
        self.post_message(self.Wheeled(WHEEL))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Wheel up."""
        event.stop()
        self.post_message(self.Wheeled(-WHEEL))


def _cut(run: Run, start: int, end: int, style: str) -> Iterator[Run]:
    if start < end:
        a, b = start - run.start, end - run.start
        yield Run(run.text[a:b], style, run.article, start)


def _joined(segments: list[Segment]) -> list[Segment]:
    """Neighbouring segments of one style as one."""
    return list(Segment.simplify(segments))
