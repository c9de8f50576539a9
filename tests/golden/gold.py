"""What the program sees in a bundled story beside what a person saw (`corpus/README.md`)."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from crosslight import compare, load
from crosslight.model import Comparison, Evidence, Finding, Sentence, Span


class Rate(NamedTuple):
    """Precision and recall of a set of found things."""

    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / max(self.found + self.wanted, 1)


class Gold:
    """One bundled story, compared, beside its labels."""

    def __init__(self, folder: Path) -> None:
        self.labels: Mapping[str, Any] = json.loads((folder / "gold.json").read_text("utf-8"))
        self.story: Comparison = compare(load([str(folder)]))
        names = list(self.labels["sentences"])
        self.files = dict(zip((a.id for a in self.story.articles), names, strict=True))
        self.letters = {file: letter for letter, file in self.files.items()}

    @cached_property
    def spans(self) -> Mapping[tuple[str, int], Span]:
        """Place of every labelled sentence, by file and index."""
        found = {}
        for article in self.story.articles:
            at, file = 0, self.files[article.id]
            for n, text in enumerate(self.labels["sentences"][file]):
                at = article.text.index(text, at)
                found[file, n] = Span(at, at + len(text))
                at += len(text)
        return found

    def compared(self) -> Iterator[tuple[str, Sentence]]:
        for note in self.story.annotations:
            for sentence in note.sentences:
                if note.article.blocks[sentence.block].kind.compared:
                    yield self.files[note.article.id], sentence

    def sentences(self) -> Rate:
        """Sentences with exact spans; a list mark before the first word is allowed."""
        wanted = {(file, span.end) for (file, _), span in self.spans.items()}
        found = {(file, sentence.end) for file, sentence in self.compared()}
        return Rate(len(wanted & found), len(found), len(wanted))

    @cached_property
    def indices(self) -> Mapping[str, tuple[str, int]]:
        """Labelled sentence that a sentence of the program overlaps most, by sentence id."""
        found = {}
        for file, sentence in self.compared():
            places = [(k, s) for k, s in self.spans.items() if k[0] == file]
            key, span = max(places, key=lambda place: _overlap(place[1], sentence))
            if _overlap(span, sentence):
                found[sentence.id] = key
        return found

    def links(self, *, firm: bool = False) -> Rate:
        """Cross-source pairs, *same* and *partial* alike; what a person left open is left out."""
        labels = {frozenset(((a, i), (b, j))): label for a, i, b, j, label in self.labels["links"]}
        wanted = {pair for pair, label in labels.items() if label != "ignore"}
        found = {
            frozenset((self.indices[link.a], self.indices[link.b]))
            for link in self.story.links
            if link.firm or not firm
        }
        found -= {pair for pair, label in labels.items() if label == "ignore"}
        return Rate(len(wanted & found), len(found), len(wanted))

    def unique(self) -> Rate:
        """Sentences without a counterpart."""
        linked = {end for a, i, b, j, _ in self.labels["links"] for end in ((a, i), (b, j))}
        ignored = {
            end
            for a, i, b, j, label in self.labels["links"]
            if label == "ignore"
            for end in ((a, i), (b, j))
        }
        wanted = self.spans.keys() - linked
        found = {self.indices[id_] for id_ in self.story.unique} - ignored
        return Rate(len(wanted & found), len(found), len(wanted))

    def entities(self) -> Rate:
        """Entities one to one, a match sharing a name or alias."""
        free = list(self.story.entities)
        right = 0
        for label in self.labels["entities"]:
            names = {_key(name) for name in (label["name"], *label["aliases"])}
            for entity in free:
                if names & {_key(name) for name in (entity.name, *entity.aliases)}:
                    free.remove(entity)
                    right += 1
                    break
        return Rate(right, len(self.story.entities), len(self.labels["entities"]))

    def findings(self, types: Iterable[str]) -> Rate:
        """Labelled findings of these types that the program raises."""
        kinds = set(types)
        labels = [label for label in self.labels["findings"] if label["type"] in kinds]
        raised = [finding for finding in self.story.findings if finding.type in kinds]
        answered = [label for label in labels if any(self._answers(f, label) for f in raised)]
        useful = [f for f in raised if any(self._answers(f, label) for label in labels)]
        return Rate(len(answered), len(raised) - len(useful) + len(answered), len(labels))

    def violations(self) -> list[str]:
        """Findings that a person said must not be raised."""
        return [
            f"{finding.type}: {finding.reason} ({label['note']})"
            for label in self.labels["not_findings"]
            for finding in self.story.findings
            if finding.queued and self._runs_into(finding, label)
        ]

    def _answers(self, finding: Finding, label: Mapping[str, Any]) -> bool:
        spans = list(self._places(label["spans"]))
        hit = {e.article for e in finding.evidence for letter, s in spans if _on(e, letter, s)}
        return finding.type == label["type"] and len(hit) >= min(2, len({x for x, _ in spans}))

    def _runs_into(self, finding: Finding, label: Mapping[str, Any]) -> bool:
        spans = list(self._places(label["spans"]))
        touched = [any(_on(e, letter, s) for e in finding.evidence) for letter, s in spans]
        inside = all(any(_on(e, letter, s) for letter, s in spans) for e in finding.evidence)
        return finding.type == label["type"] and sum(touched) >= min(2, len(spans)) and inside

    def _places(self, spans: Sequence[tuple[str, str]]) -> Iterator[tuple[str, Span]]:
        for file, exact in spans:
            letter = self.letters[file]
            text = next(a.text for a in self.story.articles if a.id == letter)
            start = text.index(exact)
            yield letter, Span(start, start + len(exact))


def _on(evidence: Evidence, letter: str, span: Span) -> bool:
    return evidence.article == letter and _overlap(evidence, span) > 0


def _overlap(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _key(name: str) -> str:
    return "".join(c for c in name.casefold().removeprefix("the ") if c.isalnum())
