"""Days that a term counted from the day of the report means: *for three months*, *in 40 years*."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crosslight.findings.case import Case
from crosslight.findings.event_words import WILL
from crosslight.language.dates import own_date
from crosslight.language.tables import words
from crosslight.model import Comparator, DateMention, Figure, Sentence, Span

DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25, "decade": 3652.5}
"""Days in a unit of time, on the average."""
STAYING = frozenset(words("remain remains stay stays staying remaining serve continue"))
"""Verbs of who does not leave before a term is over."""
RANKED = frozenset(words("1st only worst best biggest largest highest lowest last most least"))
"""Words for what has not been so since a year."""
ROUND = 10
"""Years that are rounded to tens when a multiple of it is printed."""


LONGEST = 36_525
"""Days for which somebody can stay: the calendar ends long before `10,000 years`."""


@dataclass(frozen=True, slots=True)
class Term(Span):
    """A term as printed, and the days it can mean."""

    sentence: str
    first: date
    last: date


def stays(case: Case, sentence: Sentence) -> Iterator[Term]:
    """When somebody can leave who stays for a term: `will remain for more than three months`.

    A term said in round months may be half a month shorter or longer; its end is open where the
    term is a least one.
    """
    own = own_date(case.index.articles[sentence.article].published)
    norms = [token.norm for token in sentence.tokens]
    for figure in case.index.figures.get(sentence.id, ()):
        days = DAYS.get(figure.unit)
        at = sum(token.start < figure.start for token in sentence.tokens)
        before = norms[max(0, at - 8) : at]
        if not own or not days or norms[at - 1 : at] != ["for"] or not _staying(before):
            continue
        if figure.value * days > LONGEST:
            continue
        length, slack = timedelta(figure.value * days), timedelta(days / 2)
        first = _said(case, sentence, own) + length - slack
        least = figure.comparator in {Comparator.MORE_THAN, Comparator.AT_LEAST}
        last = date.max if least else own + length + slack
        yield Term(figure.start, figure.end, sentence.id, first, last)


def _staying(before: Sequence[str]) -> bool:
    """Whether some words say that somebody is going to stay."""
    return not STAYING.isdisjoint(before) and not WILL.isdisjoint(before)


def _said(case: Case, sentence: Sentence, own: date) -> date:
    """The last day before the report that a sentence names, else that of the report."""
    named = (m.last for m in case.index.dates.get(sentence.id, ()) if m.last and m.last <= own)
    return max(named, default=own)


def spans_back(case: Case, sentence: Sentence) -> Iterator[Term]:
    """The year that the first or worst *in so many years* points back to."""
    own = own_date(case.index.articles[sentence.article].published)
    norms = [token.norm for token in sentence.tokens]
    for figure in case.index.figures.get(sentence.id, ()):
        at = sum(token.start < figure.start for token in sentence.tokens)
        ranked = any(n in RANKED or n.endswith("est") for n in norms[max(0, at - 8) : at])
        if own and figure.unit in {"year", "decade"} and norms[at - 1 : at] == ["in"] and ranked:
            yield _back(figure, own)


def _back(figure: Figure, own: date) -> Term:
    """The years that lie so many years back, as exactly as they are printed."""
    years = int(figure.value * (10 if figure.unit == "decade" else 1))
    year = max(1, own.year - years)
    return Term(figure.start, figure.end, figure.sentence, date(year, 1, 1), date(year, 12, 31))


def rounded(term: Term, mention: DateMention, own: date) -> bool:
    """Whether a term in round decades is the exact one of a year: 38 years are 40."""
    if mention.first is None:
        return False
    exact, printed = own.year - mention.first.year, own.year - term.first.year
    near = ROUND // 2 if printed % ROUND == 0 else 1
    return abs(exact - printed) <= near
