"""What the language step finds in one text: sentences, tokens, figures, dates, quotations."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from crosslight.model.texts import Article, Span


class TokenKind(StrEnum):
    """The few kinds that alignment and wording treat differently."""

    WORD = "word"
    NUMBER = "number"
    PUNCTUATION = "punctuation"


class Rung(IntEnum):
    """The lowest level of normalisation at which two printed forms become equal."""

    EXACT = 0
    TYPOGRAPHY = 1
    """Quote, dash and ellipsis glyphs, white space, soft hyphens."""
    CASE = 2
    """Letter case and punctuation."""
    FORM = 3
    """Number words and scale, US/UK spelling, month names, title abbreviations."""
    WORDING = 4


@dataclass(frozen=True, slots=True)
class Token(Span):
    """A word, amount or punctuation mark, with a printed and a compared form (CollateX's t, n)."""

    text: str
    """As printed: `article.text[start:end]` without the signs of its format."""
    norm: str
    """Compared form at the *form* rung; empty for punctuation."""
    kind: TokenKind


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence of one article."""

    id: str
    """`A.0`, `A.1`, …: the siglum and the position in reading order."""
    article: str
    block: int
    """Index into `Article.blocks`."""
    tokens: tuple[Token, ...]


class Comparator(StrEnum):
    """How a printed quantity bounds the value."""

    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Figure(Span):
    """A quantity with its reading: `at least 60 people` is low 60, high inf, head `people`."""

    sentence: str
    value: float
    """The printed value with its scale word applied (the lower one of a range)."""
    low: float
    high: float
    unit: str
    """`count`, `percent`, `points`, `age`, `ordinal`, a currency code, or a unit of measure."""
    head: str
    """Compared form of the head noun, empty when there is none."""
    comparator: Comparator
    number: Span
    """The digits or number words alone, inside the figure."""


@dataclass(frozen=True, slots=True)
class DateMention(Span):
    """A date, weekday or relative day, resolved on the article's own date where possible."""

    sentence: str
    first: date | None
    last: date | None
    """First and last day it can mean; both None when it cannot be resolved."""
    resolved: bool
    """True when the article's own date was needed."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation in one article, with its speaker and the pattern that found the speaker."""

    segments: tuple[Span, ...]
    """Content inside the marks, marks excluded; several when a cue or paragraph interrupts it."""
    speaker: Span | None
    cue: str
    """The pattern that proposed the speaker; empty when none did, `nobody` for a thing."""
    closed: bool
    """False when the closing mark is missing."""
    scare: bool
    """Under three words: scare quotes, not speech."""
    post: bool = False
    """An embedded social-media post."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """What the language step found in one article."""

    article: Article
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    quotations: tuple[Quotation, ...]
