"""`independence`: how many of the sources of a claim have it on their own."""

from collections.abc import Iterator, Mapping, Sequence

from crosslight.findings.agencies import credited
from crosslight.findings.case import Case
from crosslight.findings.groups import representatives
from crosslight.findings.rules.reuse import HALF
from crosslight.model import Finding, Severity


def independence(case: Case) -> Iterator[Finding]:
    """One finding for each claim of several sources that are fewer when dependent ones are joined.

    Joined are sources of which one shares half of its words with the other, or that credit one
    agency, and the versions of one source.
    """
    root = _groups(case)
    for claim in case.comparison.claims:
        sources = [reading.article for reading in claim.readings]
        groups: dict[str, list[str]] = {}
        for source in sources:
            groups.setdefault(root[source], []).append(source)
        if len(groups) < len(sources):
            joined = "; ".join(" with ".join(group) for group in _several(groups))
            yield case.finding(
                "independence",
                Severity.INFO,
                f"{len(sources)} sources, {len(groups)} independent: {joined}",
                [
                    (reading.article, case.index.sentences[id_])
                    for reading in claim.readings
                    for id_ in reading.sentences
                ],
                claim=claim.id,
            )


def _several(groups: Mapping[str, Sequence[str]]) -> list[Sequence[str]]:
    return [group for group in groups.values() if len(group) > 1]


def _groups(case: Case) -> Mapping[str, str]:
    """One source of the group that each source belongs to."""
    articles = case.comparison.articles
    pairs = [(r.a, r.b) for r in case.comparison.reuse if max(r.share_a, r.share_b) >= HALF]
    first: dict[str, str] = {}
    pairs += [
        (first.setdefault(agency, article.id), article.id)
        for article in articles
        for agency in sorted(credited(article))
    ]
    return representatives((article.id for article in articles), (*pairs, *case.versions))
