"""Where the reader types or chooses: prompts at the foot of the text, lists over it."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.walking import search, visit
from crosslight_tui.screens.reader import Reader

if TYPE_CHECKING:
    from crosslight.view.choices import Question
    from crosslight_tui.screens.finder import Finder


class Asking:
    """Opens prompts and lists, and gives what is typed or chosen to whoever asked."""

    def __init__(self, desk: Desk, reader: Reader, *, ascii_signs: bool) -> None:
        """Ask on a screen.

        Args:
            desk: What the questions are about.
            reader: Where a prompt stands, and over which a list does.
            ascii_signs: Whether our own signs must be drawn in ASCII.
        """
        self._desk = desk
        self._reader = reader
        self._ascii_signs = ascii_signs
        self._opened: Awaitable[None] | None = None
        """What the last command opened, until it is there."""

    async def run(self, id_: str) -> None:
        """Run a command and wait for what it opens.

        Otherwise what a quick reader types into a list that is about to open acts on the text.
        """
        self._opened = None
        self._reader.run(id_)
        if self._opened is not None:
            await self._opened

    def _open(self, finder: "Finder", end: Callable[[str | None], None] | None = None) -> None:
        self._opened = self._reader.app.push_screen(finder, end)

    def ask(self, question: "Question", done: Callable[[str], None]) -> None:
        """Let the reader choose an answer."""
        from crosslight_tui.screens.choosing import Choosing  # noqa: PLC0415 - slow to import

        def end(answer: str | None) -> None:
            if answer and answer != question.present:
                done(answer)
            self._reader.sync()

        self._open(Choosing(question, ascii_signs=self._ascii_signs), end)

    def ask_search(self) -> None:
        """Search while typing; giving up brings back the place and the query before."""
        desk = self._desk
        before = (desk.state, desk.row, desk.source, desk.top)
        start = desk.rows[desk.row].key if desk.rows else ""

        def change(query: str) -> None:
            search(desk, query, start)
            self._reader.sync()

        def end(query: str | None) -> None:
            if query is None:
                state, row, desk.source, top = before
                desk.show(state)
                desk.go(row)
                desk.scroll_to(top)
            elif desk.spot is not None:
                visit(desk, desk.spot)
            self._reader.sync()

        self._ask("/", desk.state.query, change, end)

    def ask_names(self) -> None:
        """Narrow the list of entities while typing."""
        desk = self._desk
        before = desk.names.wanted

        def change(wanted: str) -> None:
            desk.names = desk.names.narrowed(wanted)
            self._reader.sync()

        self._ask("name", before, change, lambda end: change(before if end is None else end))

    def ask_export(self) -> None:
        """Write a report in the format that a file name asks for."""
        from crosslight.reports import ENDINGS  # noqa: PLC0415 - rarely needed
        from crosslight_tui.export import export  # noqa: PLC0415 - rarely needed

        desk = self._desk
        comparison = desk.stage.index.comparison
        name = "".join(c if c.isalnum() else "-" for c in comparison.title.casefold()).strip("-")

        def end(path: str | None) -> None:
            if path and path.strip():
                place = Path(path.strip()).expanduser()
                desk.message = export(desk.stage.index.comparison, place, base=desk.state.base)
            self._reader.sync()

        self._ask(f"write to ({ENDINGS})", f"{name or 'report'}.html", lambda _: None, end)

    def _ask(
        self,
        label: str,
        value: str,
        change: Callable[[str], None],
        end: Callable[[str | None], None],
    ) -> None:
        from crosslight_tui.widgets.prompt import Prompt  # noqa: PLC0415 - slow to import

        def done(text: str | None) -> None:
            self._reader.document.focus()
            end(text)

        self._opened = self._reader.mount(Prompt(label, value, on_change=change, on_end=done))

    def show_help(self) -> None:
        """Keys and signs over the text."""
        from crosslight_tui.screens.help import Help  # noqa: PLC0415 - slow to import

        self._open(Help(self._desk, self._reader.keymap, ascii_signs=self._ascii_signs))

    def show_palette(self) -> None:
        """Every command by name."""
        from crosslight_tui.screens.palette import Palette  # noqa: PLC0415 - slow to import

        def chosen(id_: str | None) -> None:
            if id_ is not None:
                self._reader.run(id_)

        self._open(Palette(self._desk, self._reader.keymap, ascii_signs=self._ascii_signs), chosen)
