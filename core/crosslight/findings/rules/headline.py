"""`headline.*`: a number or a name in the headline that its own text does not have."""

from collections.abc import Iterator

from crosslight.findings.bearing import borne_out
from crosslight.findings.case import Case
from crosslight.findings.quantities import LEFT_OUT
from crosslight.language.tables import words
from crosslight.model import (
    Annotation,
    Article,
    BlockKind,
    EntityType,
    Finding,
    Sentence,
    Severity,
    Token,
)

NAMED = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE})
ASIDE = frozenset({BlockKind.HEADLINE, BlockKind.MARKUP, BlockKind.PROMO, BlockKind.CREDIT})
"""What is no text below a headline; front matter often repeats it."""
PARTS = frozenset(
    words("""
    answer chart fact graphic lesson map photo picture point question reason step story takeaway
    thing tip way word
    """)
)
"""Heads of counts that speak of the text itself: *the talks in four points*."""


def headline(case: Case) -> Iterator[Finding]:
    """Findings for each article that has a headline and a body."""
    for note in case.comparison.annotations:
        above = [s for s in note.sentences if _kind(note.article, s) is BlockKind.HEADLINE]
        below = [s for s in note.sentences if _kind(note.article, s) not in ASIDE]
        if above and below:
            yield from _numbers(case, note, above, below)
            yield from _names(case, note, above, below)


def _kind(article: Article, sentence: Sentence) -> BlockKind:
    return article.blocks[sentence.block].kind


def _numbers(
    case: Case, note: Annotation, above: list[Sentence], below: list[Sentence]
) -> Iterator[Finding]:
    """Figures of the headline that no figure of the body bears out, rounding allowed."""
    printed = {part for s in below for token in s.tokens for part in token.norm.split("-")}
    for figure in (f for s in above for f in case.index.figures.get(s.id, ())):
        if (
            figure.unit in LEFT_OUT
            or figure.head in PARTS
            or f"{figure.value:.12g}" in printed
            or borne_out(case.index, figure, below)
        ):
            continue
        yield case.finding(
            "headline.number",
            Severity.HIGH,
            f"{case.printed(figure)} stands in the headline of {note.article.id}, not in its text",
            [(note.article.id, figure)],
        )


def _names(
    case: Case, note: Annotation, above: list[Sentence], below: list[Sentence]
) -> Iterator[Finding]:
    """Names of the headline that the body has no word of."""
    words = {token.norm for s in below for token in s.tokens if token.norm}
    for id_, mentions in case.mentions.get(note.article.id, {}).items():
        entity = case.entities[id_]
        in_head = [m for m in mentions if any(s.covers(m) for s in above)]
        named = any(s.covers(m) for m in mentions for s in below)
        if entity.type not in NAMED or not in_head or named:
            continue
        tokens = [t for s in above for t in s.tokens if in_head[0].covers(t)]
        if not any(_known(token, words) for token in tokens):
            yield case.finding(
                "headline.entity",
                Severity.MEDIUM,
                f"{entity.name} stands in the headline of {note.article.id}, not in its text",
                [(note.article.id, mention) for mention in in_head],
            )


def _known(token: Token, words: set[str]) -> bool:
    return token.norm in words
