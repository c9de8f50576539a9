"""A list over the text that gets shorter as one types; help and palette are two of them."""

from collections.abc import Callable
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

from crosslight.view.runs import Line, clip
from crosslight_tui.widgets.hanging import hanging
from crosslight_tui.widgets.inkwell import Inkwell
from crosslight_tui.widgets.lines import Lines

FAR = 1_000_000
FIRST_WIDTH = 80
"""Cells before the list has a place."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the list."""

    line: Line
    """What stands there."""
    words: str = ""
    """What it is found by; a line without words goes away while one types."""
    value: str = ""
    """What choosing it gives, empty when it cannot be chosen."""
    key: str = ""
    """What chooses it at once, typed alone; empty where only enter does."""
    below: Line = ()
    """What stands below it, cut to one line."""


Typed = Callable[[str], Item]
"""What is typed as a line of the list, where that is a choice of its own."""


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

    def __init__(
        self,
        items: tuple[Item, ...],
        inkwell: Inkwell,
        *,
        typed: Typed | None,
        first: str,
        ascii_signs: bool,
    ) -> None:
        super().__init__("list", inkwell, ascii_signs=ascii_signs)
        self._all = self.items = items
        self._typed = typed
        self._laid: tuple[object, ...] = ()
        self._lines: list[tuple[int, Line]] = []
        self.at = next((n for n, item in enumerate(items) if first and item.value == first), 0)
        self.top = 0
        self.move(0)

    def keyed(self, typed: str) -> str:
        """The value of the item that is chosen by what is typed alone."""
        return next((i.value for i in self.items if typed and i.key == typed), "")

    def narrow(self, typed: str) -> None:
        """Show only what matches, below what is typed if that can be chosen too."""
        own = (self._typed(typed.strip()),) if self._typed and typed.strip() else ()
        self.items = (*own, *matching(self._all, typed))
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
        lines = self.lines
        if not self.choosable:
            self.top = min(max(self.top + steps, 0), max(len(lines) - window, 0))
        else:
            places = [n for n, item in enumerate(self.items) if item.value]
            here = next((i for i, n in enumerate(places) if n >= self.at), len(places) - 1)
            self.at = places[min(max(here + steps, 0), len(places) - 1)]
            mine = [y for y, (n, _) in enumerate(lines) if n == self.at]
            self.top = min(max(self.top, mine[-1] - window + 1), mine[0])
        self.refresh()

    def page(self, steps: int) -> None:
        """Go on by as much as is shown."""
        self.move(steps * max(self.size.height - 1, 1))

    @property
    def lines(self) -> list[tuple[int, Line]]:
        """What stands there, each line with the index of its item."""
        width = self.size.width or FIRST_WIDTH
        if (self.items, width) != self._laid:
            self._laid = self.items, width
            self._lines = [
                (n, line) for n, item in enumerate(self.items) for line in _lines(item, width)
            ]
        return self._lines

    def line(self, y: int) -> Line:
        """One line of an item."""
        at = self.top + y
        return self.lines[at][1] if at < len(self.lines) else ()

    def render_line(self, y: int) -> Strip:
        """A line, lifted where the cursor is."""
        at = self.top + y
        here = self.choosable and at < len(self.lines) and self.lines[at][0] == self.at
        return self.strip(self.line(y), *(("cursor-cell",) if here else ()))

    def on_resize(self) -> None:
        """What stands above the cursor is shown as far as there is room."""
        self.top = 0
        self.move(0)

    def on_click(self, event: events.Click) -> None:
        """Choose with the mouse."""
        at = self.top + event.y
        if at < len(self.lines) and self.items[self.lines[at][0]].value:
            self.at = self.lines[at][0]
            self.screen.dismiss(self.chosen)

    def on_mouse_scroll_down(self) -> None:
        """Wheel down."""
        self.move(1)

    def on_mouse_scroll_up(self) -> None:
        """Wheel up."""
        self.move(-1)


def _lines(item: Item, width: int) -> tuple[Line, ...]:
    below = (clip(item.below, width, cell_len),) if item.below else ()
    return (*hanging(item.line, width), *below)


class Finder(ModalScreen[str | None]):
    """An input above a list; escape closes, enter chooses."""

    DEFAULT_CSS = """
    Finder {align: center middle; background: $background 60%;}
    Finder > #box {
        width: 104; max-width: 96%; height: 86%; background: $bar; padding: 1 2;
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
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("home", f"move(-{FAR})", show=False, priority=True),
        Binding("end", f"move({FAR})", show=False, priority=True),
    ]

    def __init__(
        self,
        items: tuple[Item, ...],
        asks: str,
        *,
        typed: Typed | None = None,
        first: str = "",
        ascii_signs: bool,
    ) -> None:
        """Make a finder.

        Args:
            items: Everything there is.
            asks: What stands in the empty input.
            typed: Makes a line of what is typed, where it can be chosen as it is.
            first: The value at the cursor when the list opens; empty for the first one.
            ascii_signs: Whether our own signs must be drawn in ASCII.
        """
        super().__init__()
        self._typed = ""
        self.field = Input(placeholder=asks)
        self.field.cursor_blink = False
        self.inkwell = Inkwell()
        self.list = ItemList(items, self.inkwell, typed=typed, first=first, ascii_signs=ascii_signs)

    def compose(self) -> ComposeResult:
        """Input and list in a box."""
        yield self.inkwell
        with Vertical(id="box"):
            yield self.field
            yield self.list

    def on_mount(self) -> None:
        """Type at once: the focus is there before the next key is."""
        self.set_focus(self.field)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list while typing; a space before the first word leafs on."""
        event.stop()
        typed = event.value.lstrip()
        if event.value and not typed:
            event.input.value = ""
            self.list.page(1)
        elif picked := self.list.keyed(typed):
            self.dismiss(picked)
        elif typed != self._typed:
            self._typed = typed
            self.list.narrow(typed)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Choose."""
        event.stop()
        self.dismiss(self.list.chosen or None)

    def action_page(self, steps: int) -> None:
        """Leaf through the list."""
        self.list.page(steps)

    def action_move(self, steps: int) -> None:
        """Move in the list."""
        self.list.move(steps)
