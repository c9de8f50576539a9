"""The one-line bars around the text."""

from rich.cells import cell_len
from textual import events
from textual.message import Message

from crosslight.view.runs import Line
from crosslight_tui.desk.chrome import status, title
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.hints import hints
from crosslight_tui.keys.keymap import Keymap
from crosslight_tui.widgets.inkwell import Inkwell
from crosslight_tui.widgets.lines import Lines


class Bar(Lines):
    """One line that is painted from the desk."""

    DEFAULT_CSS = "Bar {background: $bar;}"

    def __init__(
        self, name: str, desk: Desk, inkwell: Inkwell, *, ascii_signs: bool = False
    ) -> None:
        super().__init__(name, inkwell, ascii_signs=ascii_signs)
        self.desk = desk
        self._painted: Line | None = None

    def sync(self) -> None:
        """Repaint if the line would read differently."""
        if self.content() != self._painted:
            self.refresh()

    def line(self, y: int) -> Line:
        """The whole bar."""
        del y
        self._painted = self.content()
        return self._painted

    def content(self) -> Line:
        """What the bar says for its width."""
        raise NotImplementedError


class TitleBar(Bar):
    """What is compared, and how it came out."""

    def content(self) -> Line:
        """The title."""
        return title(self.desk, self.size.width, cell_len)


class StatusLine(Bar):
    """Where the cursor is, and why the row is marked."""

    def content(self) -> Line:
        """The status."""
        return status(self.desk, self.size.width, cell_len)


class HintLine(Bar):
    """Keys that a reader needs most."""

    DEFAULT_CSS = "HintLine {background: $background;}"

    def __init__(
        self, desk: Desk, inkwell: Inkwell, keymap: Keymap, *, ascii_signs: bool = False
    ) -> None:
        super().__init__("hints", desk, inkwell, ascii_signs=ascii_signs)
        self.keymap = keymap

    def content(self) -> Line:
        """The hints."""
        return hints(self.desk, self.keymap, self.size.width, cell_len)


class Headers(Bar):
    """Who stands in which column; a click makes that source the base."""

    class Clicked(Message):
        """The header of a column was clicked."""

        def __init__(self, source: str) -> None:
            """Say whose it is."""
            super().__init__()
            self.source = source

    def on_click(self, event: events.Click) -> None:
        """Tell whose header it was."""
        if source := self.desk.column_at(event.x):
            self.post_message(self.Clicked(source))

    def content(self) -> Line:
        """The view's own header."""
        header = self.desk.scene.painter.header()
        return header[0] if header else ()
