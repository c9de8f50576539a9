"""The list of names as lines: names left, one count a source right, a gap where it is silent."""

from crosslight.printable import printable
from crosslight.view.concordance import Census
from crosslight.view.runs import Line, Run, cells, fit, padded
from crosslight.view.signs import CONFLICT
from crosslight.view.wrap import Measure
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.names import Heading, More, Names

GAP = "·"
LEAST_NAME = 12
"""Cells a name needs; with more sources the counts are summed up as `8/10`."""


def head(desk: Desk, width: int, measure: Measure) -> Line:
    """The letters of the sources above their counts."""
    names = desk.names
    letters = _letters(desk) if _each(desk, width) else (Run("sources", "bar"),)
    room = width - cells(letters, measure) - 2
    label = fit(_label(names, room, measure), room, measure)
    return (Run(f"{label:<{room}} ", "bar"), *letters, Run(" ", "bar"))


def _label(names: Names, room: int, measure: Measure) -> str:
    """What is looked for, else the order, in as many words as fit."""
    if names.wanted:
        return f" {names.count} “{names.wanted}”"
    most = (f" {names.count} by {names.order}", f" by {names.order}", f" {names.order}")
    return next((text for text in most if measure(text) <= room), most[-1])


def entry_line(desk: Desk, at: int, width: int, measure: Measure) -> Line:
    """One line of the list."""
    entry = desk.names.entries[at]
    if isinstance(entry, Heading):
        return (Run(f" {entry.group} {entry.count}", "name-type"),)
    if isinstance(entry, More):
        return (Run(f"  … {entry.count} more", "note"),)
    counts = _counts(desk, entry, width)
    room = width - cells(counts, measure) - 2
    name = fit(printable(entry.named.name), room - 1, measure)
    lit = " entity-hit" if desk.state.entity == entry.named.id else ""
    sign = Run(CONFLICT, "sign-conflict") if entry.conflicting else Run(" ", "name")
    left = padded((sign, Run(name, f"name{lit}")), room + 1, measure, "name")
    return (*left, *counts)


def first_shown(names: Names, top: int, window: int) -> int:
    """The first line to show, so that the cursor is on the screen with its heading."""
    at, count = names.at, len(names.entries)
    if at - 1 < top:
        top = at - 1
    elif at >= top + window:
        top = at - window + 1
    return min(max(top, 0), max(count - window, 0))


def _each(desk: Desk, width: int) -> bool:
    return width - sum(_cell(desk, source) for source in desk.stage.sources) - 2 >= LEAST_NAME


def _cell(desk: Desk, source: str) -> int:
    """Cells of a source's counts with the space before them."""
    return 1 + max(len(str(desk.names.highest[source])), len(source))


def _letters(desk: Desk) -> Line:
    return tuple(
        Run(f"{source:>{_cell(desk, source)}}", f"letter-{n % 8} bar-letter")
        for n, source in enumerate(desk.stage.sources)
    )


def _counts(desk: Desk, entry: Census, width: int) -> Line:
    if not _each(desk, width):
        named = len(entry.counts) - len(entry.silent)
        return (Run(f"{named}/{len(entry.counts)}", "name-count"),)
    return tuple(
        Run(f"{n or GAP:>{_cell(desk, source)}}", "name-count" if n else "name-gap")
        for source, n in entry.counts.items()
    )
