"""The whole document in one column: the strongest mark of each stretch; a click goes there."""

from textual import events
from textual.message import Message

from crosslight.view.minimap import Bucket, line_of, minimap
from crosslight.view.runs import Line, Run
from crosslight.view.signs import State
from crosslight_tui.desk.desk import Desk
from crosslight_tui.widgets.inkwell import Inkwell
from crosslight_tui.widgets.lines import Lines

GLYPHS = {
    State.DIFFERS: "▐",
    State.UNIQUE: "▕",
    State.QUOTATION: "█",
    State.CONFLICT: "█",
}
HIT = "●"


class Minimap(Lines):
    """One cell wide, as high as the text."""

    class Clicked(Message):
        """A stretch of the document was clicked."""

        def __init__(self, line: int) -> None:
            """Say which line it begins at."""
            super().__init__()
            self.line = line

    def __init__(self, desk: Desk, inkwell: Inkwell, *, ascii_signs: bool = False) -> None:
        super().__init__("minimap", inkwell, ascii_signs=ascii_signs)
        self.desk = desk
        self._buckets: tuple[Bucket, ...] = ()

    def sync(self) -> None:
        """Repaint if any cell would look different."""
        if (buckets := self._summary()) != self._buckets:
            self._buckets = buckets
            self.refresh()

    def on_resize(self) -> None:
        """Summarise for the new height."""
        self._buckets = self._summary()

    def _summary(self) -> tuple[Bucket, ...]:
        desk = self.desk
        return minimap(desk.scene.grid, self.size.height, desk.top, desk.window, desk.scene.lit)

    def line(self, y: int) -> Line:
        """One cell."""
        if y >= len(self._buckets):
            return ()
        state, hit, shown = self._buckets[y]
        style = "map-hit" if hit else f"sign-{state}"
        if shown:
            style = f"{style} map-window"
        return (Run(HIT if hit else GLYPHS.get(state, " "), style),)

    def on_click(self, event: events.Click) -> None:
        """Go to the stretch."""
        event.stop()
        self.post_message(self.Clicked(line_of(self.desk.scene.grid, self.size.height, event.y)))
