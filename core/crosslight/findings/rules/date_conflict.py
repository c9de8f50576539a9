"""`date.conflict`: one event, on days that cannot both hold."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosslight.findings.case import Case
from crosslight.findings.dates import Dated, apart, listed
from crosslight.findings.event_words import SPEECH
from crosslight.findings.groups import joined
from crosslight.findings.happenings import happenings, told
from crosslight.findings.intervals import overlap
from crosslight.findings.one_event import one_event, same_day
from crosslight.model import Finding, Severity, Token


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two dates of one event in two sources."""

    a: Dated
    b: Dated


Beside = Mapping[Dated, Token]
"""The dates that one event is put to, each with the word that prints the event."""


def date_conflict(case: Case) -> Iterator[Finding]:
    """One finding for each event whose dates have no day in common.

    Two dates are of one event when they belong to one verb, or stand right behind one event, in
    like surroundings. A day that the other source gives for it as well is no conflict, nor are
    neighbouring days of which one is relative: zones of time explain them.
    """
    for event, ends in differing(case):
        reason = f"date of “{event}” differs: {listed(case, ends)}"
        yield case.finding("date.conflict", Severity.MEDIUM, reason, ends)


def differing(case: Case) -> Iterator[tuple[str, Sequence[Dated]]]:
    """Each event as printed, with the dates that it is put to."""
    seen: set[_Pair] = set()
    for event, beside in _events(case).items():
        pairs = [pair for pair in _pairs(case, event, beside) if pair not in seen]
        seen.update(pairs)
        for group in joined(pairs):
            ends = list(dict.fromkeys(end for pair in group for end in (pair.a, pair.b)))
            if event != SPEECH:
                ends += [d for d in beside if d not in ends and same_day(case, d, ends, event)]
            yield _told(case, ends[0], beside[ends[0]]), ends


def _told(case: Case, dated: Dated, event: Token) -> str:
    """What happens on a date, in words of its source."""
    source, mention = dated
    span = told(case.index.sentences[mention.sentence], mention, event)
    return " ".join(case.texts[source][span.start : span.end].split())


def _events(case: Case) -> Mapping[str, Beside]:
    """By what happens: the dates that it is put to."""
    found: dict[str, dict[Dated, Token]] = defaultdict(dict)
    for note in case.comparison.annotations:
        for mention in note.dates:
            if mention.first and mention.last:
                here = happenings(case.index.sentences[mention.sentence], mention)
                for event, printed in here.items():
                    found[event][note.article.id, mention] = printed
    return found


def _pairs(case: Case, event: str, beside: Beside) -> Iterator[_Pair]:
    """Dates of two sources that exclude each other, and that one event is put to."""
    for a, b in combinations(beside, 2):
        if (
            a[0] != b[0]
            and apart(case, a[1], b[1])
            and one_event(case, event, (a, beside[a]), (b, beside[b]))
            and not _given(beside, a, b)
        ):
            yield _Pair(a, b)


def _given(dated: Iterable[Dated], a: Dated, b: Dated) -> bool:
    """Whether one of two sources puts the event to the day of the other as well."""
    return any(
        (article == a[0] and overlap(mention, b[1])) or (article == b[0] and overlap(mention, a[1]))
        for article, mention in dated
    )
