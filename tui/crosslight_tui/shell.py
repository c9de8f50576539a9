"""The Textual application: a desk, what it asks of the outside but the reader, and the child."""

import asyncio
import contextlib
import gc
import os
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.screen import Screen

from crosslight.counting import counted
from crosslight.model import Comparison, Story
from crosslight_tui import clipboard
from crosslight_tui.alignment import Alignment, AlignmentError
from crosslight_tui.asking import Asking
from crosslight_tui.commands.table import BY_ID, default_keymap
from crosslight_tui.desk.desk import Desk
from crosslight_tui.glance import glance
from crosslight_tui.rereading import read_again
from crosslight_tui.screens.reader import Reader
from crosslight_tui.terminal import ascii_only
from crosslight_tui.themes.own import DARK_THEME, PLAIN_THEME, THEMES
from crosslight_tui.themes.variables import DARK, LIGHT

if TYPE_CHECKING:
    from crosslight.entities.corrections import Correction

INTERRUPTED = 130
"""Exit code after SIGINT, as shells have it."""


class Crosslight(Asking):
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
        self.ascii_signs = ascii_only() if ascii_signs is None else ascii_signs
        # Decided here: the library chooses its filters by it before a theme can be set.
        plain = self.ascii_signs or "NO_COLOR" in os.environ
        super().__init__(ansi_color=True if plain else None)
        self.story = story
        self._strictness = strictness
        self._alignment = alignment
        self._keys_file = keys_file
        self.desk = Desk(
            comparison or glance(story),
            base=base,
            aligned=comparison is not None,
            measure=cell_len,
            size=get_terminal_size(),
        )
        self._found = self.desk.stage.index.comparison
        """The comparison as it was found."""
        self.reader = Reader(self.desk, self, default_keymap(), ascii_signs=self.ascii_signs)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self._first_theme()

    def _first_theme(self) -> str:
        if self.no_color or self.ascii_signs:
            return PLAIN_THEME.name
        wanted = os.environ.get("TEXTUAL_THEME", "")
        return wanted if wanted in self.available_themes else DARK_THEME.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our variables under a theme that is not ours."""
        return DARK if self.current_theme.dark else LIGHT

    def get_default_screen(self) -> Screen[None]:
        """The reader's screen."""
        return self.reader

    def on_mount(self) -> None:
        """Paint first; then look for marks and keys."""
        if not self.is_headless:
            self._mind_interrupts()
        self.call_after_refresh(self._begin)

    def _mind_interrupts(self) -> None:
        """An interrupt from outside ends the program in order, with the terminal as it was."""
        with contextlib.suppress(NotImplementedError):  # where the event loop has no signals
            asyncio.get_running_loop().add_signal_handler(
                signal.SIGINT, self.exit, INTERRUPTED, INTERRUPTED
            )

    def _begin(self) -> None:
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
        from crosslight.ingest import notices  # noqa: PLC0415 - not before the first screen

        self.desk.message = " ".join(notices(self.story)) or self.desk.message
        self._load_keys()
        if self.desk.aligned:
            self._lay()
            self.reader.sync()
        if self._alignment is not None and not self.desk.busy:  # a key may have been faster
            self._follow(self._alignment)

    # ── comparing ─────────────────────────────────────────────────────────────────────────────

    def _follow(self, alignment: Alignment) -> None:
        self._alignment = alignment
        self.desk.busy = "starting"
        self.reader.sync()
        self.run_worker(self._await_marks(alignment), exclusive=True, group="alignment")

    async def _await_marks(self, alignment: Alignment) -> None:
        try:
            comparison = await alignment.result(self._on_step)
        except AlignmentError as error:
            if self._alignment is alignment:
                if self.desk.busy:  # else the reader stopped it, and was told so
                    self.desk.message = f"Not compared: {error}."
                self.desk.busy = ""
                self.desk.strictness = self._found.strictness
                self.reader.sync()
            return
        if self._alignment is alignment:
            self.desk.busy = ""
            self._show(comparison)

    def _show(self, comparison: Comparison) -> None:
        """Lay what was found on the desk."""
        told = self.desk.aligned and comparison.strictness != self._found.strictness
        self._found = comparison
        self._lay()
        if told:
            self._strictness = comparison.strictness
            self.desk.message = f"links from {_score(comparison.strictness)} on: {self.desk.count}"
        self.reader.sync()

    def _lay(self) -> None:
        """Show what was found as the reader corrected it; no log is usual, and costs little."""
        comparison, path = self._found, self._log_path()
        self.desk.undoable = False
        if path.is_file():
            from crosslight_tui.review import shown  # noqa: PLC0415 - loads the engine

            comparison, self.desk.undoable = shown(comparison, path)
        if comparison is not self.desk.stage.index.comparison:
            self.desk.lay(comparison, aligned=True)

    def _log_path(self) -> Path:
        from crosslight.review.place import log_path  # noqa: PLC0415 - not before the first screen

        return log_path(self.story.articles)

    def restrict(self, strictness: float) -> None:
        """Choose the links anew; what is under way gives way."""
        self.cancel()
        self.desk.strictness = strictness
        self.desk.message = f"links from {_score(strictness)} on"
        self._follow(Alignment.restrict(self._found, strictness))

    def _on_step(self, step: str) -> None:
        self.desk.busy = step
        self.reader.titlebar.sync()

    def cancel(self) -> bool:
        """Stop comparing; False when nothing was under way."""
        if not self.desk.busy or self._alignment is None:
            return False
        self._alignment.cancel()
        self.desk.busy = ""
        self.desk.strictness = self._found.strictness
        return True

    def reload(self) -> None:
        """Read the sources again, where they came from files, and compare them anew."""
        self.run_worker(self._reread(), exclusive=True, group="reload")

    async def _reread(self) -> None:
        from crosslight.errors import CrosslightError  # noqa: PLC0415 - rarely needed

        try:
            articles = await asyncio.to_thread(read_again, self.story.articles)
        except CrosslightError as error:
            self.desk.message = str(error)
            self.reader.sync()
            return
        self.cancel()
        self.story = replace(self.story, articles=articles)
        self.desk.lay(glance(self.story), aligned=False)
        self._follow(Alignment.begin(self.story, self._strictness))

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

    def correct(self, correction: "Correction") -> None:
        """Keep a correction and show the names with it."""
        from crosslight_tui.review import keep  # noqa: PLC0415 - loads the engine

        self._keep(lambda: keep(self._log_path(), correction, self.desk.stage.index.comparison))

    def undo(self) -> None:
        """Take back the last correction."""
        from crosslight_tui.review import undo  # noqa: PLC0415 - loads the engine

        self._keep(lambda: undo(self._log_path()))

    def _keep(self, write: Callable[[], str]) -> None:
        """Write to the review log; what cannot be kept is not done either."""
        try:
            told = write()
        except OSError as error:
            reason = (error.strerror or "unknown reason").lower()
            self.desk.message = f"Not done: the review log cannot be written ({reason})."
            return
        self._lay()
        self.desk.message = told

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


def _score(score: float) -> str:
    """`.50`, and `1.00`."""
    return f"{score:.2f}".removeprefix("0")
