"""The main screen: keys become commands here, and the desk becomes lines."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.css.query import NoMatches
from textual.screen import Screen

from crosslight.view.layout import Chrome
from crosslight_tui.commands.table import BY_ID
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.host import Host
from crosslight_tui.keys.keymap import Keymap
from crosslight_tui.widgets.bars import Headers, HintLine, StatusLine, TitleBar
from crosslight_tui.widgets.document import Document
from crosslight_tui.widgets.inkwell import Inkwell
from crosslight_tui.widgets.minimap import Minimap
from crosslight_tui.widgets.name_list import NameList
from crosslight_tui.widgets.panel import Panel
from crosslight_tui.widgets.too_small import TooSmall


class Reader(Screen[None]):
    """Title, columns, text, map, names, panel, status and keys around one desk."""

    DEFAULT_CSS = """
    Reader {layout: vertical; overflow: hidden;}
    Reader #middle {height: 1fr;}
    Reader #text {width: 1fr;}
    Reader #page {height: 1fr;}
    """
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
        self.too_small = TooSmall(inkwell, ascii_signs=ascii_signs)
        self.titlebar = TitleBar(desk, inkwell, ascii_signs=ascii_signs)
        self.headers = Headers(desk, inkwell, ascii_signs=ascii_signs)
        self.document = Document(desk, inkwell, ascii_signs=ascii_signs)
        self.minimap = Minimap(desk, inkwell, ascii_signs=ascii_signs)
        self.names = NameList(desk, inkwell, ascii_signs=ascii_signs)
        self.panel = Panel(desk, inkwell, ascii_signs=ascii_signs)
        self.status = StatusLine(desk, inkwell, ascii_signs=ascii_signs)
        self.hints = HintLine(desk, inkwell, keymap, ascii_signs=ascii_signs)

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.inkwell
        yield self.too_small
        yield self.titlebar
        with Horizontal(id="middle"):
            with Vertical(id="text"):
                yield self.headers
                with Horizontal(id="page"):
                    yield self.document
                    yield self.minimap
                yield self.panel
            yield self.names
        yield self.status
        yield self.hints

    def on_mount(self) -> None:
        """Divide the screen before the first paint."""
        self.desk.resize(*self.app.size)
        self.sync()

    def on_resize(self, event: events.Resize) -> None:
        """Divide the screen anew; the sentence at the cursor stays on its line."""
        self.desk.resize(*event.size)
        self.sync()

    # ── keys and the mouse ────────────────────────────────────────────────────────────────────

    def on_key(self, event: events.Key) -> None:
        """Run the command of a key."""
        id_ = self.keymap.command(event.key)
        if id_ is not None and not self._asking:
            event.stop()
            event.prevent_default()
            self.run(id_)

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
        desk, chrome = self.desk, self.desk.layout.chrome
        small = chrome is Chrome.NONE
        full = chrome is Chrome.FULL
        self._show(small=small, full=full, sidebar=desk.layout.sidebar)
        if small:
            return
        self.panel.sync()
        self.document.sync()
        self.status.sync()
        if full:
            for widget in (self.titlebar, self.headers, self.minimap, self.hints):
                widget.sync()
            if desk.layout.sidebar:
                self.names.sync()

    def _show(self, *, small: bool, full: bool, sidebar: int) -> None:
        self.too_small.display = small
        self.titlebar.display = self.headers.display = full
        self.minimap.display = full
        self.hints.display = full and not self._asking
        self.status.display = not small
        self.query_one("#middle").display = not small
        self.names.display = full and sidebar > 0
        if sidebar:
            self.names.styles.width = sidebar

    @property
    def _asking(self) -> bool:
        """Whether a prompt stands where the hints do."""
        try:
            self.query_one("Prompt")
        except NoMatches:
            return False
        return True
