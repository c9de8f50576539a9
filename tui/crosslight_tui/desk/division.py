"""Where everything stands on the screen: boxes that cover it once, from the layout of the desk."""

from typing import NamedTuple

from crosslight.view.layout import MINIMAP, Chrome
from crosslight_tui.desk.desk import Desk


class Box(NamedTuple):
    """A rectangle of cells."""

    x: int
    y: int
    width: int
    height: int


def divide(desk: Desk, *, asking: bool = False) -> dict[str, Box]:
    """The box of each part by its name; parts without a name here are not shown.

    Args:
        desk: What is shown, at the size of the screen.
        asking: Whether the reader is typing, which takes the place of the lowest line.
    """
    width, height = desk.width, desk.height
    lowest = "prompt" if asking else "hints"
    if desk.layout.chrome is Chrome.NONE:
        return {"too_small": Box(0, 0, width, height)}
    if desk.layout.chrome is Chrome.STATUS:
        lowest = "prompt" if asking else "status"
        return {"document": Box(0, 0, width, height - 1), lowest: Box(0, height - 1, width, 1)}
    text, top = desk.layout.width, 1 + desk.header_lines
    boxes = {
        "title": Box(0, 0, width, 1),
        "headers": Box(0, 1, text + MINIMAP, desk.header_lines),
        "document": Box(0, top, text, desk.window),
        "minimap": Box(text, top, MINIMAP, desk.window),
        "panel": Box(0, top + desk.window, text + MINIMAP, desk.panel_height),
        "names": Box(text + MINIMAP, 1, desk.layout.sidebar, height - 3),
        "status": Box(0, height - 2, width, 1),
        lowest: Box(0, height - 1, width, 1),
    }
    return {name: box for name, box in boxes.items() if box.width > 0 and box.height > 0}
