"""Findings as rows: each with its reason, and the sentences it rests on by source."""

from collections import defaultdict

from crosslight.findings.queue import is_listed
from crosslight.findings.types import TYPES
from crosslight.index import Index
from crosslight.model import Evidence, Finding, Severity
from crosslight.view.marks import Mark, listed_state
from crosslight.view.rows import Cell, Piece, Row, RowKind, tellings
from crosslight.view.signs import SIGNS, State
from crosslight.view.telling import Telling


def sorted_findings(index: Index) -> list[Finding]:
    """The findings that get a row, those of the review queue first, then by severity."""
    listed = filter(is_listed, index.comparison.findings)
    return sorted(listed, key=lambda f: (not f.queued, -f.severity))


def build_finding_rows(index: Index) -> tuple[Row, ...]:
    """One row a finding."""
    told = tellings(index)
    return tuple(_row(index, f, told.get(f.id)) for f in sorted_findings(index))


def _row(index: Index, finding: Finding, telling: Telling | None) -> Row:
    """The sentences of the rows that tell it; of a source that they do not show, all it has."""
    state = listed_state(finding)
    places: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in finding.evidence:
        places[evidence.article].append(evidence)
    shown = telling.sentences if telling else frozenset[str]()
    cells = {
        source: _cell(index, state, places[source], shown, lit=TYPES[finding.type].lit)
        if source in places
        else Cell(source, State.SILENT)
        for source in index.articles
    }
    return Row(finding.id, RowKind.FINDING, cells, _label(finding, state))


def _cell(
    index: Index, state: State, places: list[Evidence], shown: frozenset[str], *, lit: bool
) -> Cell:
    source = places[0].article
    sentences = {s.id: s for place in places for s in index.sentences_in(source, place)}
    style = f"word-{State.ELSEWHERE if state is State.PLAIN else state}"
    told = [s for s in sentences.values() if s.id in shown] or sentences.values()
    return Cell(
        article=source,
        state=state,
        pieces=tuple(
            Piece(source, s.start, s.end, s.id) for s in sorted(told, key=lambda s: s.start)
        ),
        marks=tuple(Mark(p.start, p.end, style) for p in places if lit),
    )


def _label(finding: Finding, state: State) -> str:
    """Two lines: `! Different numbers for one thing · number.conflict · high`, and the reason."""
    parts = [TYPES[finding.type].title, finding.type, Severity(finding.severity).name.lower()]
    return f"{SIGNS[state]} {' · '.join(parts)}\n{finding.reason}"
