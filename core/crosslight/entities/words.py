"""Words as the name finder sees them: capital, position, and what stands before each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.keys import fold
from crosslight.model import Annotation, BlockKind, Sentence, Span, Token, TokenKind

_OPENING = frozenset("\"“‘'«([{:•*–—-|/…") | {"--", "...", "``", "_", "__"}
"""Marks after which a capital says nothing, as at the start of a sentence."""
_POSSESSIVE = frozenset({"'s", "’s", "ʼs", "'S", "’S"})
_TITLED_KINDS = frozenset({BlockKind.HEADLINE, BlockKind.HEADING})
_TITLED_SHARE = 0.7
_TITLED_WORDS = 4
_HYPHEN = re.compile(r"([-‐‑–])")
_CONTRACTION = re.compile(
    r"(?:he|she|it|i|we|you|they|that|there|what|who|where|here|let|how|don|can|won|isn|didn)['’]",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"[A-Z][A-Za-z]{1,2}\.?\s\d")
"""A sum with its currency as letters (`Rs 2.5 crore`), one token."""
_PARTICLE = re.compile(r"^(?:(?:al|el|ul|ad|as|ar|ash|an|at|bin|d|l)[-'’]|di|de)(?=[A-Z])")
"""A small particle written as one with a name: *al-Masri*, *d'Arc*, *diMarco*."""


@dataclass(frozen=True, slots=True)
class Word:
    """A token, or a part of a hyphenated one, with what its letters and place tell about a name."""

    start: int
    end: int
    text: str
    key: str
    """Folded: without case and accents."""
    capital: bool
    """The first letter is a capital."""
    opens: bool
    """At a place where any word has a capital."""
    mark: bool
    """Punctuation, symbols and possessive endings."""
    gap: str
    """Text between this word and the one before."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as words."""

    article: int
    """Position of the article in the story."""
    sentence: Sentence
    kind: BlockKind
    words: tuple[Word, ...]
    titled: bool
    """Most words have a capital (a headline in title case, a shouted line): capitals say little."""


def lines(annotations: Sequence[Annotation], names: Gazetteer) -> Iterator[Line]:
    """All sentences of a story, in order of source and place; front matter names nobody."""
    for position, note in enumerate(annotations):
        for sentence in note.sentences:
            kind = note.article.blocks[sentence.block].kind
            if kind is BlockKind.MARKUP:
                continue
            words = tuple(_words(note.article.words, sentence, names))
            yield Line(position, sentence, kind, words, _is_titled(words, kind, names))


def _words(text: str, sentence: Sentence, names: Gazetteer) -> Iterator[Word]:
    """The words of a sentence with their gaps; a mark that opens makes the next word open."""
    end, opens = sentence.start, True
    for token in sentence.tokens:
        start = token.start
        parts = _parts(token, names)
        for left, part in enumerate(parts, start=1 - len(parts)):
            start = max(text.find(part, start, token.end), start)  # behind a sign of the format
            stop = start + len(part) if left else token.end
            word = _word(part, Span(start, stop), opens, text[end:start])
            yield word
            start = end = word.end
            opens = (word.mark and part in _OPENING and len(token.text) == len(part)) or (
                opens and word.mark
            )


def _word(text: str, place: Span, opens: bool, gap: str) -> Word:
    first = next((c for c in _PARTICLE.sub("", text) if c.isalpha()), "")
    mark = text in _POSSESSIVE or not any(c.isalnum() for c in text)
    capital = (
        first.isupper()
        and not mark
        and text[0] not in "@#"
        and "$" not in text
        and not _AMOUNT.match(text)
        and not _CONTRACTION.match(text)
    )
    return Word(place.start, place.end, text, fold(text), capital, opens, mark, gap)


def _parts(token: Token, names: Gazetteer) -> list[str]:
    """A token, or its parts where a hyphen joins names (`India-China`, `R-Ohio`, `Rome-based`)."""
    if (
        token.kind is not TokenKind.WORD
        or not token.text[:1].isupper()
        or _PARTICLE.match(token.text)
    ):
        return [token.text]
    parts = _HYPHEN.split(token.text)
    if len(parts) == 1 or not all(parts) or names.lookup(token.text):
        return [token.text]
    named, rest = parts[::2], parts[2::2]
    if all(part[0].islower() for part in rest):
        split = not names.is_common(fold(parts[0])) and names.is_common(fold(parts[-1]))
        split = split or names.lookup(parts[0]) is not None
    else:
        first = parts[0] in {"R", "D", "I"} or _is_place(parts[0], names)
        split = first and all(_is_place(part, names) for part in named[1:])
    return parts if split else [token.text]


def _is_place(text: str, names: Gazetteer) -> bool:
    known = names.lookup(text)
    return known is not None and known.section in {"country", "census_country", "state", "region"}


def _is_titled(words: Sequence[Word], kind: BlockKind, names: Gazetteer) -> bool:
    """Whether capitals are the rule in a line rather than a sign of names.

    In running text that is so in a shouted line, and in one without a full stop whose everyday
    words have capitals: a heading. A sentence may well hold little but names.
    """
    long = [w for w in words if not w.mark and w.text[0].isalpha() and len(w.text) > 3]
    small = sum(not w.capital for w in long)
    if len(long) < _TITLED_WORDS:
        return kind in _TITLED_KINDS
    if small > (1 - _TITLED_SHARE) * len(long):
        return False
    if kind in _TITLED_KINDS or sum(w.text.isupper() for w in long) > len(long) / 2:
        return True
    everyday = sum(w.capital and not w.opens and names.is_common(w.key) for w in long)
    return words[-1].text[-1] not in ".!?…\"”'’,;" and everyday > len(long) / 2
