"""A question about a name, with its answers below each other: a name, a type, a printed form."""

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType

from crosslight.printable import printable
from crosslight.view.choices import Choice, Question
from crosslight.view.concordance import Context
from crosslight.view.runs import CUT, Line, Run
from crosslight_tui.screens.finder import Finder, Item

LEAST, MOST = 14, 30
"""Cells for an answer, before the sources that print it."""
LEAD = 24
"""Characters of a context before what is printed there."""
KEYS = "123456789"


class Choosing(Finder):
    """Lists the answers, each with its number; or, above them, what is typed as one of its own."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "edit", show=False, priority=True),
    ]

    def __init__(self, question: Question, *, ascii_signs: bool = False) -> None:
        """Put a question.

        Args:
            question: With its answers; the one at the cursor first is chosen by enter alone.
            ascii_signs: Whether our own signs must be drawn in ASCII.
        """
        super().__init__(
            (_caption(question.asks), *_items(question)),
            "type one, or choose below (tab edits)"
            if question.typed
            else "its number, or enter; esc changes nothing",
            typed=_typed if question.typed else None,
            first=question.first,
            ascii_signs=ascii_signs,
        )
        self._edits = question.typed

    def action_edit(self) -> None:
        """Put the answer at the cursor into the input, to change it there."""
        if self._edits and self.list.chosen:
            self.field.value = self.list.chosen
            self.field.cursor_position = len(self.field.value)


def _caption(asks: str) -> Item:
    return Item((Run(" ", "plain"), Run(printable(asks), "caption")))


def _items(question: Question) -> Iterator[Item]:
    """One line an answer, what is printed around it below; a number where none can be typed."""
    longest = max((cell_len(printable(c.text)) for c in question.choices), default=LEAST)
    width = min(max(longest, LEAST), MOST)
    free = iter("" if question.typed else KEYS)
    for choice in question.choices:
        key = "" if choice.barred else next(free, "")
        yield Item(
            line=tuple(_line(choice, key, width)),
            words=choice.text,
            value="" if choice.barred else choice.value,
            key=key,
            below=_around(choice.context) if choice.context else (),
        )


def _line(choice: Choice, key: str, width: int) -> Iterator[Run]:
    name = printable(choice.text)
    sources = "  ".join(f"{source} {n}" for source, n in choice.counts)
    yield Run(f" {key:<2}", "key")
    yield Run(name + " " * (width - cell_len(name) + 2), "bar-off" if choice.barred else "name")
    if sources:
        yield Run(f"{sources}   ", "name-count")
    yield Run(choice.note, "bar-off" if choice.barred else "note")


def _around(context: Context) -> Line:
    left = context.left[-LEAD:]
    if len(left) < len(context.left):
        left = CUT + left[left.find(" ") :]
    return (
        Run(f"   {context.article}  ", "note"),
        Run(left.lstrip(), "context"),
        Run(context.key, "entity-hit"),
        Run(context.right, "context"),
    )


def _typed(text: str) -> Item:
    text = " ".join(text.split())
    return Item(
        (Run("   ", "plain"), Run(printable(text), "name"), Run("   as typed", "note")), text, text
    )
