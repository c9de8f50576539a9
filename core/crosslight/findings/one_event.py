"""Whether two dates that exclude each other are of one event, and so in conflict.

Beside one verb or event, what else the two clauses say decides; the thresholds stand below.
"""

from collections.abc import Iterable

from crosslight.findings.case import Case
from crosslight.findings.contexts import Agreement
from crosslight.findings.dates import Dated, foreseen, grain
from crosslight.findings.event_words import (
    COMING,
    EVENT,
    LIGHT,
    OCCASIONS,
    ONE_OF,
    SAME,
    SEVERAL,
    SPEECH,
)
from crosslight.findings.happenings import clause
from crosslight.language.stems import stem
from crosslight.model import DateMention, Token

LINKED = Agreement(1.5, 0.15)
"""Least agreement of the clauses of two dates in linked sentences."""
CLAUSES = Agreement(2.5, 0.2)
"""The same in sentences that are not linked."""
AROUND = Agreement(3.0, 0.3)
"""Least agreement of the words around two dates, which does instead."""
SENTENCES = Agreement(7.5, 0.2)
"""Least agreement of whole sentences, which does instead."""
NAMED = Agreement(3.0, 0.3)
"""Least agreement around two dates that a named event (`the debate`) is put to."""
UNLIKE = Agreement(5.0, 0.35)
"""Least agreement around a month and a year."""
PERSON = Agreement(6.0, 0.25)
"""Least agreement of two sentences on what a person is going to do."""
SPOKEN = Agreement(5.0, 0.15)
"""Least agreement of two linked sentences on what a person said."""
SAME_DAY = Agreement(1.5, 0.15)
"""Least agreement with a sentence that puts the event to the same day: it is shown as well."""
NEAR = 60
"""Code points between a person's name and the verb by which that person speaks."""

Told = tuple[Dated, Token]
"""A date, and the word that prints what happens then."""


def one_event(case: Case, event: str, a: Told, b: Told) -> bool:
    """Whether two dates that an event stands beside are of one such event.

    Args:
        case: The comparison.
        event: What happens, in compared form.
        a: A date of one source.
        b: A date of another source that has no day in common with it.
    """
    (end_a, _), (end_b, _) = a, b
    one, other = end_a[1], end_b[1]
    linked = (one.sentence, other.sentence) in case.index.pairs
    grains = {grain(one), grain(other)}
    if event == SPEECH:
        return linked and grains == {"day"} and _spoken(case, a, b)
    if event.startswith((COMING, EVENT)) and "year" not in grains:
        alike = _clauses(case, one, other, event, CLAUSES) or _around(case, one, other, NAMED)
        return alike or (event.startswith(COMING) and (linked or _person(case, one, other)))
    if foreseen(case, end_a, end_b) or not (linked or _telling(case, event, one, other)):
        return False
    if event.startswith(ONE_OF):
        return len(grains) == 1 and _clauses(case, one, other, event, LINKED if linked else CLAUSES)
    if len(grains) > 1:
        return "day" not in grains and _around(case, one, other, UNLIKE)
    return (
        _clauses(case, one, other, event, LINKED if linked else CLAUSES)
        or (not linked and _around(case, one, other, AROUND))
        or _sentences(case, one, other, SENTENCES)
    )


def same_day(case: Case, dated: Dated, ends: Iterable[Dated], event: str) -> bool:
    """Whether a source puts an event to one of some days, in words like those beside it."""
    _, mention = dated
    return any(
        (mention.first, mention.last) == (end.first, end.last)
        and _clauses(case, mention, end, event, SAME_DAY)
        for _, end in ends
    )


def _clauses(case: Case, a: DateMention, b: DateMention, event: str, least: Agreement) -> bool:
    """Whether the clauses of two dates agree so far; a verb that both share counts for nothing."""
    words = []
    for mention in (a, b):
        sentence = case.index.sentences[mention.sentence]
        held = case.contexts.of(sentence.id, clause(sentence, mention))
        words.append(frozenset(w for w in held if not _prints(w, event)))
    return case.contexts.likeness(*words).reaches(least)


def _prints(word: str, event: str) -> bool:
    """Whether a stem is that of what happens; a unique event tells by itself what it is."""
    bare = event.removeprefix(COMING).removeprefix(ONE_OF)
    return bare in {word, SAME.get(word), SEVERAL.get(word)}


def _around(case: Case, a: DateMention, b: DateMention, least: Agreement) -> bool:
    """Whether the words around two dates agree so far."""
    return case.contexts.agreement(a, b).reaches(least)


def _sentences(case: Case, a: DateMention, b: DateMention, least: Agreement) -> bool:
    """Whether the sentences of two dates agree so far."""
    return case.contexts.sentences(a.sentence, b.sentence).reaches(least)


def _person(case: Case, a: DateMention, b: DateMention) -> bool:
    """Whether the sentences of two dates name a person in common, and agree on what is coming."""
    one, other = (case.index.sentences[mention.sentence] for mention in (a, b))
    return bool(case.persons(one) & case.persons(other)) and _sentences(case, a, b, PERSON)


def _telling(case: Case, event: str, a: DateMention, b: DateMention) -> bool:
    """Whether a verb says what happens, and to nobody else: *resigned*, not *happened*."""
    one, other = (case.index.sentences[mention.sentence] for mention in (a, b))
    return event not in LIGHT and not case.other_persons(one, other)


def _spoken(case: Case, a: Told, b: Told) -> bool:
    """Whether one person speaks of one thing in two sentences."""
    speakers = [_speaker(case, *told) for told in (a, b)]
    same = bool(speakers[0]) and speakers[0] == speakers[1]
    return same and _sentences(case, a[0][1], b[0][1], SPOKEN)


def _speaker(case: Case, dated: Dated, told: Token) -> str:
    """Id of the person who speaks: named right before the verb, or first when it is a noun."""
    named = case.people(case.index.sentences[dated[1].sentence])
    if stem(told.norm) in OCCASIONS:
        return min(named, key=lambda person: person[1], default=("", 0))[0]
    before = [person for person in named if 0 < told.start - person[1] <= NEAR]
    return max(before, key=lambda person: person[1], default=("", 0))[0]
