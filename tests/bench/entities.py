"""Accuracy and speed of the entities step: `python -m tests.bench.entities DATA`.

DATA is a folder with `news-stories/{dev,train}/*.json` and `names/*.json` in the form that its
README describes. Printed:

- stories: F1 of entities one to one by a maximum matching of ours and gold ones that share a
  normalised name or alias; gold entities that the annotators did not agree on are left out, with
  ours that only match these; *splits* is the share of gold entities that two or more of ours share
  a form with; *typed* is the share of matched ones with the gold type. `all types` holds OTHER.
- names: F1 of exact spans with type, PER, ORG and LOC, every document processed alone.
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


def score_names(path: Path) -> str:
    """Span and type F1 of one names file, by type and in all."""
    hit, predicted, gold = Counter[str](), Counter[str](), Counter[str]()
    size, seconds = 0, 0.0
    for data, note in documents(path):
        begin = time.perf_counter()
        found = find_entities((note,))
        seconds += time.perf_counter() - begin
        size += len(data["text"].encode())
        ours = {(m.start, m.end, TYPES[e.type]) for e in found for m in e.mentions}
        ours = {span for span in ours if span[2] in {"PER", "ORG", "LOC"}}
        right = {(a, b, t) for a, b, t in data["entities"] if t in {"PER", "ORG", "LOC"}}
        for counter, spans in ((hit, ours & right), (predicted, ours), (gold, right)):
            counter.update(kind for *_, kind in spans)
    rows = [f"  {kind:4}{f1(hit[kind], predicted[kind], gold[kind])}" for kind in sorted(gold)]
    total = f1(hit.total(), predicted.total(), gold.total())
    speed = f"{seconds / size * 1e6:.1f} s a MB"
    return "\n".join([f"{path.stem}: {total}  {speed}", *rows])


def main() -> None:
    """Print the measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    named = {"PER", "ORG", "LOC", "EVENT", "WORK"}
    totals: dict[str, Counter[str]] = {}
    size, seconds = 0, 0.0
    for path in sorted((data / "news-stories").glob("*/*.json")):
        labelled = json.loads(path.read_text("utf-8"))
        notes = story(labelled)
        begin = time.perf_counter()
        found = find_entities(notes)
        seconds += time.perf_counter() - begin
        size += sum(len(n.article.text.encode()) for n in notes)
        for kinds, name in ((named, "named types"), (named | {"OTHER"}, "all types")):
            totals.setdefault(name, Counter()).update(score_story(labelled, found, kinds))
    for name, c in totals.items():
        measures = f1(c["hit"], c["predicted"], c["gold"])
        shares = f"splits {c['split'] / c['gold']:.3f}  typed {c['typed'] / c['hit']:.3f}"
        print(f"stories, {name}: {measures}  {shares}")
    print(f"stories: {seconds / size * 1e6:.1f} s a MB")
    for path in sorted((data / "names").glob("*.json")):
        print(score_names(path))


if __name__ == "__main__":
    main()
