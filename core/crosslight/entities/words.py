"""Words as the name finder sees them: capital, position, and what stands before each."""

from collections.abc import Iterator
from dataclasses import dataclass

from crosslight.entities.keys import fold
from crosslight.model import Annotation, BlockKind, Sentence, TokenKind

_OPENING = frozenset("\"“‘'«([{:•*–—-|/…") | {"--", "...", "``"}
"""Marks after which a capital says nothing, as at the start of a sentence."""
_TITLED_KINDS = frozenset({BlockKind.HEADLINE, BlockKind.HEADING})
_TITLED_SHARE = 0.7
_TITLED_WORDS = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A token with what its letters and its place tell about a name."""

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


def lines(annotations: tuple[Annotation, ...]) -> Iterator[Line]:
    """All sentences of a story, in order of source and place."""
    for position, note in enumerate(annotations):
        for sentence in note.sentences:
            kind = note.article.blocks[sentence.block].kind
            words = tuple(_words(note.article.text, sentence))
            yield Line(position, sentence, kind, words, _is_titled(words, kind))


def _words(text: str, sentence: Sentence) -> Iterator[Word]:
    """The words of a sentence with their gaps; a mark that opens makes the next word open."""
    end, opens = sentence.start, True
    for token in sentence.tokens:
        mark = token.kind is TokenKind.PUNCTUATION or token.text in {"'s", "’s", "ʼs"}
        first = next((c for c in token.text if c.isalpha()), "")
        gap = text[end : token.start]
        yield Word(
            token.start,
            token.end,
            token.text,
            fold(token.text),
            first.isupper() and not mark,
            opens,
            mark,
            gap,
        )
        end = token.end
        opens = (mark and token.text in _OPENING) or (opens and mark)


def _is_titled(words: tuple[Word, ...], kind: BlockKind) -> bool:
    """Whether capitals are the rule in a line rather than a sign of names.

    In running text only a shouted line is: a sentence may well hold little but names.
    """
    long = [w for w in words if not w.mark and w.text[0].isalpha() and len(w.text) > 3]
    if kind in _TITLED_KINDS:
        small = sum(not w.capital for w in long)
        return len(long) < _TITLED_WORDS or small <= (1 - _TITLED_SHARE) * len(long)
    return len(long) >= _TITLED_WORDS and sum(w.text.isupper() for w in long) > len(long) / 2
