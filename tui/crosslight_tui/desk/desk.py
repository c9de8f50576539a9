"""The reader's desk: one comparison, what the reader chose, where the cursor is.

What a key does to the document happens here and in the modules beside it, so that it can be tested
without a terminal. Two things always hold when there is a row at all: the cursor's row exists, and
a line of it is on the screen.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate

from crosslight.counting import counted
from crosslight.model import Comparison
from crosslight.view.layout import Chrome, Layout, column_widths
from crosslight.view.navigate import row_of, seek
from crosslight.view.rows import Row
from crosslight.view.runs import Line
from crosslight.view.scene import Scene, Stage, carried_over, first_state, same_keys
from crosslight.view.state import ViewKind, ViewState, shown_sources
from crosslight.view.wrap import Measure, cell_width
from crosslight_tui.desk.anchor import Place, relocate
from crosslight_tui.desk.names import Names
from crosslight_tui.desk.panel import PanelKind, panel_lines
from crosslight_tui.desk.rounds import Round
from crosslight_tui.desk.viewport import Viewport
from crosslight_tui.desk.walk import Stop, stops

CHROME_LINES = {Chrome.NONE: 0, Chrome.STATUS: 1, Chrome.FULL: 3}
"""Title, status and key hints; the column headers are counted by themselves."""
LEAST_ROOM = 8
"""Lines of text below which no panel opens."""


class Desk:
    """One comparison as a reader works on it."""

    row = 0
    """Index of the cursor's row."""
    top = 0
    """First line of the document on the screen."""
    spot: Stop | None = None
    """The hit or mention the reader walked to."""
    round: Round | None = None
    """The walk through linked rows that the reader is on."""
    left: tuple[tuple[ViewState, Place], ...] = ()
    """What the reader left for a list or for the text behind one, and may go back to."""
    passing: tuple[Place, Place] | None = None
    """Where the reader was in the text, and came to in a list while leafing through views."""
    sidebar: bool | None = None
    """Whether the reader wants it; None lets the width decide."""
    in_names = False
    """Whether keys act on the list of entities."""
    pending: str | None = None
    """Id of the name that a merge was begun on."""
    undoable = False
    """Whether a correction of a name stands."""
    panel: PanelKind | None = None
    """What stands below the text."""
    panel_top = 0
    """First line of it on the screen."""
    message = ""
    """What the last command has to say, until the next one."""
    busy = ""
    """The step under way while marks are being computed."""
    _walked: tuple[Scene, tuple[Stop, ...]] | None = None
    _asked: object = None
    _told: Sequence[Line] = ()

    def __init__(
        self,
        comparison: Comparison,
        *,
        base: str | None = None,
        aligned: bool = True,
        measure: Measure = cell_width,
        size: tuple[int, int] = (80, 24),
    ) -> None:
        """Lay a comparison on the desk.

        Args:
            comparison: What to show.
            base: Siglum of the source that leads, None for the first.
            aligned: False while the marks are still being computed.
            measure: Cells that a string takes in the terminal.
            size: Columns and lines of the screen.
        """
        self._measure = measure
        self.stage = Stage(comparison, measure)
        self.state = first_state(comparison, base)
        self.aligned = aligned
        self.width, self.height = size
        self.names = Names(self.stage)
        self.strictness = comparison.strictness
        """Lowest score of a link, as the reader last asked for it."""
        self.source = self.state.base
        self.scene = self._build()
        self.go(next((n for n, row in enumerate(self.rows) if not row.covers), 0))

    # ── what is there ─────────────────────────────────────────────────────────────────────────

    @property
    def layout(self) -> Layout:
        """How the screen is divided."""
        return self.scene.layout

    @property
    def rows(self) -> tuple[Row, ...]:
        """Rows of the document, folds among them."""
        return self.scene.grid.rows

    @property
    def current(self) -> Row | None:
        """The row at the cursor."""
        return self.rows[self.row] if self.rows else None

    @property
    def place(self) -> Place:
        """Where the cursor is."""
        return Place(self.current.key if self.current else "", self.source)

    @property
    def count(self) -> str:
        """How many rows there are; a fold is one, as where the cursor is counted."""
        return counted(len(self.rows), "row")

    @property
    def columns(self) -> tuple[str, ...]:
        """Sigla of the columns on the screen."""
        return self.scene.sheet.columns

    @property
    def shown(self) -> tuple[str, ...]:
        """Sigla of the sources that are switched on, the base first."""
        return shown_sources(self.state, self.stage.sources)

    @property
    def header_lines(self) -> int:
        """Lines above the text that name the columns."""
        full = self.layout.chrome is Chrome.FULL
        return len(self.scene.painter.header()) if full else 0

    @property
    def window(self) -> int:
        """Lines of the document on the screen, at least one."""
        return max(self._room - self.panel_height, 1)

    @property
    def viewport(self) -> Viewport:
        """What part of the document is on the screen."""
        return Viewport(self.scene.grid, self.window, self.top)

    @property
    def panel_height(self) -> int:
        """Lines of the panel with its rule, 0 when it is closed or there is no room.

        As many as it says, up to a share of the screen; beside a list that is walked always that
        share, since a text that jumps with every name cannot be read.
        """
        if self.panel is None or self._room < LEAST_ROOM:
            return 0
        share = max(self._room * 2 // 5, 4)
        return share if self.panel.walked else min(share, len(self.panel_lines()) + 1)

    @property
    def _room(self) -> int:
        return self.height - CHROME_LINES[self.layout.chrome] - self.header_lines

    @property
    def walk(self) -> tuple[Stop, ...]:
        """Hits of the search, else mentions of the lit entity, in reading order."""
        if self._walked is None or self._walked[0] is not self.scene:
            self._walked = self.scene, self._stops()
        return self._walked[1]

    def column_at(self, x: int) -> str:
        """Siglum of the column that stands in a cell of each line, empty where none does."""
        if self.layout.view is not ViewKind.SPLIT:
            return ""
        edges = accumulate(w + 1 for w in column_widths(self.layout.width, len(self.columns)))
        return next((s for s, edge in zip(self.columns, edges, strict=True) if x < edge), "")

    def panel_lines(self) -> Sequence[Line]:
        """What the panel has to say, wrapped to the width of the document."""
        chosen = self.names.chosen
        asked = (self.panel, self.scene, self.place, self.in_names, chosen and chosen.named.id)
        if asked != self._asked:
            self._asked, self._told = asked, panel_lines(self, self._measure)
        return self._told

    # ── changes that keep the place ───────────────────────────────────────────────────────────

    def show(self, state: ViewState) -> None:
        """Show what another state asks for, with the cursor on the same line of the screen."""
        self.state = state
        self._rebuild()

    def resize(self, width: int, height: int) -> None:
        """Fit a screen of another size."""
        if (width, height) != (self.width, self.height):
            self.width, self.height = width, height
            self._rebuild()

    def open_sidebar(self, wanted: bool | None) -> None:
        """Open or close the sidebar; None lets the width decide."""
        self.sidebar = wanted
        self._rebuild()
        self.in_names = self.in_names and self.layout.sidebar > 0

    def open_panel(self, kind: PanelKind | None) -> None:
        """Open the panel on something, or close it."""
        self.panel, self.panel_top = kind, 0
        self._keep_on_screen()

    def scroll_panel(self, lines: int) -> None:
        """Show another part of what the panel says."""
        last = max(len(self.panel_lines()) - self.panel_height + 1, 0)
        self.panel_top = min(max(self.panel_top + lines, 0), last)

    def lay(self, comparison: Comparison, *, aligned: bool) -> None:
        """Put another comparison of the same sources in place of this one."""
        before = self.stage.index.comparison
        self.stage = Stage(comparison, self._measure)
        self.aligned = aligned
        self.strictness = comparison.strictness
        same = same_keys(self.layout.view, before, comparison)
        kept = self.state if same else ViewState("")
        self.state = replace(
            carried_over(self.state, comparison), toggled=kept.toggled, opened=kept.opened
        )
        if self.source not in self.stage.sources:
            self.source = self.state.base
        lit = self.state.entity if self.state.entity in self.stage.named else None
        self.state = replace(self.state, entity=lit)
        self.names = self.names.over(self.stage)
        self.pending = self.round = None
        self.left = ()
        self._rebuild(same_keys=same)

    # ── the cursor ────────────────────────────────────────────────────────────────────────────

    def go(self, row: int, *, spot: Stop | None = None) -> None:
        """Put the cursor on a row, at one of its hits if there is one."""
        self.row = min(max(row, 0), max(len(self.rows) - 1, 0))
        self.spot = spot
        self.panel_top = 0
        self._keep_on_screen()

    def step(self, rows: int) -> None:
        """Go down or up; a row taller than the screen is scrolled through first."""
        one = self.rows and abs(rows) == 1
        inside = self.viewport.reading_on(self.row, rows) if one else None
        if inside is None:
            self.go(self.row + rows)
        else:
            self.scroll_to(inside)

    def page(self, lines: int) -> None:
        """Scroll by lines and take the cursor along."""
        if not self.rows:
            return
        offset, before = self.viewport.offset(self.row), self.top
        self._set_top(self.top + lines)
        if self.top == before:
            self.go(len(self.rows) - 1 if lines > 0 else 0)
            return
        self.row = self.scene.grid.row_at(self.top + min(max(offset, 0), self.window - 1))
        self._pull_cursor()

    def scroll_to(self, top: int) -> None:
        """Show another part; the cursor stays, or is taken along at the edge."""
        self._set_top(top)
        self._pull_cursor()

    def column(self, steps: int) -> None:
        """Go to another source; pages the columns where it is not on the screen."""
        shown = self.shown
        at = shown.index(self.source) if self.source in shown else 0
        self.face(shown[min(max(at + steps, 0), len(shown) - 1)])

    def face(self, source: str) -> None:
        """Put the cursor in a source's column and bring the column to the screen."""
        self.source = source
        self.spot = None
        if source not in self.columns:
            self._rebuild()
        else:
            self._keep_on_screen()

    def find(self, step: int, test: Callable[[Row], bool]) -> bool:
        """Go to the next (1) or previous (-1) row that passes a test; False if there is none."""
        return self._went(seek(self.rows, self.row, step, test))

    def go_to_sentence(self, sentence: str) -> bool:
        """Go to the row in which a sentence has its home; False when no row shows it."""
        return self._went(row_of(self.rows, sentence))

    def _went(self, row: int | None) -> bool:
        if row is not None:
            self.go(row)
        return row is not None

    # ── inside ────────────────────────────────────────────────────────────────────────────────

    def _build(self) -> Scene:
        """The scene of the state, with the cursor's column among those on the screen."""
        if self.source not in self.shown:
            self.source = self.state.base
        if self.state.maximised is not None:
            self.state = replace(self.state, maximised=self.source)
        scene = self._scene()
        if self.source not in scene.sheet.columns:
            self.state = replace(self.state, page=self._page_of(self.source, scene))
            scene = self._scene()
            if self.source not in scene.sheet.columns:  # room for the base alone
                self.source = self.state.base
        return scene

    def _scene(self) -> Scene:
        return self.stage.scene(self.state, self.width, self.height, sidebar=self.sidebar)

    def _page_of(self, source: str, scene: Scene) -> int:
        """The page with a source's column, turned no further than needed."""
        room = max(len(scene.sheet.columns) - 1, 1)
        place = self.shown.index(source) - 1
        return place if place < self.state.page else max(place - room + 1, 0)

    def _rebuild(self, *, same_keys: bool = True) -> None:
        """Build the scene anew and keep the sentence at the cursor on its line of the screen."""
        old, at = self.rows, self.row
        offset = self.viewport.offset(at) if old else 0
        self.scene = self._build()
        self.row = relocate(old, at, self.source, self.rows, same_keys=same_keys)
        if self.spot is not None:
            self.spot = self.spot._replace(row=self.row)
        if self.rows:
            self._set_top(self.scene.grid.top(self.row) - min(offset, self.window - 1))
        self._keep_on_screen()

    def _set_top(self, top: int) -> None:
        self.top = self.viewport.bounded(top)

    def _keep_on_screen(self) -> None:
        """Scroll so far that the cursor's row is on the screen, wholly if it fits."""
        self.top = self.viewport.holding(self.row) if self.rows else 0

    def _pull_cursor(self) -> None:
        """Take the cursor along when its row has left the screen."""
        if not self.rows:
            return
        self.row = self.viewport.nearest(self.row)
        self._set_top(self.top)  # the window follows the panel, and the panel the row
        if self.viewport.offset(self.row) >= self.window:
            self._keep_on_screen()

    def _stops(self) -> tuple[Stop, ...]:
        named = self.stage.named.get(self.state.entity) if self.state.entity else None
        spots = self.scene.hits or (named.mentions if named else ())
        covered = self.stage.rows_of(self.layout.view, self.state)
        found = stops(self.stage.index, self.rows, covered, spots)
        return tuple(stop for stop in found if stop.article in self.shown)
