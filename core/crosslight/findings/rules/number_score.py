"""`number.conflict`: one vote or match, with scores that are near each other and not equal."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from crosslight.findings.case import Case
from crosslight.findings.contexts import Agreement
from crosslight.findings.groups import joined
from crosslight.findings.quantities import Printed, values
from crosslight.model import Figure, Finding, Severity

LEAST = Agreement(3.0, 0.2)
"""Least agreement of two sentences about one vote."""
NEAR, SHARE = 5.0, 0.1
"""Votes, and share of them, by which one vote is miscounted at most."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Scores of one vote in two sources."""

    a: Printed
    b: Printed


def number_score(case: Case) -> Iterator[Finding]:
    """One finding for each vote whose score differs: `52-48` and `51-49`."""
    for group in joined(_pairs(case)):
        ends = tuple(dict.fromkeys(end for pair in group for end in (pair.a, pair.b)))
        reason = f"score differs: {values(case.index, ends)}"
        yield case.finding("number.conflict", Severity.HIGH, reason, ends)


def _pairs(case: Case) -> Iterator[_Pair]:
    """Unlike scores of two sources in like sentences, neither of which the other source prints."""
    scores = [
        (note.article.id, figure)
        for note in case.comparison.annotations
        for figure in note.figures
        if figure.unit == "score"
    ]
    printed = {(article, _score(figure)) for article, figure in scores}
    for (one, a), (other, b) in combinations(scores, 2):
        known = (other, _score(a)) in printed or (one, _score(b)) in printed
        if one == other or known or not _near(a, b):
            continue
        if case.contexts.sentences(a.sentence, b.sentence).reaches(LEAST):
            yield _Pair((one, a), (other, b))


def _score(figure: Figure) -> tuple[float, float]:
    return figure.low, figure.high


def _near(a: Figure, b: Figure) -> bool:
    """Whether both numbers of two scores are near each other."""
    return all(
        abs(x - y) <= max(NEAR, SHARE * max(x, y))
        for x, y in zip(_score(a), _score(b), strict=True)
    )
