"""Accuracy of quotations and findings: `python -m tests.bench.findings DATA [--show TYPE]`.

DATA is a folder of labelled stories (README.md beside this file describes their form); articles are
compared with the program's own sentences. Printed:

- quotations: how many of the shared ones that both annotators list stand on one card with all their
  sources, and how many of these have the grade that the verdict maps to, between the versions that
  the label names;
- speakers: of the versions on these cards, for how many the speaker is resolved to somebody, and
  what share of these to the one whom the label names; the same where the speaker is printed by
  name, as `quote.speaker` asks for;
- conflicts: how many of the agreed number and date conflicts a finding points at, with evidence in
  every sentence that the label names, and how many one that is queued does;
- raised and queued findings by type, for the tally in `core/crosslight/findings/README.md`;
- seconds of a whole comparison, of collating and of finding.

`--show` prints every finding of a type with its evidence, to be read.
"""

import argparse
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from crosslight import compare
from crosslight.findings.case import Case
from crosslight.findings.find import find
from crosslight.findings.rules.quote_speaker import by_name
from crosslight.model import Comparison, Evidence, Finding, QuoteGrade, QuoteReading, Sentence, Span
from crosslight.quotes import between, collate, versions, worst
from tests.bench.stories import LabelledStory, stories

VERDICTS = {
    "verbatim": {QuoteGrade.EXACT, QuoteGrade.TYPOGRAPHY},
    "trimmed": {QuoteGrade.TRIMMED, QuoteGrade.ELIDED},
    "altered": {QuoteGrade.ALTERED, QuoteGrade.SILENT_ELISION, QuoteGrade.BRACKETED},
}
"""The grades that each verdict of the annotators stands for."""
CONFLICTS = ("number.", "date.")


@dataclass
class Tally:
    """Counts over stories."""

    quotes: Counter[str] = field(default_factory=Counter)
    grades: Counter[tuple[str, str]] = field(default_factory=Counter)
    speakers: Counter[str] = field(default_factory=Counter)
    conflicts: Counter[str] = field(default_factory=Counter)
    raised: Counter[str] = field(default_factory=Counter)
    queued: Counter[str] = field(default_factory=Counter)
    seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))


def touches(article: str, span: Span, sentence: Sentence) -> bool:
    return article == sentence.article and span.start < sentence.end and sentence.start < span.end


def named(story: LabelledStory, label: dict[str, Any]) -> list[Sentence]:
    """The sentences that a label names."""
    sentences = {s.id: s for note in story.annotations for s in note.sentences}
    return [sentences[story.ids[name]] for name in label["sentences"]]


def on_card(readings: Iterable[QuoteReading], label: Sequence[Sentence]) -> list[QuoteReading]:
    """The versions of a card that lie in the sentences of a label."""
    return [
        r
        for r in readings
        if any(touches(r.article, part, s) for part in r.segments for s in label)
    ]


def grade(found: Comparison, readings: Sequence[QuoteReading]) -> QuoteGrade:
    """The worst grade between some versions of a card."""
    texts = versions(found.annotations, readings).values()
    grades = [v.grade for a, b in combinations(texts, 2) if (v := between(a, b))]
    outside = [QuoteGrade.DEQUOTED] if not all(r.marked for r in readings) else []
    return worst([*grades, *outside])


def score_quotes(story: LabelledStory, found: Comparison, tally: Tally) -> None:
    case = Case(found)
    for label in story.gold["quotes"]:
        if not label["agreed"]:
            continue
        sentences = named(story, label)
        sources = {s.article for s in sentences}
        tally.quotes["labelled"] += 1
        cards = [on_card(quote.readings, sentences) for quote in found.quotes]
        whole = [card for card in cards if {r.article for r in card} == sources]
        if whole:
            given = grade(found, whole[0])
            tally.quotes["found"] += 1
            tally.quotes["graded right"] += given in VERDICTS[label["verdict"]]
            tally.grades[label["verdict"], str(given)] += 1
            score_speakers(case, whole[0], label["speaker"], tally)


