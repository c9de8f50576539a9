"""`quote.*`: how the versions of one quotation differ inside the marks, and outside of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosslight.findings.case import Case, listed, opposed
from crosslight.findings.groups import joined
from crosslight.findings.nearby import said_nearby
from crosslight.findings.trimming import Compared, trimmed
from crosslight.findings.vocabulary import decisive, hedged, named
from crosslight.model import Finding, Quote, QuoteGrade, Severity, Span, Token
from crosslight.quotes import Change, between, versions

LABELS = {
    QuoteGrade.EXACT: "quoted alike",
    QuoteGrade.TYPOGRAPHY: "quoted alike but for typography, case or spelling",
    QuoteGrade.ELIDED: "words left out inside the marks, with an ellipsis",
    QuoteGrade.BRACKETED: "words in brackets inside the marks",
    QuoteGrade.DEQUOTED: "the same words inside marks and outside",
    QuoteGrade.SILENT_ELISION: "words missing inside the marks, without an ellipsis",
    QuoteGrade.ALTERED: "words differ inside the marks",
}
"""How each grade's reason begins."""
SHOWN = 3
"""Places that a reason quotes; the evidence has them all."""


@dataclass(frozen=True, slots=True)
class _End:
    """What one source has at a place: its words, none where they are missing, and where."""

    siglum: str
    tokens: tuple[Token, ...]
    near: Span


@dataclass(frozen=True, slots=True)
class _Difference:
    """One change between two sources."""

    a: _End
    b: _End

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words of both sides."""
        return self.a.tokens + self.b.tokens


def quote_versions(case: Case) -> Iterator[Finding]:
    """For each quotation of two sources or more, one finding for each grade that occurs in it."""
    for quote in case.comparison.quotes:
        sources = {reading.article for reading in quote.readings}
        if len(sources) > 1:
            yield from _findings(case, quote)


def _findings(case: Case, quote: Quote) -> Iterator[Finding]:
    texts = versions(case.comparison.annotations, quote.readings)
    found: dict[tuple[QuoteGrade, bool], list[Compared]] = {}
    for (a, one), (b, other) in combinations(texts.items(), 2):
        if verdict := between(one, other):
            for change in verdict.changes:
                sure = (verdict.sure or change in verdict.certain) and not _parted(
                    case, a, b, change
                )
                found.setdefault((change.grade, sure), []).append((a, b, change))
    for (grade, sure), compared in found.items():
        if grade is QuoteGrade.TRIMMED:
            yield from trimmed(case, quote, compared, sure=sure)
        elif grade is not QuoteGrade.TYPOGRAPHY:
            yield _differing(case, grade, compared, sure=sure)
    if not all(reading.marked for reading in quote.readings):
        yield _dequoted(case, quote)
    if quote.grade in {QuoteGrade.EXACT, QuoteGrade.TYPOGRAPHY}:
        reason = f"{LABELS[quote.grade]} in {listed(texts)}"
        places = [(reading.article, Span(reading.start, reading.end)) for reading in quote.readings]
        yield case.finding(f"quote.{quote.grade}", Severity.INFO, reason, places)


def _parted(case: Case, a: str, b: str, change: Change) -> bool:
    """Whether what one of two sources seems to leave out is what it quotes right beside."""
    if change.grade is not QuoteGrade.SILENT_ELISION:
        return False
    if change.a:
        return said_nearby(case, b, change.near_b, change.a)
    return said_nearby(case, a, change.near_a, change.b)


def _differing(
    case: Case, grade: QuoteGrade, compared: Iterable[Compared], *, sure: bool
) -> Finding:
    """The finding for all places of one grade; its reason quotes the shortest first."""
    places = joined(
        _Difference(_End(a, c.a, c.near_a), _End(b, c.b, c.near_b)) for a, b, c in compared
    )
    places.sort(key=lambda place: sum(len(d.tokens) for d in place) / len(place))
    shown = "; ".join(_shown(case, place) for place in places[:SHOWN])
    more = "" if len(places) <= SHOWN else f", and {len(places) - SHOWN} more"
    return case.finding(
        f"quote.{grade}",
        _severity(grade, [token for place in places for d in place for token in d.tokens]),
        f"{LABELS[grade]}: {shown}{more}",
        [(end.siglum, end.near) for place in places for d in place for end in (d.a, d.b)],
        sure=sure,
    )


def _severity(grade: QuoteGrade, words: Sequence[Token]) -> Severity:
    """Negators, numbers, modals and names decide."""
    if grade is QuoteGrade.ALTERED:
        return Severity.CRITICAL if decisive(words) or named(words) else Severity.HIGH
    if grade is QuoteGrade.SILENT_ELISION:
        return Severity.CRITICAL if decisive(words) else Severity.HIGH
    return Severity.HIGH if hedged(words) else Severity.LOW


def _shown(case: Case, place: Iterable[_Difference]) -> str:
    """What each source has at a place: `“that” (A) | “than” (B, C)`, `nothing (B)` for none."""
    ends = [end for difference in place for end in (difference.a, difference.b)]
    return opposed((_words(case, end), end.siglum) for end in ends)


def _words(case: Case, end: _End) -> str:
    words = case.index.line(end.siglum, end.near)
    return f"“{words}”" if end.tokens else "nothing"


def _dequoted(case: Case, quote: Quote) -> Finding:
    """The finding for words that lost their marks, or got them."""
    inside = dict.fromkeys(reading.article for reading in quote.readings if reading.marked)
    outside = dict.fromkeys(reading.article for reading in quote.readings if not reading.marked)
    reason = (
        f"{LABELS[QuoteGrade.DEQUOTED]}: inside in {listed(inside)}, outside in {listed(outside)}"
    )
    places = [(reading.article, Span(reading.start, reading.end)) for reading in quote.readings]
    return case.finding("quote.dequoted", Severity.MEDIUM, reason, places)
