"""The main screen: what a key runs, and the desk as lines."""

from collections.abc import Sequence
from typing import ClassVar, Protocol

from textual import events, on
from textual.app import ComposeResult
from textual.geometry import Size
from textual.layout import Layout
from textual.screen import Screen

from crosslight_tui.commands.table import BY_ID
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.division import Box, divide
from crosslight_tui.desk.host import Host
from crosslight_tui.keys.keymap import Keymap
from crosslight_tui.screens.division import Division
from crosslight_tui.widgets.bars import Headers, HintLine, StatusLine, TitleBar
from crosslight_tui.widgets.document import Document
from crosslight_tui.widgets.inkwell import Inkwell
from crosslight_tui.widgets.minimap import Minimap
from crosslight_tui.widgets.name_list import NameList
from crosslight_tui.widgets.panel import Panel
from crosslight_tui.widgets.too_small import TooSmall


class Synced(Protocol):
    """A widget that can be brought to what the desk says."""

    @property
    def name(self) -> str | None:
        """Its part of the screen."""

    def sync(self) -> None:
        """Repaint what differs."""


class Reader(Screen[None]):
    """Title, columns, text, map, names, panel, status and keys around one desk."""

    DEFAULT_CSS = "Reader {overflow: hidden;}"
    AUTO_FOCUS = "Document"
    ESCAPE_TO_MINIMIZE: ClassVar[bool | None] = False

    def __init__(self, desk: Desk, host: Host, keymap: Keymap, *, ascii_signs: bool) -> None:
        """Make the screen.

        Args:
            desk: What to show.
            host: Who answers what the desk asks for.
            keymap: Which key runs which command.
            ascii_signs: Whether our own signs must be drawn in ASCII.
        """
        super().__init__()
        self.desk = desk
        self.host = host
        self.keymap = keymap
        inkwell = self.inkwell = Inkwell()
        self.too_small = TooSmall("too_small", inkwell, ascii_signs=ascii_signs)
        self.titlebar = TitleBar("title", desk, inkwell, ascii_signs=ascii_signs)
        self.headers = Headers("headers", desk, inkwell, ascii_signs=ascii_signs)
        self.document = Document(desk, inkwell, ascii_signs=ascii_signs)
        self.minimap = Minimap(desk, inkwell, ascii_signs=ascii_signs)
        self.panel = Panel(desk, inkwell, ascii_signs=ascii_signs)
        self.names = NameList(desk, inkwell, ascii_signs=ascii_signs)
        self.status = StatusLine("status", desk, inkwell, ascii_signs=ascii_signs)
        self.hints = HintLine(desk, inkwell, keymap, ascii_signs=ascii_signs)
        self._division = Division(self._divide)
        self._boxes: dict[str, Box] = {}

    @property
    def layout(self) -> Layout:
        """By the desk, which knows what the size carries."""
        return self._division

    def _divide(self, size: Size) -> dict[str, Box]:
        self.desk.resize(*size)
        boxes = divide(self.desk, asking=self._asking)
        if self._boxes and boxes.keys() != self._boxes.keys():
            # What was not on the screen was not kept up to date.
            self.call_after_refresh(self.sync)
        self._boxes = boxes
        return boxes

    def compose(self) -> ComposeResult:
        """Everything; what has no box at this size is not shown."""
        yield self.inkwell
        yield self.too_small
        yield self.titlebar
        yield self.headers
        yield self.document
        yield self.minimap
        yield self.panel
        yield self.names
        yield self.status
        yield self.hints

    def on_resize(self) -> None:
        """The sentence at the cursor stays on its line."""
        self.sync()

    # ── keys and the mouse ────────────────────────────────────────────────────────────────────

    def command_of(self, event: events.Key) -> str:
        """The id of the command that a key runs; empty where what is typed answers a question."""
        if event.is_forwarded or self.app.screen is not self or self._asking:
            return ""
        return self.keymap.command(event.key) or ""

    def run(self, id_: str) -> None:
        """Run a command by its id, or say why it cannot act."""
        command = BY_ID[id_]
        self.desk.message = ""
        reason = command.reason(self.desk)
        if reason is None:
            command.act(self.desk, self.host)
        else:
            self.desk.message = reason
        self.sync()

    @on(Document.Clicked)
    def _clicked(self, event: Document.Clicked) -> None:
        desk = self.desk
        desk.in_names, desk.message = False, ""
        if event.line < desk.scene.grid.height:
            if event.source:
                desk.face(event.source)
            desk.go(desk.scene.grid.row_at(event.line))
        self.sync()

    @on(Document.Wheeled)
    def _wheeled(self, event: Document.Wheeled) -> None:
        self.desk.scroll_to(self.desk.top + event.lines)
        self.sync()

    @on(Headers.Clicked)
    def _led(self, event: Headers.Clicked) -> None:
        self.desk.face(event.source)
        self.run("base.here")

    @on(Minimap.Clicked)
    def _jumped(self, event: Minimap.Clicked) -> None:
        desk = self.desk
        desk.scroll_to(event.line - desk.window // 2)
        desk.go(desk.scene.grid.row_at(event.line))
        self.sync()

    @on(NameList.Chosen)
    def _chosen(self, event: NameList.Chosen) -> None:
        desk = self.desk
        desk.in_names = True
        desk.names.at = event.at
        if desk.names.chosen is None:
            desk.names.move(1)
        self.run("row.open")

    @on(NameList.Wheeled)
    def _names_wheeled(self, event: NameList.Wheeled) -> None:
        self.desk.names.move(event.steps)
        self.sync()

    # ── from the desk to the screen ───────────────────────────────────────────────────────────

    def sync(self) -> None:
        """Bring every widget to what the desk says; each repaints only what differs."""
        boxes = divide(self.desk, asking=self._asking)
        if boxes != self._boxes:
            # Through a child: a widget's own refresh keeps the arrangement it remembers.
            self.document.refresh(layout=True)
        for widget in self._painted:
            if widget.name in boxes:
                widget.sync()

    @property
    def _painted(self) -> Sequence[Synced]:
        return (
            self.titlebar,
            self.headers,
            self.document,
            self.minimap,
            self.panel,
            self.names,
            self.status,
            self.hints,
        )

    @property
    def _asking(self) -> bool:
        """Whether a prompt stands where the hints do."""
        return bool(self.query("Prompt"))
