"""The sidebar: whom the sources name, with a count a source and a gap where one is silent."""

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip

from crosslight.view.runs import Line, Run
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.division import Box, divide
from crosslight_tui.desk.name_lines import entry_line, first_shown, head
from crosslight_tui.widgets.inkwell import Inkwell
from crosslight_tui.widgets.lines import Lines

WAITING = " names follow"
NOBODY = " no names"
RULE = "│"


class NameList(Lines):
    """Entities by type."""

    class Chosen(Message):
        """An entity was clicked."""

        def __init__(self, at: int) -> None:
            """Say which entry of the list it is."""
            super().__init__()
            self.at = at

    class Wheeled(Message):
        """The wheel was turned."""

        def __init__(self, steps: int) -> None:
            """Say how far: down is positive."""
            super().__init__()
            self.steps = steps

    def __init__(self, desk: Desk, inkwell: Inkwell, *, ascii_signs: bool = False) -> None:
        super().__init__("names", inkwell, ascii_signs=ascii_signs)
        self.desk = desk
        self._top = 0
        self._painted: tuple[object, ...] = ()

    def sync(self) -> None:
        """Bring the cursor onto the screen and repaint."""
        desk = self.desk
        window = divide(desk).get("names", Box(0, 0, 0, 2)).height - 1
        self._top = first_shown(desk.names, self._top, window)
        if self._seen() != self._painted:
            self.refresh()

    def _seen(self) -> tuple[object, ...]:
        desk = self.desk
        return (
            desk.names,
            desk.names.at,
            self._top,
            desk.in_names,
            desk.state.entity,
            desk.aligned,
        )

    def line(self, y: int) -> Line:
        """The head, then entries."""
        desk, width = self.desk, self.size.width - 1
        rule = Run(RULE, "rule")
        if y == 0:
            return (rule, *head(desk, width, cell_len))
        at = self._top + y - 1
        if at < len(desk.names.entries):
            return (rule, *entry_line(desk, at, width, cell_len))
        if y == 1:
            return (rule, Run(NOBODY if desk.aligned else WAITING, "note"))
        return (rule,)

    def render_line(self, y: int) -> Strip:
        """A line, lifted where the cursor is."""
        if y == 0:
            self._painted = self._seen()
        at = self._top + y - 1
        here = y > 0 and at == self.desk.names.at and self.desk.names.chosen is not None
        over = ("cursor-cell" if self.desk.in_names else "cursor-row",) if here else ()
        return self.strip(self.line(y), *over)

    def on_click(self, event: events.Click) -> None:
        """Tell which entity."""
        at = self._top + event.y - 1
        if event.y > 0 and at < len(self.desk.names.entries):
            self.post_message(self.Chosen(at))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Wheel down."""
        event.stop()
        self.post_message(self.Wheeled(1))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Wheel up."""
        event.stop()
        self.post_message(self.Wheeled(-1))
