"""Walking: to what is searched for, and from one hit or mention to the next."""

from dataclasses import replace
from typing import TYPE_CHECKING

from crosslight.view.state import toggle_fold
from crosslight_tui.desk.walk import Stop, after, line_of

if TYPE_CHECKING:
    from crosslight_tui.desk.desk import Desk


def search(desk: "Desk", query: str, start: str) -> None:
    """Light what is searched for and show the first hit at or after a row.

    Args:
        desk: Where to search, in all sources.
        query: What to look for.
        start: Key of the row where the search begins.
    """
    desk.spot = None
    desk.show(replace(desk.state, query=query, entity=None))
    origin = desk.scene.grid.find(start) or 0
    stop = after(desk.walk, Stop(origin, -1, -1, ""), 1)
    desk.go(stop.row if stop else origin, spot=stop)


def walk_on(desk: "Desk", step: int) -> Stop | None:
    """Go to the next (1) or previous (-1) hit or mention."""
    here = desk.spot or Stop(desk.row, -1 if step > 0 else len(desk.stage.sources), -1, "")
    stop = after(desk.walk, here, step)
    if stop is not None:
        visit(desk, stop)
    return stop


def visit(desk: "Desk", stop: Stop) -> None:
    """Go to a hit or mention, opening the fold it lies behind."""
    desk.face(stop.article)
    desk.go(stop.row)
    row = desk.current
    if row is not None and row.covers:
        desk.show(toggle_fold(desk.state, frozenset(row.covers)))
        desk.go_to_sentence(desk.stage.index.sentence_at(stop.article, stop.start).id)
    desk.spot = stop._replace(row=desk.row)
    # Inside a row that is taller than the screen, to the line of the hit.
    y = line_of(desk.scene.grid, desk.row, stop)
    if y is not None and not desk.top <= y < desk.top + desk.window:
        desk.scroll_to(y - desk.window // 2)
