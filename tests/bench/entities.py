"""Accuracy and speed of the entities step: `python -m tests.bench.entities DATA`.

DATA is a folder with `news-stories/{dev,train}/*.json` and `names/*.json` in the form that the
README beside this file describes. Printed:

- stories: F1 of entities one to one by a maximum matching of ours and gold ones that share a
  normalised name or alias; gold entities that the annotators did not agree on are left out, with
  ours that only match these; *splits* is the share of gold entities that two or more of ours share
  a form with; *typed* is the share of matched ones with the gold type. `all types` holds OTHER.
- names: F1 of exact spans with type, PER, ORG and LOC, every document processed alone.

The shipped weights were fitted on the stories and on WikiGold, so these two are not unseen here:
`python -m tests.bench.fit_entities DATA --folds 4` measures them with weights fitted without them.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crosslight.entities import find_entities
from crosslight.entities.keys import name_key
from crosslight.entities.surfaces import Weights
from crosslight.language import annotate
from crosslight.model import Annotation, Article, Block, BlockKind, Entity

TYPES = {
    "PERSON": "PER",
    "ORGANISATION": "ORG",
    "PLACE": "LOC",
    "EVENT": "EVENT",
    "WORK": "WORK",
    "OTHER": "OTHER",
}
NAMED = {"PER", "ORG", "LOC", "EVENT", "WORK"}
SPANNED = {"PER", "ORG", "LOC"}
Forms = list[frozenset[str]]


def article(siglum: str, title: str, paragraphs: list[str]) -> Article:
    """An article whose title is a headline and whose paragraphs are body blocks."""
    text, blocks = "", []
    for part in (title, *paragraphs):
        if part:
            kind = BlockKind.BODY if text or not title else BlockKind.HEADLINE
            blocks.append(Block(len(text), len(text) + len(part), kind))
            text += part + "\n"
    return Article(siglum, text, tuple(blocks), title)


def story(data: dict[str, Any]) -> list[Annotation]:
    """The annotated articles of a labelled story."""
    return [
        annotate(article("ABCDEFGH"[i], s["title"], [" ".join(p) for p in s["paragraphs"]]))
        for i, s in enumerate(data["sources"])
    ]


def matching(ours: Forms, gold: Forms) -> dict[int, int]:
    """A maximum one-to-one matching of forms that overlap (augmenting paths): gold to ours."""
    edges = [[j for j, form in enumerate(gold) if own & form] for own in ours]
    owner: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j in edges[i]:
            if j not in seen:
                seen.add(j)
                if j not in owner or place(owner[j], seen):
                    owner[j] = i
                    return True
        return False

    for i in range(len(ours)):
        place(i, set())
    return owner


def f1(hit: int, predicted: int, gold: int) -> str:
    """Precision, recall and their harmonic mean, for a table."""
    p, r = hit / max(1, predicted), hit / max(1, gold)
    return f"P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(1e-9, p + r):.3f}"


def keys(entity: Entity) -> frozenset[str]:
    """The normalised forms of one of our entities."""
    return frozenset(map(name_key, (entity.name, *entity.aliases)))


def score_story(data: dict[str, Any], found: tuple[Entity, ...], kinds: set[str]) -> Counter[str]:
    """Counts for one story, over gold entities of some types and ours."""

    def forms(entity: dict[str, Any]) -> frozenset[str]:
        return frozenset(map(name_key, (entity["name"], *entity["aliases"])))

    agreed = [e for e in data["entities"] if e.get("agreed") is not False and e["type"] in kinds]
    ignored = [
        forms(e) for e in data["entities"] if e.get("agreed") is False or e["type"] not in kinds
    ]
    gold = [forms(e) for e in agreed]
    kept = [e for e in found if TYPES[e.type] in kinds]
    mine = [keys(e) for e in kept]
    pairs = matching(mine, gold)
    used = set(pairs.values())
    counted = [
        i for i, own in enumerate(mine) if i in used or not any(own & other for other in ignored)
    ]
    return Counter(
        gold=len(gold),
        predicted=len(counted),
        hit=len(pairs),
        typed=sum(TYPES[kept[i].type] == agreed[j]["type"] for j, i in pairs.items()),
        split=sum(sum(bool(own & form) for own in mine) > 1 for form in gold),
    )


def documents(path: Path) -> Iterator[tuple[dict[str, Any], Annotation]]:
    """The documents of a names file, a paragraph a line."""
    for data in json.loads(path.read_text("utf-8")):
        text, start, blocks = data["text"], 0, []
        for line in text.split("\n"):
            if line.strip():
                blocks.append(Block(start, start + len(line), BlockKind.BODY))
            start += len(line) + 1
        yield data, annotate(Article("A", text, tuple(blocks), ""))


class Measure:
    """Collects what is measured over stories and documents, and prints it."""

    def __init__(self) -> None:
        self.stories: dict[str, Counter[str]] = {}
        self.names: dict[str, dict[str, Counter[str]]] = {}
        self.size: Counter[str] = Counter()
        self.seconds: dict[str, float] = {}

    def add_story(self, data: dict[str, Any], weights: Weights | None = None) -> None:
        """Measure one labelled story."""
        found = self._timed("stories", story(data), weights)
        for kinds, name in ((NAMED, "named types"), (NAMED | {"OTHER"}, "all types")):
            self.stories.setdefault(name, Counter()).update(score_story(data, found, kinds))

    def add_document(
        self, name: str, data: dict[str, Any], note: Annotation, weights: Weights | None = None
    ) -> None:
        """Measure one labelled document of a names file, alone."""
        found = self._timed(name, [note], weights)
        ours = {(m.start, m.end, TYPES[e.type]) for e in found for m in e.mentions}
        ours = {span for span in ours if span[2] in SPANNED}
        right = {(a, b, t) for a, b, t in data["entities"] if t in SPANNED}
        counts = self.names.setdefault(name, {k: Counter() for k in ("hit", "ours", "gold")})
        for key, spans in (("hit", ours & right), ("ours", ours), ("gold", right)):
            counts[key].update(kind for *_, kind in spans)

    def _timed(
        self, name: str, notes: list[Annotation], weights: Weights | None
    ) -> tuple[Entity, ...]:
        begin = time.perf_counter()
        found = find_entities(notes, weights=weights)
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begin
        self.size[name] += sum(len(n.article.text.encode()) for n in notes)
        return found

    def lines(self) -> Iterator[str]:
        """The tables."""
        for name, c in self.stories.items():
            shares = f"splits {c['split'] / c['gold']:.3f}  typed {c['typed'] / c['hit']:.3f}"
            yield f"stories, {name}: {f1(c['hit'], c['predicted'], c['gold'])}  {shares}"
        for name, counts in self.names.items():
            hit, ours, gold = counts["hit"], counts["ours"], counts["gold"]
            yield f"{name}: {f1(hit.total(), ours.total(), gold.total())}"
            yield from (f"  {k:4}{f1(hit[k], ours[k], gold[k])}" for k in sorted(gold))
        for name, seconds in self.seconds.items():
            yield f"{name}: {seconds / self.size[name] * 1e6:.1f} s a MB"


def labelled_stories(data: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Name and content of each labelled story."""
    for path in sorted((data / "news-stories").glob("*/*.json")):
        yield path.stem, json.loads(path.read_text("utf-8"))


def main() -> None:
    """Print the measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    measure = Measure()
    for _, labelled in labelled_stories(data):
        measure.add_story(labelled)
    for path in sorted((data / "names").glob("*.json")):
        for document, note in documents(path):
            measure.add_document(path.stem, document, note)
    print(*measure.lines(), sep="\n")


if __name__ == "__main__":
    main()
