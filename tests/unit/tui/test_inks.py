"""Every style name that the view gives has an ink, and reads without colours."""

from pathlib import Path

import pytest

from crosslight import compare, load
from crosslight.view.runs import Run
from crosslight.view.signs import State
from crosslight.view.state import ViewKind
from crosslight_tui.commands.table import default_keymap
from crosslight_tui.desk.chrome import status, title
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.hints import hints
from crosslight_tui.desk.name_lines import entry_line, head
from crosslight_tui.desk.walking import search
from crosslight_tui.themes.inks import INKS, WITHOUT_COLOUR
from crosslight_tui.themes.variables import DARK, LIGHT, PLAIN
from tests.tui.drawing import desk_of, press
from tests.tui.stories import harbour, many


def styles(runs: tuple[Run, ...]) -> set[str]:
    return {name for run in runs for name in run.style.split()}


def used(desk: Desk) -> set[str]:
    found: set[str] = set()
    for kind in ViewKind:
        press(desk, f"view.{kind}")
        grid = desk.scene.grid
        lines = [grid.line(y) for y in range(grid.height)] + list(desk.scene.painter.header())
        found |= {name for line in lines for name in styles(line)}
    found |= {name for line in desk.panel_lines() for name in styles(line)}
    for n in range(len(desk.names.entries)):
        found |= styles(entry_line(desk, n, 30, len))
    found |= styles(head(desk, 30, len)) | styles(title(desk, 120, len))
    found |= styles(status(desk, 120, len)) | styles(hints(desk, default_keymap(), 120, len))
    return found


def test_every_style_name_has_an_ink() -> None:
    desks = [desk_of(many(9, 6), 200, 50), press(desk_of(None, 120, 40), "why")]
    walking = press(desk_of(None, 120, 40), "fold.all", "entities", "row.down", "row.open")
    searching = desk_of(harbour(), 120, 40)
    search(searching, "ferries", "")
    found = set().union(*(used(desk) for desk in (*desks, walking, searching)))
    assert found <= INKS.keys()


@pytest.mark.parametrize("name", ["vientiane-2024", "selwen-ferry", "selwen-summary"])
def test_every_style_of_a_bundled_story_has_an_ink(name: str) -> None:
    corpus = Path(__file__).parents[3] / "corpus"
    desk = desk_of(compare(load([str(corpus / name)])), 200, 50)
    assert used(press(desk, "why")) <= INKS.keys()


def test_every_state_of_a_cell_has_inks() -> None:
    assert {state.value for state in State} <= INKS.keys()
    assert {f"sign-{state}" for state in State} <= INKS.keys()


def test_what_replaces_colour_replaces_something() -> None:
    assert WITHOUT_COLOUR.keys() <= INKS.keys()


def test_all_palettes_have_the_same_variables() -> None:
    assert DARK.keys() == LIGHT.keys() == PLAIN.keys()


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_text_can_be_read_on_its_background() -> None:
    for palette, background in ((DARK, "#14181e"), (LIGHT, "#fbfaf6")):
        for name in ("ink-strong", "ink-soft", "differs", "unique", "quotation", "conflict"):
            # WCAG 2.2, level AA for body text.
            assert contrast(palette[name], background) >= 4.5, (name, palette[name])
