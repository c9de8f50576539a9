"""What sentences of several texts share and what not: links, claims, wording."""

from dataclasses import dataclass
from enum import StrEnum

from crosslight.model.annotation import Rung
from crosslight.model.texts import Span


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

    @property
    def shared(self) -> float:
        """Share of the information of either sentence that both carry: the smaller coverage."""
        return min(self.coverage_a, self.coverage_b)


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
