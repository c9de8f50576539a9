"""Times and memory of the app beside an empty Textual app's, and the steps of comparing.

    python -m tests.bench.app [FOLDER]

Everything is seen from outside, in a pseudo-terminal: a time ends when the text, or the last byte
of a frame, has arrived. Runs of both programs take turns, and medians are compared.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from difflib import SequenceMatcher
from functools import partial
from itertools import combinations
from pathlib import Path
from statistics import median

from rich.cells import cell_len

from crosslight import compare
from crosslight.ingest import load
from crosslight.language import annotate
from crosslight.lettering import siglum
from crosslight.model import Story
from crosslight.view.state import ViewKind
from crosslight_tui.desk.desk import Desk
from crosslight_tui.glance import glance
from tests.bench import steps
from tests.bench.terminal import Terminal
from tests.tui.stories import article

EMPTY = (sys.executable, "-m", "tests.bench.empty")
APP = (sys.executable, "-m", "crosslight_tui")
RUNS = 9
KEYS = "j" * 15 + "k" * 15
BUNDLED = Path(__file__).parents[2] / "corpus" / "vientiane-2024"


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def line(name: str, ours: float, theirs: float, target: float, unit: str = "ms") -> None:
    scale = 1000 if unit == "ms" else 1
    ratio = ours / theirs
    verdict = "" if ratio <= target else "   OVER"
    print(
        f"{name:<44}{ours * scale:9.1f} {unit:<3}{theirs * scale:9.1f} {unit:<3}"
        f"{ratio:6.2f} ×  (to reach {target} ×){verdict}"
    )


def first_word(folder: Path) -> str:
    """A word that the first paint must show: the first of the first sentence of the text."""
    story = load([str(folder)])
    return story.articles[0].text.split()[0]


def first_paint(folder: Path) -> tuple[float, float, float, float]:
    """Seconds to the first text of the app and of the empty app, and their memory in MiB."""
    word = first_word(folder)
    ours, theirs, our_memory, their_memory = [], [], [], []
    for _ in range(RUNS):
        with Terminal(EMPTY, 120, 40) as empty:
            theirs.append(empty.until("ready"))
            empty.settle(0.3)
            their_memory.append(empty.memory())
        with Terminal((*APP, str(folder)), 120, 40) as app:
            ours.append(app.until(word))
            app.settle(1.5)
            our_memory.append(app.memory())
    return median(ours), median(theirs), median(our_memory), median(their_memory)


def key_times(command: tuple[str, ...], word: str, size: tuple[int, int], keys: str) -> float:
    """Median seconds from j or k to its frame; `keys` come first and are not counted."""
    with Terminal(command, *size) as program:
        program.until(word)
        program.settle(1.5)
        for key in keys:
            program.key(key)
        return median(program.key(key) for key in KEYS)


def help_time() -> float:
    return median(
        timed(lambda: subprocess.run((*APP, "--help"), capture_output=True, check=True))
        for _ in range(RUNS)
    )


def difflib_loop(story: Story) -> None:
    """The plain way: every sentence of every article against every sentence of every other."""
    texts = [[a.text[s.start : s.end] for s in annotate(a).sentences] for a in story.articles]
    for one, other in combinations(texts, 2):
        for sentence in one:
            max((SequenceMatcher(None, sentence, s).ratio() for s in other), default=0.0)


def compare_times(story: Story) -> tuple[float, float]:
    compare(story)
    return (
        min(timed(lambda: compare(story)) for _ in range(3)),
        min(timed(lambda: difflib_loop(story)) for _ in range(3)),
    )


def long_story(articles: int, words: int) -> Story:
    """Articles of so many words each, in paragraphs of forty."""
    vocabulary = ("harbour", "committee", "of", "the", "reported", "seventeen", "in", "morning")
    picked = [vocabulary[(n * 7 + n // 3) % len(vocabulary)] for n in range(40)]
    paragraph = " ".join(picked).capitalize() + "."
    text = ["Long", *[paragraph] * (words // 40)]
    return Story("Long", tuple(article(siglum(n), text) for n in range(articles)))


def rewrap() -> float:
    """Median seconds to wrap ten articles of 2,000 words anew for another width."""
    desk = Desk(glance(long_story(10, 2000)), aligned=False, measure=cell_len)
    desk.resize(400, 50)
    desk.show(replace(desk.state, view=ViewKind.SPLIT))
    return median(timed(partial(desk.resize, width, 50)) for width in range(340, 360))


def two_and_ten(folder: Path, into: Path) -> tuple[Path, Path]:
    """Folders with two and with ten of the story's articles, each twice where five are too few."""
    articles = load([str(folder)]).articles
    for count in (2, 10):
        place = into / str(count)
        place.mkdir()
        for n in range(count):
            (place / f"{n:02}.txt").write_text(articles[n % len(articles)].text, encoding="utf-8")
    return into / "2", into / "10"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=BUNDLED)
    folder: Path = parser.parse_args().folder
    os.environ.pop("NO_COLOR", None)
    print(f"{'':<44}{'crosslight':>12} {'beside':>12}")
    ours, theirs, our_memory, their_memory = first_paint(folder)
    line("first paint, beside an empty app", ours, theirs, 1.8)
    line("--help, beside the empty app's first paint", help_time(), theirs, 0.5)
    line("memory, beside the empty app's", our_memory, their_memory, 2.3, "MiB")
    with tempfile.TemporaryDirectory() as place:
        two, ten = two_and_ten(folder, Path(place))
        word = first_word(folder)
        small = key_times(EMPTY, "ready", (80, 24), "")
        line(
            "key to frame, 2 columns at 80×24",
            key_times((*APP, str(two)), word, (80, 24), ""),
            small,
            3,
        )
        large = key_times(EMPTY, "ready", (200, 50), "")
        line(
            "key to frame, 10 sources split at 200×50",
            key_times((*APP, str(ten)), word, (200, 50), ":view: split\r"),
            large,
            6,
        )
    compared, looped = compare_times(load([str(folder)]))
    line("comparing the articles, beside difflib", compared, looped, 1.0)
    for text in steps.report(folder):
        print(text)
    print(f"{'re-wrap of 10 × 2,000 words':<44}{rewrap() * 1000:9.1f} ms   (to reach 30 ms)")


if __name__ == "__main__":
    main()
