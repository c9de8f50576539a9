"""Stories with a further source that prints what another one has, as customers of an agency do.

Such a source keeps most sentences as they came, leaves some out, cuts a clause, drops words, and
has a few sentences of a third. Where each of its sentences comes from is known, and so is its
label: what a labelled sentence reports, its copy reports.
"""

import random
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

Labels = Mapping[tuple[str, str], str]

COPY = "copy"
"""Name of the further source."""
LEFT_OUT = 0.2
"""Of the sentences of the copied source."""
CUT = 0.15
"""Of the others, those that lose a clause where they have one."""
THINNED = 0.15
"""Of the others, those that lose one word in twelve."""
MIXED = 0.15
"""Paragraphs after which another source is quoted at length."""
CLAUSE = re.compile(
    r"\b, (?=(?:which|who|while|after|but|and|as|when|where|saying|adding)\b)"
    r"|\b (?=(?:after|while|because|before|when)\b)"
)
SHORT = 8
"""Words of a sentence that is not thinned."""
MEMBERSHIPS = {"SS": "S", "SP": "P", "PS": "P", "PP": "P"}
"""Label of two sentences by what each is in a group; others are unsure."""
OF_A_PART = {"S": "P", "P": "O", "O": "O"}
"""Label of what is left of a sentence, by the label of the whole."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A sentence of the further source: its text, whose it is, and whether all of it is there."""

    text: str
    origin: str
    whole: bool = True


def copied(gold: Mapping[str, Any], seed: int) -> dict[str, Any]:
    """A labelled story in the form of its file, with a further source that copies one of it."""
    choose = random.Random(seed)  # noqa: S311 - not for secrets
    made: dict[str, Any] = deepcopy(dict(gold))
    source, other = choose.sample(made["sources"], 2)
    paragraphs = list(_printed(source, list(_sentences(other)), choose))
    labels = _labels(made)
    known = [name for each in made["sources"] for name, _ in _sentences(each)]
    printed = [sentence for paragraph in paragraphs for sentence in paragraph]
    made["pairs"] += [
        [name, f"{COPY}:{n}", label]
        for n, sentence in enumerate(printed)
        for name in known
        if (label := _label(sentence, name, labels))
    ]
    texts = [[sentence.text for sentence in paragraph] for paragraph in paragraphs]
    made["sources"].append({**source, "id": COPY, "paragraphs": texts})
    return made


def _sentences(source: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Name and text of each sentence of a source."""
    texts = (text for paragraph in source["paragraphs"] for text in paragraph)
    return ((f"{source['id']}:{n}", text) for n, text in enumerate(texts))


def _printed(
    source: Mapping[str, Any], other: list[tuple[str, str]], choose: random.Random
) -> Iterator[list[Printed]]:
    """The paragraphs of the further source."""
    names = _sentences(source)
    for paragraph in source["paragraphs"]:
        own = [next(names) for _ in paragraph]
        kept = [_edited(text, name, choose) for name, text in own if choose.random() >= LEFT_OUT]
        if kept:
            yield kept
        if other and choose.random() < MIXED:
            start = choose.randrange(len(other))
            run = other[start : start + choose.randint(1, 3)]
            yield [Printed(text, name) for name, text in run]


def _edited(text: str, name: str, choose: random.Random) -> Printed:
    """A sentence as the further source prints it."""
    lot, words = choose.random(), text.split(" ")
    ends = [m.start() for m in CLAUSE.finditer(text) if 0.3 < m.start() / len(text) < 0.8]
    if lot < CUT and ends:
        return Printed(text[: choose.choice(ends)] + ".", name, whole=False)
    if CUT <= lot < CUT + THINNED and len(words) > SHORT:
        for _ in range(max(1, len(words) // 12)):
            words.pop(choose.randrange(1, len(words) - 1))
        return Printed(" ".join(words), name)
    return Printed(text, name)


def _label(printed: Printed, name: str, labels: Labels) -> str | None:
    """What the copy and a sentence of the story are to each other."""
    label = "S" if name == printed.origin else labels.get((printed.origin, name))
    return label if printed.whole or label is None else OF_A_PART[label]


def _labels(gold: Mapping[str, Any]) -> Labels:
    """The labels both ways, and those of two sentences of one source that share a group."""
    found: dict[tuple[str, str], str] = {}
    for members in gold["groups"].values():
        for a in members:
            for b in members:
                ends = a[:-1], b[:-1]
                label = MEMBERSHIPS.get(a[-1] + b[-1], "O")
                if a != b and _said(found.get(ends)) < _said(label):
                    found[ends] = label
    for a, b, label in gold["pairs"]:
        found[a, b] = found[b, a] = label
    return found


def _said(label: str | None) -> int:
    """How much a label says."""
    return ("", "O", "P", "S").index(label or "")
