"""Accuracy and cost of alignment: `python -m tests.bench.align DATA`.

DATA is a folder of labelled stories (README.md beside this file describes their form).
Printed:

- links and unique sentences of crosslight, cross-validated by story, beside the reference and the
  baselines: F1 at one threshold for all stories, chosen on the stories of the other folds; average
  precision; recall of same-statement pairs; F1 of unique sentences. A paired bootstrap over stories
  says how sure the gain over the reference is;
- firm links, calibration, relations, claims (extended B-cubed), articles of unrelated stories;
- the bundled stories, with the program's own sentences and the weights that ship;
- cost: a story, growth, memory, and known tools on a bundled story.

`--shipped` scores DATA with the weights that ship and does not fit: for stories kept apart.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from crosslight import load
from crosslight.align import DEFAULT_STRICTNESS, score
from crosslight.align.model import model
from crosslight.ingest import bundled as corpus
from crosslight.model import Relation
from tests.bench import fit_align
from tests.bench.alignment import claims, cost, measures, unrelated
from tests.bench.alignment.baselines import BASELINES, REFERENCE, UNSCORED
from tests.bench.alignment.crossvalidation import Crossed, Fold, crossvalidated, scored
from tests.bench.alignment.measures import Judged, Scores, Tally
from tests.bench.stories import LabelledStory, stories
from tests.golden.gold import Gold

CROSSLIGHT = "crosslight"
Thresholds = Sequence[float]
"""One a story."""


def chosen(given: Sequence[Judged], crossed: Crossed) -> Thresholds:
    """For each story, the threshold of the best F1 on the stories of the other folds."""
    best = {
        id(fold): measures.best_threshold(
            [story for n, story in enumerate(given) if n not in fold.stories] or given
        )
        for fold in crossed.folds
    }
    return [best[id(crossed.fold_of(n))] for n in range(len(given))]


def total(
    measure: Callable[[Judged, float], Tally], given: Sequence[Judged], at: Thresholds
) -> Tally:
    """Micro average over stories."""
    return sum((measure(s, t) for s, t in zip(given, at, strict=True)), Tally())


def accuracy(judged: dict[str, list[Judged]], thresholds: dict[str, Thresholds]) -> Iterator[str]:
    """The table of systems."""
    yield f"{'':34}{'links P':>8}{'R':>6}{'F1':>6}{'AP':>7}{'S recall':>10}{'unique F1':>11}"
    for name, given in judged.items():
        at = thresholds[name]
        found, alone = total(measures.links, given, at), total(measures.unique, given, at)
        same = total(lambda s, t: measures.links(s, t, label=2), given, at)
        if name == UNSCORED:
            yield f"{name:34}{'–':>8}{'–':>6}{'–':>6}{'–':>7}{'–':>10}{alone.f1:11.3f}"
            continue
        yield (
            f"{name:34}{found.precision:8.3f}{found.recall:6.3f}{found.f1:6.3f}"
            f"{measures.average_precision(given):7.3f}{same.recall:10.3f}{alone.f1:11.3f}"
        )


def gains(
    ours: Sequence[Judged], theirs: Sequence[Judged], at: Thresholds, other: Thresholds
) -> Iterator[str]:
    """Paired bootstrap over stories against the reference."""
    counts = [
        np.array([_counts(s, t) for s, t in zip(given, thresholds, strict=True)])
        for given, thresholds in ((ours, at), (theirs, other))
    ]
    random, f1 = np.random.default_rng(0), []
    for _ in range(2000):
        drawn = random.integers(len(ours), size=len(ours))
        f1.append(np.subtract(*(_f1s(part[drawn].sum(0)) for part in counts)))
    low, high = np.percentile(f1, [2.5, 97.5], axis=0)
    point = np.subtract(*(_f1s(part.sum(0)) for part in counts))
    yield _gain("links F1", point[0], low[0], high[0], float(np.mean(np.array(f1)[:, 0] <= 0)))
    yield _gain("unique F1", point[1], low[1], high[1], float(np.mean(np.array(f1)[:, 1] <= 0)))
    ap = measures.average_precision(ours) - measures.average_precision(theirs)
    yield _gain("AP", ap, *measures.bootstrap(ours, theirs, measures.average_precision, rounds=200))


def _counts(story: Judged, threshold: float) -> list[float]:
    found, alone = measures.links(story, threshold), measures.unique(story, threshold)
    return [found.right, found.found, found.wanted, alone.right, alone.found, alone.wanted]


def _f1s(sums: measures.Array) -> measures.Array:
    return np.array([2 * sums[0] / (sums[1] + sums[2]), 2 * sums[3] / (sums[4] + sums[5])])


def _gain(name: str, point: float, low: float, high: float, p: float) -> str:
    return f"  {name:10}{point:+.3f}  95 % {low:+.3f} … {high:+.3f}  samples without gain {p:.3f}"


def sureness(given: Sequence[Judged], crossed: Crossed) -> Iterator[str]:
    """Firm links and calibration."""
    firm = [crossed.fold_of(n).model.firm for n in range(len(given))]
    found = total(measures.links, given, firm)
    yield f"firm links: precision {found.precision:.3f}, recall {found.recall:.3f}"
    bins = measures.reliability(given, fit_align.FLOOR)
    error = measures.calibration_error(bins)
    yield f"expected calibration error {error:.3f} of pairs from {fit_align.FLOOR}"
    yield f"  {'probability':14}{'pairs':>7}{'said':>8}{'seen':>8}"
    for b in bins:
        yield f"  {b.low:.1f} … {b.high:.1f}     {b.count:7}{b.said:8.3f}{b.seen:8.3f}"


def relations(given: Sequence[LabelledStory], crossed: Crossed) -> Iterator[str]:
    """Of linked pairs that are labelled *same* or *a part*: how well *same* is told."""
    told: Counter[tuple[str, Relation]] = Counter()
    for n, story in enumerate(given):
        for link in score(story.annotations):
            label, p = story.pairs.get((link.a, link.b)), crossed.scores[n].get((link.a, link.b), 0)
            if label in {"S", "P"} and p >= crossed.fold_of(n).threshold:
                told[label, link.relation] += 1
    right, wrong = told["S", Relation.SAME], told["P", Relation.SAME]
    missed, others = told["S", Relation.PARTIAL], told["P", Relation.PARTIAL]
    yield f"same: precision {right / (right + wrong):.3f}, recall {right / (right + missed):.3f}"
    yield f"same or a part told right: {(right + others) / told.total():.3f} of {told.total()}"


def grouping(
    given: Sequence[LabelledStory], scores: Sequence[Scores], at: Thresholds
) -> Iterator[str]:
    """Extended B-cubed, mean over stories."""
    yield f"  {'':26}{'P':>6}{'R':>7}{'F1':>7}"
    for name, grouper in claims.GROUPERS.items():
        rows = [
            claims.bcubed(grouper(story, p, t), claims.labelled(story))
            for story, p, t in zip(given, scores, at, strict=True)
        ]
        precision, recall, f1 = np.mean(rows, axis=0)
        yield f"  {name:26}{precision:6.3f}{recall:7.3f}{f1:7.3f}"


def bundled() -> Iterator[str]:
    """The stories that ship, with the program's own sentences and shipped weights."""
    for shipped_story in corpus.stories():
        gold = Gold(shipped_story.path)
        found, firm = gold.links(), gold.links(firm=True)
        yield (
            f"  {shipped_story.slug:30} links {found.f1:.3f}  unique {gold.unique().f1:.3f}"
            f"  firm P {firm.precision:.3f} R {firm.recall:.3f}"
        )


