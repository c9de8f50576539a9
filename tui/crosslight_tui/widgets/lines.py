"""A widget that paints lines of runs; everything on the main screen is one."""

from collections.abc import Iterable

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from crosslight.view.runs import Line, Run
from crosslight_tui.terminal import plain
from crosslight_tui.widgets.inkwell import Inkwell


class Lines(Widget):
    """Paints what `line` gives, in the inks of the theme, and caches nothing but styles."""

    ALLOW_SELECT = False

    def __init__(self, name: str, inkwell: Inkwell, *, ascii_signs: bool = False) -> None:
        """Make a widget.

        Args:
            name: Its part of the screen, as `desk.division` calls it.
            inkwell: Where style names become styles.
            ascii_signs: Whether our own signs must be drawn in ASCII.
        """
        super().__init__(name=name)
        self.inkwell = inkwell
        self.ascii_signs = ascii_signs

    def line(self, y: int) -> Line:
        """The runs of a line, counted from the top of the widget."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """One line as the terminal library wants it."""
        return self.strip(self.line(y))

    def strip(self, runs: Iterable[Run], *over: str) -> Strip:
        """Runs as a strip of the widget's width, with inks laid under them all."""
        under = self.rich_style + self.inkwell.ink(*over)
        ink = self.inkwell.ink
        segments = Segment.simplify(
            Segment(self.shown(run), under + ink(run.style)) for run in runs
        )
        return Strip(segments).adjust_cell_length(self.size.width, under)

    def shown(self, run: Run) -> str:
        """The text of a run; our own signs in ASCII where the terminal has no others."""
        return plain(run.text) if self.ascii_signs and run.start < 0 else run.text
