"""One self-contained HTML page: columns side by side, no script, light and dark, printable."""

from crosslight.model import Comparison
from crosslight.reports.digest import Statement, Voice, digest
from crosslight.view.rows import RowKind
from crosslight.view.signs import MEANINGS, SIGNS, State

LEGEND = (
    State.PARAPHRASE,
    State.DIFFERS,
    State.ELSEWHERE,
    State.UNIQUE,
    State.QUOTATION,
    State.CONFLICT,
)


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
    page = environment.get_template("report.html").render(
        told=digest(comparison, base),
        by_source=_by_source,
        kinds=RowKind,
        legend=LEGEND,
        meanings=MEANINGS,
        signs=SIGNS,
    )
    return page.rstrip("\n") + "\n"


def _by_source(statement: Statement) -> dict[str, Voice]:
    """The voices of a row by siglum: in columns, equal ones are shown in each."""
    return {siglum: voice for voice in statement.voices for siglum in voice.sigla}
