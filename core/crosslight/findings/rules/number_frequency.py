"""`number.conflict`: one thing happened twice in one source and several times in another."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosslight.findings.case import Case, opposed
from crosslight.findings.frequencies import Frequency, frequencies
from crosslight.findings.groups import joined
from crosslight.model import Finding, Severity

Printed = tuple[str, Frequency]
"""A siglum and how often something happened by that source."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Unlike frequencies of one thing in two sources."""

    a: Printed
    b: Printed


def number_frequency(case: Case) -> Iterator[Finding]:
    """One finding for each verb whose frequencies have no number in common."""
    by_verb: dict[str, list[Printed]] = defaultdict(list)
    for note in case.comparison.annotations:
        for sentence in note.sentences:
            for found in frequencies(sentence):
                by_verb[found.verb].append((note.article.id, found))
    for printed in by_verb.values():
        for group in joined(_pairs(case, printed)):
            ends = dict.fromkeys(end for pair in group for end in (pair.a, pair.b))
            shown = opposed((case.index.line(a, f), a) for a, f in ends)
            reason = f"how often it happened differs: {shown}"
            yield case.finding("number.conflict", Severity.MEDIUM, reason, ends)


def _pairs(case: Case, printed: Sequence[Printed]) -> Iterator[_Pair]:
    """Frequencies of two sources that exclude each other, and that neither source prints both."""
    for a, b in combinations(printed, 2):
        if a[0] != b[0] and _apart(a[1], b[1]) and not _others(case, a, b):
            known = any(
                (source == a[0] and not _apart(f, b[1])) or (source == b[0] and not _apart(f, a[1]))
                for source, f in printed
            )
            if not known:
                yield _Pair(a, b)


def _others(case: Case, a: Printed, b: Printed) -> bool:
    """Whether the sentences of two frequencies name persons, and none in common."""
    return case.other_persons(*(case.index.sentence_at(source, f.start) for source, f in (a, b)))


def _apart(a: Frequency, b: Frequency) -> bool:
    return a.low > b.high or b.low > a.high
