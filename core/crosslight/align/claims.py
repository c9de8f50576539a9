"""Claims: what the sources say, one row each.

Links are the truth and a partition is a view of them: a clause in a long lead links to many
sentences that have nothing to do with each other, so links are never followed in chains. Groups
grow by average linkage, and a sentence linked to most of another group is repeated there.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

from crosslight.align.units import compared
from crosslight.model import Annotation, Claim, Link, Reading

JOIN = 0.45
"""Mean probability, over the pairs of different sources, from which two groups are one claim."""
REPEAT = 0.5
"""Mean probability between a sentence and another group from which it is repeated there."""

Likeness = Mapping[int, Mapping[int, float]]
"""Probability by two positions, both ways; pairs without a link are left out."""
Members = tuple[int, ...]
"""Positions of sentences, rising."""


def group(annotations: Sequence[Annotation], links: Iterable[Link]) -> tuple[Claim, ...]:
    """Claims over all compared sentences; a sentence without a link is a claim of its own.

    Args:
        annotations: All sources, in the order that decides ties.
        links: The links that count.

    Returns:
        Claims by their first sentence, with empty ids to be given later. A sentence may be in
        several; silent sources are in the order of the annotations.
    """
    sentences = [s for note in annotations for s in compared(note)]
    sources = [s.article for s in sentences]
    order = [note.article.id for note in annotations]
    likeness = _likeness(links, {s.id: n for n, s in enumerate(sentences)})
    groups = merged(sources, likeness)
    claims = []
    for members in sorted(repeated(groups, sources, likeness)):
        readings: dict[str, list[str]] = {source: [] for source in order}
        for n in members:
            readings[sources[n]].append(sentences[n].id)
        claims.append(
            Claim(
                id="",
                readings=tuple(Reading(k, tuple(v)) for k, v in readings.items() if v),
                silent=tuple(k for k, v in readings.items() if not v),
            )
        )
    return tuple(claims)


def _likeness(links: Iterable[Link], position: Mapping[str, int]) -> Likeness:
    found: dict[int, dict[int, float]] = defaultdict(dict)
    for link in links:
        a, b = position[link.a], position[link.b]
        found[a][b] = found[b][a] = link.score
    return found


def merged(sources: Sequence[str], likeness: Likeness, join: float = JOIN) -> list[Members]:
    """A partition by average linkage, the likeliest pair of groups first.

    Pairs of one source have no probability and count neither for nor against; a pair of two
    sources without a link counts as 0.
    """
    groups: dict[int, list[int]] = {n: [n] for n in range(len(sources))}
    sizes: dict[int, Counter[str]] = {n: Counter([s]) for n, s in enumerate(sources)}
    sums: dict[int, dict[int, float]] = {n: dict(row) for n, row in likeness.items()}
    heap = [(-p, a, b) for a, row in sums.items() for b, p in row.items() if a < b]
    heapify(heap)
    while heap:
        negative, a, b = heappop(heap)
        if -negative < join:
            break
        if b not in sums.get(a, {}) or -negative != _mean(sums[a][b], sizes[a], sizes[b]):
            continue  # one of the two has changed since
        groups[a] += groups.pop(b)
        sizes[a] += sizes.pop(b)
        for other, p in sums.pop(b).items():
            del sums[other][b]
            if other != a:
                sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + p
        for other, p in sums[a].items():
            pair = min(a, other), max(a, other)
            heappush(heap, (-_mean(p, sizes[a], sizes[other]), *pair))
    return [tuple(sorted(members)) for members in groups.values()]


def _mean(total: float, a: Counter[str], b: Counter[str]) -> float:
    """Mean over the pairs of different sources."""
    same = sum(n * b[source] for source, n in a.items())
    return total / (a.total() * b.total() - same)


def repeated(
    groups: Sequence[Members], sources: Sequence[str], likeness: Likeness
) -> list[Members]:
    """The groups, each with the sentences of other groups that are linked to most of it.

    A group that another one holds whole by then is left out.
    """
    home = {n: g for g, members in enumerate(groups) for n in members}
    extended = [set(members) for members in groups]
    for n in sorted(likeness):
        totals: dict[int, float] = defaultdict(float)
        for other, p in likeness[n].items():
            totals[home[other]] += p
        for g, total in totals.items():
            rivals = sum(sources[m] != sources[n] for m in groups[g])
            if g != home[n] and total / rivals >= REPEAT:
                extended[g].add(n)
    return [tuple(sorted(members)) for members in _outermost(extended)]


def _outermost(groups: Sequence[set[int]]) -> list[set[int]]:
    """Groups that are not inside another; of equal ones the first."""
    holding: dict[int, list[int]] = defaultdict(list)
    for g, members in enumerate(groups):
        for n in members:
            holding[n].append(g)

    def inside(g: int) -> bool:
        rivals = (h for h in holding[min(groups[g])] if h != g)
        return any(groups[g] < groups[h] or (groups[g] == groups[h] and h < g) for h in rivals)

    return [members for g, members in enumerate(groups) if not inside(g)]
