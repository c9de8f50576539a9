"""All of it together."""

from dataclasses import dataclass

from crosslight.model.alignment import Claim, Link, Reuse, UniqueRun
from crosslight.model.annotation import Annotation
from crosslight.model.content import Entity, Finding, Quote
from crosslight.model.texts import Article


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
