"""Claims as rows: which sentences stand beside each other, and with what mark.

Rows are the same for every view; they know nothing of widths, filters or colours. What stands
beside a row's reference (the base, or the first source that has a reading) is marked by how far
its wording is from it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count, groupby, zip_longest
from typing import NamedTuple

from crosslight.index import Index
from crosslight.model import BlockKind, Claim, Rung, Span
from crosslight.order import arrange, moved
from crosslight.shown import without_signs
from crosslight.view.marks import Mark, Marker, finding_state
from crosslight.view.signs import State, strongest
from crosslight.view.telling import Telling, tell


class RowKind(StrEnum):
    """What a row is made of."""

    CLAIM = "claim"
    HEADLINE = "headline"
    ASIDE = "aside"
    """Part of one source that is not compared: heading, dateline, credit, embed, promo."""
    WAITING = "waiting"
    """Sentences side by side by position, before alignment."""
    QUOTE = "quote"
    FINDING = "finding"
    FOLD = "fold"


@dataclass(frozen=True, slots=True)
class Piece:
    """A span of a source that a cell shows."""

    article: str
    start: int
    end: int
    sentence: str
    echo: bool = False
    """True when the sentence stands in another row too, which is its home."""
    guest: bool = False
    """True when the row's claim is not the sentence's, and only a finding brings it here."""

    @property
    def span(self) -> Span:
        """Its place in the source."""
        return Span(self.start, self.end)


def passages(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans with only white space between them as one.

    Args:
        text: That they are of, as it is to be shown: signs of its format part nothing.
        spans: In order.
    """
    found: list[tuple[int, int]] = []
    for start, end in spans:
        last = found[-1][1] if found else len(text) + 1
        if last <= start and not without_signs(text[last:start]).strip():
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says in a row."""

    article: str
    state: State
    pieces: tuple[Piece, ...] = ()
    marks: tuple[Mark, ...] = ()
    """In order of precedence: a later one covers an earlier one."""
    moved: bool = False
    doubtful: bool = False
    """True when the link to the reference is possible, not firm."""
    note: str = ""
    """Said of the words behind them; empty for nothing."""

    @property
    def own(self) -> tuple[Piece, ...]:
        """Pieces that belong to the row's claim: all but guests."""
        return tuple(piece for piece in self.pieces if not piece.guest)

    def passages(self, text: str) -> list[tuple[int, int]]:
        """The spans of its pieces in the text to be shown, those that flow together as one."""
        return passages(text, ((piece.start, piece.end) for piece in self.pieces))


@dataclass(frozen=True, slots=True)
class Row:
    """One claim, or one part of the text that is not compared."""

    key: str
    """Stable while the comparison is the same: a claim's id, or a block's place."""
    kind: RowKind
    cells: Mapping[str, Cell]
    """By siglum, one for every source."""
    label: str = ""
    covers: tuple[str, ...] = ()
    """Keys of the rows behind a fold."""
    tellings: tuple[Telling, ...] = ()
    """Findings that the row tells, the gravest first."""
    number: int = 0
    """Of a claim, counted from 1 in the order of reading; 0 for other rows."""

    @property
    def state(self) -> State:
        """The strongest mark among its cells."""
        return strongest([cell.state for cell in self.cells.values()])

    @property
    def voices(self) -> tuple[str, ...]:
        """Sigla of the sources that have something of their own here."""
        return tuple(source for source, cell in self.cells.items() if cell.own)

    @property
    def moved(self) -> bool:
        """Whether a cell stands out of its own order."""
        return any(cell.moved for cell in self.cells.values())

    def sentences(self) -> Iterator[str]:
        """Ids of all sentences shown."""
        for cell in self.cells.values():
            for piece in cell.pieces:
                yield piece.sentence


