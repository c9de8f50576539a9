"""Words as the name finder sees them: capital, position, and what stands before each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosslight.entities.gazetteer import Gazetteer
from crosslight.entities.keys import fold
from crosslight.model import Annotation, BlockKind, Sentence, Token, TokenKind

_OPENING = frozenset("\"“‘'«([{:•*–—-|/…") | {"--", "...", "``", "_", "__"}
"""Marks after which a capital says nothing, as at the start of a sentence."""
_POSSESSIVE = frozenset({"'s", "’s", "ʼs", "'S", "’S"})
_TITLED_KINDS = frozenset({BlockKind.HEADLINE, BlockKind.HEADING})
_TITLED_SHARE = 0.7
_TITLED_WORDS = 4
_SYLLABLE = 4
_COMPOUND = frozenset({"born", "era", "free", "held", "led", "like", "made", "only", "run", "wide"})
"""Words that make an adjective of the name before a hyphen."""
_HYPHEN = re.compile(r"([-‐‑–])")
_CONTRACTION = re.compile(
    r"(?:he|she|it|i|we|you|they|that|there|what|who|where|here|let|how|don|can|won|isn|didn)['’]",
    re.IGNORECASE,
)
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
    word: Word | None = None
    for token in sentence.tokens:
        start = token.start
        parts = [token.text] if is_syllables(token.text, word, names) else _parts(token, names)
        for left, part in enumerate(parts, start=1 - len(parts)):
            start = max(text.find(part, start, token.end), start)  # behind a sign of the format
            stop = start + len(part) if left else token.end
            key, mark, gap = fold(part), _is_mark(part), text[end:start]
            capital = not mark and _is_capital(part, key, token.kind, names)
            word = Word(start, stop, part, key, capital, opens, mark, gap)
            yield word
            start = end = word.end
            opens = (word.mark and part in _OPENING and len(token.text) == len(part)) or (
                opens and word.mark
            )


def _is_capital(text: str, key: str, kind: TokenKind, names: Gazetteer) -> bool:
    """Whether a word has the capital of a name, as no handle, contraction or amount has."""
    amount = kind is TokenKind.NUMBER and text[0].isalpha() and any(map(str.isdigit, text))
    if amount or text[0] in "@#" or "$" in text or _CONTRACTION.match(text):
        return False
    first = next((c for c in _PARTICLE.sub("", text) if c.isalpha()), "")
    return first.isupper() or (key in names.words["rank"] and not text.islower())  # ex-Mayor


def _is_mark(text: str) -> bool:
    return text in _POSSESSIVE or not any(c.isalnum() for c in text)


def is_syllables(text: str, before: Word | None, names: Gazetteer) -> bool:
    """Whether two short syllables behind a surname are a given name: *Ban Ki-moon*."""
    first, hyphen, rest = text.partition("-")
    if not hyphen or before is None or not before.capital or before.key in names.words["opener"]:
        return False
    short = max(len(first), len(rest)) <= _SYLLABLE and rest.islower() and rest not in _COMPOUND
    return short and names.lookup(first) is None and not names.is_demonym(fold(first))


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
        first = parts[0] in {"R", "D", "I"} or names.is_land(parts[0])
        split = first and all(names.is_land(part) for part in named[1:])
    return parts if split else [token.text]


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
