"""Findings as reports tell them: the list of the app, with what is worth less taking less room."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from crosslight.counting import counted, plural
from crosslight.findings.queue import Tally, tally
from crosslight.findings.types import TYPES
from crosslight.index import Index
from crosslight.model import Finding, Severity
from crosslight.printable import on_one_line
from crosslight.reports import headings
from crosslight.view.cited import Cited, cite
from crosslight.view.finding_rows import sorted_findings
from crosslight.view.rows import Row, RowKind

INFORMATION = Severity.INFO.name.lower()


class Claims(tuple[int, ...]):
    """Numbers of the claims that tell a finding; none where no single one does."""

    __slots__ = ()

    @property
    def noun(self) -> str:
        """What precedes the numbers."""
        return plural(len(self), "claim")

    @property
    def aside(self) -> str:
        """What follows the finding, ` (claims 3, 5)`; empty for none."""
        return f" ({self.noun} {', '.join(map(str, self))})" if self else ""


@dataclass(frozen=True, slots=True)
class Raised:
    """A finding with its evidence in words."""

    title: str
    type: str
    severity: str
    reason: str
    claims: Claims
    """Those of several sources."""
    evidence: tuple[tuple[tuple[str, ...], Cited], ...]
    """Words with the sigla of the sources that print them; the beginning of longer ones of the
    same source is not told again.
    """


@dataclass(frozen=True, slots=True)
class Notes:
    """Information of one type, of which there can be a piece for every claim."""

    title: str
    type: str
    count: int
    told: tuple[tuple[str, Claims], ...]
    """Each reason once, with the claims that it is told of."""

    @property
    def heading(self) -> str:
        """What stands over them."""
        return f"{headings.FOR_INFORMATION}: {self.title}"


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the app lists, in its order."""

    tally: Tally
    review: tuple[Raised, ...]
    browsing: tuple[Raised, ...]
    """Of types that are not sure enough for the review queue, or told without being sure."""
    notes: tuple[Notes, ...]

    @property
    def groups(self) -> Iterator[tuple[str, tuple[Raised, ...]]]:
        """Those that are told one by one, under their headings."""
        if self.review:
            yield headings.FOR_REVIEW, self.review
        if self.browsing:
            yield headings.FOR_BROWSING, self.browsing

    @property
    def summary(self) -> str:
        """The count under the title: `12 findings, 8 for review`."""
        listed = self.tally.listed
        review = f", {self.tally.queued} for review" if listed else ""
        return f"{counted(listed, 'finding')}{review}"

    @property
    def others(self) -> str:
        """What is not listed, in a sentence; empty for nothing."""
        marks = self.tally.raised - self.tally.listed
        one = "sentence or stretch of words that only one source has is"
        many = "sentences and stretches of words that only one source has are"
        return f"{counted(marks, one, many)} marked in the text only." if marks else ""


def findings(index: Index, claims: Mapping[str, int]) -> Findings:
    """The findings of a comparison.

    Args:
        index: Tables of the comparison.
        claims: Number of the claim that tells a finding, by the finding's id.
    """
    listed = [_raised(index, f, claims.get(f.id)) for f in sorted_findings(index)]
    count = tally(index.comparison.findings)
    review, others = listed[: count.queued], listed[count.queued :]
    return Findings(
        tally=count,
        review=tuple(review),
        browsing=tuple(raised for raised in others if raised.severity != INFORMATION),
        notes=tuple(_notes([raised for raised in others if raised.severity == INFORMATION])),
    )


def told_in(rows: Iterable[Row]) -> dict[str, int]:
    """Number of the claim of several sources that alone tells a finding, by the finding's id."""
    return {
        telling.finding.id: row.number
        for row in rows
        if row.kind is RowKind.CLAIM and len(row.voices) > 1
        for telling in row.tellings
        if len(telling.rows) == 1
    }


def _raised(index: Index, finding: Finding, claim: int | None) -> Raised:
    places = cite(index, finding.evidence)
    evidence: dict[Cited, list[str]] = defaultdict(list)
    for siglum, cited in places:
        begun = f"{cited.exact} ".casefold()
        if not any(s == siglum and c.exact.casefold().startswith(begun) for s, c in places):
            evidence[cited].append(siglum)
    return Raised(
        title=TYPES[finding.type].title,
        type=finding.type,
        severity=Severity(finding.severity).name.lower(),
        reason=on_one_line(finding.reason),
        claims=Claims((claim,) if claim else ()),
        evidence=tuple((tuple(sigla), cited) for cited, sigla in evidence.items()),
    )


def _notes(information: Iterable[Raised]) -> Iterator[Notes]:
    types = list(TYPES)
    ordered = sorted(information, key=lambda raised: types.index(raised.type))
    for type_, group in groupby(ordered, key=lambda raised: raised.type):
        listed = list(group)
        told: dict[str, list[int]] = {}
        for raised in listed:
            told.setdefault(raised.reason, []).extend(raised.claims)
        reasons = tuple((reason, Claims(sorted(claims))) for reason, claims in told.items())
        yield Notes(TYPES[type_].title, type_, len(listed), reasons)
