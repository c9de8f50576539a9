"""Accuracy and speed of the language step: `python -m tests.bench.language DATA`.

DATA is a folder with `sentences/*.json`, `quotes/*.json` and `news-stories/**/*.json` in the form
that README.md beside this file describes. Printed:

- sentences: F1 of the boundaries inside paragraphs, and seconds a megabyte;
- quotations: the share of gold direct quotations of which every segment is found exactly, the
  share whose speaker is proposed, and of those the share that overlaps the gold one, by pattern;
- conflicts: the share of agreed number (date) conflicts whose sentences carry two figures of one
  unit and head (two dates) that exclude each other, which bounds what findings can reach;
- speed: milliseconds an article and seconds a megabyte for all of the step, the import in a fresh
  interpreter, and the growth exponent of the time over the length of one sentence.
"""

import argparse
import json
import math
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from crosslight.language import annotate, sentence_spans
from crosslight.model import Article, Block, BlockKind, DateMention, Figure, Quotation
from tests.bench.stories import LabelledStory, stories

MARKS = "\"“”‘’'„«» \t\n\xa0"


def article(text: str) -> Article:
    """A plain text with one body block a line."""
    lines = (match.span() for match in re.finditer(r"\S(?:[^\n]*\S)?", text))
    return Article("A", text, tuple(Block(a, b, BlockKind.BODY) for a, b in lines), "")


# ── sentences ─────────────────────────────────────────────────────────────────────────────────


def sentences(path: Path) -> str:
    """One line of boundary scores for a file of paragraphs with gold spans."""
    right = wrong = missed = length = 0
    spent = 0.0
    for document in json.loads(path.read_text(encoding="utf-8")):
        for paragraph in document["paras"]:
            text = paragraph["text"]
            began = time.perf_counter()
            spans = sentence_spans(text)
            spent += time.perf_counter() - began
            length += len(text)
            gold = {end for _, end in paragraph["spans"][:-1]}
            ours = {span.end for span in spans[:-1]}
            right += len(gold & ours)
            wrong += len(ours - gold)
            missed += len(gold - ours)
    f1 = 2 * right / (2 * right + wrong + missed)
    pace = f"{spent / length * 1e6:.2f} s/MB"
    return f"{path.stem:12} F1 {f1:.3f}  wrong {wrong}  missed {missed}  {pace}"


# ── quotations ────────────────────────────────────────────────────────────────────────────────


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without marks and white space at its ends."""
    while start < end and text[start] in MARKS:
        start += 1
    while start < end and text[end - 1] in MARKS:
        end -= 1
    return start, end


def joined(text: str, spans: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """Spans in order, those with nothing but marks and white space between them as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(bare(text, *span) for span in spans):
        if found and not text[found[-1][1] : start].strip(MARKS):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def segments(text: str, quotation: Quotation) -> list[tuple[int, int]]:
    """The segments of one of our quotations, as they are and joined."""
    own = [(segment.start, segment.end) for segment in quotation.segments]
    return [*(bare(text, *span) for span in own), *joined(text, own)]


def quotations(path: Path) -> Iterator[str]:
    """Scores of direct quotations and their speakers, then a line a pattern."""
    found = total = sourced = 0
    proposed: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for document in json.loads(path.read_text(encoding="utf-8")):
        text = document["text"]
        ours = [(q, segments(text, q)) for q in annotate(article(text)).quotations]
        every = {span for _, spans in ours for span in spans}
        for gold in document["quotes"]:
            wanted = joined(text, gold["content"])
            total += 1
            found += every.issuperset(wanted)
            first, last = wanted[0][0], wanted[-1][1]
            same = (q for q, spans in ours if wanted[-1] in spans)
            near = (q for q, spans in ours if any(a < last and first < b for a, b in spans))
            match = next(same, None) or next(near, None)
            sourced += bool(gold["source"])
            if match and match.speaker and gold["source"]:
                who = match.speaker
                proposed[match.cue] += 1
                right[match.cue] += any(a < who.end and who.start < b for a, b in gold["source"])
    yield (
        f"{path.stem:12} {total} quotations  span {found / total:.3f}  speaker proposed "
        f"{proposed.total() / sourced:.3f}  right {right.total() / proposed.total():.3f}"
    )
    for cue, count in proposed.most_common():
        yield f"  {cue:18} {count:4}  right {right[cue] / count:.2f}"


