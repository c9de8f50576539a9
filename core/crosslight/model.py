"""The values everything in crosslight passes along.

Frozen and slotted; collections are tuples. Every offset is a Unicode code point index into
`Article.text`, and every span is half-open: `article.text[span.start:span.end]` is exact.
This module imports nothing of ours and holds no behaviour beyond plain look-ups.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points in one article's text."""

    start: int
    end: int


def masked(text: str, spans: Iterable[Span], fill: str) -> str:
    """A text of equal length, with one character for each that lies in a span.

    Args:
        text: Any text.
        spans: Spans of it, in order and disjoint.
        fill: The character.
    """
    parts, at = [], 0
    for span in spans:
        parts += [text[at : span.start], fill * (span.end - span.start)]
        at = span.end
    return "".join([*parts, text[at:]])


# ── ingest ────────────────────────────────────────────────────────────────────────────────────


class BlockKind(StrEnum):
    """What a paragraph-level span of an article is."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BODY = "body"
    HEADING = "heading"
    LIST = "list"
    QUOTATION = "quotation"
    EMBED = "embed"
    CREDIT = "credit"
    PROMO = "promo"
    MARKUP = "markup"
    """What serves the format and not the reader: front matter, comments, link definitions."""

    @property
    def compared(self) -> bool:
        """Whether sentences of such a block are aligned and counted as unique."""
        return self in {BlockKind.BODY, BlockKind.LIST, BlockKind.QUOTATION}

    @property
    def folded(self) -> bool:
        """Whether views fold such a block by default: kept, not shown."""
        return self in {
            BlockKind.DATELINE,
            BlockKind.EMBED,
            BlockKind.CREDIT,
            BlockKind.PROMO,
            BlockKind.MARKUP,
        }


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A paragraph-level span with a kind.

    Blocks are in order, disjoint, and cover all but white space and the signs by which Markdown
    makes a paragraph a heading, an item, a quotation or code.
    """

    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason to think that a text is not the article, or not all of it.

    Nothing is reported as omitted from a doubtful article.
    """

    code: str
    """`short`, `cut-off`, `markup` or `undecodable`."""
    reason: str
    """One plain sentence."""


@dataclass(frozen=True, slots=True)
class Article:
    """One source as it was loaded. `text` is never changed after loading."""

    id: str
    """The siglum: A, B, … Z, AA, AB, …"""
    text: str
    blocks: tuple[Block, ...]
    title: str
    outlet: str | None = None
    published: str | None = None
    """ISO 8601 date or date-time, as far as it is known."""
    path: str = ""
    sha256: str = ""
    """Of the bytes as they were read, in hexadecimal."""
    doubts: tuple[Doubt, ...] = ()
    version_of: str | None = None
    """`path` of the article that this is a later text of."""
    signs: tuple[Span, ...] = ()
    """Signs of the format inside blocks, in order: emphasis, addresses of links. Not shown.

    Spans of words take in those that follow their last word.
    """
    words: str = field(init=False, repr=False, compare=False)
    """`text` with spaces for `signs`, of equal length: what every step after ingest reads."""

    def __post_init__(self) -> None:
        words = masked(self.text, self.signs, " ") if self.signs else self.text
        object.__setattr__(self, "words", words)  # the way to set what is frozen


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event, with what `story.toml` says about them."""

    title: str
    articles: tuple[Article, ...]
    note: str = ""
    """For example that the event is invented."""
    license: str = ""
    """Under which the articles may be passed on, as `story.toml` words it."""
    left_out: tuple[str, ...] = ()
    """What its folders hold and it does not, a sentence each."""


# ── language ──────────────────────────────────────────────────────────────────────────────────


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


# ── align ─────────────────────────────────────────────────────────────────────────────────────