def spending(folder: Path, given: Sequence[LabelledStory], sizes: Sequence[int]) -> Iterator[str]:
    """Time, growth, memory."""
    count, pairs, spent = cost.a_story(given)
    yield f"  a story of {count:.0f} sentences, {pairs:.0f} pairs: {spent:.1f} ms beyond tokenising"
    points: list[tuple[float, float]] = []
    for size in sizes:
        grown, spent, links, megabytes = cost.grown(folder, size)
        points.append((grown, spent))
        yield f"  {grown:8} sentences {spent:8.2f} s {links:9} links {megabytes:7.0f} MiB"
    if len(points) > 1:
        yield f"  growth exponent {cost.exponent(points[1:] or points):.2f} (1 is linear)"
    story = corpus.stories()[0]
    for name, time in cost.tools(load([str(story.path)])):
        said = "not installed" if time is None else f"{time * 1000:.0f} ms"
        yield f"  {story.slug}: {name:42}{said}"


def shipped(given: Sequence[LabelledStory]) -> Crossed:
    """The scores of the weights that ship, as one fold."""
    scores = [scored(fit_align.sample(story), model()) for story in given]
    return Crossed(scores, [Fold(range(len(given)), model(), DEFAULT_STRICTNESS)])


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("data", type=Path, help="folder of labelled stories")
    parser.add_argument("--shipped", action="store_true", help="do not fit on DATA")
    parser.add_argument("--large", action="store_true", help="cost up to 100,000 sentences")
    parser.add_argument("--no-cost", action="store_true", help="accuracy only")
    options = parser.parse_args()
    given = list(stories(options.data))
    crossed = shipped(given) if options.shipped else crossvalidated(given)
    judged = {
        name: [Judged.of(story, system(story)) for story in given]
        for name, system in BASELINES.items()
    }
    thresholds = {name: chosen(of, crossed) for name, of in judged.items()}
    thresholds[UNSCORED] = [1.0] * len(given)
    judged[CROSSLIGHT] = ours = [
        Judged.of(story, p) for story, p in zip(given, crossed.scores, strict=True)
    ]
    thresholds[CROSSLIGHT] = at = [crossed.fold_of(n).threshold for n in range(len(given))]
    _print(f"{len(given)} stories, {len(crossed.folds)} folds", accuracy(judged, thresholds))
    _print("gain over the reference", gains(ours, judged[REFERENCE], at, thresholds[REFERENCE]))
    _print("sureness", sureness(ours, crossed))
    _print("relations of links", relations(given, crossed))
    _print("claims, extended B-cubed", grouping(given, crossed.scores, at))
    _print("unrelated stories", strangers(given, crossed))
    _print("bundled stories, weights as shipped", bundled())
    if not options.no_cost:
        sizes = (*cost.SIZES, cost.LARGEST) if options.large else cost.SIZES[:3]
        _print("cost", spending(options.data, given, sizes))


def strangers(given: Sequence[LabelledStory], crossed: Crossed) -> Iterator[str]:
    """Sentences of unrelated articles that got a link."""
    for name, firm in (("firm link", True), ("link", False)):
        share = unrelated.strangers(given, crossed, firm=firm).recall
        yield f"  sentences with a {name}: {share:.1%}"


def _print(title: str, lines: Iterator[str]) -> None:
    print(f"\n{title}", flush=True)
    for line in lines:
        print(line, flush=True)


if __name__ == "__main__":
    main()
