"""`date.conflict`: one source puts an event to a day that another source denies."""

from collections.abc import Iterator

from crosslight.findings.case import Case
from crosslight.findings.contexts import Agreement
from crosslight.findings.dates import grain
from crosslight.findings.happenings import negated
from crosslight.language.tables import words
from crosslight.model import DateMention, Finding, Sentence, Severity

BOUNDS = frozenset(words("by until till before after since than"))
"""Words before a day on which nothing happens."""
LEAST = Agreement(4.0, 0.2)
"""Least agreement of two sentences about one day."""


def date_denied(case: Case) -> Iterator[Finding]:
    """One finding for each two like sentences of which one denies what the other has on a day."""
    for link in case.comparison.candidates:
        one, other = case.index.sentences[link.a], case.index.sentences[link.b]
        for a in case.index.dates.get(link.a, ()):
            for b in case.index.dates.get(link.b, ()):
                if not _same(a, b) or _bound(one, a) or _bound(other, b):
                    continue
                if negated(one, a) == negated(other, b):
                    continue
                stems = (case.contexts.of(mention.sentence) for mention in (a, b))
                if not case.contexts.likeness(*stems).reaches(LEAST):
                    continue
                sources = (one.article, other.article)
                no, yes = sources if negated(one, a) else sources[::-1]
                reason = f"{case.printed(a)} stands in {yes}, {no} denies it"
                places = ((one.article, a), (other.article, b))
                yield case.finding("date.conflict", Severity.MEDIUM, reason, places)


def _bound(sentence: Sentence, mention: DateMention) -> bool:
    """Whether a day only bounds what is told: `cannot agree by Tuesday`."""
    before = [token.norm for token in sentence.tokens if token.end <= mention.start]
    return before[-1:] != [] and before[-1] in BOUNDS


def _same(a: DateMention, b: DateMention) -> bool:
    """Whether two dates are one day."""
    return grain(a) == grain(b) == "day" and (a.first, a.last) == (b.first, b.last)
