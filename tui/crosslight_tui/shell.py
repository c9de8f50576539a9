"""The Textual application: a desk, the screen that shows it, and what both ask of the outside."""

import asyncio
import contextlib
import gc
import os
import signal
from pathlib import Path
from shutil import get_terminal_size
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from crosslight.counting import counted
from crosslight.errors import HUNG_UP, INTERRUPTED
from crosslight.model import Comparison, Story
from crosslight_tui import clipboard
from crosslight_tui.alignment import Alignment
from crosslight_tui.asking import Asking
from crosslight_tui.commands.table import BY_ID, default_keymap
from crosslight_tui.comparing import Comparing
from crosslight_tui.desk.desk import Desk
from crosslight_tui.glance import glance
from crosslight_tui.screens.reader import Reader
from crosslight_tui.terminal import ascii_only, hung_up
from crosslight_tui.themes.own import DARK_THEME, PLAIN_THEME, THEMES
from crosslight_tui.themes.variables import DARK, LIGHT

LOOK = 2.0
"""Seconds between two looks at whether the terminal is still there."""


class Crosslight(App[int]):
    """Opens a story, shows its text, and its marks as they come."""

    TITLE = "crosslight"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "copy_or_hint", show=False, system=True)
    ]

    def __init__(
        self,
        story: Story,
        *,
        base: str | None = None,
        strictness: float | None = None,
        alignment: Alignment | None = None,
        comparison: Comparison | None = None,
        keys_file: Path | None = None,
        ascii_signs: bool | None = None,
    ) -> None:
        """Make the application.

        Args:
            story: What to show.
            base: Siglum of the source that leads.
            strictness: Lowest score of a link, None for the fitted one.
            alignment: A comparison of the story under way.
            comparison: A comparison of the story that is done; nothing is computed then.
            keys_file: The reader's own keys; None for the place where they lie by default.
            ascii_signs: Whether our own signs must be drawn in ASCII; None asks the environment.
        """
        ascii_signs = ascii_only() if ascii_signs is None else ascii_signs
        # Decided here: the library chooses its filters by it before a theme can be set.
        plain = ascii_signs or "NO_COLOR" in os.environ
        super().__init__(ansi_color=True if plain else None)
        self._keys_file = keys_file
        self.desk = Desk(
            comparison or glance(story),
            base=base,
            aligned=comparison is not None,
            measure=cell_len,
            size=get_terminal_size(),
        )
        self.reader = Reader(self.desk, self, default_keymap(), ascii_signs=ascii_signs)
        self.questions = Asking(self.desk, self.reader, ascii_signs=ascii_signs)
        self.marks = Comparing(
            self.desk, self.reader, story, strictness=strictness, alignment=alignment
        )
        self._dress(plain=plain)

    def _dress(self, *, plain: bool) -> None:
        """Choose the first theme: the plain one, the one that the environment names, or ours."""
        for theme in THEMES:
            self.register_theme(theme)
        wanted = PLAIN_THEME.name if plain else os.environ.get("TEXTUAL_THEME", "")
        self.theme = wanted if wanted in self.available_themes else DARK_THEME.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our variables under a theme that is not ours."""
        return DARK if self.current_theme.dark else LIGHT

    def get_default_screen(self) -> Screen[None]:
        """The reader's screen."""
        return self.reader

    async def on_event(self, event: events.Event) -> None:
        """Run a key's command before the next key is looked at."""
        id_ = self.reader.command_of(event) if isinstance(event, events.Key) else ""
        if id_:
            await self.questions.run(id_)
        else:
            await super().on_event(event)

    def on_mount(self) -> None:
        """Paint first; then look for marks and keys."""
        if not self.is_headless:
            self._mind_interrupts()
            self.set_interval(LOOK, self._leave_a_closed_terminal)
        self.call_after_refresh(self._begin)

    def _mind_interrupts(self) -> None:
        """An interrupt from outside ends the program in order, with the terminal as it was."""
        with contextlib.suppress(NotImplementedError):  # where the event loop has no signals
            asyncio.get_running_loop().add_signal_handler(
                signal.SIGINT, self.exit, INTERRUPTED, INTERRUPTED
            )

    def _leave_a_closed_terminal(self) -> None:
        """A program that a script or `make` started outlives its window: it is told nothing."""
        if hung_up():
            self.exit(HUNG_UP, HUNG_UP)

    def _begin(self) -> None:
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
        self.marks.begin()
        self._load_keys()

    # ── what the desk asks for ────────────────────────────────────────────────────────────────

    def copy(self, text: str, what: str) -> None:
        """Put a text on the clipboard: the desktop's tool first, then the terminal's own way."""
        self.run_worker(self._copy(text, what), group="clipboard")

    async def _copy(self, text: str, what: str) -> None:
        tool = clipboard.find_tool()
        native = tool is not None and await asyncio.to_thread(clipboard.copy, text, tool)
        if not native:
            self.copy_to_clipboard(text)
        words = len(text.split())
        self.desk.message = f"copied {what}: {counted(words, 'word')}"
        self.reader.sync()

    def selected_text(self) -> str | None:
        """The source's text under the mouse selection."""
        return self.reader.get_selected_text()

    def action_copy_or_hint(self) -> None:
        """`ctrl+c` copies a selection; it never ends the program."""
        selected = self.selected_text()
        if selected:
            self.copy(selected, "the selection")
            return
        self.desk.message = "q quits"
        self.reader.sync()

    def next_theme(self) -> None:
        """Our themes in turn."""
        names = [theme.name for theme in THEMES]
        at = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(at + 1) % len(names)]
        self.desk.message = f"theme: {self.theme}"

    def quit(self) -> None:
        """End the program."""
        self.exit(0)

    # ── keys ──────────────────────────────────────────────────────────────────────────────────

    def _load_keys(self) -> None:
        """The reader's own keys; a mistake in the file is told and costs that line alone."""
        from crosslight_tui.config import keys_path  # noqa: PLC0415 - slow to import

        path = self._keys_file or keys_path()
        if not path.exists():
            return
        from crosslight_tui.keys.file import read_keys  # noqa: PLC0415 - slow to import

        choices = read_keys(path, tuple(BY_ID))
        keymap = default_keymap().remapped(choices.keys)
        self.reader.keymap = self.reader.hints.keymap = keymap
        if choices.problems:
            more = len(choices.problems) - 1
            self.desk.message = choices.problems[0] + (f" (and {more} more)" if more else "")
        self.reader.sync()