@dataclass(frozen=True, slots=True)
class _Strand:
    """A row in the making: sentences by source."""

    key: str
    kind: RowKind
    readings: Mapping[str, tuple[str, ...]]
    label: str = ""

    @property
    def sentences(self) -> tuple[str, ...]:
        """Ids of all sentences of it."""
        return tuple(id_ for ids in self.readings.values() for id_ in ids)


_TELLING = (RowKind.CLAIM, RowKind.HEADLINE)
"""Rows that a finding can be told in; headlines where no claim shows as much of it."""


class _Order(NamedTuple):
    """What is known of all rows before one of them is made."""

    sources: Sequence[str]
    """The base first."""
    homes: Mapping[str, str]
    """Key of the row in which a sentence is shown in full, by its id."""
    moved: frozenset[tuple[str, str]]
    """(key, source) of every cell that stands out of its source's own order."""
    told: Mapping[str, Sequence[Telling]]


def build_rows(index: Index, base: str, noise: Rung = Rung.FORM) -> tuple[Row, ...]:
    """All rows of a comparison in reading order.

    Args:
        index: Tables of the comparison.
        base: Siglum of the source whose order leads.
        noise: Differences up to this rung leave a cell *same*.
    """
    sources = _base_first(index, base)
    strands = list(_strands(index))
    told = _told(index, strands)
    ordered = arrange(strands, lambda s: _places(index, s), sources)
    order = _Order(sources, _homes(index, told), _moved_cells(index, ordered, sources), told)
    build, numbers = _Builder(index, order, noise), count(1)
    return tuple(
        build.row(strand, next(numbers) if strand.kind is RowKind.CLAIM else 0)
        for strand in ordered
    )


def tellings(index: Index) -> dict[str, Telling]:
    """By the id of a finding: which rows tell it, if any do."""
    told = _told(index, tuple(_strands(index)))
    return {telling.finding.id: telling for each in told.values() for telling in each}


def _told(index: Index, strands: Iterable[_Strand]) -> dict[str, list[Telling]]:
    telling = [s for kind in _TELLING for s in strands if s.kind is kind]
    return tell(index, {strand.key: strand.sentences for strand in telling})


def _base_first(index: Index, base: str) -> tuple[str, ...]:
    return (base, *(source for source in index.articles if source != base))


def _places(index: Index, strand: _Strand) -> dict[str, int]:
    return {source: index.positions[ids[0]] for source, ids in strand.readings.items()}


def _strands(index: Index) -> Iterator[_Strand]:
    headlines: dict[str, tuple[str, ...]] = {}
    for note in index.comparison.annotations:
        for block, group in groupby(note.sentences, key=lambda s: s.block):
            kind = note.article.blocks[block].kind
            ids = tuple(s.id for s in group)
            if kind is BlockKind.HEADLINE and note.article.id not in headlines:
                headlines[note.article.id] = ids
            elif not kind.compared:
                key = f"{note.article.id}:{block}"
                yield _Strand(key, RowKind.ASIDE, {note.article.id: ids}, kind.value)
    if headlines:
        yield _Strand("headlines", RowKind.HEADLINE, headlines)
    yield from _claimed(index) if index.comparison.claims else _waiting(index)


def _claimed(index: Index) -> Iterator[_Strand]:
    for claim in index.comparison.claims:
        readings = {reading.article: reading.sentences for reading in claim.readings}
        yield _Strand(claim.id, RowKind.CLAIM, readings)


def _waiting(index: Index) -> Iterator[_Strand]:
    """Text before alignment: the nth sentences stand side by side and claim nothing."""
    columns = [
        [s.id for s in note.sentences if index.compared(s)] for note in index.comparison.annotations
    ]
    for n, ids in enumerate(zip_longest(*columns)):
        readings = {index.sentences[id_].article: (id_,) for id_ in ids if id_ is not None}
        yield _Strand(f"waiting:{n}", RowKind.WAITING, readings)


