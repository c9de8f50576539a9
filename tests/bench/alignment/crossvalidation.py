"""crosslight on stories it was not fitted on: weights, calibration and thresholds by story folds.

The engine's own code scores every story; only the content of the weights file differs by fold.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crosslight.align.model import Model, parse
from tests.bench import fit_align
from tests.bench.alignment.measures import Scores
from tests.bench.stories import LabelledStory

FOLDS = 10


@dataclass(frozen=True)
class Fold:
    """One part of the stories and the model that was fitted on all others."""

    stories: Sequence[int]
    model: Model
    threshold: float
    """Probability of the best F1 on the other stories."""


@dataclass(frozen=True)
class Crossed:
    """The scores of all stories, each by a model that never saw it."""

    scores: Sequence[Scores]
    folds: Sequence[Fold]

    def fold_of(self, story: int) -> Fold:
        return next(fold for fold in self.folds if story in fold.stories)


def crossvalidated(stories: Sequence[LabelledStory], count: int = FOLDS) -> Crossed:
    """Fits and scores by folds of stories; fewer folds when there are fewer stories."""
    samples = fit_align.samples_of(stories)
    scores: list[Scores] = [{} for _ in stories]
    parts: list[Fold] = []
    for train, test in fit_align.folds(len(samples), min(count, len(samples))):
        fitted = fit_align.fit([samples[n] for n in train])
        parts.append(Fold(test, parse(fitted), fitted["thresholds"]["default"]))
        for n in test:
            scores[n] = scored(samples[n], parts[-1].model)
    return Crossed(scores, parts)


def scored(sample: fit_align.Sample, model: Model) -> Scores:
    """What a model says of the candidates of a story."""
    ends = ((a.sentence.id, b.sentence.id) for a, b in sample.pairs)
    return dict(zip(ends, model.probabilities(sample.field, sample.pairs), strict=True))
