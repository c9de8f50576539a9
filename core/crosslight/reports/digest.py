"""What every report for people says, gathered once; the formats only set it.

All text in a digest is printable. Rows and their marks are those of the app's views.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from crosslight.counting import counted, spelt
from crosslight.findings.rules.reuse import PARTIALLY
from crosslight.index import Index
from crosslight.model import Comparison, Doubt, Entity
from crosslight.printable import on_one_line
from crosslight.reports import headings
from crosslight.reports.excerpts import Segment, excerpt
from crosslight.reports.quotations import Card, cards
from crosslight.reports.raised import Findings, findings, told_in
from crosslight.view.concordance import Census, census, role_of
from crosslight.view.named import listed
from crosslight.view.rows import Cell, Row, RowKind, build_rows
from crosslight.view.signs import State
from crosslight.wording.reuse import SHINGLE


@dataclass(frozen=True, slots=True)
class Source:
    """One article, as a report introduces it."""

    id: str
    title: str
    outlet: str
    published: str
    path: str
    """As it was given: for the one who runs the program."""
    file: str
    """Its last part: for those whom a report is handed to."""
    sentences: int
    """Sentences that were compared."""
    alone: int
    """Those of them that no other source has."""
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """One wording of a claim, with the sources that use it word for word."""

    sigla: tuple[str, ...]
    state: State
    moved: bool
    doubtful: bool
    segments: tuple[Segment, ...]
    linked: tuple[str, ...]
    """Sources with a sentence linked to what it says, in this row or in another."""

    @property
    def elsewhere(self) -> str:
        """What it is linked to, for one that shares no row; empty for nothing."""
        return f"linked to {' '.join(self.linked)}, elsewhere" if self.linked else ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One row: a claim, the headlines, or a part of one source that is not compared."""

    number: int
    """Of a claim, counted from 1 in the order of the report; 0 for other rows."""
    kind: RowKind
    label: str
    voices: tuple[Voice, ...]
    silent: tuple[str, ...]

    @property
    def heading(self) -> str:
        """The number of a claim, or what the row is."""
        return str(self.number) if self.number else self.kind.value

    @property
    def absent(self) -> str:
        """`not in A C`; empty where every source says it."""
        return f"not in {' '.join(self.silent)}" if self.silent else ""

    @property
    def sigla(self) -> tuple[str, ...]:
        """Sources that say it."""
        return tuple(siglum for voice in self.voices for siglum in voice.sigla)

    @property
    def alone(self) -> bool:
        """Whether one source says it and no other has anything like it."""
        return len(self.sigla) == 1 and not self.voices[0].linked


@dataclass(frozen=True, slots=True)
class Named:
    """One name, figure or date with the number of its mentions in every source."""

    name: str
    about: str
    """What helps to know it: the first role of a name, the other printed forms of a value."""
    conflicting: bool
    """Whether it is a figure or date at which the text is marked as a conflict."""
    counts: tuple[int, ...]
    """In the order of the sources."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Wording that two sources share in long runs."""

    a: str
    b: str
    share_a: float
    share_b: float

    @property
    def percents(self) -> tuple[str, str]:
        """The shares as they are printed."""
        return f"{self.share_a:.0%}", f"{self.share_b:.0%}"

    @property
    def how(self) -> str:
        """What is said of the two shares."""
        return f"stand in runs of {spelt(SHINGLE)} or more equal words."

    @property
    def told(self) -> str:
        """All of it in a sentence."""
        of_a, of_b = self.percents
        return f"{of_a} of {self.a} and {of_b} of {self.b} {self.how}"


@dataclass(frozen=True, slots=True)
class Digest:
    """A comparison as a person reads it."""

    title: str
    note: str
    base: str
    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]
    findings: Findings
    cards: tuple[Card, ...]
    """Quotations that several sources carry."""
    named: Mapping[str, tuple[Named, ...]]
    """By heading, as the app's list of names has them."""
    shared: tuple[Shared, ...]

    @property
    def origin(self) -> str:
        """What the sources are told apart by, as the heading of a column."""
        return "Outlet" if any(source.outlet for source in self.sources) else "File"

    @property
    def conflicting(self) -> bool:
        """Whether a figure or date is marked."""
        return any(each.conflicting for group in self.named.values() for each in group)

    @property
    def claims(self) -> tuple[Statement, ...]:
        """The rows that are claims."""
        return tuple(s for s in self.statements if s.kind is RowKind.CLAIM)

    @property
    def carried(self) -> tuple[Statement, ...]:
        """Claims of several sources."""
        return tuple(s for s in self.claims if len(s.sigla) > 1)

    @property
    def side_by_side(self) -> tuple[Statement, ...]:
        """What several sources say, and the headlines."""
        return tuple(s for s in self.statements if s.kind is RowKind.HEADLINE or len(s.sigla) > 1)

    @property
    def summary(self) -> tuple[str, ...]:
        """The counts that stand under the title."""
        return (
            counted(len(self.sources), "source"),
            counted(len(self.carried), "claim in several", "claims in several"),
            f"{sum(s.alone for s in self.claims)} in one only",
            self.findings.summary,
        )

    @property
    def rests(self) -> Iterator[tuple[Source, tuple[Voice, ...]]]:
        """What stands in no row with another source, by source and in its order.

        Most of it is only here; a part of it is linked to sentences that stand in other rows.
        """
        for source in self.sources:
            rest = (s.voices for s in self.claims if s.sigla == (source.id,))
            if voices := tuple(voice for each in rest for voice in each):
                yield source, voices

    @property
    def folded(self) -> str:
        """What is left out of the comparison, and how often: `3 × dateline, 1 × credit`."""
        asides = Counter(s.label for s in self.statements if s.kind is RowKind.ASIDE)
        return ", ".join(f"{count} × {label}" for label, count in asides.items())

    @property
    def left_out(self) -> str:
        """The same in a sentence, where nothing of it is shown; empty for nothing."""
        return f"{headings.LEFT_OUT}: {self.folded}." if self.folded else ""


