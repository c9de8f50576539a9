"""Findings as reports tell them: the list of the app, with what is worth less taking less room."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from crosslight.findings.types import TITLES
from crosslight.index import Index
from crosslight.model import Finding, Severity
from crosslight.printable import printable
from crosslight.reports.excerpts import line
from crosslight.view.finding_rows import Tally, sorted_findings, tally
from crosslight.view.rows import Row, RowKind

FOR_REVIEW = "For review"
FOR_BROWSING = "For browsing, less sure"
FOR_INFORMATION = "For information"
"""Headings of the kinds of finding."""
INFORMATION = Severity.INFO.name.lower()


@dataclass(frozen=True, slots=True)
class Raised:
    """A finding with its evidence in words."""

    title: str
    type: str
    severity: str
    reason: str
    claims: tuple[int, ...]
    """Number of the claim of several sources that tells it; none where no single one does."""
    evidence: tuple[tuple[tuple[str, ...], str], ...]
    """Exact words with the sigla of the sources that print them; the beginning of longer ones of
    the same source is not told again.
    """


@dataclass(frozen=True, slots=True)
class Notes:
    """Information of one type, of which there can be a piece for every claim."""

    title: str
    type: str
    count: int
    told: tuple[tuple[str, tuple[int, ...]], ...]
    """Each reason once, with the numbers of the claims that it is told of."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the app lists, in its order."""

    tally: Tally
    review: tuple[Raised, ...]
    browsing: tuple[Raised, ...]
    """Of types that are not sure enough for the review queue, or told without being sure."""
    notes: tuple[Notes, ...]

    @property
    def summary(self) -> str:
        """The count under the title: `12 findings, 8 for review`."""
        listed = self.tally.listed
        review = f", {self.tally.queued} for review" if listed else ""
        return f"{listed} finding{'' if listed == 1 else 's'}{review}"

    @property
    def others(self) -> str:
        """What is not listed, in a sentence; empty for nothing."""
        marks = self.tally.raised - self.tally.listed
        one = "sentence or stretch of words that only one source has is"
        many = "sentences and stretches of words that only one source has are"
        return f"{marks} {one if marks == 1 else many} marked in the text only." if marks else ""


def findings(index: Index, claims: Mapping[str, int]) -> Findings:
    """The findings of a comparison.

    Args:
        index: Tables of the comparison.
        claims: Number of the claim that tells a finding, by the finding's id.
    """
    listed = [_raised(index, f, claims.get(f.id)) for f in sorted_findings(index)]
    count = tally(index)
    review, others = listed[: count.queued], listed[count.queued :]
    return Findings(
        tally=count,
        review=tuple(review),
        browsing=tuple(raised for raised in others if raised.severity != INFORMATION),
        notes=tuple(_notes([raised for raised in others if raised.severity == INFORMATION])),
    )


def told_in(rows: Iterable[Row]) -> dict[str, int]:
    """Number of the claim of several sources that alone tells a finding, by the finding's id."""
    claims = enumerate((row for row in rows if row.kind is RowKind.CLAIM), start=1)
    return {
        telling.finding.id: number
        for number, row in claims
        if len(row.voices) > 1
        for telling in row.tellings
        if len(telling.rows) == 1
    }


def claims_of(numbers: Sequence[int]) -> str:
    """`claim 3`, `claims 3, 5`; empty for none."""
    listed = ", ".join(map(str, numbers))
    return f"claim{'' if len(numbers) == 1 else 's'} {listed}" if numbers else ""


def _raised(index: Index, finding: Finding, claim: int | None) -> Raised:
    places = dict.fromkeys(
        (printable(index.line(each.article, each)), each.article) for each in finding.evidence
    )
    evidence: dict[str, list[str]] = defaultdict(list)
    for exact, siglum in places:
        begun = f"{exact} ".casefold()
        if not any(s == siglum and longer.casefold().startswith(begun) for longer, s in places):
            evidence[exact].append(siglum)
    return Raised(
        title=TITLES[finding.type],
        type=finding.type,
        severity=Severity(finding.severity).name.lower(),
        reason=line(finding.reason),
        claims=(claim,) if claim else (),
        evidence=tuple((tuple(sigla), exact) for exact, sigla in evidence.items()),
    )


def _notes(information: Iterable[Raised]) -> Iterator[Notes]:
    types = list(TITLES)
    ordered = sorted(information, key=lambda raised: types.index(raised.type))
    for type_, group in groupby(ordered, key=lambda raised: raised.type):
        listed = list(group)
        told: dict[str, list[int]] = {}
        for raised in listed:
            told.setdefault(raised.reason, []).extend(raised.claims)
        reasons = tuple((reason, tuple(sorted(claims))) for reason, claims in told.items())
        yield Notes(TITLES[type_], type_, len(listed), reasons)
