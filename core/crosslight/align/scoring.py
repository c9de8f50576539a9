"""From annotated articles to scored links."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from crosslight.align.answers import answers
from crosslight.align.candidates import EXACT, candidates
from crosslight.align.copies import Copies
from crosslight.align.field import Field
from crosslight.align.model import FORGETTING, Model, model
from crosslight.align.units import Unit
from crosslight.model import Annotation, Link, Relation

COVERED = 0.5
"""Share of the information of both sides from which two sentences report the same: labels of
*same* and *a part* are told apart best there, since the same is often said in other words."""

SPARSE = 0.15
"""Lowest probability of a link in an event of more than `EXACT` sentences: thousands of links that
nobody will look at cost more memory than everything else."""


def score(annotations: Sequence[Annotation]) -> tuple[Link, ...]:
    """All pairs of sentences that may report the same thing, with calibrated probabilities.

    Args:
        annotations: One a source. `Link.a` belongs to the earlier one.

    Returns:
        Links at or above the lowest probability worth showing, by their sentences in order.
    """
    copies = Copies(annotations)
    field = Field(copies.originals)
    fitted = model()
    found = []
    for a, b, probability in _likely(field, fitted):
        found.append(_link(field, a, b, probability, firm=probability >= fitted.firm))
        if len(found) % FORGETTING == 0:
            field.forget()
    return copies.spread(found)


def select(links: Iterable[Link], strictness: float) -> tuple[Link, ...]:
    """The links whose probability is at least `strictness`, in order."""
    return tuple(link for link in links if link.score >= strictness)


def _likely(field: Field, fitted: Model) -> Iterator[tuple[Unit, Unit, float]]:
    """Pairs that are probable enough to be shown at some strictness."""
    large = len(field.units) > EXACT
    floor = max(fitted.floor, SPARSE) if large else fitted.floor
    pairs = candidates(field)
    for (a, b), p in zip(pairs, fitted.probabilities(field, pairs), strict=True):
        if p >= floor:
            yield a, b, p


def _link(field: Field, a: Unit, b: Unit, probability: float, *, firm: bool) -> Link:
    tokens = answers(a, b)
    cover_a = _coverage(field, a, dict(tokens).keys())
    cover_b = _coverage(field, b, {j for _, j in tokens})
    same = min(cover_a, cover_b) >= COVERED
    return Link(
        a=a.sentence.id,
        b=b.sentence.id,
        relation=Relation.SAME if same else Relation.PARTIAL,
        score=probability,
        firm=firm,
        coverage_a=cover_a,
        coverage_b=cover_b,
        tokens=tokens,
    )


def _coverage(field: Field, unit: Unit, answered: AbstractSet[int]) -> float:
    """Share of a unit's information in its answered tokens."""
    idf = field.idf
    held = sum([idf[term] for i, term in unit.content if i in answered])
    return min(1.0, held / field.content_masses[unit.index])