def score_speakers(case: Case, readings: Iterable[QuoteReading], label: str, tally: Tally) -> None:
    names = set(re.findall(r"[A-Z][\w-]{2,}", label))
    for reading in readings:
        if reading.marked:
            entity = case.entities.get(reading.speaker or "")
            own = " ".join((entity.name, *entity.aliases)) if entity else ""
            right = not names.isdisjoint(re.findall(r"[A-Z][\w-]+", own))
            for kind in ("all", "by name") if by_name(case, reading) else ("all",):
                tally.speakers[kind] += 1
                tally.speakers[f"{kind}, resolved"] += bool(entity)
                tally.speakers[f"{kind}, right"] += right


def score_conflicts(story: LabelledStory, found: Comparison, tally: Tally) -> None:
    for label in story.gold["conflicts"]:
        if not label["agreed"] or label["kind"] not in {"number", "date"}:
            continue
        sentences = named(story, label)
        told = [f for f in found.findings if f.type.startswith(CONFLICTS) and covers(f, sentences)]
        tally.conflicts["labelled"] += 1
        tally.conflicts["raised"] += bool(told)
        tally.conflicts["queued"] += any(f.queued for f in told)


def covers(finding: Finding, sentences: Iterable[Sentence]) -> bool:
    return all(any(touches(e.article, e, s) for e in finding.evidence) for s in sentences)


def timed(found: Comparison, tally: Tally) -> None:
    start = time.perf_counter()
    collate(found.annotations, found.links, found.entities)
    middle = time.perf_counter()
    find(found)
    tally.seconds["collating"] += middle - start
    tally.seconds["finding"] += time.perf_counter() - middle


def context(found: Comparison, evidence: Evidence) -> str:
    """The sentence around a piece of evidence."""
    note = next(n for n in found.annotations if n.article.id == evidence.article)
    around = [s for s in note.sentences if touches(evidence.article, evidence, s)]
    return " ".join(note.article.text[s.start : s.end] for s in around[:1])


def report(tally: Tally) -> Iterator[str]:
    quotes, conflicts = tally.quotes, tally.conflicts
    yield f"shared quotations {quotes['labelled']}"
    yield f"  on one card     {quotes['found'] / max(1, quotes['labelled']):.3f}"
    yield f"  grade right     {quotes['graded right'] / max(1, quotes['found']):.3f}"
    for (verdict, given), count in sorted(tally.grades.items()):
        yield f"    {verdict:9} → {given:15} {count:4}"
    for kind in ("all", "by name"):
        known = tally.speakers[f"{kind}, resolved"]
        yield (
            f"speakers, {kind:8} {tally.speakers[kind]}  resolved {known}"
            f"  right {tally.speakers[f'{kind}, right'] / max(1, known):.3f}"
        )
    yield f"number and date conflicts {conflicts['labelled']}"
    for stage in ("raised", "queued"):
        yield f"  {stage:15} {conflicts[stage] / max(1, conflicts['labelled']):.3f}"
    yield f"{'type':24} raised queued"
    for type_, count in sorted(tally.raised.items()):
        yield f"{type_:24} {count:6} {tally.queued[type_]:6}"
    yield "  ".join(f"{step} {seconds:.2f} s" for step, seconds in tally.seconds.items())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", default="", help="print the findings of a type")
    given = parser.parse_args()
    tally = Tally()
    for story in stories(given.data):
        start = time.perf_counter()
        found = compare(*(note.article for note in story.annotations))
        tally.seconds["comparing"] += time.perf_counter() - start
        timed(found, tally)
        score_quotes(story, found, tally)
        score_conflicts(story, found, tally)
        tally.raised.update(f.type for f in found.findings)
        tally.queued.update(f.type for f in found.findings if f.queued)
        for finding in found.findings:
            if given.show and finding.type.startswith(given.show):
                print(story.name, finding.type, finding.queued, finding.reason)
                print(
                    *(f"    {e.article}: {context(found, e)}" for e in finding.evidence), sep="\n"
                )
    print(*report(tally), sep="\n")


if __name__ == "__main__":
    main()