def digest(comparison: Comparison, base: str | None = None) -> Digest:
    """Gather what a report says.

    Args:
        comparison: What to report.
        base: Siglum of the source whose order the claims follow, by default the first.
    """
    index = Index(comparison)
    base = base or next(iter(index.articles), "")
    rows = build_rows(index, base) if base else ()
    return Digest(
        title=on_one_line(comparison.title),
        note=on_one_line(comparison.note),
        base=base,
        sources=tuple(_sources(index)),
        statements=tuple(_statements(index, rows, base)),
        findings=findings(index, told_in(rows)),
        cards=cards(index),
        named=_named(index),
        shared=tuple(
            Shared(r.a, r.b, r.share_a, r.share_b)
            for r in comparison.reuse
            if max(r.share_a, r.share_b) >= PARTIALLY
        ),
    )


def _sources(index: Index) -> Iterator[Source]:
    alone = set(index.comparison.unique)
    for note in index.comparison.annotations:
        article = note.article
        compared = [s.id for s in note.sentences if index.compared(s)]
        yield Source(
            id=article.id,
            title=on_one_line(article.title),
            outlet=on_one_line(article.outlet or ""),
            published=on_one_line(_moment(article.published or "")),
            path=on_one_line(article.path),
            file=on_one_line(PurePath(article.path).name),
            sentences=len(compared),
            alone=len(alone.intersection(compared)),
            doubts=article.doubts,
        )


def _moment(published: str) -> str:
    """A date-time as people write it, `2025-03-11 09:40`."""
    return published.replace("T", " ").removesuffix(":00")


def _statements(index: Index, rows: Iterable[Row], base: str) -> Iterator[Statement]:
    for row in rows:
        yield Statement(
            number=row.number,
            kind=row.kind,
            label=row.label,
            voices=tuple(_voices(index, row, base)),
            silent=tuple(s for s, cell in row.cells.items() if not cell.own),
        )


def _voices(index: Index, row: Row, base: str) -> Iterator[Voice]:
    """The cells that say something, base first, equal ones once with their sigla."""
    cells = [row.cells[base], *(cell for s, cell in row.cells.items() if s != base)]
    heard: dict[tuple[str, State, bool], list[tuple[Cell, tuple[Segment, ...]]]] = {}
    for cell in cells:
        if cell.own:
            segments = excerpt(index.shown[cell.article], cell)
            text = "".join(segment.text for segment in segments)
            key = (text, cell.state, cell.moved)
            heard.setdefault(key, []).append((cell, segments))
    for said in heard.values():
        cell, segments = said[0]
        sentences = tuple(piece.sentence for each, _ in said for piece in each.own)
        yield Voice(
            sigla=tuple(each.article for each, _ in said),
            state=cell.state,
            moved=cell.moved,
            doubtful=cell.doubtful,
            segments=segments,
            linked=_linked(index, sentences),
        )


def _linked(index: Index, sentences: Sequence[str]) -> tuple[str, ...]:
    ends = {end for s in sentences for link in index.links.get(s, ()) for end in (link.a, link.b)}
    found = {index.sentences[end].article for end in ends - set(sentences)}
    return tuple(siglum for siglum in index.articles if siglum in found)


def _named(index: Index) -> Mapping[str, tuple[Named, ...]]:
    """Names, figures and dates by group, those that conflict or that most sources have first."""
    groups = census(index.articles, listed(index).values())
    return {
        group.capitalize(): tuple(
            Named(
                on_one_line(each.named.name),
                _about(each),
                each.conflicting,
                (*each.counts.values(),),
            )
            for each in listing
        )
        for group, listing in groups.items()
    }


def _about(each: Census) -> str:
    if isinstance(each.named, Entity):
        return on_one_line(role_of(each.named))
    forms: dict[str, str] = {}
    for form in each.named.aliases:
        forms.setdefault(form.casefold(), on_one_line(form))
    shown = each.named.name.casefold()
    return ", ".join(form for key, form in forms.items() if key not in shown)
