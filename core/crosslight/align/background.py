"""How many other events have a word: a small table of common words.

`background.txt` lists, by number of stories, the stems that at least `LEAST` of the labelled
stories have; `tests/bench/fit_align.py` writes it. Every other word counts as rare.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log

LEAST = 4
"""Stories from which a word is listed."""
UNLISTED = 1
"""Stories that an unlisted word counts for."""


@dataclass(frozen=True, slots=True)
class Background:
    """A table of common words.

    Attributes:
        stories: Stories that were counted.
        counts: Stories that have a stem.
    """

    stories: int
    counts: Mapping[str, int]

    def weight(self, term: str) -> float:
        """Rarity of a stem over events: logarithm of the inverse share of stories."""
        return log((self.stories + 1) / (self.counts.get(term, UNLISTED) + 0.5))


@cache
def background() -> Background:
    """The table that comes with the program."""
    return parse(files("crosslight.align").joinpath("background.txt").read_text("utf-8"))


def parse(text: str) -> Background:
    """A table from its text: the number of stories, then lines of a count and its stems."""
    head, *lines = text.splitlines()
    rows = (line.split() for line in lines)
    return Background(int(head), {stem: int(count) for count, *stems in rows for stem in stems})


def dump(table: Background) -> str:
    """The text of a table."""
    by_count: dict[int, list[str]] = {}
    for stem, count in sorted(table.counts.items()):
        by_count.setdefault(count, []).append(stem)
    lines = (f"{count} {' '.join(by_count[count])}" for count in sorted(by_count, reverse=True))
    return "\n".join([str(table.stories), *lines]) + "\n"


def counted(stories: Iterable[Iterable[str]]) -> Background:
    """A table of the stems of some stories."""
    counts: dict[str, int] = {}
    total = 0
    for stems in stories:
        total += 1
        for stem in set(stems):
            counts[stem] = counts.get(stem, 0) + 1
    return Background(total, {stem: n for stem, n in counts.items() if n >= LEAST})
