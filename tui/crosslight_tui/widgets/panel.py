"""Below the text: why the row is marked, or every mention of a name with its words around it."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events

from crosslight.printable import printable
from crosslight.view.runs import Line, Run, fit
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.panel import panel_title
from crosslight_tui.widgets.inkwell import Inkwell
from crosslight_tui.widgets.lines import Lines

RULE = "─"


class Panel(Lines):
    """A few lines with a rule above them; `J` and `K` scroll."""

    def __init__(self, desk: Desk, inkwell: Inkwell, *, ascii_signs: bool = False) -> None:
        super().__init__("panel", inkwell, ascii_signs=ascii_signs)
        self.desk = desk
        self._lines: Sequence[Line] = ()

    def sync(self) -> None:
        """Repaint, if it is open."""
        if self.desk.panel_height:
            self._lines = self.desk.panel_lines()
            self.refresh()

    def line(self, y: int) -> Line:
        """The rule with the title, then what there is to say."""
        if y == 0:
            return self._rule()
        at = y - 1 + self.desk.panel_top
        return self._lines[at] if at < len(self._lines) else ()

    def _rule(self) -> Line:
        more = len(self._lines) - self.desk.panel_top - self.size.height + 1
        tail = f" {more} more line{'s' * (more > 1)}: J " if more > 0 else ""
        name = fit(printable(panel_title(self.desk)), self.size.width - len(tail) - 5, cell_len)
        fill = RULE * max(self.size.width - cell_len(name) - len(tail) - 4, 0)
        return (
            Run(RULE * 2, "rule"),
            Run(f" {name} ", "bar-title"),
            Run(fill, "rule"),
            Run(tail, "note"),
        )

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Wheel down."""
        self._scroll(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Wheel up."""
        self._scroll(event, -1)

    def _scroll(self, event: events.MouseEvent, step: int) -> None:
        event.stop()
        self.desk.scroll_panel(step)
        self.refresh()
