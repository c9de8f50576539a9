"""Surfaces: all places of a story where one form of a name is printed, with the type decided once.

The type is a linear decision over features of the form and of its places, summed over all sources:
multinomial logistic regression, its weights fitted by `tests/bench/fit_entities.py` and kept as
numbers in `data/weights.txt`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import fsum

from crosslight.entities.calling import called
from crosslight.entities.candidates import Candidate
from crosslight.entities.features import features
from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.keys import name_key
from crosslight.model import EntityType

CLASSES: tuple[EntityType | None, ...] = (
    EntityType.PERSON,
    EntityType.ORGANISATION,
    EntityType.PLACE,
    EntityType.EVENT,
    EntityType.WORK,
    EntityType.OTHER,
    None,
)
"""The classes of the decision, in the order of the columns of `weights.txt`; None: no name."""

Scores = tuple[float, ...]
Weights = Mapping[str, Scores]
"""Feature to one weight a class."""
_SURE = 10.0
"""Score of the type a form was found by."""
_LISTED = 2.0
"""Head start of the listed type: a list is right about a name more often than one odd context."""
_CALLED = 4.0
"""Head start of what the words beside it call a town or a mayor somewhere in the story."""
_MISSED = 0.1
"""Taken from the score of *no name*: a reader misses a name more than an extra word disturbs."""


@dataclass(frozen=True, slots=True)
class Surface:
    """One form of a name and where it is printed."""

    key: str
    text: str
    """The most frequent printed form."""
    places: tuple[Candidate, ...]
    scores: Scores
    """One a class, higher is likelier."""
    type: EntityType | None
    """The likeliest class."""

    def margin(self, kind: EntityType) -> float:
        """By how much the likeliest class beats a type; 0 when it is that type."""
        return max(self.scores) - self.scores[CLASSES.index(kind)]


def by_form(candidates: Iterable[Candidate]) -> dict[str, list[Candidate]]:
    """Candidates by the key of their form, in order of first place."""
    grouped: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if key := name_key(candidate.text):
            grouped[key].append(candidate)
    return grouped


def sure_type(places: Iterable[Candidate]) -> EntityType | None:
    """The type a form was found by, where no decision is needed."""
    return next((place.kind for place in places if place.kind), None)


def surfaces(candidates: Iterable[Candidate], names: Gazetteer, weights: Weights) -> list[Surface]:
    """Candidates by form, in order of first place, each form with its scores."""
    found = []
    for key, places in by_form(candidates).items():
        scores = _decided(places, names, weights)
        kind = CLASSES[scores.index(max(scores))]
        found.append(Surface(key, _printed(places), tuple(places), scores, kind))
    return found


def _decided(places: Sequence[Candidate], names: Gazetteer, weights: Weights) -> Scores:
    """The scores of a form, with a head start for the type it is listed with."""
    if kind := sure_type(places):
        return tuple(_SURE * (kind is one) for one in CLASSES)
    scores = scores_of(features(places, names), weights)
    starts: dict[EntityType | None, float] = {None: -_MISSED}
    texts = sorted({place.text for place in places})
    if known := next(filter(None, map(names.lookup, texts)), None):
        starts[known.type] = _LISTED
    kinds = {called(place, names) for place in places} - {None}
    for kind in kinds & {EntityType.PLACE} or kinds:
        starts[kind] = starts.get(kind, 0.0) + _CALLED
    return tuple(s + starts.get(one, 0.0) for s, one in zip(scores, CLASSES, strict=True))


def _printed(places: Iterable[Candidate]) -> str:
    """The most frequent form; mixed case before all capitals."""
    counts = Counter(place.text for place in places)
    return max(counts, key=lambda text: (counts[text], not text.isupper(), text))


def scores_of(found: Mapping[str, float], weights: Weights) -> Scores:
    """Sums that do not depend on the order of the features: classes are often level at a tenth."""
    rows = [(value, weights[name]) for name, value in found.items() if name in weights]
    return tuple(fsum(value * row[i] for value, row in rows) for i in range(len(CLASSES)))


@cache
def type_weights() -> Weights:
    """The fitted weights by feature; a line is the weights in tenths, then the feature."""
    text = resources.files("crosslight.entities.data").joinpath("weights.txt").read_text("utf-8")
    rows = (line.split(" ", 1) for line in text.splitlines() if line and not line.startswith("#"))
    return {
        name: tuple(int(number or 0) / 10 for number in numbers.split(","))
        for numbers, name in rows
    }
