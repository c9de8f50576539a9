"""`quote.*`: how the versions of one quotation differ inside the marks, and outside of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosslight.findings.case import Case, Place, listed
from crosslight.findings.vocabulary import decisive, hedged, named
from crosslight.model import Finding, Quote, QuoteGrade, Severity, Span, Token
from crosslight.quotes import Change, between, versions

LABELS = {
    QuoteGrade.EXACT: "quoted alike",
    QuoteGrade.TYPOGRAPHY: "quoted alike but for typography, case or spelling",
    QuoteGrade.TRIMMED: "quoted in part",
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
class _Difference:
    """One change between two sources."""

    a: str
    b: str
    change: Change
    sure: bool


def quote_versions(case: Case) -> Iterator[Finding]:
    """For each quotation of two sources or more, one finding for each grade that occurs in it."""
    for quote in case.comparison.quotes:
        sources = {reading.article for reading in quote.readings}
        if len(sources) > 1:
            yield from _findings(case, quote)


def _findings(case: Case, quote: Quote) -> Iterator[Finding]:
    texts = versions(case.comparison.annotations, quote.readings)
    found: dict[QuoteGrade, list[_Difference]] = {}
    for (a, one), (b, other) in combinations(texts.items(), 2):
        verdict = between(one, other)
        if verdict is None:
            continue
        for change in verdict.changes:
            found.setdefault(change.grade, []).append(_Difference(a, b, change, verdict.sure))
    for grade, differences in found.items():
        if grade is not QuoteGrade.TYPOGRAPHY:
            yield _differing(case, grade, differences)
    if not all(reading.marked for reading in quote.readings):
        yield _dequoted(case, quote)
    if quote.grade in {QuoteGrade.EXACT, QuoteGrade.TYPOGRAPHY}:
        reason = f"{LABELS[quote.grade]} in {listed(texts)}"
        places = [(reading.article, Span(reading.start, reading.end)) for reading in quote.readings]
        yield case.finding(f"quote.{quote.grade}", Severity.INFO, reason, places)


def _differing(case: Case, grade: QuoteGrade, differences: Sequence[_Difference]) -> Finding:
    """The finding for all places of one grade; its reason quotes the shortest first."""
    shortest = sorted(differences, key=lambda d: len(d.change.a) + len(d.change.b))
    pairs = dict.fromkeys(
        f"{_shown(case, d.a, d.change.a)} | {_shown(case, d.b, d.change.b)}" for d in shortest
    )
    more = "" if len(pairs) <= SHOWN else f", and {len(pairs) - SHOWN} more"
    reason = f"{LABELS[grade]}: {'; '.join(list(pairs)[:SHOWN])}{more}"
    places = [place for d in differences for place in _places(d)]
    sure = all(difference.sure for difference in differences)
    return case.finding(f"quote.{grade}", _severity(grade, differences), reason, places, sure=sure)


def _severity(grade: QuoteGrade, differences: Iterable[_Difference]) -> Severity:
    """Negators, numbers, modals and names decide."""
    words = [token for d in differences for token in (*d.change.a, *d.change.b)]
    if grade is QuoteGrade.ALTERED:
        return Severity.CRITICAL if decisive(words) or named(words) else Severity.HIGH
    if grade is QuoteGrade.SILENT_ELISION:
        return Severity.CRITICAL if decisive(words) else Severity.HIGH
    return Severity.HIGH if hedged(words) else Severity.LOW


def _shown(case: Case, siglum: str, tokens: Sequence[Token]) -> str:
    """The words of one side with their source, `nothing (B)` for none."""
    if not tokens:
        return f"nothing ({siglum})"
    text = case.index.text(siglum, Span(tokens[0].start, tokens[-1].end))
    return f"“{' '.join(text.split())}” ({siglum})"


def _places(difference: _Difference) -> Iterator[Place]:
    for siglum, tokens in (
        (difference.a, difference.change.a),
        (difference.b, difference.change.b),
    ):
        if tokens:
            yield siglum, Span(tokens[0].start, tokens[-1].end)


def _dequoted(case: Case, quote: Quote) -> Finding:
    """The finding for words that lost their marks, or got them."""
    inside = dict.fromkeys(reading.article for reading in quote.readings if reading.marked)
    outside = dict.fromkeys(reading.article for reading in quote.readings if not reading.marked)
    reason = (
        f"{LABELS[QuoteGrade.DEQUOTED]}: inside in {listed(inside)}, outside in {listed(outside)}"
    )
    places = [(reading.article, Span(reading.start, reading.end)) for reading in quote.readings]
    return case.finding("quote.dequoted", Severity.MEDIUM, reason, places)
