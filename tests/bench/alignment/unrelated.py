"""Sentences of two stories that have nothing to do with each other must not link."""

from collections.abc import Sequence
from dataclasses import replace

from crosslight.align.candidates import candidates
from crosslight.align.field import Field
from crosslight.model import Annotation
from tests.bench.alignment.crossvalidation import Crossed
from tests.bench.alignment.measures import Tally
from tests.bench.stories import LabelledStory


def renamed(note: Annotation, id_: str) -> Annotation:
    """The same annotated article under another siglum."""
    sentences = tuple(
        replace(s, id=f"{id_}.{n}", article=id_) for n, s in enumerate(note.sentences)
    )
    return replace(note, article=replace(note.article, id=id_), sentences=sentences)


def strangers(stories: Sequence[LabelledStory], crossed: Crossed, *, firm: bool) -> Tally:
    """Share of sentences with a link, over pairs of articles of two stories.

    Each story's first article meets the first article of the next story in its fold, weighed by
    the model that saw neither.
    """
    total = Tally()
    for fold in crossed.folds:
        threshold = fold.model.firm if firm else fold.threshold
        for one, other in zip(fold.stories, [*fold.stories[1:], fold.stories[0]], strict=True):
            notes = [
                renamed(stories[n].annotations[0], id_) for n, id_ in ((one, "A"), (other, "B"))
            ]
            field = Field(notes)
            pairs = candidates(field)
            on = zip(pairs, fold.model.probabilities(field, pairs), strict=True)
            linked = {unit.index for pair, p in on if p >= threshold for unit in pair}
            total += Tally(len(linked), 0, len(field.units))
    return total