class Relation(StrEnum):
    """How far two linked sentences report the same thing."""

    SAME = "same"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of two sources that report the same thing."""

    a: str
    b: str
    """Sentence ids; `a` belongs to the source with the earlier siglum."""
    relation: Relation
    score: float
    """Calibrated probability that a person would link them."""
    firm: bool
    coverage_a: float
    coverage_b: float
    """Share of the information of `a` (of `b`) that the other carries, 0 to 1."""
    tokens: tuple[tuple[int, int], ...]
    """Which token of `a` answers which token of `b`, as indices into `Sentence.tokens`."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The sentences by which one source reports a claim, in reading order."""

    article: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that is reported, over all sources."""

    id: str
    readings: tuple[Reading, ...]
    """One a source, in the order of the sources."""
    silent: tuple[str, ...]
    """Sigla of the sources without a reading."""


# ── wording ───────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where two texts differ; either side may be an empty span (an insertion)."""

    rung: Rung
    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class UniqueRun(Span):
    """Content words of a linked sentence without a counterpart in any linked sentence."""

    article: str
    sentence: str
    marked: bool
    """True for runs of four or more words, or with a number or name; False: shade only."""


@dataclass(frozen=True, slots=True)
class Reuse:
    """Verbatim runs shared by two articles (share on the METER scale)."""

    a: str
    b: str
    share_a: float
    share_b: float
    """Share of the article's word tokens inside shared runs of eight or more tokens."""
    runs: tuple[tuple[Span, Span], ...]


# ── entities, quotes, findings ────────────────────────────────────────────────────────────────


class EntityType(StrEnum):
    """Types shown in the sidebar."""

    PERSON = "PERSON"
    ORGANISATION = "ORGANISATION"
    PLACE = "PLACE"
    EVENT = "EVENT"
    WORK = "WORK"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class Mention(Span):
    """A place where an entity is named."""

    article: str


@dataclass(frozen=True, slots=True)
class Role(Span):
    """A title or office that one source gives an entity, at its place in the text."""

    article: str
    """Siglum of the source."""
    text: str
    """As printed, on one line and without signs of the format."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something named, over all sources."""

    id: str
    name: str
    """The fullest form an editor would print."""
    type: EntityType
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]
    """In order of source and place."""
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteReading(Span):
    """One source's version of a quotation: from first to last character inside the marks."""

    article: str
    speaker: str | None
    """Entity id of the speaker, when it is known."""
    speaker_text: str
    """The speaker as printed, on one line; empty when none was found."""
    segments: tuple[Span, ...]
    marked: bool = True
    """False when the words stand outside quotation marks in this source."""


class QuoteGrade(StrEnum):
    """How the versions of one quotation differ, from none to worst."""

    SINGLE = "single"
    EXACT = "exact"
    TYPOGRAPHY = "typography"
    TRIMMED = "trimmed"
    ELIDED = "elided"
    BRACKETED = "bracketed"
    DEQUOTED = "dequoted"
    SILENT_ELISION = "silent_elision"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation collated over all sources."""

    id: str
    grade: QuoteGrade
    readings: tuple[QuoteReading, ...]


class Severity(IntEnum):
    """How much an editor should care, from browsing to stopping the press."""

    INFO = 0
    LOW = 1
    NOTICE = 2
    MEDIUM = 3
    HIGH = 4
    CRITICAL = 5


@dataclass(frozen=True, slots=True)
class Evidence(Span):
    """A span a finding rests on."""

    article: str
    exact: str
    """Its text as loaded, signs of the format included; what is shown is read by the span."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something an editor would want to look at."""

    id: str
    type: str
    """`number.conflict`, `quote.altered`, … as in the table of findings."""
    severity: Severity
    claim: str | None
    reason: str
    """One plain sentence, without verdict words."""
    evidence: tuple[Evidence, ...]
    queued: bool = True
    """Whether it belongs in the review queue; otherwise it is shown when browsing only."""


# ── compare ───────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Comparison:
    """The one value everything downstream reads."""

    title: str
    articles: tuple[Article, ...]
    annotations: tuple[Annotation, ...]
    """One an article, in the same order."""
    links: tuple[Link, ...] = ()
    """Those at or above the strictness asked for."""
    claims: tuple[Claim, ...] = ()
    unique: tuple[str, ...] = ()
    """Ids of compared sentences without a link."""
    unique_runs: tuple[UniqueRun, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    findings: tuple[Finding, ...] = ()
    note: str = ""
    candidates: tuple[Link, ...] = ()
    """Every pair that was scored above the floor: why a sentence is unique, and a stricter or
    looser choice of links, without aligning again.
    """
    strictness: float = 0.0
    """Lowest score of a link."""
