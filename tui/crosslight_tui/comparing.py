"""How marks come to the desk: compared in a child, chosen anew, corrected by the reader."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from crosslight.errors import CrosslightError, reason
from crosslight.model import Comparison, Story
from crosslight_tui.alignment import Alignment, AlignmentError
from crosslight_tui.desk.desk import Desk
from crosslight_tui.glance import glance
from crosslight_tui.rereading import read_again
from crosslight_tui.screens.reader import Reader

if TYPE_CHECKING:
    from crosslight.entities.corrections import Correction


class Comparing:
    """Keeps what was found apart from what the reader made of it, and lays both on the desk."""

    def __init__(
        self,
        desk: Desk,
        reader: Reader,
        story: Story,
        *,
        strictness: float | None,
        alignment: Alignment | None,
    ) -> None:
        """Compare a story whose text lies on the desk.

        Args:
            desk: Where the marks are laid.
            reader: The screen that shows them.
            story: What is compared.
            strictness: Lowest score of a link, None for the fitted one.
            alignment: A comparison of the story under way.
        """
        self._desk = desk
        self._reader = reader
        self._story = story
        self._strictness = strictness
        self._alignment = alignment
        self._found = desk.stage.index.comparison
        """The comparison as it was found."""

    def begin(self) -> None:
        """Show what is known already, and wait for the marks that are under way."""
        from crosslight.ingest import notices  # noqa: PLC0415 - not before the first screen

        self._desk.message = " ".join(notices(self._story)) or self._desk.message
        if self._desk.aligned:
            self._lay()
            self._reader.sync()
        if self._alignment is not None and not self._desk.busy:  # a key may have been faster
            self._follow(self._alignment)

    def _follow(self, alignment: Alignment) -> None:
        self._alignment = alignment
        self._desk.busy = "starting"
        self._reader.sync()
        self._reader.run_worker(self._await_marks(alignment), exclusive=True, group="alignment")

    async def _await_marks(self, alignment: Alignment) -> None:
        desk = self._desk
        try:
            comparison = await alignment.result(self._on_step)
        except AlignmentError as error:
            if self._alignment is alignment:
                if desk.busy:  # else the reader stopped it, and was told so
                    desk.message = f"Not compared: {error}."
                desk.busy = ""
                desk.strictness = self._found.strictness
                self._reader.sync()
            return
        if self._alignment is alignment:
            desk.busy = ""
            self._show(comparison)

    def _on_step(self, step: str) -> None:
        self._desk.busy = step
        self._reader.titlebar.sync()

    def _show(self, comparison: Comparison) -> None:
        """Lay what was found on the desk."""
        desk = self._desk
        told = desk.aligned and comparison.strictness != self._found.strictness
        self._found = comparison
        self._lay()
        if told:
            self._strictness = comparison.strictness
            desk.message = f"links from {_score(comparison.strictness)} on: {desk.count}"
        self._reader.sync()

    def _lay(self) -> None:
        """Show what was found as the reader corrected it; no log is usual, and costs little."""
        desk, comparison, path = self._desk, self._found, self._log_path()
        desk.undoable = False
        if path.is_file():
            from crosslight_tui.review import shown  # noqa: PLC0415 - loads the engine

            comparison, desk.undoable = shown(comparison, path)
        if comparison is not desk.stage.index.comparison:
            desk.lay(comparison, aligned=True)

    def _log_path(self) -> Path:
        from crosslight.review.place import log_path  # noqa: PLC0415 - not before the first screen

        return log_path(self._story.articles)

    # ── what the desk asks for ────────────────────────────────────────────────────────────────

    def restrict(self, strictness: float) -> None:
        """Choose the links anew; what is under way gives way."""
        self.cancel()
        self._desk.strictness = strictness
        self._desk.message = f"links from {_score(strictness)} on"
        self._follow(Alignment.restrict(self._found, strictness))

    def cancel(self) -> bool:
        """Stop comparing; False when nothing was under way."""
        if not self._desk.busy or self._alignment is None:
            return False
        self._alignment.cancel()
        self._desk.busy = ""
        self._desk.strictness = self._found.strictness
        return True

    def reload(self) -> None:
        """Read the sources again, where they came from files, and compare them anew."""
        self._reader.run_worker(self._reread(), exclusive=True, group="reload")

    async def _reread(self) -> None:
        try:
            articles = await asyncio.to_thread(read_again, self._story.articles)
        except CrosslightError as error:
            self._desk.message = str(error)
            self._reader.sync()
            return
        self.cancel()
        self._story = replace(self._story, articles=articles)
        self._desk.lay(glance(self._story), aligned=False)
        self._follow(Alignment.begin(self._story, self._strictness))

    def correct(self, correction: "Correction") -> None:
        """Keep a correction and show the names with it."""
        from crosslight_tui.review import keep  # noqa: PLC0415 - loads the engine

        self._keep(lambda: keep(self._log_path(), correction, self._desk.stage.index.comparison))

    def undo(self) -> None:
        """Take back the last correction."""
        from crosslight_tui.review import undo  # noqa: PLC0415 - loads the engine

        self._keep(lambda: undo(self._log_path()))

    def _keep(self, write: Callable[[], str]) -> None:
        """Write to the review log; what cannot be kept is not done either."""
        try:
            told = write()
        except OSError as error:
            why = reason(error)
            self._desk.message = f"Not done: the review log cannot be written ({why})."
            return
        self._lay()
        self._desk.message = told


def _score(score: float) -> str:
    """`.50`, and `1.00`."""
    return f"{score:.2f}".removeprefix("0")
