"""What stands in a window that carries no text."""

from crosslight.view.runs import Line, Run
from crosslight_tui.widgets.lines import Lines

SENTENCE = "Too small: 40 × 8 at least."


class TooSmall(Lines):
    """One sentence."""

    def line(self, y: int) -> Line:
        """The sentence on the first line."""
        return (Run(SENTENCE, "note"),) if y == 0 else ()
