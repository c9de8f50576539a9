"""Quotations as rows: every version of one quotation in one row, graded."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from crosslight.index import Index
from crosslight.model import Quote, QuoteGrade, QuoteReading, Span, Token
from crosslight.view.marks import RUNG_STYLES, Mark
from crosslight.view.rows import Cell, Piece, Row, RowKind
from crosslight.view.signs import SIGNS, State
from crosslight.view.voices import NOT_QUOTED, grade_title, version, voices

_STATES = {
    QuoteGrade.SINGLE: State.UNIQUE,
    QuoteGrade.EXACT: State.SAME,
    QuoteGrade.TYPOGRAPHY: State.SAME,
    QuoteGrade.TRIMMED: State.DIFFERS,
    QuoteGrade.ELIDED: State.DIFFERS,
    QuoteGrade.BRACKETED: State.DIFFERS,
    QuoteGrade.DEQUOTED: State.QUOTATION,
    QuoteGrade.SILENT_ELISION: State.QUOTATION,
    QuoteGrade.ALTERED: State.QUOTATION,
}


def build_quote_rows(index: Index) -> tuple[Row, ...]:
    """One row a quotation, those carried by several sources first."""
    quotes = sorted(index.comparison.quotes, key=lambda q: len(q.readings) == 1)
    return tuple(_row(index, quote) for quote in quotes)


def _row(index: Index, quote: Quote) -> Row:
    state = _STATES[quote.grade]
    marks = _marks(index, quote)
    cells = {source: Cell(source, State.SILENT) for source in index.articles}
    for source in index.articles:
        readings = [*_unlike(index, (r for r in quote.readings if r.article == source))]
        if readings:
            pieces = tuple(piece for reading in readings for piece in _pieces(index, reading))
            note = "" if any(reading.marked for reading in readings) else NOT_QUOTED
            cells[source] = Cell(source, state, pieces, tuple(marks.get(source, ())), note=note)
    return Row(quote.id, RowKind.QUOTE, cells, _label(index, quote, state))


def _unlike(index: Index, readings: Iterable[QuoteReading]) -> Iterator[QuoteReading]:
    """The versions of one source, those that are printed alike once."""
    told: set[tuple[str, bool]] = set()
    for reading in readings:
        words = " ".join(index.line(reading.article, s) for s in reading.segments)
        key = version(words), reading.marked
        if key not in told:
            told.add(key)
            yield reading


def _marks(index: Index, quote: Quote) -> Mapping[str, list[Mark]]:
    """By siglum: the words in which the versions differ from the first one, and those in it."""
    from crosslight import wording  # noqa: PLC0415 - the first screen compares no words

    found: dict[str, list[Mark]] = defaultdict(list)

    def light(source: str, span: Span, style: str) -> None:
        if span.start < span.end:
            found[source].append(Mark(span.start, span.end, style))

    first, *others = quote.readings
    words = _tokens(index, first)
    for other in others:
        for difference in wording.differences(words, _tokens(index, other)):
            style = RUNG_STYLES[difference.rung]
            light(first.article, difference.a, style)
            light(other.article, difference.b, style)
    return found


def _tokens(index: Index, reading: QuoteReading) -> list[Token]:
    """The words of a version."""
    return [
        token
        for segment in reading.segments
        for sentence in index.sentences_in(reading.article, segment)
        for token in sentence.tokens
        if segment.covers(token)
    ]


def _pieces(index: Index, reading: QuoteReading) -> Iterator[Piece]:
    for segment in reading.segments:
        sentence = index.sentence_at(reading.article, segment.start)
        yield Piece(reading.article, segment.start, segment.end, sentence.id)


def _label(index: Index, quote: Quote, state: State) -> str:
    """`" Different words inside a quotation · Rajnath Singh`: sign, grade, speakers by source."""
    return f"{SIGNS[state]} {grade_title(quote.grade)} · {' | '.join(voices(quote, index))}"