def _homes(index: Index, told: Mapping[str, Sequence[Telling]]) -> dict[str, str]:
    """The claim in which a sentence is shown, for sentences that belong to several.

    Where its gravest finding is told, else where it is linked the most strongly.
    """
    homes = {
        sentence: max(claims, key=lambda c: _support(index, sentence, c)).id
        for sentence, claims in index.claims.items()
        if len(claims) > 1
    }
    marking = [(t, key) for key, each in told.items() for t in each if finding_state(t.finding)]
    # The gravest finding has the last word.
    marking.sort(key=lambda pair: pair[0].finding.severity)
    for telling, key in marking:
        homes.update((id_, key) for id_ in telling.sentences if key in _claims(index, id_))
    return homes


def _claims(index: Index, sentence: str) -> Iterator[str]:
    return (claim.id for claim in index.claims.get(sentence, ()))


def _support(index: Index, sentence: str, claim: Claim) -> float:
    """How strongly a sentence is linked to the other readings of a claim."""
    others = {id_ for reading in claim.readings for id_ in reading.sentences}
    return sum(link.score for link in index.links_within(sentence, others))


def _moved_cells(
    index: Index, ordered: Sequence[_Strand], sources: Sequence[str]
) -> frozenset[tuple[str, str]]:
    """(strand key, source) of every cell that stands out of its source's own order."""
    found: set[tuple[str, str]] = set()
    claims = [s for s in ordered if s.kind is RowKind.CLAIM and len(s.readings) > 1]
    for source in sources[1:]:
        column = [strand for strand in claims if source in strand.readings]
        places = [index.positions[strand.readings[source][0]] for strand in column]
        found.update((column[i].key, source) for i in moved(places))
    return frozenset(found)


class _Builder:
    """Turns strands into rows; holds what all rows of one order share."""

    def __init__(
        self,
        index: Index,
        order: _Order,
        noise: Rung,
    ) -> None:
        self._index = index
        self._order = order
        self._marker = Marker(index, noise)

    def row(self, strand: _Strand, number: int) -> Row:
        """The row of a strand, with its number among the claims."""
        sources = self._order.sources
        reference = next((s for s in sources if s in strand.readings), sources[0])
        claimed = strand.kind is RowKind.CLAIM
        told = tuple(self._order.told.get(strand.key, ()))
        guests = self._guests(told)
        findings = [telling.finding for telling in told]
        marked = self._marker.mark(strand.readings, reference, findings, guests, claimed=claimed)
        cells = {
            source: Cell(
                article=source,
                state=marked[source][0],
                pieces=self._pieces(strand, source, guests.get(source, ())),
                marks=marked[source][1],
                moved=(strand.key, source) in self._order.moved,
                doubtful=claimed and not self._firm(strand, reference, source),
            )
            for source in self._index.articles
        }
        return Row(strand.key, strand.kind, cells, strand.label, tellings=told, number=number)

    def _firm(self, strand: _Strand, reference: str, source: str) -> bool:
        """Whether a firm link, or none at all, ties the source to the reference."""
        ties = self._index.ties(strand.readings[reference], strand.readings.get(source, ()))
        return not ties or any(link.firm for link in ties)

    def _guests(self, told: Iterable[Telling]) -> dict[str, list[str]]:
        """By siglum: sentences that findings bring into the row, each once."""
        found: dict[str, list[str]] = defaultdict(list)
        for id_ in dict.fromkeys(id_ for telling in told for id_ in telling.guests):
            found[self._index.sentences[id_].article].append(id_)
        return found

    def _pieces(self, strand: _Strand, source: str, guests: Sequence[str]) -> tuple[Piece, ...]:
        found = [self._piece(id_, strand.key) for id_ in strand.readings.get(source, ())]
        found += [replace(self._piece(id_, strand.key), echo=True, guest=True) for id_ in guests]
        return tuple(sorted(found, key=lambda piece: piece.start))

    def _piece(self, id_: str, key: str) -> Piece:
        sentence = self._index.sentences[id_]
        echo = self._order.homes.get(id_, key) != key
        return Piece(sentence.article, sentence.start, sentence.end, id_, echo)
