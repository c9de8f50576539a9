"""`date.conflict`: one source puts an event to a day that another source denies."""

from collections.abc import Iterator

from crosslight.findings.case import Case
from crosslight.findings.contexts import Agreement
from crosslight.findings.dates import before, grain
from crosslight.findings.happenings import negated
from crosslight.language.tables import words
from crosslight.model import DateMention, Finding, Link, Severity

BOUNDS = frozenset(words("by until till before after since than"))
"""Words before a day that only bounds what is told: `cannot agree by Tuesday`."""
LEAST = Agreement(4.0, 0.2)
"""Least agreement of two sentences about one day."""


def date_denied(case: Case) -> Iterator[Finding]:
    """One finding for each two like sentences of which one denies what the other has on a day."""
    for link in case.comparison.candidates:
        one, other = case.index.sentences[link.a], case.index.sentences[link.b]
        for a, b, denied in denied_days(case, link):
            sources = (one.article, other.article)
            no, yes = sources if denied else sources[::-1]
            reason = f"{case.printed(a)} stands in {yes}, {no} denies it"
            places = ((one.article, a), (other.article, b))
            yield case.finding("date.conflict", Severity.MEDIUM, reason, places)


def denied_days(case: Case, link: Link) -> Iterator[tuple[DateMention, DateMention, bool]]:
    """A day that one of two sentences denies, as each prints it, and whether the first does."""
    one, other = case.index.sentences[link.a], case.index.sentences[link.b]
    for a in case.index.dates.get(link.a, ()):
        for b in case.index.dates.get(link.b, ()):
            if not _same(a, b) or not BOUNDS.isdisjoint({before(one, a), before(other, b)}):
                continue
            denied = negated(one, a)
            alike = denied != negated(other, b) and case.contexts.sentences(link.a, link.b)
            if alike and alike.reaches(LEAST):
                yield a, b, denied


def _same(a: DateMention, b: DateMention) -> bool:
    """Whether two dates are one day."""
    return grain(a) == grain(b) == "day" and (a.first, a.last) == (b.first, b.last)
