"""What the desk asks of whoever shows it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from crosslight.entities.corrections import Correction
    from crosslight.view.choices import Question


class Questions(Protocol):
    """What the reader answers by typing or choosing."""

    def ask(self, question: "Question", done: Callable[[str], None]) -> None:
        """Let the reader choose an answer.

        `done` gets it, unless it is the one that holds already or none.
        """

    def ask_search(self) -> None:
        """Let the reader type what to search for."""

    def ask_names(self) -> None:
        """Let the reader type whom to look for among the entities."""

    def ask_export(self) -> None:
        """Let the reader name a file for the report."""

    def show_help(self) -> None:
        """Explain the keys and signs."""

    def show_palette(self) -> None:
        """Offer every command by name."""


class Marks(Protocol):
    """What is done to the marks and to what they rest on."""

    def restrict(self, strictness: float) -> None:
        """Choose the links anew from this score on."""

    def reload(self) -> None:
        """Read the sources and compare them again."""

    def cancel(self) -> bool:
        """Stop comparing; False when nothing was under way."""

    def correct(self, correction: "Correction") -> None:
        """Keep a correction of a name and show what it did."""

    def undo(self) -> None:
        """Take back the last correction that stands."""


class Host(Protocol):
    """The few things that need a screen, a clipboard or a file."""

    @property
    def questions(self) -> Questions:
        """Who asks the reader."""

    @property
    def marks(self) -> Marks:
        """Who compares, and keeps corrections."""

    def copy(self, text: str, what: str) -> None:
        """Put a text on the clipboard and say what it was."""

    def selected_text(self) -> str | None:
        """The source's text under the mouse selection, if there is one."""

    def next_theme(self) -> None:
        """Change to the next theme."""

    def quit(self) -> None:
        """End the program."""
