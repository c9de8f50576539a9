"""Groups of sentences beside the propositions that a person named: extended B-cubed.

Sentences may belong to several groups on both sides. For two sentences that share a group, the
number of groups they share here and there is compared (Amigó, Gonzalo, Artiles and Verdejo 2009).
A sentence that no labelled group names is a group of its own.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from crosslight.align import group
from crosslight.align.claims import JOIN
from crosslight.align.units import compared
from crosslight.model import Link, Relation
from tests.bench.alignment.measures import Scores
from tests.bench.stories import LabelledStory

Groups = Sequence[frozenset[str]]


def bcubed(found: Groups, wanted: Groups) -> tuple[float, float, float]:
    """Precision, recall and F1, averaged over sentences.

    Args:
        found: Groups that cover every sentence.
        wanted: Groups that cover every sentence.
    """
    ours, theirs = _memberships(found), _memberships(wanted)
    precision, recall = _share(ours, theirs), _share(theirs, ours)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def _memberships(groups: Groups) -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for n, members in enumerate(groups):
        for member in members:
            found[member].add(n)
    return {member: frozenset(numbers) for member, numbers in found.items()}


def _share(these: Mapping[str, frozenset[int]], those: Mapping[str, frozenset[int]]) -> float:
    """Mean over sentences of the mean, over those they share a group with, of what agrees."""
    means = []
    for a, groups in these.items():
        values = [
            min(common, len(those[a] & those[b])) / common
            for b, others in these.items()
            if (common := len(groups & others))
        ]
        means.append(sum(values) / len(values))
    return sum(means) / max(len(means), 1)


def labelled(story: LabelledStory) -> Groups:
    """The propositions of a story, and every other sentence alone."""
    groups = [
        frozenset(story.ids[member[:-1]] for member in members if member[-1] != "O")
        for members in story.gold["groups"].values()
    ]
    return _completed(filter(None, groups), story)


def claims(story: LabelledStory, scores: Scores, threshold: float) -> Groups:
    """crosslight's claims."""
    found = group(story.annotations, [_link(*pair, p) for pair, p in _on(scores, threshold)])
    return [
        frozenset(s for reading in claim.readings for s in reading.sentences) for claim in found
    ]


def components(story: LabelledStory, scores: Scores, threshold: float) -> Groups:
    """Links followed in chains."""
    home: dict[str, set[str]] = {}
    for (a, b), _ in _on(scores, threshold):
        joined = home.get(a, {a}) | home.get(b, {b})
        home |= dict.fromkeys(joined, joined)
    return _completed({frozenset(members) for members in home.values()}, story)


def averaged(story: LabelledStory, scores: Scores, threshold: float) -> Groups:
    """Plain average linkage over all pairs of members, those of one source counting 0."""
    groups = [{id_} for id_ in _ids(story)]
    place = {id_: n for n, id_ in enumerate(_ids(story))}
    totals, sizes = np.zeros((len(groups), len(groups))), np.ones(len(groups))
    for (a, b), p in _on(scores, threshold):
        totals[place[a], place[b]] = totals[place[b], place[a]] = p
    while len(groups) > 1:
        means = np.tril(totals / np.outer(sizes, sizes), -1)
        n, m = map(int, np.unravel_index(means.argmax(), means.shape))
        if means[n, m] < JOIN:
            break
        totals[m] += totals[n]
        totals[:, m] += totals[:, n]
        sizes[m] += sizes[n]
        groups[m] |= groups.pop(n)
        totals = np.delete(np.delete(totals, n, 0), n, 1)
        sizes = np.delete(sizes, n)
    return [frozenset(members) for members in groups]


GROUPERS: Mapping[str, Callable[[LabelledStory, Scores, float], Groups]] = {
    "connected components": components,
    "plain average linkage": averaged,
    "crosslight": claims,
}


def _on(scores: Scores, threshold: float) -> list[tuple[tuple[str, str], float]]:
    return [(pair, p) for pair, p in scores.items() if p >= threshold]


def _ids(story: LabelledStory) -> list[str]:
    return [s.id for note in story.annotations for s in compared(note)]


def _completed(groups: Iterable[frozenset[str]], story: LabelledStory) -> Groups:
    whole = list(groups)
    named = frozenset[str]().union(*whole)
    return [*whole, *(frozenset({id_}) for id_ in _ids(story) if id_ not in named)]


def _link(a: str, b: str, p: float) -> Link:
    return Link(a, b, Relation.PARTIAL, p, False, 0.0, 0.0, ())
