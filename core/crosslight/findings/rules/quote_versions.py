"""`quote.*`: how the versions of one quotation differ inside the marks, and outside of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosslight.findings.case import Case, listed, opposed
from crosslight.findings.groups import joined
from crosslight.findings.nearby import said_nearby
from crosslight.findings.respelled import respelled
from crosslight.findings.translated import Translations
from crosslight.findings.trimming import Compared, trimmed
from crosslight.findings.vocabulary import decisive, hedged, idle, named
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
SPOKEN = frozenset({QuoteGrade.ALTERED, QuoteGrade.SILENT_ELISION})
"""What holds of the words as they were spoken, and of no translation."""
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
    """For each quotation of two sources or more, one finding for each grade that occurs in it.

    Where a source marks its version as a translation, its words are the translator's.
    """
    translations = Translations(case)
    for quote in case.comparison.quotes:
        sources = {reading.article for reading in quote.readings}
        if len(sources) > 1:
            yield from _findings(case, quote, translations)


def _findings(case: Case, quote: Quote, translations: Translations) -> Iterator[Finding]:
    texts = versions(case.comparison.annotations, quote.readings)
    found: dict[tuple[QuoteGrade, bool, bool], list[Compared]] = {}
    for (a, one), (b, other) in combinations(texts.items(), 2):
        if verdict := between(one, other):
            changes = verdict.changes
            if any(change.grade in SPOKEN for change in changes) and translations.marks(
                reading for reading in quote.readings if reading.article in {a, b}
            ):
                changes = tuple(change for change in changes if change.grade not in SPOKEN)
            for change in changes:
                sure = (verdict.sure or change in verdict.certain) and not _parted(
                    case, a, b, change
                )
                spelling = respelled(case, (a, change.a), (b, change.b))
                key = change.grade, sure and not spelling, spelling
                found.setdefault(key, []).append((a, b, change))
    for (grade, sure, spelling), compared in found.items():
        if grade is QuoteGrade.TRIMMED:
            yield from trimmed(case, quote, compared, sure=sure)
        elif grade is not QuoteGrade.TYPOGRAPHY:
            severity = Severity.LOW if spelling else None
            yield _differing(case, grade, compared, sure=sure, severity=severity)
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
    case: Case,
    grade: QuoteGrade,
    compared: Iterable[Compared],
    *,
    sure: bool,
    severity: Severity | None,
) -> Finding:
    """The finding for all places of one grade; its reason quotes the shortest first.

    Its severity goes by the words where it is not given.
    """
    places = joined(
        _Difference(_End(a, c.a, c.near_a), _End(b, c.b, c.near_b)) for a, b, c in compared
    )
    places.sort(key=lambda place: sum(len(d.tokens) for d in place) / len(place))
    told = list(dict.fromkeys(_shown(case, place) for place in places))
    shown = "; ".join(told[:SHOWN])
    more = "" if len(told) <= SHOWN else f", and {len(told) - SHOWN} more"
    return case.finding(
        f"quote.{grade}",
        severity or _severity(grade, [t for place in places for d in place for t in d.tokens]),
        f"{LABELS[grade]}: {shown}{more}",
        [(end.siglum, end.near) for place in places for d in place for end in (d.a, d.b)],
        sure=sure,
    )


def _severity(grade: QuoteGrade, words: Sequence[Token]) -> Severity:
    """Negators, numbers, modals, hedges and names decide; missing articles alone weigh less."""
    if grade in SPOKEN:
        if grade is QuoteGrade.SILENT_ELISION and idle(words):
            return Severity.MEDIUM
        grave = decisive(words) or hedged(words) or named(words)
        return Severity.CRITICAL if grave else Severity.HIGH
    return Severity.HIGH if hedged(words) else Severity.LOW


def _shown(case: Case, place: Iterable[_Difference]) -> str:
    """What each source has at a place.

    `“that” (A) | “than” (B, C)`, and where it is missing: `“a” stands in C and not in B`.
    """
    ends = [end for difference in place for end in (difference.a, difference.b)]
    lacking = {end.siglum for end in ends if not end.tokens}
    printed = [(_words(case, end), end.siglum) for end in ends if end.tokens]
    if not lacking:
        return opposed(printed)
    sigla: dict[str, set[str]] = defaultdict(set)
    for words, siglum in printed:
        sigla[words].add(siglum)
    told = [
        f"{words}{'' if n else ' stands'} in {listed(sorted(by))}"
        for n, (words, by) in enumerate(sigla.items())
    ]
    without = lacking.difference(*sigla.values())
    where = "in" if without else "everywhere in"
    no = {1: " and not", 2: ", and neither"}.get(len(told), ", and none")
    return f"{', '.join(told)}{no} {where} {listed(sorted(without or lacking))}"


def _words(case: Case, end: _End) -> str:
    return f"“{case.index.line(end.siglum, end.near)}”"


def _dequoted(case: Case, quote: Quote) -> Finding:
    """The finding for words that lost their marks, or got them."""
    inside = dict.fromkeys(reading.article for reading in quote.readings if reading.marked)
    outside = dict.fromkeys(reading.article for reading in quote.readings if not reading.marked)
    reason = (
        f"{LABELS[QuoteGrade.DEQUOTED]}: inside in {listed(inside)}, outside in {listed(outside)}"
    )
    places = [(reading.article, Span(reading.start, reading.end)) for reading in quote.readings]
    return case.finding("quote.dequoted", Severity.MEDIUM, reason, places)
