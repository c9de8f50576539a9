"""Labelled stories, read as the engine reads articles but with the sentences of the labels.

README.md beside this file describes the JSON of a story.
"""

import json
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from crosslight import language
from crosslight.lettering import siglum
from crosslight.model import (
    Annotation,
    Article,
    Block,
    BlockKind,
    DateMention,
    Figure,
    Sentence,
)

F = TypeVar("F", Figure, DateMention)
FIELDS = frozenset(("sources", "groups", "pairs", "unique", "unique_optional"))
"""What the file of a story must have."""
FORM = "tests/bench/README.md describes their form"


@dataclass(frozen=True, slots=True)
class LabelledStory:
    """One story with its labels; every sentence is named as crosslight names it, `A.0`.

    Attributes:
        name: The file's name without its ending.
        annotations: One a source, headline included; gold sentences number from 0.
        pairs: Label (`S`, `P` or `O`) of two sentences, the earlier source first.
        unique: Sentences without a counterpart.
        optional: Sentences that a score of `unique` leaves out.
        gold: The labels as they stand in the file.
        ids: From the file's name of a sentence (`1:0`) to ours (`A.0`).
    """

    name: str
    annotations: tuple[Annotation, ...]
    pairs: dict[tuple[str, str], str]
    unique: frozenset[str]
    optional: frozenset[str]
    gold: dict[str, Any]
    ids: dict[str, str]

    def part(self, sources: Collection[int]) -> "LabelledStory":
        """Some of its sources as a story of their own, with the labels of their pairs."""
        notes = tuple(self.annotations[n] for n in sources)
        ids = {s.id for note in notes for s in note.sentences}
        pairs = {ends: label for ends, label in self.pairs.items() if ids.issuperset(ends)}
        linked = {id_ for ends, label in pairs.items() if label != "O" for id_ in ends}
        unsure = {id_ for ends, label in pairs.items() if label == "O" for id_ in ends}
        return replace(
            self,
            annotations=notes,
            pairs=pairs,
            unique=frozenset(ids - linked - unsure),
            optional=frozenset(unsure - linked),
        )


def stories(folder: Path) -> Iterator[LabelledStory]:
    """All stories of a folder and the folders in it, by file name.

    Raises:
        SystemExit: There is none, or a file is none.
    """
    paths = sorted(folder.rglob("*.json"))
    if not paths:
        raise SystemExit(f"{folder}: holds no labelled stories; {FORM}.")
    yield from map(load, paths)


def load(path: Path) -> LabelledStory:
    """One labelled story.

    Raises:
        SystemExit: The file is none.
    """
    gold = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(gold, dict) or not gold.keys() >= FIELDS:
        raise SystemExit(f"{path}: is no labelled story; {FORM}.")
    return read(path.stem, gold)


def read(name: str, gold: dict[str, Any]) -> LabelledStory:
    """One labelled story from the content of its file."""
    ids: dict[str, str] = {}
    notes: list[Annotation] = []
    for n, source in enumerate(gold["sources"]):
        note = _annotation(siglum(n), source)
        notes.append(note)
        body = [s.id for s in note.sentences if note.article.blocks[s.block].kind.compared]
        ids |= {f"{source['id']}:{i}": id_ for i, id_ in enumerate(body)}
    order = {id_: n for n, id_ in enumerate(ids.values())}
    pairs: dict[tuple[str, str], str] = {}
    for a, b, label in gold["pairs"]:
        first, second = sorted((ids[a], ids[b]), key=order.__getitem__)
        pairs[first, second] = label
    return LabelledStory(
        name=name,
        annotations=tuple(notes),
        pairs=pairs,
        unique=frozenset(ids[s] for s in gold["unique"]),
        optional=frozenset(ids[s] for s in gold["unique_optional"]),
        gold=gold,
        ids=ids,
    )


def _annotation(id_: str, source: dict[str, Any]) -> Annotation:
    """An article whose body sentences are the labelled ones, after those of the headline."""
    title = source["title"] or ""
    text = title
    blocks = [Block(0, len(title), BlockKind.HEADLINE)] if title else []
    spans: list[tuple[int, int, int]] = []
    for paragraph in source["paragraphs"]:  # a few of them are empty, but numbered
        text += "\n\n" if text else ""
        start = len(text)
        for i, sentence in enumerate(paragraph):
            text += " " if i else ""
            block = len(blocks) if any(paragraph) else len(blocks) - 1
            spans.append((len(text), len(text) + len(sentence), block))
            text += sentence
        if start < len(text):
            blocks.append(Block(start, len(text), BlockKind.BODY))
    article = Article(
        id=id_,
        text=text,
        blocks=tuple(blocks),
        title=title,
        outlet=source["outlet"],
        published=source["date"],
        sha256=sha256(text.encode()).hexdigest(),
    )
    read = language.annotate(article)
    head = [s for s in read.sentences if blocks[s.block].kind is BlockKind.HEADLINE]
    body = [
        Sentence(start, end, "", id_, block, language.tokenize(text, start, end))
        for start, end, block in spans
    ]
    sentences = tuple(replace(s, id=f"{id_}.{n}") for n, s in enumerate([*head, *body]))
    return replace(
        read,
        sentences=sentences,
        figures=_moved(read.figures, sentences),
        dates=_moved(read.dates, sentences),
    )


def _moved(found: tuple[F, ...], sentences: tuple[Sentence, ...]) -> tuple[F, ...]:
    """Figures or dates with the ids of other sentences over the same text."""
    starts = [s.start for s in sentences]
    return tuple(
        replace(item, sentence=sentences[bisect_right(starts, item.start) - 1].id) for item in found
    )
