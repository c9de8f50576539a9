"""A list over the text that gets shorter as one types; help and palette are two of them."""

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widgets import Input

from crosslight.view.paint import Line
from crosslight_tui.desk.chrome import clip
from crosslight_tui.widgets.inkwell import Inkwell
from crosslight_tui.widgets.lines import Lines


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the list."""

    line: Line
    """What stands there."""
    words: str = ""
    """What it is found by; a line without words goes away while one types."""
    value: str = ""
    """What choosing it gives, empty when it cannot be chosen."""


def matching(items: tuple[Item, ...], typed: str) -> tuple[Item, ...]:
    """Items that hold every typed word, those first in which a word begins with it."""
    wanted = typed.casefold().split()
    if not wanted:
        return items
    found = [item for item in items if all(word in item.words.casefold() for word in wanted)]
    return tuple(sorted(found, key=lambda item: _rank(item.words.casefold(), wanted)))


def _rank(words: str, wanted: list[str]) -> tuple[bool, int]:
    return (f" {wanted[0]}" not in f" {words}", words.find(wanted[0]))


class ItemList(Lines):
    """The list with its cursor."""

    DEFAULT_CSS = "ItemList {height: 1fr;}"

    def __init__(self, items: tuple[Item, ...], inkwell: Inkwell, *, ascii_signs: bool) -> None:
        super().__init__("list", inkwell, ascii_signs=ascii_signs)
        self._all = self.items = items
        self.at = 0
        self.top = 0
        self.move(0)

    def narrow(self, typed: str) -> None:
        """Show only what matches."""
        self.items = matching(self._all, typed)
        self.at = self.top = 0
        self.move(0)

    @property
    def chosen(self) -> str:
        """The value of the item at the cursor."""
        return self.items[self.at].value if self.items else ""

    @property
    def choosable(self) -> bool:
        """Whether there is anything to choose; else the list only scrolls."""
        return any(item.value for item in self.items)

    def move(self, steps: int) -> None:
        """Go to another item that can be chosen; scroll where nothing can be."""
        window = max(self.size.height, 1)
        if not self.choosable:
            self.top = min(max(self.top + steps, 0), max(len(self.items) - window, 0))
        else:
            places = [n for n, item in enumerate(self.items) if item.value]
            here = next((i for i, n in enumerate(places) if n >= self.at), len(places) - 1)
            self.at = places[min(max(here + steps, 0), len(places) - 1)]
            # The heading above the first item of a group comes along.
            self.top = min(max(self.top, self.at - window + 1), max(self.at - 1, 0))
        self.refresh()

    def line(self, y: int) -> Line:
        """An item."""
        at = self.top + y
        return clip(self.items[at].line, self.size.width, cell_len) if at < len(self.items) else ()

    def render_line(self, y: int) -> Strip:
        """An item, lifted where the cursor is."""
        here = self.choosable and self.top + y == self.at
        return self.strip(self.line(y), *(("cursor-cell",) if here else ()))

    def on_click(self, event: events.Click) -> None:
        """Choose with the mouse."""
        at = self.top + event.y
        if at < len(self.items) and self.items[at].value:
            self.at = at
            self.screen.dismiss(self.chosen)

    def on_mouse_scroll_down(self) -> None:
        """Wheel down."""
        self.move(1)

    def on_mouse_scroll_up(self) -> None:
        """Wheel up."""
        self.move(-1)


class Finder(ModalScreen[str | None]):
    """An input above a list; escape closes, enter chooses."""

    DEFAULT_CSS = """
    Finder {align: center middle; background: $background 60%;}
    Finder > #box {
        width: 84; max-width: 96%; height: 86%; background: $bar; padding: 1 2;
    }
    Finder Input {
        height: 1; border: none; padding: 0; margin: 0 0 1 0; background: $bar;
    }
    Finder Input:focus {border: none; background: $bar;}
    Finder:ansi > #box, Finder:nocolor > #box {border: solid $foreground; padding: 0 1;}
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down,ctrl+n", "move(1)", show=False),
        Binding("up,ctrl+p", "move(-1)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding("pageup", "move(-10)", show=False),
    ]

    def __init__(self, items: tuple[Item, ...], asks: str, *, ascii_signs: bool) -> None:
        """Make a finder.

        Args:
            items: Everything there is.
            asks: What stands in the empty input.
            ascii_signs: Whether our own signs must be drawn in ASCII.
        """
        super().__init__()
        self._asks = asks
        self.inkwell = Inkwell()
        self.list = ItemList(items, self.inkwell, ascii_signs=ascii_signs)

    def compose(self) -> ComposeResult:
        """Input and list in a box."""
        yield self.inkwell
        with Vertical(id="box"):
            field = Input(placeholder=self._asks)
            field.cursor_blink = False
            yield field
            yield self.list

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list while typing."""
        event.stop()
        self.list.narrow(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Choose."""
        event.stop()
        self.dismiss(self.list.chosen or None)

    def action_move(self, steps: int) -> None:
        """Move in the list."""
        self.list.move(steps)
