"""Why a row is marked: rule, score and evidence, in plain sentences."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from crosslight.findings.types import TYPES
from crosslight.index import Index
from crosslight.model import Evidence, Finding, Link, QuoteReading, Relation, Token
from crosslight.view.cited import cite
from crosslight.view.marks import finding_state
from crosslight.view.rows import Row, RowKind
from crosslight.view.signs import MEANINGS, State
from crosslight.view.speech import FOUND_BY, pattern
from crosslight.view.telling import Telling
from crosslight.view.voices import grade_title

MANY = 12
"""Pieces of evidence that are listed; the text shows the others."""


class Reason(NamedTuple):
    """One line of the panel: a heading, a sentence or a quoted piece of evidence."""

    kind: str
    """`heading`, `text` or `evidence`."""
    text: str


def explain(index: Index, row: Row, source: str) -> tuple[Reason, ...]:
    """Everything that stands behind the marks of a row, seen from one source.

    Args:
        index: Tables of the comparison.
        row: The row at the cursor.
        source: Siglum of the column at the cursor.
    """
    if row.kind is RowKind.FINDING:
        return tuple(_finding(index, row))
    if row.kind is RowKind.QUOTE:
        return tuple(_quote(index, row))
    if row.kind is not RowKind.CLAIM:
        aside = (Reason("heading", row.label or row.kind.value), Reason("text", _ASIDE))
        return (*_findings(index, row, row.tellings), *aside)
    marking = [telling for telling in row.tellings if finding_state(telling.finding)]
    others = [telling for telling in row.tellings if telling not in marking]
    return (
        *_mark(row, source),
        *_findings(index, row, marking),
        *_links(index, row),
        *_wording(index, row, source),
        *_unique_words(index, row),
        *_alone(index, row),
        *_findings(index, row, others),
    )


_ASIDE = "This part of the text is shown and kept, and takes no part in the comparison."


def _finding(index: Index, row: Row) -> Iterator[Reason]:
    finding = next(f for f in index.comparison.findings if f.id == row.key)
    yield from told(index, finding)
    yield Reason("text", f"Raised for {TYPES[finding.type].says}.")
    if not finding.queued:
        yield Reason("text", "Findings of this type are not sure enough to be queued for review.")
    yield Reason("text", "Enter goes to the row of the text that tells it.")


def _quote(index: Index, row: Row) -> Iterator[Reason]:
    quote = next(q for q in index.comparison.quotes if q.id == row.key)
    yield Reason("heading", grade_title(quote.grade))
    yield from (_version(index, reading) for reading in quote.readings)
    for finding in index.comparison.findings:
        resting = index.sentence_ids(finding.evidence)
        if finding.type.startswith("quote.") and not resting.isdisjoint(row.sentences()):
            yield from told(index, finding)


def _version(index: Index, reading: QuoteReading) -> Reason:
    """Where a version stands, who says it, and by what the speaker was found."""
    if not reading.marked:
        return Reason("text", f"{reading.article}: without quotation marks.")
    entity = index.entities.get(reading.speaker or "")
    known = entity.name if entity else ""
    printed = reading.speaker_text or "nobody"
    speaker = f"{printed} ({known})" if known and known != printed else printed
    how = FOUND_BY.get(pattern(index, reading), "")
    found = f"; speaker found by: {how}" if how else ""
    return Reason("text", f"{reading.article}: in quotation marks, by {speaker}{found}.")


def told(
    index: Index, finding: Finding, evidence: Iterable[Evidence] | None = None
) -> Iterator[Reason]:
    """Title, reason, and what it rests on, or the part of that which is given."""
    parts = (TYPES[finding.type].title, finding.type, finding.severity.name.lower())
    yield Reason("heading", " · ".join(parts))
    yield Reason("text", finding.reason)
    places = cite(index, finding.evidence if evidence is None else evidence)
    yield from (Reason("evidence", f"{source}  {cited.plain}") for source, cited in places[:MANY])
    if len(places) > MANY:
        yield Reason("text", f"And {len(places) - MANY} more places.")


def _mark(row: Row, source: str) -> Iterator[Reason]:
    cell = row.cells[source]
    yield Reason("heading", f"{source}: {MEANINGS.get(cell.state, 'not compared')}")
    if cell.moved:
        yield Reason(
            "text", f"{source} says this at another place of its own order (m goes there)."
        )
    if cell.doubtful:
        yield Reason("text", "The link is possible, not firm.")
    for piece in cell.pieces:
        if piece.guest:
            why = "stands here for a finding only; m goes to its own row"
            yield Reason("text", f"{piece.sentence} {why}.")
    silent = [s for s in row.cells if s not in row.voices]
    voices = " ".join(row.voices)
    carried = f"Carried by {len(row.voices)} of {len(row.cells)}: {voices}"
    yield Reason("text", f"{carried}; silent: {' '.join(silent)}." if silent else f"{carried}.")


def _findings(index: Index, row: Row, tellings: Iterable[Telling]) -> Iterator[Reason]:
    """Findings with the evidence that the row shows; what other rows show is only said to be."""
    ids = set(row.sentences())
    for telling in tellings:
        finding = telling.finding
        here = [e for e in finding.evidence if not ids.isdisjoint(index.sentence_ids((e,)))]
        yield from told(index, finding, here)
        if len(telling.rows) > 1:
            yield Reason("text", "Other rows show the rest of it; F lists all of it.")


def _row_links(index: Index, row: Row) -> list[Link]:
    # In the order of the row, so that links of one score always come in one order.
    ids = dict.fromkeys(row.sentences())
    links = dict.fromkeys(link for id_ in ids for link in index.links_within(id_, ids))
    return sorted(links, key=lambda link: -link.score)


def _links(index: Index, row: Row) -> Iterator[Reason]:
    links = _row_links(index, row)
    if links:
        yield Reason("heading", "links")
    for link in links:
        sure = "firm" if link.firm else "possible"
        cover = f"covers {link.coverage_a:.0%} of {link.a}, {link.coverage_b:.0%} of {link.b}"
        partial = link.relation is Relation.PARTIAL
        relation = MEANINGS[State.PARTIAL] if partial else "same statement"
        yield Reason("text", f"{link.a} ↔ {link.b}  {link.score:.2f} {sure}: {relation}; {cover}.")
        words = _common_words(index, link)
        if words:
            yield Reason("evidence", f"in common: {words}")


def _common_words(index: Index, link: Link) -> str:
    tokens = index.sentences[link.a].tokens
    shared = [tokens[i] for i, _ in link.tokens]
    return " ".join(token.text for token in shared if token.norm)


def _wording(index: Index, row: Row, source: str) -> Iterator[Reason]:
    others = [s for s in row.voices if s != source]
    if source not in row.voices or not others:
        return
    from crosslight import wording  # noqa: PLC0415 - the first screen compares no words

    yield Reason("heading", f"wording of {source} beside the others")
    mine = _tokens(index, row, source)
    for other in others:
        theirs = _tokens(index, row, other)
        rungs = Counter(d.rung for d in wording.differences(mine, theirs))
        parts = [f"{n} {rung.name.lower()}" for rung, n in sorted(rungs.items(), reverse=True)]
        share = f"{wording.similarity(mine, theirs):.0%} of the words in common"
        told = f"; differences: {', '.join(parts)}" if parts else "; no difference"
        yield Reason("text", f"{source} and {other}: {share}{told}.")


def _tokens(index: Index, row: Row, source: str) -> list[Token]:
    return [t for p in row.cells[source].own for t in index.sentences[p.sentence].tokens]


def _unique_words(index: Index, row: Row) -> Iterator[Reason]:
    ids = set(row.sentences())
    runs = [run for run in index.comparison.unique_runs if run.sentence in ids and run.marked]
    if runs:
        yield Reason("heading", "words that no linked sentence has")
    for run in runs:
        yield Reason("evidence", f"{run.article}  {index.line(run.article, run)}")


def _alone(index: Index, row: Row) -> Iterator[Reason]:
    """For a claim of one source: what came nearest, and why it was not enough."""
    if len(row.voices) != 1:
        return
    ids = set(row.sentences())
    linked = {link for id_ in ids for link in index.links.get(id_, ())}
    near = [x for x in index.comparison.candidates if {x.a, x.b} & ids and x not in linked]
    best = max(near, key=lambda link: link.score, default=None)
    if best is None:
        yield Reason("text", "No sentence of another source comes near.")
        return
    other = best.b if best.a in ids else best.a
    bar = index.comparison.strictness
    yield Reason("heading", "nearest elsewhere")
    yield Reason("text", f"{other} scores {best.score:.2f}; a link needs {bar:.2f}.")
    sentence = index.sentences[other]
    yield Reason("evidence", f"{sentence.article}  {index.line(sentence.article, sentence)}")
