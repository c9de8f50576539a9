"""Figures as reasons print them: in words of the text that say what is counted."""

from collections import defaultdict
from collections.abc import Iterable

from crosslight.findings.case import Case
from crosslight.findings.quantities import Printed
from crosslight.language.heads import told_apart
from crosslight.model import Figure, Span, TokenKind

NEAR = 4
"""Words between a figure and the word for what it counts that are shown with both."""


def values(case: Case, printed: Iterable[Printed]) -> str:
    """The values of some figures with their sources: `47 died (A, C) | at least 48 dead (B)`."""
    shown: dict[tuple[float, float, float, str], dict[str, str]] = defaultdict(dict)
    for article, figure in printed:
        key = figure.value, figure.low, figure.high, figure.comparator
        shown[key].setdefault(article, _counted(case, article, figure))
    return " | ".join(
        f"{next(iter(by.values()))} ({', '.join(sorted(by))})" for _, by in sorted(shown.items())
    )


def _counted(case: Case, article: str, figure: Figure) -> str:
    """A figure as printed, up to the word that says what it counts: `12 people were killed`."""
    tokens = case.index.sentences[figure.sentence].tokens
    text = case.index.line(article, figure)
    if figure.unit != "count":
        return text
    for told in told_apart(tokens, figure, figure.head):
        ahead = told.end <= figure.start
        low, high = (told.end, figure.start) if ahead else (figure.end, told.start)
        between = [token for token in tokens if low <= token.start < high]
        if len(between) <= NEAR and all(token.kind is TokenKind.WORD for token in between):
            whole = Span(min(told.start, figure.start), max(told.end, figure.end))
            return case.index.line(article, whole)
        text = f"{told.text} … {text}" if ahead else f"{text} … {told.text}"
    return text
