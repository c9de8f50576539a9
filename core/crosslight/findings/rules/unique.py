"""`unique`: a sentence that is linked to no other source."""

from collections.abc import Iterator

from crosslight.findings.case import Case
from crosslight.model import Finding, Severity


def unique(case: Case) -> Iterator[Finding]:
    """One finding for each sentence without a link, where there is a second source."""
    if len(case.comparison.articles) < 2:
        return
    for id_ in case.comparison.unique:
        sentence = case.index.sentences[id_]
        reason = f"only in {sentence.article}: no sentence of another source reports the same"
        yield case.finding("unique", Severity.INFO, reason, [(sentence.article, sentence)])
