"""The words of one quotation, each with what stands around it inside the marks."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosslight.model import Annotation, Quotation, Sentence, Span, Token
from crosslight.wording.words import content

ELLIPSES = ("…", "..", "***")
OPENING = {"[": "]", "(": ")"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word inside quotation marks.

    Attributes:
        token: The word as the tokenizer cut it.
        segment: Number of the stretch between two marks.
        opens: Whether a sentence of the speaker begins with it, as far as the marks tell.
        bracketed: Whether it stands in brackets: an editor's word, not the speaker's.
        lead: The marks between it and the word before, as printed.
    """

    token: Token
    segment: int
    opens: bool
    bracketed: bool
    lead: str

    @property
    def elided(self) -> bool:
        """Whether an ellipsis stands right before it."""
        return any(dots in self.lead for dots in ELLIPSES)


@dataclass(frozen=True, slots=True)
class Utterance:
    """One quotation of one article.

    Attributes:
        source: Position of the article among the annotations.
        quotation: Its span, speaker and cue.
        words: What stands inside the marks, in order.
        sentences: Ids of the sentences that it touches.
    """

    source: int
    quotation: Quotation
    words: tuple[Word, ...]
    sentences: tuple[str, ...]

    @property
    def norms(self) -> list[str]:
        """Compared forms of the words."""
        return [word.token.norm for word in self.words]

    @property
    def weight(self) -> int:
        """Number of words that carry content."""
        return sum(content(word.token) for word in self.words)


def utterances(annotations: Sequence[Annotation]) -> list[Utterance]:
    """The quotations of all sources, scare quotes left out."""
    found: list[Utterance] = []
    for source, note in enumerate(annotations):
        for quotation in note.quotations:
            if quotation.scare:
                continue
            inside = [part for span in quotation.segments for part in touching(note, span)]
            words = spoken(note, quotation.segments)
            if words:
                ids = tuple(dict.fromkeys(sentence.id for sentence, _ in inside))
                found.append(Utterance(source, quotation, words, ids))
    return found


def spoken(note: Annotation, segments: Sequence[Span]) -> tuple[Word, ...]:
    """The words inside some quotation marks of an article, in order."""
    return tuple(
        word for n, span in enumerate(segments) for word in _words(list(touching(note, span)), n)
    )


def touching(note: Annotation, span: Span) -> Iterator[tuple[Sentence, list[Token]]]:
    """The sentences of an article that a span touches, with their tokens inside it."""
    first = bisect_right(note.sentences, span.start, key=lambda sentence: sentence.start) - 1
    for sentence in note.sentences[max(0, first) :]:
        if sentence.start >= span.end:
            return
        tokens = [t for t in sentence.tokens if span.start <= t.start and t.end <= span.end]
        if tokens:
            yield sentence, tokens


def _words(inside: Sequence[tuple[Sentence, list[Token]]], segment: int) -> Iterator[Word]:
    """The words of one segment."""
    closing = lead = ""
    for n, (_, tokens) in enumerate(inside):
        fresh = n > 0 or _capital(tokens)
        for token in tokens:
            if token.norm:
                yield Word(token, segment, fresh, bool(closing), lead)
                fresh, lead = False, ""
                continue
            lead += token.text
            if token.text in OPENING:
                closing = OPENING[token.text]
            elif token.text == closing:
                closing = ""


def _capital(tokens: Sequence[Token]) -> bool:
    """Whether the first word of some tokens is printed as a sentence begins."""
    first = next((token.text for token in tokens if token.norm), "")
    return first[:1].isupper() or first[:1].isdigit()
