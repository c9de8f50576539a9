"""One line to type in, where the key hints stand otherwise."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Label


class Prompt(Horizontal):
    """A label and an input; tells what is typed as it is typed, and how it ended."""

    DEFAULT_CSS = """
    Prompt {height: 1;}
    Prompt Label {width: auto; color: $ink-strong; text-style: bold;}
    Prompt Input {width: 1fr; height: 1; border: none; padding: 0; background: $background;}
    Prompt Input:focus {border: none;}
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", show=False)]

    def __init__(
        self,
        label: str,
        value: str,
        *,
        on_change: Callable[[str], None],
        on_end: Callable[[str | None], None],
    ) -> None:
        """Make a prompt.

        Args:
            label: What is asked, in front of the input.
            value: What stands there first.
            on_change: Told the text after every key.
            on_end: Told the text when the reader is done, None when it was given up.
        """
        super().__init__(name="prompt")
        self._label = label
        self.field = Input(value, select_on_focus=True)
        self.field.cursor_blink = False
        self._on_change = on_change
        self._on_end = on_end
        self._ended = False

    def compose(self) -> ComposeResult:
        """Label and input."""
        yield Label(f" {self._label} ", markup=False)
        yield self.field

    def on_mount(self) -> None:
        """Type at once: the focus is there before the next key is."""
        self.screen.set_focus(self.field)

    def on_descendant_blur(self) -> None:
        """Keys belong to the prompt as long as it is there: a small window or a click took them."""
        if not self._ended:
            self.field.select_on_focus = False
            self.field.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search while typing."""
        event.stop()
        self._on_change(event.value)

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Done."""
        event.stop()
        await self._end(event.value)

    async def action_cancel(self) -> None:
        """Give up."""
        await self._end(None)

    async def _end(self, text: str | None) -> None:
        self._ended = True
        await self.remove()
        self._on_end(text)
