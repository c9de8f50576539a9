"""What a name is to be: a form that some source prints, or what the reader types."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from crosslight.printable import printable
from crosslight.view.forms import Form
from crosslight.view.paint import Run
from crosslight_tui.screens.finder import Finder, Item

LEAST = 24
"""Cells for a form, before the sources that print it."""


class Naming(Finder):
    """Lists the printed forms of a name; what is typed stands above them as a choice of its own."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "edit", show=False, priority=True),
    ]

    def __init__(self, name: str, forms: Sequence[Form], *, ascii_signs: bool = False) -> None:
        """Offer the forms of a name, the name it has first: enter alone changes nothing.

        Args:
            name: What it is called now.
            forms: Every form in which it is printed.
            ascii_signs: Whether our own signs must be drawn in ASCII.
        """
        width = max((len(form.text) for form in forms), default=LEAST)
        now_first = sorted(forms, key=lambda form: form.text != name)
        items = tuple(_item(form, name, max(width, LEAST)) for form in now_first)
        asks = f"another name for {name}: type, or choose below (tab edits)"
        super().__init__(items, printable(asks), typed=_typed, ascii_signs=ascii_signs)

    def action_edit(self) -> None:
        """Put the form at the cursor into the input, to change it there."""
        if self.list.chosen:
            field = self.query_one(Input)
            field.value = self.list.chosen
            field.cursor_position = len(field.value)


def _item(form: Form, name: str, width: int) -> Item:
    sources = "  ".join(f"{source} {n}" for source, n in form.counts) or "not printed"
    now = "   the name now" if form.text == name else ""
    line = (
        Run(f" {printable(form.text):<{width}}  ", "name"),
        Run(sources, "name-count"),
        Run(now, "note"),
    )
    return Item(line, form.text, form.text)


def _typed(text: str) -> Item:
    text = " ".join(text.split())
    return Item((Run(f" {printable(text)}", "name"), Run("   as typed", "note")), text, text)
