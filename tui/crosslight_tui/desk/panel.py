"""What stands below the text when the reader asks: why a row is marked, or who names a person."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from crosslight.index import Index
from crosslight.printable import on_one_line
from crosslight.view.concordance import Census, Context, concordance, role_of
from crosslight.view.runs import Line, Run
from crosslight.view.wrap import Measure, break_lines

if TYPE_CHECKING:
    from crosslight.view.why import Reason
    from crosslight_tui.desk.desk import Desk


class PanelKind(StrEnum):
    """What the panel shows."""

    WHY = "why"
    CONCORDANCE = "concordance"

    @property
    def walked(self) -> bool:
        """Whether it follows the list of names."""
        return self is PanelKind.CONCORDANCE


_INDENT = {"heading": 1, "text": 3, "evidence": 5}


def panel_title(desk: "Desk") -> str:
    """What stands above the panel: a name with its role and its other forms, else `why`."""
    chosen = desk.names.chosen
    if desk.panel is not PanelKind.CONCORDANCE or not chosen:
        return "why"
    named = chosen.named
    role = f" · {role_of(named)}" if role_of(named) else ""
    others = ", ".join(alias for alias in named.aliases if alias != named.name)
    return f"{named.name}{role} ({others})" if others else f"{named.name}{role}"


def panel_lines(desk: "Desk", measure: Measure) -> list[Line]:
    """What the panel of a desk has to say, wrapped to the width of the document."""
    stage, row, chosen, width = desk.stage, desk.current, desk.names.chosen, desk.layout.width
    if desk.panel is PanelKind.CONCORDANCE and chosen:
        return concordance_lines(stage.index, chosen, width, measure)
    if desk.panel and desk.in_names and chosen:
        from crosslight.view.why_named import explain_named  # noqa: PLC0415 - as below

        return why_lines(explain_named(stage.index, chosen.named), width, measure)
    if desk.panel is None or row is None or not row.cells:
        return []
    from crosslight.view.why import explain  # noqa: PLC0415 - asked for after the first screen

    return why_lines(explain(stage.among(desk.state), row, desk.source), width, measure)


def why_lines(reasons: Iterable["Reason"], width: int, measure: Measure) -> list[Line]:
    """The reasons behind a row's marks, or behind a name, wrapped."""
    found: list[Line] = []
    for reason in reasons:
        indent = _INDENT[reason.kind]
        text = on_one_line(reason.text)
        for start, end in break_lines(text, 0, len(text), width - indent - 1, measure):
            found.append((Run(" " * indent, "plain"), Run(text[start:end], f"why-{reason.kind}")))
    return found


def concordance_lines(index: Index, entry: Census, width: int, measure: Measure) -> list[Line]:
    """Every mention with its words around it, the names below each other, by source."""
    contexts = concordance(index, entry.named)
    longest = max((measure(c.key) for c in contexts), default=0)
    side = max((width - min(longest, width // 3) - 6) // 2, 4)
    sources = tuple(index.articles)
    found = [_context(sources.index(c.article) % 8, c, (side, width), measure) for c in contexts]
    return [*found, *_silent(entry)]


def _context(colour: int, context: Context, room: tuple[int, int], measure: Measure) -> Line:
    """One mention; `room` is the cells before what is printed there, and those of the line."""
    source, key = context.article, context.key
    side, width = room
    left = _last(context.left, side, measure)
    rest = max(min(side, width - side - measure(key) - 3), 0)
    return (
        Run(f" {source:<2}", f"letter-{colour}"),
        Run(" " * (side - measure(left)) + left, "context"),
        Run(key, "entity-hit"),
        Run(_first(context.right, rest, measure) if rest else "", "context"),
    )


def _silent(entry: Census) -> Iterator[Line]:
    if entry.silent:
        yield (Run(f" {' '.join(entry.silent)}  not named here", "silent"),)


def _last(text: str, width: int, measure: Measure) -> str:
    """The last whole words that fit."""
    shown = text[-width:]
    while measure(shown) > width:
        shown = shown[1:]
    cut = len(shown) < len(text) and not text[len(text) - len(shown) - 1].isspace()
    return shown[shown.find(" ") :] if cut and " " in shown.rstrip() else shown


def _first(text: str, width: int, measure: Measure) -> str:
    """The first whole words that fit."""
    shown = text[:width]
    while measure(shown) > width:
        shown = shown[:-1]
    cut = len(shown) < len(text) and not text[len(shown)].isspace()
    return shown[: shown.rfind(" ")] if cut and " " in shown.lstrip() else shown
