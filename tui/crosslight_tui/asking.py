"""The part of the app in which the reader types or chooses: prompts at the foot, lists over it."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events
from textual.app import App

from crosslight.model import Story
from crosslight_tui.desk.desk import Desk
from crosslight_tui.screens.reader import Reader

if TYPE_CHECKING:
    from crosslight.view.choices import Question
    from crosslight_tui.screens.finder import Finder


class Asking(App[int]):
    """Runs the commands of keys, and gives what is typed to what a command has opened."""

    desk: Desk
    reader: Reader
    story: Story
    ascii_signs: bool
    _opened: Awaitable[None] | None = None
    """What the last command opened, until it is there."""

    async def on_event(self, event: events.Event) -> None:
        """Run a key's command before the next key is looked at.

        Otherwise what a quick reader types into a list that is about to open acts on the text.
        """
        id_ = self.reader.command_of(event) if isinstance(event, events.Key) else ""
        if not id_:
            await super().on_event(event)
            return
        self._opened = None
        self.reader.run(id_)
        if self._opened is not None:
            await self._opened

    def _open(self, finder: "Finder", end: Callable[[str | None], None] | None = None) -> None:
        self._opened = self.push_screen(finder, end)

    def ask(self, question: "Question", done: Callable[[str], None]) -> None:
        """Let the reader choose an answer."""
        from crosslight_tui.screens.choosing import Choosing  # noqa: PLC0415 - slow to import

        def end(answer: str | None) -> None:
            if answer and answer != question.present:
                done(answer)
            self.reader.sync()

        self._open(Choosing(question, ascii_signs=self.ascii_signs), end)

    def ask_search(self) -> None:
        """Search while typing; giving up brings back the place and the query before."""
        desk = self.desk
        before = (desk.state, desk.row, desk.source, desk.top)
        start = desk.rows[desk.row].key if desk.rows else ""

        def change(query: str) -> None:
            desk.search(query, start)
            self.reader.sync()

        def end(query: str | None) -> None:
            if query is None:
                state, row, desk.source, top = before
                desk.show(state)
                desk.go(row)
                desk.scroll_to(top)
            elif desk.spot is not None:
                desk.visit(desk.spot)
            self.reader.sync()

        self._ask("/", desk.state.query, change, end)

    def ask_names(self) -> None:
        """Narrow the list of entities while typing."""
        desk = self.desk
        before = desk.names.wanted

        def change(wanted: str) -> None:
            desk.names = desk.names.narrowed(wanted)
            self.reader.sync()

        self._ask("name", before, change, lambda end: change(before if end is None else end))

    def ask_export(self) -> None:
        """Write a report in the format that a file name asks for."""
        from crosslight.reports import ENDINGS  # noqa: PLC0415 - rarely needed

        name = "".join(c if c.isalnum() else "-" for c in self.story.title.casefold()).strip("-")

        def end(path: str | None) -> None:
            if path and path.strip():
                self.desk.message = self._export(Path(path.strip()).expanduser())
            self.reader.sync()

        self._ask(f"write to ({ENDINGS})", f"{name or 'report'}.html", lambda _: None, end)

    def _export(self, path: Path) -> str:
        from crosslight_tui.export import export  # noqa: PLC0415 - rarely needed

        return export(self.desk.stage.index.comparison, path, base=self.desk.state.base)

    def _ask(
        self,
        label: str,
        value: str,
        change: Callable[[str], None],
        end: Callable[[str | None], None],
    ) -> None:
        from crosslight_tui.widgets.prompt import Prompt  # noqa: PLC0415 - slow to import

        def done(text: str | None) -> None:
            self.reader.document.focus()
            end(text)

        self._opened = self.reader.mount(Prompt(label, value, on_change=change, on_end=done))

    def show_help(self) -> None:
        """Keys and signs over the text."""
        from crosslight_tui.screens.help import Help  # noqa: PLC0415 - slow to import

        self._open(Help(self.desk, self.reader.keymap, ascii_signs=self.ascii_signs))

    def show_palette(self) -> None:
        """Every command by name."""
        from crosslight_tui.screens.palette import Palette  # noqa: PLC0415 - slow to import

        def chosen(id_: str | None) -> None:
            if id_ is not None:
                self.reader.run(id_)

        self._open(Palette(self.desk, self.reader.keymap, ascii_signs=self.ascii_signs), chosen)
