"""Fit the weights of the type decision: `python -m tests.bench.fit_entities DATA [--folds N]`.

Multinomial logistic regression with ridge penalty over `crosslight.entities.features`, by AdaGrad.
Fitted on the forms of `news-stories` (labels made for crosslight) and of `names/wikigold.json`
(WikiGold, Balasuriya et al. 2009, CC BY 4.0). Only numbers and feature names are written, to
`core/crosslight/entities/data/weights.txt`; other sets of names are left to check with.

With `--folds` nothing is written: stories and WikiGold documents are measured with weights fitted
on the other folds, the other sets with weights fitted on all.
"""

import argparse
import math
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

import crosslight.entities
from crosslight.entities.features import features
from crosslight.entities.find import candidates_of
from crosslight.entities.gazetteer import gazetteer
from crosslight.entities.keys import name_key
from crosslight.entities.surfaces import CLASSES, Weights, by_form, sure_type
from crosslight.entities.words import lines
from crosslight.model import Annotation
from tests.bench.entities import TYPES, Measure, documents, labelled_stories, story

TARGET = Path(crosslight.entities.__file__).with_name("data") / "weights.txt"
HEADER = """\
# Weights of the type decision in tenths, written by tests/bench/fit_entities.py: one a class, in
# the order PERSON, ORGANISATION, PLACE, EVENT, WORK, OTHER, no name; then the feature.
# Fitted on news stories labelled for crosslight and on WikiGold (CC BY 4.0), see NOTICE.
"""
RARE = 4
"""Features with fewer forms are left out."""
EPOCHS = 8
RATE = 0.3
RUNS = 5
"""Runs over the rows in other orders, whose mean depends less on any of them."""
RIDGE = 3.0
LABELS = [None if kind is None else TYPES[kind] for kind in CLASSES]


@dataclass(frozen=True)
class Sample:
    """One form of one story or document with its label."""

    group: str
    found: Mapping[str, float]
    label: int


def forms(notes: Sequence[Annotation]) -> Iterator[tuple[str, list[Any]]]:
    """The forms of a story whose type has to be decided, with their places."""
    names = gazetteer()
    found, _ = candidates_of(list(lines(notes, names)), names)
    for key, places in by_form(found).items():
        if sure_type(places) is None:
            yield key, places


def story_samples(folder: Path) -> Iterator[Sample]:
    """The forms of labelled stories: the type of the gold entity with that form, or no name."""
    for stem, data in labelled_stories(folder):
        labels: dict[str, str | None] = {}
        unsure: set[str] = set()
        for entity in data["entities"]:
            for form in map(name_key, (entity["name"], *entity["aliases"])):
                if entity.get("agreed") is False:
                    unsure.add(form)
                labels.setdefault(form, entity["type"])
        for key, places in forms(story(data)):
            if key not in unsure:
                label = LABELS.index(labels.get(key))
                yield Sample(stem, features(places, gazetteer()), label)


def document_samples(path: Path) -> Iterator[Sample]:
    """The forms of labelled documents: the commonest type of their spans.

    Forms that mostly overlap a gold span without being one are left out.
    """
    for data, note in documents(path):
        gold = {(a, b): "OTHER" if kind == "MISC" else kind for a, b, kind in data["entities"]}
        for _, places in forms((note,)):
            votes: Counter[str | None] = Counter()
            for place in places:
                inside = any(a < place.end and place.start < b for a, b in gold)
                votes[gold.get((place.start, place.end), "overlap" if inside else None)] += 1
            label = votes.most_common(1)[0][0]
            if label != "overlap":
                found = features(places, gazetteer())
                yield Sample(f"{path.stem}:{data['id']}", found, LABELS.index(label))


def fit(samples: Sequence[Sample]) -> Weights:
    """Weights of all features that are not rare."""
    counts = Counter(name for sample in samples for name in sample.found)
    names = [name for name in sorted(counts) if counts[name] >= RARE]
    known = frozenset(names)
    rows = [([(n, v) for n, v in s.found.items() if n in known], s.label) for s in samples]
    runs = [_descended(rows, names, seed) for seed in range(RUNS)]
    return {
        name: tuple(
            round(fmean(column), 1) for column in zip(*(run[name] for run in runs), strict=True)
        )
        for name in names
    }


def _descended(
    rows: Sequence[tuple[Sequence[tuple[str, float]], int]], names: Iterable[str], seed: int
) -> dict[str, list[float]]:
    """Weights after some rounds over the rows in an order of their own."""
    rows = list(rows)
    weights = {name: [0.0] * len(CLASSES) for name in names}
    squares = {name: [1e-8] * len(CLASSES) for name in names}
    shuffled = random.Random(seed)  # noqa: S311
    for _ in range(EPOCHS):
        shuffled.shuffle(rows)
        for row, label in rows:
            errors = probabilities(row, weights)
            errors[label] -= 1
            for name, value in row:
                weight, square = weights[name], squares[name]
                for k, error in enumerate(errors):
                    gradient = value * error + RIDGE / len(rows) * weight[k]
                    square[k] += gradient * gradient
                    weight[k] -= RATE * gradient / math.sqrt(square[k])
    return weights


def probabilities(
    row: Iterable[tuple[str, float]], weights: Mapping[str, Sequence[float]]
) -> list[float]:
    """The probability of each class."""
    scores = [0.0] * len(CLASSES)
    for name, value in row:
        for k, weight in enumerate(weights[name]):
            scores[k] += value * weight
    top = max(scores)
    odds = [math.exp(score - top) for score in scores]
    total = sum(odds)
    return [odd / total for odd in odds]


def written(weights: Weights) -> str:
    """The weights as the data file holds them; all-zero features are left out."""
    rows = (
        (",".join(str(round(w * 10) or "") for w in weight), name)
        for name, weight in weights.items()
        if any(weight)
    )
    return HEADER + "".join(f"{numbers} {name}\n" for numbers, name in rows)


def cross_validated(data: Path, samples: Sequence[Sample], folds: int) -> Measure:
    """Measures with weights that have not seen what they are measured on."""
    groups = sorted({sample.group for sample in samples})
    fold = {group: position % folds for position, group in enumerate(groups)}
    weights = [fit([s for s in samples if fold[s.group] != k]) for k in range(folds)]
    whole = fit(samples)
    measure = Measure()
    for stem, labelled in labelled_stories(data):
        measure.add_story(labelled, weights[fold[stem]])
    for path in sorted((data / "names").glob("*.json")):
        for document, note in documents(path):
            own = fold.get(f"{path.stem}:{document['id']}")
            used = whole if own is None else weights[own]
            measure.add_document(path.stem, document, note, used)
    return measure


def main() -> None:
    """Write the weights, or print measures over folds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int)
    options = parser.parse_args()
    samples = [
        *story_samples(options.data),
        *document_samples(options.data / "names" / "wikigold.json"),
    ]
    if options.folds:
        print(*cross_validated(options.data, samples, options.folds).lines(), sep="\n")
        return
    text = written(fit(samples))
    TARGET.write_text(text, "utf-8")
    print(f"{len(samples)} forms, {text.count(chr(10))} lines, {len(text)} bytes")


if __name__ == "__main__":
    main()
