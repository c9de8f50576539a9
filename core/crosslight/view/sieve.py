"""Filters and folds: a view of the rows, never an edit. What is folded stays countable."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from crosslight.model import BlockKind
from crosslight.view.marks import FINDING_STATES
from crosslight.view.rows import Row, RowKind
from crosslight.view.signs import State
from crosslight.view.state import Filter, ViewState

Test = Callable[[Row], bool]

DIFFERENT = frozenset(
    {State.PARAPHRASE, State.PARTIAL, State.DIFFERS, State.QUOTATION, State.CONFLICT}
)
"""States of a cell that does not say what the others say."""

GRAVE = frozenset(FINDING_STATES.values())
"""States that a finding puts on a cell."""


def differs(row: Row) -> bool:
    """Whether sources that speak here do not say it alike."""
    return any(cell.state in DIFFERENT for cell in row.cells.values())


def unique(row: Row) -> bool:
    """Whether only one source says this."""
    return any(cell.state is State.UNIQUE for cell in row.cells.values())


def shared(row: Row) -> bool:
    """Whether two or more sources say this."""
    return row.kind is RowKind.CLAIM and len(row.voices) > 1


def shifted(row: Row) -> bool:
    """Whether a source says this at another place of its text."""
    return row.moved or any(cell.state is State.ELSEWHERE for cell in row.cells.values())


def signed(*states: State) -> Test:
    """For rows whose strongest mark is one of these."""
    return lambda row: row.state in states


conflicts = signed(*GRAVE)
"""Whether a figure, date, name, role or quotation differs: `!` and `"`."""


FILTERS: Mapping[Filter, Test] = {
    Filter.ALL: lambda _: True,
    Filter.DIFFERING: differs,
    Filter.UNIQUE: unique,
    Filter.SHARED: shared,
    Filter.MOVED: shifted,
    Filter.CONFLICTING: conflicts,
}

_FOLDED_BLOCKS = frozenset(kind.value for kind in BlockKind if kind.folded)


def agrees(row: Row) -> bool:
    """Whether a row says the same in every source that speaks, and at least two do."""
    return shared(row) and all(
        cell.state in {State.SAME, State.SILENT} for cell in row.cells.values()
    )


def folded(row: Row, state: ViewState) -> bool:
    """Whether a row is behind a fold: by rule, or against it where the reader toggled it."""
    rule = row.label in _FOLDED_BLOCKS or (state.folded and agrees(row))
    return rule != (row.key in state.toggled)


def visible(rows: Sequence[Row], state: ViewState) -> tuple[Row, ...]:
    """Rows that pass the filter, runs of folded ones as one row."""
    return tuple(_fold(filter(FILTERS[state.filter], rows), state))


def _fold(rows: Iterable[Row], state: ViewState) -> Iterator[Row]:
    for is_folded, group in groupby(rows, key=lambda row: folded(row, state)):
        if not is_folded:
            yield from group
            continue
        hidden = tuple(group)
        yield Row(
            key=f"fold:{hidden[0].key}",
            kind=RowKind.FOLD,
            cells={},
            label=_summary(hidden),
            covers=tuple(row.key for row in hidden),
        )


def _summary(rows: Sequence[Row]) -> str:
    """What a fold hides: `6 the same`, `dateline A C, credit B`."""
    same = sum(1 for row in rows if row.kind is RowKind.CLAIM)
    sigla: dict[str, dict[str, None]] = {}
    for row in rows:
        if row.kind is RowKind.ASIDE:
            sigla.setdefault(row.label, {}).update(dict.fromkeys(row.voices))
    asides = (f"{label} {' '.join(sources)}" for label, sources in sigla.items())
    return ", ".join([*([f"{same} the same"] if same else []), *asides])
