"""The review log seen from the app. Loads the engine's entities, so it is imported late."""

from pathlib import Path

from crosslight.entities.corrections import Correction, apply
from crosslight.model import Comparison
from crosslight.review.correcting import corrected
from crosslight.review.log import Log
from crosslight_tui.desk.correcting import sentence

NOTHING = "Not done: no name here would change by it."


def shown(found: Comparison, path: Path) -> tuple[Comparison, bool]:
    """A comparison as the log corrects it, and whether a correction stands."""
    corrections = Log(path).corrections
    return corrected(found, corrections), bool(corrections)


def keep(path: Path, correction: Correction, seen: Comparison) -> str:
    """Keep a correction, unless it changes nothing of what the reader sees.

    Returns:
        What it does and how it is undone, in one sentence; or that it does nothing.

    Raises:
        OSError: The log cannot be written.
    """
    if apply(seen.entities, (correction,), seen.articles) == seen.entities:
        return NOTHING
    Log(path).append(correction)
    return f"{sentence(correction)}; U undoes"


def undo(path: Path) -> str:
    """Take back the last correction; returns and raises as `keep` does."""
    last = Log(path).undo()
    return "undone: " + (sentence(last) if last else "a correction of a later version")
