"""What the reader chose to see; never what is true of the sources."""

from dataclasses import dataclass, replace
from enum import StrEnum

from crosslight.model import Rung


class ViewKind(StrEnum):
    """The views over one model, in the order in which `v` walks them."""

    SPLIT = "split"
    STACK = "stack"
    MATRIX = "matrix"
    QUOTES = "quotes"
    FINDINGS = "findings"


class Filter(StrEnum):
    """Which rows are shown, in the order in which `f` walks them."""

    ALL = "all"
    DIFFERING = "differing"
    UNIQUE = "unique"
    SHARED = "shared"
    MOVED = "moved"
    CONFLICTING = "conflicting"


@dataclass(frozen=True, slots=True)
class ViewState:
    """Everything that decides the rows on the screen, apart from its size."""

    base: str
    """Siglum of the source whose order leads."""
    view: ViewKind | None = None
    """None: as the width decides."""
    hidden: frozenset[str] = frozenset()
    """Sigla of sources that are switched off."""
    page: int = 0
    """Index of the first column beside the base, among the shown sources."""
    noise: Rung = Rung.FORM
    """Differences up to this rung are dimmed and do not make a row differ."""
    filter: Filter = Filter.ALL
    folded: bool = False
    """Whether rows that agree are folded everywhere."""
    toggled: frozenset[str] = frozenset()
    """Keys of rows whose fold is the opposite of the rule."""
    opened: frozenset[str] = frozenset()
    """Keys of rows in which nothing is cut."""
    query: str = ""
    wrap: bool = True
    maximised: str | None = None
    """Siglum of the only column shown, if one is maximised."""
    entity: str | None = None
    """Id of the entity whose mentions are lit."""


def toggle_source(state: ViewState, source: str, sources: tuple[str, ...]) -> ViewState:
    """Switch a source on or off; the base and the last one stay."""
    hidden = state.hidden ^ {source}
    if source == state.base or len(hidden) >= len(sources):
        return state
    return replace(state, hidden=hidden, page=0)


def next_view(state: ViewState, current: ViewKind) -> ViewState:
    """The view after the one on the screen."""
    kinds = tuple(ViewKind)
    return replace(state, view=kinds[(kinds.index(current) + 1) % len(kinds)])


def next_filter(state: ViewState) -> ViewState:
    """The filter after this one."""
    kinds = tuple(Filter)
    return replace(state, filter=kinds[(kinds.index(state.filter) + 1) % len(kinds)])


def next_noise(state: ViewState) -> ViewState:
    """Exact, typography, case, form, and round again."""
    return replace(state, noise=Rung((state.noise + 1) % Rung.WORDING))


def toggle_fold(state: ViewState, keys: frozenset[str]) -> ViewState:
    """Open what is folded here, or fold it again."""
    return replace(state, toggled=state.toggled ^ keys)


def toggle_opened(state: ViewState, key: str) -> ViewState:
    """Show a row in full, or cut it again."""
    return replace(state, opened=state.opened ^ {key})


def shown_sources(state: ViewState, sources: tuple[str, ...]) -> tuple[str, ...]:
    """Sources that are switched on, the base first."""
    rest = (s for s in sources if s != state.base and s not in state.hidden)
    return (state.base, *rest)


def columns(state: ViewState, sources: tuple[str, ...], fit: int) -> tuple[str, ...]:
    """The columns on the screen: the base, then as many others as fit, from the page on."""
    if state.maximised is not None:
        return (state.maximised,)
    base, *rest = shown_sources(state, sources)
    room = max(fit - 1, 0)
    first = min(state.page, max(len(rest) - room, 0))
    return (base, *rest[first : first + room])
