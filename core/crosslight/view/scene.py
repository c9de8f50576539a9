"""A comparison, a state and a width make a scene: the document as it stands on the screen."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property
from operator import attrgetter

from crosslight.index import Index
from crosslight.model import Comparison, Rung
from crosslight.view.among import among
from crosslight.view.finding_rows import build_finding_rows
from crosslight.view.grid import Grid
from crosslight.view.layout import Layout, choose_layout
from crosslight.view.marks import Mark
from crosslight.view.matrix import MatrixPainter
from crosslight.view.named import Named, listed
from crosslight.view.paint import Painter, Sheet
from crosslight.view.quote_rows import build_quote_rows
from crosslight.view.rows import Row, build_rows
from crosslight.view.search import Finder, Hit
from crosslight.view.sieve import visible
from crosslight.view.split import SplitPainter
from crosslight.view.stack import StackPainter
from crosslight.view.state import Filter, ViewKind, ViewState, columns, shown_sources
from crosslight.view.wrap import Measure, cell_width

PAINTERS: Mapping[ViewKind, Callable[[Sheet], Painter]] = {
    ViewKind.SPLIT: SplitPainter,
    ViewKind.STACK: StackPainter,
    ViewKind.MATRIX: MatrixPainter,
    ViewKind.QUOTES: StackPainter,
    ViewKind.FINDINGS: StackPainter,
}

OWN_ROWS: Mapping[ViewKind, Callable[[Index], tuple[Row, ...]]] = {
    ViewKind.QUOTES: build_quote_rows,
    ViewKind.FINDINGS: build_finding_rows,
}
"""Views that show something else than the claims in the order of the base."""


UNFILTERED = frozenset({ViewKind.FINDINGS})
"""What an editor must not lose: a filter of the text leaves nothing out of it."""

_KEYED_BY: Mapping[ViewKind, Callable[[Comparison], object]] = {
    ViewKind.QUOTES: attrgetter("quotes"),
    ViewKind.FINDINGS: attrgetter("findings"),
}
"""What the keys of a view's rows number, where that is not the claims."""


class Scene:
    """What is on the screen for one state and one size."""

    def __init__(
        self, layout: Layout, sheet: Sheet, rows: tuple[Row, ...], hits: tuple[Hit, ...]
    ) -> None:
        self.layout = layout
        self.sheet = sheet
        self.hits = hits
        self.painter: Painter = PAINTERS[layout.view](sheet)
        self.grid = Grid(rows, self.painter)
        self.filtered = sheet.state.filter is not Filter.ALL and layout.view not in UNFILTERED
        """Whether the reader's filter leaves rows out."""

    @cached_property
    def lit(self) -> frozenset[str]:
        """Ids of sentences with a search hit or a lit mention."""
        index = self.sheet.index
        return frozenset(
            index.sentence_at(source, mark.start).id
            for source, marks in self.sheet.lights.items()
            for mark in marks
        )


class Stage:
    """Builds the scenes of one comparison; keeps rows for each choice of sources, base, noise."""

    def __init__(self, comparison: Comparison, measure: Measure = cell_width) -> None:
        self.index = Index(comparison)
        self.finder = Finder(self.index)
        self._measure = measure
        self._among: dict[frozenset[str], Index] = {frozenset(): self.index}
        self._rows: dict[tuple[frozenset[str], str, Rung], tuple[Row, ...]] = {}
        self._own_rows: dict[tuple[frozenset[str], ViewKind], tuple[Row, ...]] = {}

    @property
    def sources(self) -> tuple[str, ...]:
        """Sigla in the order given."""
        return tuple(self.index.articles)

    @cached_property
    def named(self) -> Mapping[str, Named]:
        """Everything that the sources name, by id."""
        return listed(self.index)

    def among(self, state: ViewState) -> Index:
        """Tables of the sources that are switched on, and of nothing else."""
        if state.hidden not in self._among:
            shown = shown_sources(state, self.sources)
            self._among[state.hidden] = Index(among(self.index.comparison, shown))
        return self._among[state.hidden]

    def rows(self, state: ViewState) -> tuple[Row, ...]:
        """All rows in the order of the state's base, before filters and folds."""
        key = (state.hidden, state.base, state.noise)
        if key not in self._rows:
            self._rows[key] = build_rows(self.among(state), state.base, state.noise)
        return self._rows[key]

    def rows_of(self, view: ViewKind, state: ViewState) -> tuple[Row, ...]:
        """All rows of a view, before filters and folds."""
        if view not in OWN_ROWS:
            return self.rows(state)
        key = (state.hidden, view)
        if key not in self._own_rows:
            self._own_rows[key] = OWN_ROWS[view](self.among(state))
        return self._own_rows[key]

    def scene(
        self, state: ViewState, width: int, height: int, *, sidebar: bool | None = None
    ) -> Scene:
        """The document for a state on a screen of `width` × `height` cells.

        Args:
            state: What the reader chose.
            width: Cells across.
            height: Lines.
            sidebar: Whether the reader wants the sidebar; None as the width decides.
        """
        shown = shown_sources(state, self.sources)
        layout = choose_layout(width, height, len(shown), view=state.view, sidebar=sidebar)
        fit = layout.columns if layout.view is ViewKind.SPLIT else len(shown)
        hits = self.finder.hits(state.query)
        sheet = Sheet(
            index=self.index,
            state=state,
            width=layout.width,
            columns=columns(state, self.sources, fit),
            lights=self._lights(state, hits),
            measure=self._measure,
        )
        kept = replace(state, filter=Filter.ALL) if layout.view in UNFILTERED else state
        return Scene(layout, sheet, visible(self.rows_of(layout.view, state), kept), hits)

    def _lights(self, state: ViewState, hits: tuple[Hit, ...]) -> dict[str, list[Mark]]:
        found: dict[str, list[Mark]] = defaultdict(list)
        for hit in hits:
            found[hit.article].append(Mark(hit.start, hit.end, "search-hit"))
        named = self.named.get(state.entity) if state.entity else None
        for mention in named.mentions if named else ():
            found[mention.article].append(Mark(mention.start, mention.end, "entity-hit"))
        return {source: sorted(marks) for source, marks in found.items()}


def first_state(comparison: Comparison, base: str | None = None) -> ViewState:
    """The state a comparison opens with: the first source, or the one asked for, as base."""
    sources = [article.id for article in comparison.articles]
    return ViewState(base=base if base in sources else sources[0])


def same_keys(view: ViewKind, one: Comparison, other: Comparison) -> bool:
    """Whether a key is one row of a view in two comparisons of the same sources."""
    numbered = _KEYED_BY.get(view, attrgetter("claims"))
    return bool(numbered(one) == numbered(other))


def carried_over(state: ViewState, comparison: Comparison) -> ViewState:
    """The same choices for a new comparison of the same sources, what is said of rows forgotten.

    What is lit stays lit; a comparison that does not know it lights nothing.
    """
    fresh = first_state(comparison, state.base)
    return replace(state, base=fresh.base, toggled=frozenset(), opened=frozenset())
