"""`number.scale`: a thousand for a million, per cent for percentage points."""

from collections.abc import Iterator

from crosslight.findings.case import Case, opposed
from crosslight.findings.echoes import printed
from crosslight.findings.groups import joined
from crosslight.findings.printing import values
from crosslight.model import Figure, Finding, Severity


def number_scale(case: Case) -> Iterator[Finding]:
    """One finding for each thing whose values differ by a factor of 1,000 or 1,000,000.

    And one for each two linked sentences that print one value in per cent and in points.
    """
    for group in joined(p for p in case.figure_pairs if p.disjoint and p.scaled):
        places = printed(case, group)
        reason = f"number differs by its scale: {values(case, places)}"
        yield case.finding("number.scale", Severity.HIGH, reason, places)
    for link, _, _ in case.linked:
        for a in case.index.figures.get(link.a, ()):
            for b in case.index.figures.get(link.b, ()):
                if a.value == b.value and {a.unit, b.unit} == {"percent", "points"}:
                    yield _points(case, a, b)


def _points(case: Case, a: Figure, b: Figure) -> Finding:
    articles = tuple(case.index.sentences[f.sentence].article for f in (a, b))
    shown = opposed(
        (case.index.line(article, figure), article)
        for article, figure in zip(articles, (a, b), strict=True)
    )
    return case.finding(
        "number.scale",
        Severity.HIGH,
        f"per cent in one source, percentage points in the other: {shown}",
        zip(articles, (a, b), strict=True),
        sure=False,
    )
