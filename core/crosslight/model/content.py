"""What the texts speak of, over all of them: entities, collated quotations, findings."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from crosslight.model.texts import Span


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
