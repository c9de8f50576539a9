"""Nothing is painted beyond its place, where the terminal would cut it without a sign."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from rich.cells import cell_len

from crosslight.model import Comparison
from crosslight.view.layout import MINIMAP
from crosslight.view.runs import Line, cells
from crosslight_tui.commands.table import default_keymap
from crosslight_tui.desk.chrome import status, title
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.hints import hints
from crosslight_tui.desk.name_lines import entry_line, head
from tests.tui.drawing import desk_of, press, text
from tests.tui.stories import harbour, many

STATES = (
    (),
    ("entities",),
    ("entities", "row.open"),
    ("view.findings", "why"),
    ("view.quotes", "why"),
    ("view.split", "maximise"),
    ("view.stack", "entities"),
    ("conflict.next", "why"),
)


def long_name() -> Comparison:
    """A story in which a name is longer than any place for it."""
    made = harbour()
    first, *rest = made.entities
    name = "The Honourable Ine Vasko of the Port Authority of Oltmar and the Outer Islands"
    return replace(made, entities=(replace(first, name=name), *rest))


def painted(desk: Desk) -> Iterator[tuple[Line, int]]:
    """Every line of the screen with the cells it has."""
    body, side = desk.layout.width, desk.layout.sidebar - 1
    for y in range(desk.scene.grid.height):
        yield desk.scene.grid.line(y), body
    yield from ((line, body + MINIMAP) for line in desk.scene.painter.header())
    yield from ((line, body + MINIMAP) for line in desk.panel_lines())
    if side > 0:
        yield head(desk, side, cell_len), side
        yield from (
            (entry_line(desk, n, side, cell_len), side) for n in range(len(desk.names.entries))
        )
    yield title(desk, desk.width, cell_len), desk.width
    yield status(desk, desk.width, cell_len), desk.width
    yield hints(desk, default_keymap(), desk.width, cell_len), desk.width


@pytest.mark.parametrize("size", [(62, 16), (80, 24), (120, 40), (200, 50)], ids=str)
@pytest.mark.parametrize("made", [harbour, long_name, lambda: many(5, 9)], ids="abc")
def test_every_line_fits_its_place(made, size: tuple[int, int]) -> None:
    story = made()
    for ids in STATES:
        desk = press(desk_of(story, *size), *ids)
        for line, width in painted(desk):
            assert cells(line, cell_len) <= width, (ids, text(line))