# ── conflicts ─────────────────────────────────────────────────────────────────────────────────


def numbers_exclude(a: Figure, b: Figure) -> bool:
    """Whether two figures of one kind cannot both hold."""
    return (a.unit, a.head) == (b.unit, b.head) and (a.high < b.low or b.high < a.low)


def dates_exclude(a: DateMention, b: DateMention) -> bool:
    """Whether two resolved dates share no day."""
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return False
    return a.last < b.first or b.last < a.first


def carried(story: LabelledStory, labels: Sequence[str], kind: str) -> bool:
    """Whether the sentences of a conflict carry values of two sources that exclude each other."""
    names = {story.ids[label] for label in labels if label in story.ids}
    places = [
        (note, sentence)
        for note in story.annotations
        for sentence in note.sentences
        if sentence.id in names
    ]
    for (one, a), (other, b) in combinations(places, 2):
        if a.article == b.article:
            continue
        if kind == "number" and any(
            numbers_exclude(x, y)
            for x in one.figures
            if x.sentence == a.id
            for y in other.figures
            if y.sentence == b.id
        ):
            return True
        if kind == "date" and any(
            dates_exclude(x, y)
            for x in one.dates
            if x.sentence == a.id
            for y in other.dates
            if y.sentence == b.id
        ):
            return True
    return False


def conflicts(folder: Path) -> str:
    """One line: agreed conflicts that figures or dates carry, by kind."""
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for story in stories(folder):
        for label in story.gold["conflicts"]:
            if label["kind"] in {"number", "date"} and label.get("agreed", True):
                total[label["kind"]] += 1
                hits[label["kind"]] += carried(story, label["sentences"], label["kind"])
    return "  ".join(f"{kind} {hits[kind]} of {total[kind]}" for kind in sorted(total))


# ── speed ─────────────────────────────────────────────────────────────────────────────────────


def seconds(work: Callable[[], Any]) -> float:
    """The least of three times."""
    times = []
    for _ in range(3):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times)


def speed(texts: Sequence[str]) -> Iterator[str]:
    """Time of the whole step on real articles."""
    articles = [article(text) for text in texts]
    spent = seconds(lambda: [annotate(one) for one in articles])
    length = sum(map(len, texts))
    yield f"{spent / len(texts) * 1e3:.1f} ms an article, {spent / length * 1e6:.2f} s/MB"
    model, whole = (1e3 * importing(name) for name in ("crosslight.model", "crosslight.language"))
    yield f"import {whole:.0f} ms, {whole - model:.0f} ms of it beyond crosslight.model"
    unit = "At least 60 of the “24 boats” that Lind saw on Thursday had left Aldby's port, "
    short, long = (article(unit * count) for count in (350, 1400))
    once, fourfold = seconds(lambda: annotate(short)), seconds(lambda: annotate(long))
    growth = math.log(fourfold / once, 4)
    yield f"one sentence of 5,000 words {once:.2f} s, growth exponent {growth:.2f}"


def importing(name: str) -> float:
    """The least time of five imports of a module, each in a fresh interpreter."""
    code = f"import time; t = time.perf_counter(); import {name}; print(time.perf_counter() - t)"
    return min(float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(5))


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the measures."""
    parser = argparse.ArgumentParser(description="Measure the language step on labelled data.")
    parser.add_argument("data", type=Path, help="folder with sentences/, quotes/ and news-stories/")
    data = parser.parse_args(arguments).data
    print("sentences (boundaries inside paragraphs)")
    for path in sorted((data / "sentences").glob("*.json")):
        print(" ", sentences(path))
    texts: list[str] = []
    print("quotations")
    for path in sorted((data / "quotes").glob("*.json")):
        texts += [document["text"] for document in json.loads(path.read_text(encoding="utf-8"))]
        for line in quotations(path):
            print(" ", line)
    print("agreed conflicts carried by figures and dates")
    print(" ", conflicts(data / "news-stories"))
    print("speed")
    for line in speed(texts):
        print(" ", line)


if __name__ == "__main__":
    main()
