"""Style names become styles here, once a theme.

All component classes sit on one widget that is never shown, so that a change of focus or size
does not resolve seventy styles anew; the widgets that paint lines ask it for their inks.
"""

from collections import defaultdict

from rich.style import Style
from textual.widget import Widget

from crosslight_tui.themes.inks import INKS, WITHOUT_COLOUR

PREFIX = "ink--"


def _rules(inks: dict[str, str], *selectors: str) -> str:
    """One rule for all names that look alike, since every rule costs at the start."""
    alike: dict[str, list[str]] = defaultdict(list)
    for name, css in inks.items():
        if css:
            alike[css] += [f"{selector} .{PREFIX}{name}" for selector in selectors]
    return "".join(f"{','.join(names)} {{{css}}}\n" for css, names in alike.items())


class Inkwell(Widget):
    """Holds the styles of every style name of the view."""

    DEFAULT_CSS = (
        "Inkwell {display: none;}\n"
        + _rules(INKS, "Inkwell")
        + _rules(WITHOUT_COLOUR, "Inkwell:ansi", "Inkwell:nocolor")
    )
    COMPONENT_CLASSES = {PREFIX + name for name in INKS}  # noqa: RUF012 - as the library wants it

    def __init__(self) -> None:
        super().__init__()
        self._inks: dict[tuple[str, ...], Style] = {}

    def ink(self, *names: str) -> Style:
        """The styles of some names over each other, the last one on top.

        Args:
            names: Style names; one string may hold several with spaces between them. A name that
                has no ink looks like plain text.
        """
        style = self._inks.get(names)
        if style is None:
            parts = [
                self.get_component_rich_style(PREFIX + name, partial=True, default=Style.null())
                for name in " ".join(names).split()
            ]
            style = Style.combine([Style.null(), *parts])
            self._inks[names] = style
        return style

    def notify_style_update(self) -> None:
        """Forget the styles of the theme before."""
        self._inks.clear()
        super().notify_style_update()
