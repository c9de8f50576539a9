"""The terminal library's view of `desk.division`: widgets placed by the layout of the desk."""

from collections.abc import Callable

from textual.geometry import Region, Size, Spacing
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from crosslight_tui.desk.division import Box

NOWHERE = Spacing()


class Division(Layout):
    """Places children by name in the boxes that a function gives for the size of the screen."""

    name = "division"

    def __init__(self, boxes: Callable[[Size], dict[str, Box]]) -> None:
        """Make a layout.

        Args:
            boxes: The boxes for a size; a child without a box is not shown.
        """
        self._boxes = boxes

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        """Where each child stands."""
        del greedy
        parent.pre_layout(self)
        boxes = self._boxes(size)
        return [
            WidgetPlacement(Region(*boxes[child.name]), Region().offset, NOWHERE, child)
            for child in children
            if child.name in boxes
        ]
