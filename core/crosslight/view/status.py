"""The status line: where the cursor is, and what its mark means in plain words."""

from dataclasses import dataclass

from crosslight.index import Index
from crosslight.model import Finding
from crosslight.view.marks import finding_state
from crosslight.view.rows import Row, RowKind
from crosslight.view.signs import MEANINGS, State


@dataclass(frozen=True, slots=True)
class Status:
    """The parts of the status line that speak of the row at the cursor."""

    reason: str
    """`number differs: 47 | 48`, `only in B`, `wording differs`, …"""
    sentences: str
    """`A.1 ↔ B.1`."""
    score: float | None
    """Of the strongest link between the cursor's cell and the others."""


def describe(index: Index, row: Row, source: str) -> Status:
    """What the status line says of a cell."""
    ids = [piece.sentence for cell in row.cells.values() for piece in cell.pieces]
    return Status(
        reason=_reason(index, row, source),
        sentences=" ↔ ".join(ids[:6]) + (" …" if len(ids) > 6 else ""),
        score=_score(index, row, source),
    )


def _reason(index: Index, row: Row, source: str) -> str:
    cell = row.cells[source]
    state = row.state if cell.state is State.SAME else cell.state
    if state in {State.CONFLICT, State.QUOTATION} and row.tellings:
        return _finding_reason(index, row, source)
    if row.kind is RowKind.FINDING:
        return row.label.partition("\n")[2]
    if row.kind is RowKind.QUOTE:
        return row.label.partition(" ")[2]
    if row.kind is not RowKind.CLAIM:
        return row.label or row.kind.value
    plain = {
        State.UNIQUE: f"only in {' '.join(row.voices)}",
        State.SILENT: f"{source} is silent",
    }.get(state, MEANINGS.get(state, ""))
    if state is State.ELSEWHERE:
        plain = f"linked to {_elsewhere(index, row, source)} in another row (m)"
    return f"{plain}, moved (m)" if cell.moved else plain


def _elsewhere(index: Index, row: Row, source: str) -> str:
    """The strongest link's other end."""
    id_ = row.cells[source].pieces[0].sentence
    link = max(index.links[id_], key=lambda link: link.score)
    return link.b if link.a == id_ else link.a


def _finding_reason(index: Index, row: Row, source: str) -> str:
    """The gravest finding of the cell, else of the row."""
    marking = [telling for telling in row.tellings if finding_state(telling.finding)]
    telling = next((t for t in marking if _rests_on(index, t.finding, row, source)), marking[0])
    return telling.finding.reason


def _rests_on(index: Index, finding: Finding, row: Row, source: str) -> bool:
    """Whether a finding rests on what a source says in a row."""
    mine = {piece.sentence for piece in row.cells[source].pieces}
    return not mine.isdisjoint(index.sentence_ids(finding.evidence))


def _score(index: Index, row: Row, source: str) -> float | None:
    ids = set(row.sentences())
    mine = [piece.sentence for piece in row.cells[source].pieces]
    links = (link for id_ in mine for link in index.links_within(id_, ids))
    return max((link.score for link in links), default=None)
