"""One self-contained HTML page: columns side by side, no script, light and dark, printable."""

from dataclasses import dataclass

from crosslight.counting import counted
from crosslight.model import Comparison
from crosslight.reports import headings
from crosslight.reports.digest import Digest, Voice, digest
from crosslight.view import signs
from crosslight.view.rows import RowKind


def render(comparison: Comparison, *, base: str | None = None) -> str:
    """Set a comparison as a page.

    Args:
        comparison: What to report.
        base: Siglum of the source whose order the rows follow, by default the first.

    Returns:
        A document that loads nothing and runs nothing; all text in it is escaped.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - only here

    environment = Environment(
        loader=PackageLoader("crosslight.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    told = digest(comparison, base)
    page = environment.get_template("report.html").render(
        told=told,
        headings=headings,
        counted=counted,
        grid=_grid(told),
        kinds=RowKind,
        signs=signs,
    )
    return page.rstrip("\n") + "\n"


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row of the columns."""

    kind: RowKind
    number: int
    cells: dict[str, tuple[Voice, str]]
    """By siglum: what the source says, and what kind of part it is where that matters."""


def _grid(told: Digest) -> list[GridRow]:
    """The rows of the columns; parts that are not compared share a row where they can."""
    rows: list[GridRow] = []
    for statement in told.statements:
        cells = {s: (voice, statement.label) for voice in statement.voices for s in voice.sigla}
        joins = rows and statement.kind is rows[-1].kind is RowKind.ASIDE
        if joins and rows[-1].cells.keys().isdisjoint(cells):
            rows[-1].cells.update(cells)
        else:
            rows.append(GridRow(statement.kind, statement.number, cells))
    return rows
