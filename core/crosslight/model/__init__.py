"""The values everything in crosslight passes along.

Frozen and slotted; collections are tuples. Every offset is a Unicode code point index into
`Article.text`, and every span is half-open: `article.text[span.start:span.end]` is exact.
This package imports nothing of ours and holds no behaviour beyond plain look-ups.
"""

from crosslight.model.alignment import Claim, Difference, Link, Reading, Relation, Reuse, UniqueRun
from crosslight.model.annotation import (
    Annotation,
    Comparator,
    DateMention,
    Figure,
    Quotation,
    Rung,
    Sentence,
    Token,
    TokenKind,
)
from crosslight.model.comparison import Comparison
from crosslight.model.content import (
    Entity,
    EntityType,
    Evidence,
    Finding,
    Mention,
    Quote,
    QuoteGrade,
    QuoteReading,
    Role,
    Severity,
)
from crosslight.model.texts import Article, Block, BlockKind, Doubt, Span, Story, masked

__all__ = [
    "Annotation",
    "Article",
    "Block",
    "BlockKind",
    "Claim",
    "Comparator",
    "Comparison",
    "DateMention",
    "Difference",
    "Doubt",
    "Entity",
    "EntityType",
    "Evidence",
    "Figure",
    "Finding",
    "Link",
    "Mention",
    "Quotation",
    "Quote",
    "QuoteGrade",
    "QuoteReading",
    "Reading",
    "Relation",
    "Reuse",
    "Role",
    "Rung",
    "Sentence",
    "Severity",
    "Span",
    "Story",
    "Token",
    "TokenKind",
    "UniqueRun",
    "masked",
]
