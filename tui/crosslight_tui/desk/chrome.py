"""The lines around the text: title, status, key hints. Pure: a desk in, runs out."""

from crosslight.counting import counted, plural
from crosslight.printable import on_one_line, printable
from crosslight.view.concordance import Census, role_of
from crosslight.view.rows import RowKind
from crosslight.view.runs import Line, Run, cells, clip, fit, justified
from crosslight.view.search import counts
from crosslight.view.sieve import differs, shifted, signed, unique
from crosslight.view.signs import CONFLICT, SIGNS, State
from crosslight.view.status import describe
from crosslight.view.wrap import Measure
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.pending import told

TALLIES = (
    ("conflict", "conflicts", signed(State.CONFLICT)),
    ("quotation", "quotations", signed(State.QUOTATION)),
    ("differs", "differ", differs),
    ("in one only", "in one only", unique),
    ("moved", "moved", shifted),
)
"""The rows that the title counts, from what an editor looks at first. Those of a filter, but for
conflicts: `!` and `"` are two signs, and each row has one.
"""


def title(desk: Desk, width: int, measure: Measure) -> Line:
    """Name of the story, and how many rows have which mark."""
    sources, shown = len(desk.stage.sources), len(desk.shown)
    some = f"{shown} of " if shown < sources else ""
    count = f"  {some}{counted(sources, 'source')}"
    right = _busy(desk) if desk.busy else _tallies(desk)
    while len(right) > 2 and cells(right, measure) > width // 2:
        right = right[:-2]
    room = width - len(" crosslight  ") - len(count) - cells(right, measure) - 2
    name = fit(on_one_line(desk.stage.index.comparison.title), room, measure)
    left = (Run(" crosslight  ", "bar"), Run(name, "bar-strong"), Run(count, "bar"))
    return justified(left, right, width, measure, "bar")


def _busy(desk: Desk) -> Line:
    return (Run(f"{desk.busy} …  esc stops ", "bar-busy"),)


def _tallies(desk: Desk) -> Line:
    if not desk.aligned:
        return (Run("not compared; R compares ", "bar-busy"),)
    rows = desk.stage.rows(desk.state)
    runs: list[Run] = []
    for one, many, test in TALLIES:
        if n := sum(map(test, rows)):
            runs += [Run(f"{n}", "bar-strong"), Run(f" {plural(n, one, many)}  ", "bar")]
    return tuple(runs)


def status(desk: Desk, width: int, measure: Measure) -> Line:
    """Place, mark and its reason, sentences, score; then hits, filter and percent."""
    left, right = _left(desk), _right(desk)
    if desk.message or _merging(desk):
        # It is read once; what stands at the right is there again with the next key.
        while right and cells(left, measure) + cells(right, measure) >= width:
            right = right[1:]
    room = max(width - cells(right, measure) - 1, 0)
    return justified(clip(left, room, measure), right, width, measure, "bar")


def _left(desk: Desk) -> Line:
    place = f" {desk.row + 1}/{len(desk.rows)} " if desk.rows else " 0/0 "
    if desk.message:
        return (Run(place, "bar"), Run(f" {printable(desk.message)}", "bar-strong"))
    if _merging(desk):
        return (Run(place, "bar"), Run(f" {printable(told(desk))}", "bar-strong"))
    if desk.in_names and (entry := desk.names.chosen):
        return (Run(place, "bar"), *_census(entry))
    row = desk.current
    if row is None:
        return (Run(place, "bar"),)
    if row.kind is RowKind.FOLD:
        return (Run(place, "bar"), Run(f"  {row.label} folded; z opens", "bar-strong"))
    described = describe(desk.stage.among(desk.state), row, desk.source)
    state = row.cells[desk.source].state
    state = row.state if state is State.SAME else state
    runs = [
        Run(place, "bar"),
        Run(f" {SIGNS[state]} ", "bar-strong"),
        Run(on_one_line(described.reason), "bar-strong"),
    ]
    if row.kind is RowKind.WAITING:
        runs = [Run(place, "bar"), Run(" text only; the marks follow", "bar")]
    elif described.sentences:
        runs.append(Run(f"  {described.sentences}", "bar"))
    if described.score is not None:
        runs.append(Run(f"  {described.score:.2f}", "bar"))
    return tuple(runs)


def _merging(desk: Desk) -> bool:
    return desk.in_names and desk.pending is not None


def _census(entry: Census) -> Line:
    """What the list has no room for: the whole name, and in words who does not print it."""
    mentions = counted(entry.total, "mention")
    gaps = f"not in {' '.join(entry.silent)}" if entry.silent else "in every source"
    conflict = f"{CONFLICT} " if entry.conflicting else ""
    name = on_one_line(entry.named.name)
    # Last, so that it is what a narrow line cuts.
    role = f" · {printable(role_of(entry.named))}" if role_of(entry.named) else ""
    return (Run(f" {conflict}{name}", "bar-strong"), Run(f"  {mentions}; {gaps}{role}", "bar"))


def _right(desk: Desk) -> Line:
    runs: list[Run] = []
    if desk.state.query:
        runs.append(Run(f" {_hits(desk)} ", "bar-strong"))
    if desk.scene.filtered:
        runs.append(Run(f" {desk.state.filter} ", "bar-strong"))
    if desk.state.hidden:
        runs.append(Run(f" off: {' '.join(sorted(desk.state.hidden))} ", "bar"))
    runs.append(Run(f" {desk.source} ", "bar-strong"))
    return (*runs, Run(f"{percent(desk):>4} ", "bar"))


def _hits(desk: Desk) -> str:
    """`/army 17: A 5 B 12`."""
    found = counts(desk.scene.hits)
    each = " ".join(f"{source} {found[source]}" for source in desk.stage.sources if found[source])
    return printable(f"/{desk.state.query} {len(desk.scene.hits)}") + (f": {each}" if each else "")


def percent(desk: Desk) -> str:
    """How far the text is scrolled: `top`, `end`, `all` or a percentage."""
    last = desk.viewport.last
    if last == 0:
        return "all"
    if desk.top <= 0:
        return "top"
    return "end" if desk.top >= last else f"{desk.top * 100 // last}%"
