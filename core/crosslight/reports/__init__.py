"""A comparison as something to hand on: one module a format.

A format is a module here with `render(comparison, *, base=None) -> str`, and one line in
`FORMATS`. Modules are imported when they are first used. Source text reaches a report only
through `crosslight.printable`, so that it can neither drive a terminal nor reorder a page; JSON
carries it as it was loaded, escaped.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crosslight.model import Comparison

__all__ = ["ENDINGS", "FORMATS", "Format", "format_of"]


@dataclass(frozen=True, slots=True)
class Format:
    """A report format; calling it renders a comparison."""

    module: str
    """Name of the module in this package."""
    about: str
    """What it is, for `--help`."""
    suffixes: tuple[str, ...]
    """File names that ask for it."""

    def __call__(self, comparison: "Comparison", *, base: str | None = None) -> str:
        """Render a comparison.

        Args:
            comparison: What to report.
            base: Siglum of the source whose order the report follows, by default the first.

        Returns:
            The whole report, ending in a line feed.
        """
        rendered: str = import_module(f"{__name__}.{self.module}").render(comparison, base=base)
        return rendered


FORMATS: Mapping[str, Format] = {
    "text": Format("text", "plain text of 80 columns", (".txt", ".text")),
    "md": Format("markdown", "Markdown", (".md", ".markdown")),
    "html": Format("html", "one HTML file that needs nothing else", (".html", ".htm")),
    "json": Format("json", "everything, with offsets (crosslight/comparison/1)", (".json",)),
}
ENDINGS = " ".join(suffix for each in FORMATS.values() for suffix in each.suffixes)
"""What the name of a report can end in, for messages."""


def format_of(suffix: str) -> str | None:
    """The name of the format that a file's suffix asks for, if one does."""
    return next((name for name, each in FORMATS.items() if suffix.lower() in each.suffixes), None)
