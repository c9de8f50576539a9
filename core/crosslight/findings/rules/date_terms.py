"""`date.conflict`: a term counted from the day of the report, and a date that it excludes."""

from collections.abc import Iterator

from crosslight.findings.case import Case
from crosslight.findings.contexts import Agreement
from crosslight.findings.dates import before, grain, listed
from crosslight.findings.event_words import COMING, SAME
from crosslight.findings.happenings import happenings
from crosslight.findings.terms import Term, rounded, spans_back, stays
from crosslight.language.dates import own_date
from crosslight.model import DateMention, Finding, Sentence, Severity

LEAVING = COMING + SAME["leav"]
SINCE = Agreement(4.0, 0.2)
"""Least agreement of two linked sentences on what has not been so for years."""


def date_terms(case: Case) -> Iterator[Finding]:
    """Findings for terms of staying, and for how long something has not been so."""
    yield from _leaving(case)
    yield from _back(case)


def _leaving(case: Case) -> Iterator[Finding]:
    """One finding for each term for which a person stays, and days of leaving before its end."""
    leaving = [
        (sentence, mention)
        for note in case.comparison.annotations
        for mention in note.dates
        for sentence in (case.index.sentences[mention.sentence],)
        if mention.first and mention.last and LEAVING in happenings(sentence, mention)
    ]
    for note in case.comparison.annotations:
        for sentence in note.sentences:
            for term in stays(case, sentence):
                ends = [
                    (other.article, mention)
                    for other, mention in leaving
                    if other.article != sentence.article
                    and _outside(term, mention)
                    and case.persons(sentence) & case.persons(other)
                ]
                if ends:
                    days = listed(case, ends)
                    printed = case.index.line(sentence.article, term)
                    reason = f"a term and a date exclude each other: {printed} ({sentence.article})"
                    places = [(sentence.article, term), *ends]
                    yield case.finding(
                        "date.conflict", Severity.MEDIUM, f"{reason} | {days}", places
                    )


def _outside(term: Term, mention: DateMention) -> bool:
    return bool(
        mention.first and mention.last and (mention.last < term.first or term.last < mention.first)
    )


def _back(case: Case) -> Iterator[Finding]:
    """One finding for each *in so many years* beside the only year of a linked sentence."""
    for link, *sentences in case.linked:
        for one, other in (sentences, sentences[::-1]):
            years = [m for m in case.index.dates.get(other.id, ()) if grain(m) == "year"]
            if len(years) != 1 or not case.contexts.sentences(link.a, link.b).reaches(SINCE):
                continue
            for term in spans_back(case, one):
                if _outside(term, years[0]) and before(other, years[0]) == "since":
                    yield _finding(case, one, term, other, years[0])


def _finding(case: Case, one: Sentence, term: Term, other: Sentence, year: DateMention) -> Finding:
    """A conflict, or one time in unlike precision where the term is rounded."""
    own = own_date(case.index.articles[one.article].published)
    near = own is not None and rounded(term, year, own)
    printed = (
        f"{case.index.line(one.article, term)} ({one.article}, {term.first.year})"
        f" | {case.printed(year)} ({other.article})"
    )
    return case.finding(
        "number.precision" if near else "date.conflict",
        Severity.LOW if near else Severity.MEDIUM,
        f"one time in unlike precision: {printed}" if near else f"year differs: {printed}",
        ((one.article, term), (other.article, year)),
    )
