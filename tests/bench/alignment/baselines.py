"""Known ways to score a pair of sentences, for comparison: one function and one line each."""

import math
from collections import Counter
from collections.abc import Callable, Mapping
from difflib import SequenceMatcher

from rapidfuzz.fuzz import token_set_ratio

from crosslight.align.units import compared, content_terms
from crosslight.model import Sentence
from tests.bench.alignment.measures import Scores, every_pair
from tests.bench.stories import LabelledStory

Similarity = Callable[[str, str], float]


def nothing(story: LabelledStory) -> Scores:
    """Every sentence is unique."""
    return {}


def by_text(similarity: Similarity) -> Callable[[LabelledStory], Scores]:
    """A system that compares the printed sentences, one pair after the other."""

    def system(story: LabelledStory) -> Scores:
        text = {
            s.id: note.article.text[s.start : s.end]
            for note in story.annotations
            for s in note.sentences
        }
        return {(a, b): similarity(text[a], text[b]) for a, b in every_pair(story)}

    return system


def sequence_ratio(a: str, b: str) -> float:
    """`difflib` over characters."""
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


class Vectors:
    """TF-IDF vectors over the sentences of one story: Snowball stems, stop words out."""

    def __init__(self, story: LabelledStory) -> None:
        self.counts = {s.id: _counts(s) for note in story.annotations for s in compared(note)}
        frequency = Counter(term for counts in self.counts.values() for term in counts)
        self.idf = {t: math.log(1 + len(self.counts) / n) for t, n in frequency.items()}
        self.lengths = {
            id_: math.sqrt(sum((n * self.idf[t]) ** 2 for t, n in counts.items())) or 1.0
            for id_, counts in self.counts.items()
        }

    def cosine(self, a: str, b: str) -> float:
        """Cosine of two sentences."""
        mine, theirs = self.counts[a], self.counts[b]
        dot = sum(mine[t] * theirs[t] * self.idf[t] ** 2 for t in mine.keys() & theirs.keys())
        return dot / self.lengths[a] / self.lengths[b]

    def mass(self, a: str, b: str) -> float:
        """Information that two sentences share."""
        return sum(self.idf[t] for t in self.counts[a].keys() & self.counts[b].keys())


def _counts(sentence: Sentence) -> Counter[str]:
    return Counter(content_terms(sentence.tokens))


def cosine(story: LabelledStory) -> Scores:
    """TF-IDF cosine over the story."""
    vectors = Vectors(story)
    return {pair: vectors.cosine(*pair) for pair in every_pair(story)}


def reference(story: LabelledStory) -> Scores:
    """That cosine times log(1 + shared idf mass): the reference to beat."""
    vectors = Vectors(story)
    return {
        pair: vectors.cosine(*pair) * math.log1p(vectors.mass(*pair)) for pair in every_pair(story)
    }


UNSCORED = "every sentence unique"
REFERENCE = "reference: cosine × log(1 + mass)"
BASELINES: Mapping[str, Callable[[LabelledStory], Scores]] = {
    UNSCORED: nothing,
    "difflib ratio": by_text(sequence_ratio),
    "rapidfuzz token_set_ratio": by_text(token_set_ratio),
    "TF-IDF cosine": cosine,
    REFERENCE: reference,
}
