"""Words of a linked sentence that none of the sentences linked to it has.

Counted against the *union* of all linked sentences of the other sources, since one source often
spreads over two sentences what another says in one.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from crosslight.language.stems import stem
from crosslight.model import (
    Annotation,
    Entity,
    Link,
    Sentence,
    Span,
    Token,
    TokenKind,
    UniqueRun,
)
from crosslight.wording.words import content

MARKED_LENGTH = 4
"""Content words from which a run is right nine times in ten, and marked."""
SHADED_LENGTH = 2
"""Content words from which a run is right four times in five, and shaded."""


def unique_runs(
    annotations: Sequence[Annotation], links: Iterable[Link], entities: Iterable[Entity] = ()
) -> tuple[UniqueRun, ...]:
    """Runs of content words without a counterpart in any linked sentence.

    Function words neither start, end nor break a run; words answered by a link's token alignment,
    equal at the *form* rung or of one stem have a counterpart. A lone name has one too when any
    source it is linked to names it anywhere, and a name has one when a part of it does, or when a
    linked sentence names the same by another name; so has a day that one gives in other words.

    Args:
        annotations: All sources.
        links: The links that count.
        entities: Who and what is named, with all names of each.

    Returns:
        Runs in order of source and place. A sentence without a link has none: it is unique whole.
    """
    sentences = {s.id: s for note in annotations for s in note.sentences}
    said = {note.article.id: _vocabulary(note.sentences) for note in annotations}
    found: list[UniqueRun] = []
    answered, partners = _linked(links)
    named = _named(annotations, entities)
    for note in annotations:
        for sentence in note.sentences:
            if others := [sentences[id_] for id_ in partners.get(sentence.id, ())]:
                elsewhere = frozenset().union(*(said[other.article] for other in others))
                known = answered[sentence.id] | _aliased(sentence, others, named)
                missing = _missing(sentence, _vocabulary(others), known, elsewhere)
                found.extend(_runs(sentence, missing))
    return tuple(found)


def _linked(links: Iterable[Link]) -> tuple[Mapping[str, set[int]], Mapping[str, list[str]]]:
    """By sentence id: token positions with an answer, and the sentences it is linked to."""
    answered: dict[str, set[int]] = defaultdict(set)
    partners: dict[str, list[str]] = defaultdict(list)
    for link in links:
        answered[link.a].update(i for i, _ in link.tokens)
        answered[link.b].update(j for _, j in link.tokens)
        partners[link.a].append(link.b)
        partners[link.b].append(link.a)
    return answered, partners


def _named(
    annotations: Iterable[Annotation], entities: Iterable[Entity]
) -> Mapping[str, Mapping[Hashable, tuple[Span, ...]]]:
    """By sentence id and what it names, an entity or a day: where it does."""
    notes = {note.article.id: note for note in annotations}
    found: dict[str, dict[Hashable, tuple[Span, ...]]] = defaultdict(dict)

    def hold(id_: str, thing: Hashable, place: Span) -> None:
        found[id_][thing] = (*found[id_].get(thing, ()), place)

    for entity in entities:
        for mention in entity.mentions:
            sentences = notes[mention.article].sentences
            at = bisect_right(sentences, mention.start, key=lambda sentence: sentence.start) - 1
            hold(sentences[max(0, at)].id, entity.id, mention)
    for note in notes.values():
        for date in note.dates:
            if date.first:
                hold(date.sentence, (date.first, date.last), date)
    return found


def _aliased(
    sentence: Sentence,
    others: Iterable[Sentence],
    named: Mapping[str, Mapping[Hashable, tuple[Span, ...]]],
) -> set[int]:
    """Positions of the tokens that name what a linked sentence names too, in whatever words."""
    theirs = {thing for other in others for thing in named.get(other.id, ())}
    places = [
        place
        for thing, held in named.get(sentence.id, {}).items()
        if thing in theirs
        for place in held
    ]
    return {
        i for i, token in enumerate(sentence.tokens) if any(place.covers(token) for place in places)
    }


def _vocabulary(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Stems of some sentences; parts of hyphenated words and neighbours joined count too."""
    stems: set[str] = set()
    for sentence in sentences:
        norms = [token.norm for token in sentence.tokens if token.norm]
        stems.update(map(stem, norms))
        stems.update(a + b for a, b in pairwise(norms))
        stems.update(part for norm in norms if "-" in norm for part in _parts(norm))
    return frozenset(stems)


def _parts(norm: str) -> Iterator[str]:
    yield norm.replace("-", "")
    yield from map(stem, norm.split("-"))


def _missing(
    sentence: Sentence, near: frozenset[str], answered: set[int], elsewhere: frozenset[str]
) -> list[bool | None]:
    """For each token: True without counterpart, False with one, None where it does not matter."""
    verdicts: list[bool | None] = [
        (i not in answered and not _found(token.norm, near)) if content(token) else None
        for i, token in enumerate(sentence.tokens)
    ]
    for first, last in _names(sentence.tokens):
        part_of_known = any(verdict is False for verdict in verdicts[first:last])
        named = all(_found(token.norm, elsewhere) for token in sentence.tokens[first:last])
        if part_of_known or named:
            verdicts[first:last] = [verdict and False for verdict in verdicts[first:last]]
    return verdicts


def _found(norm: str, vocabulary: frozenset[str]) -> bool:
    if stem(norm) in vocabulary or norm in vocabulary:
        return True
    if "-" not in norm:
        return False
    joined, *parts = _parts(norm)
    return joined in vocabulary or all(part in vocabulary for part in parts)


def _names(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words, as first and past-the-last position."""
    first: int | None = None
    for i, token in enumerate(tokens):
        if _capital(token):
            first = i if first is None else first
        elif first is not None:
            yield first, i
            first = None
    if first is not None:
        yield first, len(tokens)


def _capital(token: Token) -> bool:
    return token.kind is TokenKind.WORD and content(token) and token.text[:1].isupper()


def _runs(sentence: Sentence, missing: Sequence[bool | None]) -> Iterator[UniqueRun]:
    run: list[int] = []
    for i, verdict in enumerate([*missing, False]):
        if verdict:
            run.append(i)
        elif verdict is False and run:
            words = [sentence.tokens[k] for k in run]
            marked = len(run) >= MARKED_LENGTH or any(_telling(sentence, k) for k in run)
            if marked or len(run) >= SHADED_LENGTH:
                yield UniqueRun(
                    words[0].start, words[-1].end, sentence.article, sentence.id, marked=marked
                )
            run = []


def _telling(sentence: Sentence, position: int) -> bool:
    """Whether a token is a number, or a name: capitalised where a sentence does not begin."""
    token = sentence.tokens[position]
    return token.kind is TokenKind.NUMBER or (
        _capital(token) and any(before.norm for before in sentence.tokens[:position])
    )
