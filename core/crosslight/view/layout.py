"""What a width carries. One pure function decides for every screen and every resize."""

from dataclasses import dataclass
from enum import IntEnum

from crosslight.view.state import ViewKind

MIN_COLUMN = 28
"""Cells below which a column of prose breaks every sentence into splinters."""
FEW = 6
"""More sources than this open on the matrix."""
SIDEBAR = 36
NARROW_SIDEBAR = 30
SLIM_SIDEBAR = 24
MINIMAP = 1


class Chrome(IntEnum):
    """How much stands around the text."""

    NONE = 0
    """One sentence: the window is too small."""
    STATUS = 1
    """The text and one status line."""
    FULL = 2


@dataclass(frozen=True, slots=True)
class Layout:
    """How a screen is divided."""

    view: ViewKind
    chrome: Chrome
    columns: int
    """Number of columns shown side by side in the split view."""
    sidebar: int
    """Cells of the sidebar, 0 when it is closed."""
    width: int
    """Cells left for the document."""


def choose_layout(
    width: int,
    height: int,
    sources: int,
    *,
    view: ViewKind | None = None,
    sidebar: bool | None = None,
) -> Layout:
    """Divide a screen.

    Args:
        width: Cells across.
        height: Lines.
        sources: Number of sources that are switched on.
        view: A view the reader chose; None lets the width decide.
        sidebar: Whether the reader wants it; None shows it where no column is lost to it.
    """
    chrome = _chrome(width, height)
    text = width - (MINIMAP if chrome is Chrome.FULL else 0)
    wanted = _sidebar_width(width) if chrome is Chrome.FULL else 0
    if sidebar is None:
        sidebar = min(_fit(text - wanted), sources) == min(_fit(text), sources) and width >= 120
    side = wanted if sidebar else 0
    room = text - side
    return Layout(
        view=view or _default_view(room, sources),
        chrome=chrome,
        columns=max(1, min(_fit(room), sources)),
        sidebar=side,
        width=max(room, 1),
    )


def column_widths(width: int, columns: int) -> tuple[int, ...]:
    """Cells of each column, with one cell of rule between two; the first ones take the rest."""
    room = max(width - (columns - 1), columns)
    share, rest = divmod(room, columns)
    return tuple(share + (n < rest) for n in range(columns))


def _chrome(width: int, height: int) -> Chrome:
    if width < 40 or height < 8:
        return Chrome.NONE
    return Chrome.STATUS if width < 60 or height < 15 else Chrome.FULL


def _sidebar_width(width: int) -> int:
    if width < 80:
        return SLIM_SIDEBAR
    return SIDEBAR if width >= 160 else NARROW_SIDEBAR


def _fit(width: int) -> int:
    """How many columns of the least width stand side by side, rules between them."""
    return (width + 1) // (MIN_COLUMN + 1)


def _default_view(width: int, sources: int) -> ViewKind:
    if sources > FEW:
        return ViewKind.MATRIX
    fit = _fit(width)
    # Paging two columns hides more than stacking shows; from three on a page is worth it.
    return ViewKind.SPLIT if fit >= min(sources, 3) else ViewKind.STACK
