"""Lines of runs, and how they are made to fit a width.

A run is a piece of text with the name of a style and, where it comes from a source, its place
there. Names, not colours: whoever shows the runs decides what a name looks like.
"""

from collections.abc import Sequence
from typing import NamedTuple

from crosslight.view.wrap import Measure

CUT = "…"
"""Stands for what is left out."""


class Run(NamedTuple):
    """Text in one style."""

    text: str
    style: str
    article: str = ""
    start: int = -1
    """Offset into the article's text, -1 for what is not a source's text."""


Line = tuple[Run, ...]


def cells(runs: Sequence[Run], measure: Measure) -> int:
    """Cells of some runs."""
    return sum(measure(run.text) for run in runs)


def fit(text: str, width: int, measure: Measure) -> str:
    """A text cut to a width, with an ellipsis where something is left out."""
    if measure(text) <= width:
        return text
    while text and measure(text) > width - 1:
        text = text[:-1]
    return text.rstrip() + CUT if width > 0 else ""


def clip(runs: Sequence[Run], width: int, measure: Measure) -> Line:
    """Runs cut to a width; one ellipsis is enough, where two of them would meet."""
    found: list[Run] = []
    for run in runs:
        kept = fit(run.text, width - cells(found, measure), measure)
        if kept == run.text or kept != CUT or not (found and found[-1].text.endswith(CUT)):
            found.append(run._replace(text=kept))
        if kept != run.text:
            break
    return tuple(found)


def padded(runs: Sequence[Run], width: int, measure: Measure, style: str = "plain") -> Line:
    """The runs, filled with spaces up to a width."""
    missing = width - cells(runs, measure)
    return (*runs, Run(" " * missing, style)) if missing > 0 else tuple(runs)


def justified(
    left: Sequence[Run], right: Sequence[Run], width: int, measure: Measure, style: str
) -> Line:
    """Two ends of a line with the gap between them."""
    room = max(width - cells(right, measure), 0)
    return clip((*padded(left, room, measure, style), *right), width, measure)
