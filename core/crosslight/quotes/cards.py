"""Cards: utterances that are versions of one, graded, and joined while the same sources go on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosslight.model import QuoteGrade, Span
from crosslight.quotes.dequoted import Unmarked
from crosslight.quotes.grading import between, worst
from crosslight.quotes.utterances import Utterance, Word


@dataclass(frozen=True, slots=True)
class Card:
    """All versions of one or several sentences of a speaker.

    Attributes:
        grade: The worst of any two sources.
        members: Positions of its utterances, in order.
        outside: Where sources that do not quote it print its words, by source and place.
    """

    grade: QuoteGrade
    members: tuple[int, ...]
    outside: tuple[tuple[int, Span], ...]


def cards(
    said: Sequence[Utterance],
    matched: Iterable[tuple[int, int]],
    bare: Mapping[int, Sequence[Unmarked]],
) -> list[Card]:
    """One card for each group of connected utterances, in order of their first.

    Args:
        said: What is said in all sources.
        matched: Pairs of utterances that are versions of one.
        bare: By utterance, where other sources print its words outside of marks.
    """
    found: list[Card] = []
    for members in _connected(len(said), matched):
        quoting = {said[n].source for n in members}
        runs = [run for n in members for run in bare.get(n, ()) if run.source not in quoting]
        graded = _grade(said, members)
        if runs:
            graded = worst([graded, QuoteGrade.DEQUOTED])
        found.append(Card(graded, tuple(members), tuple(_merged(runs))))
    return found


def joined(separate: Iterable[Card], said: Sequence[Utterance]) -> list[Card]:
    """Cards of which each goes on where the one before ends, in all its sources, in one."""
    found: list[Card] = []
    ends: dict[tuple[tuple[int, int, int], ...], int] = {}
    for card in separate:
        before = ends.pop(_edge(card, said, step=-1), None)
        if before is not None and _goes_on(found[before], card):
            first = found[before]
            found[before] = Card(
                card.grade, first.members + card.members, first.outside + card.outside
            )
        else:
            before = len(found)
            found.append(card)
        ends[_edge(found[before], said, step=0)] = before
    return found


def _connected(count: int, pairs: Iterable[tuple[int, int]]) -> Iterator[list[int]]:
    """Connected components of 0 … count - 1, in order of the first member (union-find)."""
    root = list(range(count))

    def find(n: int) -> int:
        while root[n] != n:
            root[n] = n = root[root[n]]
        return n

    for a, b in pairs:
        first, second = sorted((find(a), find(b)))
        root[second] = first
    groups: dict[int, list[int]] = defaultdict(list)
    for n in range(count):
        groups[find(n)].append(n)
    yield from groups.values()


def _grade(said: Sequence[Utterance], members: Iterable[int]) -> QuoteGrade:
    """The worst grade of any two sources."""
    texts: dict[int, dict[int, tuple[Word, ...]]] = defaultdict(dict)
    for n in members:
        version = texts[said[n].source]
        version[said[n].number] = version.get(said[n].number, ()) + said[n].words
    sources = [tuple(version.values()) for version in texts.values()]
    verdicts = (between(a, b) for a, b in combinations(sources, 2))
    return worst(verdict.grade for verdict in verdicts if verdict)


def _edge(card: Card, said: Sequence[Utterance], *, step: int) -> tuple[tuple[int, int, int], ...]:
    """Where a card ends in each source (step 0), or where one that it continues would (step -1)."""
    spots: dict[int, tuple[int, int]] = {}
    for n in card.members:
        at = said[n].number, said[n].part
        held = spots.setdefault(said[n].source, at)
        spots[said[n].source] = min(held, at) if step else max(held, at)
    return tuple((source, number, part + step) for source, (number, part) in sorted(spots.items()))


def _goes_on(before: Card, card: Card) -> bool:
    """Whether two cards that touch in all sources have one grade and one set of sources."""
    outside = {source for source, _ in before.outside} == {source for source, _ in card.outside}
    return outside and before.grade is card.grade


def _merged(runs: Iterable[Unmarked]) -> list[tuple[int, Span]]:
    """The runs by source and place, overlapping ones in one."""
    found: list[tuple[int, Span]] = []
    for run in sorted(runs, key=lambda r: (r.source, r.span.start)):
        if found and found[-1][0] == run.source and run.span.start <= found[-1][1].end:
            before = found.pop()[1]
            found.append((run.source, Span(before.start, max(before.end, run.span.end))))
        else:
            found.append((run.source, run.span))
    return found
