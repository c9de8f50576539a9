"""What the steps of a comparison cost, in CPU time, and the whole beside alignment alone.

Alignment alone is `align.score` and `align.group`. The first comparison of a process also loads
tables and compiles expressions; the steps are those of a later one.
"""

import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import wraps
from pathlib import Path
from types import ModuleType
from unittest.mock import patch

from crosslight import align, compare, entities, language, pipeline, quotes, wording
from crosslight.ingest import load
from crosslight.model import Story

ROUNDS = 7
ALIGNMENT = ("aligning: scores", "aligning: claims")
STEPS: Mapping[str, tuple[ModuleType, str]] = {
    "reading: sentences, figures, dates": (language, "annotate"),
    ALIGNMENT[0]: (align, "score"),
    ALIGNMENT[1]: (align, "group"),
    "naming: entities": (entities, "find_entities"),
    "wording: verbatim reuse": (wording, "reuse"),
    "wording: words of one source": (wording, "unique_runs"),
    "collating quotations": (quotes, "collate"),
    "weighing findings": (pipeline, "find"),
}
"""The functions that `pipeline` calls, by what they do."""


@contextmanager
def watched(spent: dict[str, float]) -> Iterator[None]:
    """Adds the CPU time of each step to its entry."""

    def timed(name: str, step: Callable[..., object]) -> Callable[..., object]:
        @wraps(step)
        def run(*args: object, **options: object) -> object:
            began = time.process_time()
            try:
                return step(*args, **options)
            finally:
                spent[name] += time.process_time() - began

        return run

    with ExitStack() as stack:
        for name, (module, function) in STEPS.items():
            stack.enter_context(
                patch.object(module, function, timed(name, getattr(module, function)))
            )
        yield


def steps(story: Story, rounds: int = ROUNDS) -> tuple[float, Mapping[str, float]]:
    """CPU seconds of a comparison that is not the first, and of its steps: the cheapest of some."""
    compare(story)
    found: list[tuple[float, Mapping[str, float]]] = []
    for _ in range(rounds):
        spent: dict[str, float] = defaultdict(float)
        with watched(spent):
            began = time.process_time()
            compare(story)
            found.append((time.process_time() - began, spent))
    return min(found, key=lambda run: run[0])


def first(folder: Path, rounds: int = ROUNDS) -> float:
    """CPU seconds of the first comparison of a process, without starting it and reading files."""
    run = [sys.executable, "-m", "tests.bench.steps", str(folder)]
    return min(
        float(subprocess.run(run, capture_output=True, text=True, check=True).stdout)
        for _ in range(rounds)
    )


def report(folder: Path) -> Iterator[str]:
    """The table."""
    story = load([str(folder)])
    whole, spent = steps(story)
    articles = len(story.articles)
    yield f"\ncomparing {articles} articles, CPU time{whole * 1000:21.1f} ms   (to reach 350 ms)"
    for name in STEPS:
        yield f"  {name:<42}{spent[name] * 1000:9.1f} ms{spent[name] / whole:8.1%}"
    rest = whole - sum(spent.values())
    yield f"  {'letters and the rest':<42}{rest * 1000:9.1f} ms{rest / whole:8.1%}"
    alone = sum(spent[name] for name in ALIGNMENT)
    yield f"{'the whole, beside alignment alone':<44}{whole / alone:9.2f} ×    (to reach 6 ×)"
    yield f"{'the first comparison of a process':<44}{first(folder) * 1000:9.1f} ms"


def main() -> None:
    """One comparison, for `first`."""
    story = load([sys.argv[1]])
    began = time.process_time()
    compare(story)
    print(time.process_time() - began)


if __name__ == "__main__":
    main()
