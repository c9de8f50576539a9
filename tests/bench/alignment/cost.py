"""What alignment costs: milliseconds a story, growth over many sentences, memory, known tools.

Large events are made of the labelled stories over and over, each time with the words that fewer
than a tenth of its sentences have written anew, as if other events of one desk had been put into
one folder: the common words repeat and the telling ones do not.
"""

import math
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cache, partial
from importlib import import_module
from itertools import combinations
from pathlib import Path

from rapidfuzz.fuzz import token_set_ratio

from crosslight import align
from crosslight.align.units import compared
from crosslight.language import annotate
from crosslight.lettering import siglum
from crosslight.model import Annotation, Story, Token
from tests.bench.alignment.unrelated import renamed
from tests.bench.memory import peak
from tests.bench.stories import LabelledStory, stories

SIZES = (1_000, 3_000, 10_000, 30_000)
LARGEST = 100_000
ROUNDS = 5


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The least of some measurements."""
    spent = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        spent.append(time.process_time() - began)
    return min(spent)


def a_story(given: Sequence[LabelledStory]) -> tuple[float, float, float]:
    """Mean sentences, pairs and milliseconds of `align.score` over the labelled stories."""
    sizes = [[len(list(compared(note))) for note in story.annotations] for story in given]
    pairs = [sum(a * b for a, b in combinations(counts, 2)) for counts in sizes]
    spent = [seconds(partial(align.score, story.annotations), 2) for story in given]
    mean = 1 / len(given)
    return sum(map(sum, sizes)) * mean, sum(pairs) * mean, sum(spent) * mean * 1000


def event(given: Sequence[LabelledStory], size: int) -> list[Annotation]:
    """At least `size` compared sentences as the sources of one event."""
    found: list[Annotation] = []
    count = 0
    for note in _endless(given):
        found.append(renamed(note, siglum(len(found))))
        count += sum(1 for _ in compared(note))
        if count >= size:
            return found
    return found


def _endless(given: Sequence[LabelledStory]) -> Iterator[Annotation]:
    """The articles of all stories, and then again with their rarer words rewritten."""
    notes = [note for story in given for note in story.annotations]
    sets = [{t.norm for t in s.tokens} for note in notes for s in compared(note)]
    frequency = Counter(norm for norms in sets for norm in norms)
    common = frozenset(norm for norm, n in frequency.items() if n > len(sets) / 10)
    copy = 0
    while True:
        for note in notes:
            yield note if copy == 0 else _rewritten(note, copy, common)
        copy += 1


def _rewritten(note: Annotation, copy: int, common: frozenset[str]) -> Annotation:
    @cache
    def anew(token_norm: str) -> str:
        return token_norm if token_norm in common or not token_norm else f"{token_norm}{copy}"

    def token(old: Token) -> Token:
        return replace(old, norm=anew(old.norm))

    sentences = tuple(replace(s, tokens=tuple(token(t) for t in s.tokens)) for s in note.sentences)
    return replace(note, sentences=sentences)


def grown(folder: Path, size: int) -> tuple[int, float, int, float]:
    """Sentences, seconds, links and MiB beyond the annotations, in a process of its own."""
    run = [sys.executable, "-m", "tests.bench.alignment.cost", str(folder), str(size)]
    out = subprocess.run(run, capture_output=True, text=True, check=True).stdout.split()
    return int(out[0]), float(out[1]), int(out[2]), float(out[3])


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """Slope of the logarithm of the time over the logarithm of the size: 1 is linear."""
    (first, start), (last, end) = points[0], points[-1]
    return math.log(end / start) / math.log(last / first)


def tools(story: Story) -> Iterator[tuple[str, float | None]]:
    """Seconds of crosslight and of known tools on one story; None where one is not installed."""
    notes = [annotate(article) for article in story.articles]
    texts = [[n.article.text[s.start : s.end] for s in compared(n)] for n in notes]
    pairs = [(a, b) for x, y in combinations(texts, 2) for a in x for b in y]
    yield "crosslight align.score", seconds(lambda: align.score(notes))
    yield (
        "difflib over all pairs",
        seconds(lambda: [SequenceMatcher(None, a, b, autojunk=False).ratio() for a, b in pairs], 1),
    )
    yield (
        "rapidfuzz token_set_ratio over all pairs",
        seconds(lambda: [token_set_ratio(a, b) for a, b in pairs]),
    )
    yield "CollateX", _collatex(texts)


def _collatex(texts: Sequence[Sequence[str]]) -> float | None:
    try:
        collatex = import_module("collatex")  # a benchmark-only dependency
    except ImportError:
        return None
    witnesses = collatex.Collation()
    for n, sentences in enumerate(texts):
        witnesses.add_plain_witness(siglum(n), " ".join(sentences))
    return seconds(lambda: collatex.collate(witnesses, segmentation=False), 1)


def main() -> None:
    """One size, for `grown`."""
    folder, size = Path(sys.argv[1]), int(sys.argv[2])
    notes = event(list(stories(folder)), size)
    count = sum(1 for note in notes for _ in compared(note))
    before = peak()
    began = time.process_time()
    links = align.score(notes)
    print(count, time.process_time() - began, len(links), peak() - before)


if __name__ == "__main__":
    main()
