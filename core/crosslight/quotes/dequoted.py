"""Words that stand inside quotation marks in one source and outside of them in another."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosslight.model import Annotation, Span, Token
from crosslight.quotes.utterances import Utterance
from crosslight.wording.shingles import Seed, Words, diagonals, longest, shingles
from crosslight.wording.words import content

LENGTH = 6
"""Words from which a run outside the marks is the same speech."""
WEIGHT = 3
"""Of which so many carry content and are no names: titles and offices are everybody's words."""


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A run of quoted words that another source prints without marks.

    Attributes:
        source: Position of that source among the annotations.
        span: Where it prints them.
    """

    source: int
    span: Span


def unmarked(
    annotations: Sequence[Annotation], said: Sequence[Utterance]
) -> Mapping[int, tuple[Unmarked, ...]]:
    """Where other sources print the words of a quotation outside of marks.

    Args:
        annotations: All sources.
        said: What is said in all sources.

    Returns:
        By position in `said`, runs of six or more words, equal at the *form* rung.
    """
    wanted: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for n, utterance in enumerate(said):
        for i, shingle in shingles([w.token for w in utterance.words], LENGTH):
            wanted[shingle].append((n, i))
    found: dict[int, list[Unmarked]] = defaultdict(list)
    for source, note in enumerate(annotations):
        words = _outside(note)
        seeds: dict[int, list[Seed]] = defaultdict(list)
        for j, shingle in shingles(words, LENGTH):
            for n, i in wanted.get(shingle, ()):
                if said[n].source != source:
                    seeds[n].append((i, j))
        for n, hits in seeds.items():
            for _, j, length in longest(diagonals(hits, LENGTH)):
                run = [word for word in words[j : j + length] if word is not None]
                if sum(content(word) and word.text[0].islower() for word in run) >= WEIGHT:
                    found[n].append(Unmarked(source, Span(run[0].start, run[-1].end)))
    return {n: tuple(runs) for n, runs in found.items()}


def _outside(note: Annotation) -> Words:
    """The words of an article's compared blocks, parted where quotation marks are."""
    quoted = sorted((s.start, s.end) for q in note.quotations if not q.scare for s in q.segments)
    found: list[Token | None] = []
    for sentence in note.sentences:
        if not note.article.blocks[sentence.block].kind.compared:
            found.append(None)
            continue
        for token in sentence.tokens:
            i = bisect_right(quoted, (token.start, len(note.article.words) + 1)) - 1
            if i >= 0 and token.end <= quoted[i][1]:
                found.append(None)
            elif token.norm:
                found.append(token)
    return found
