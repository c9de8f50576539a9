"""What is said inside quotation marks, cut into the speaker's sentences.

A sentence is the unit that outlets choose, cut and reorder; a quotation of five sentences in one
source is often two quotations in another.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from crosslight.model import Annotation, Quotation, Sentence, Span, Token
from crosslight.wording.words import content

ELLIPSES = ("…", "..", "***")
OPENING = {"[": "]", "(": ")"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word inside quotation marks.

    Attributes:
        token: The word as the tokenizer cut it.
        segment: Offset at which its stretch between two marks begins.
        opens: Whether a sentence of the speaker begins with it, as far as the marks tell.
        bracketed: Whether it stands in brackets: an editor's word, not the speaker's.
        lead: The marks between it and the word before, as printed.
        edge: Whether the sentence part that it belongs to stands at an opening mark, and at a
            closing one.
    """

    token: Token
    segment: int
    opens: bool
    bracketed: bool
    lead: str
    edge: tuple[bool, bool]

    @property
    def elided(self) -> bool:
        """Whether an ellipsis stands right before it."""
        return any(dots in self.lead for dots in ELLIPSES)


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence of a speaker, or a fragment of one, in one source.

    Attributes:
        source: Position of the article among the annotations.
        quotation: The quotation that it is a part of.
        number: Position of that quotation among those of the article.
        part: Position of the utterance in the quotation.
        words: What stands inside the marks, in order.
        segments: Where it stands, several spans when a cue interrupts it.
        sentences: Ids of the article's sentences that it touches.
    """

    source: int
    quotation: Quotation
    number: int
    part: int
    words: tuple[Word, ...]
    segments: tuple[Span, ...]
    sentences: tuple[str, ...]

    @property
    def weight(self) -> int:
        """Number of words that carry content."""
        return sum(content(word.token) for word in self.words)


@dataclass(frozen=True, slots=True)
class _Piece:
    """The part of a quotation's segment that lies in one sentence of the article."""

    span: Span
    sentence: str
    words: tuple[Word, ...]


def utterances(annotations: Sequence[Annotation]) -> list[Utterance]:
    """What is said in all sources, in reading order, scare quotes left out."""
    return [
        utterance
        for source, note in enumerate(annotations)
        for number, quotation in enumerate(note.quotations)
        if not quotation.scare
        for utterance in _cut(source, note, number, quotation)
    ]


def spoken(note: Annotation, segments: Sequence[Span]) -> tuple[Word, ...]:
    """The words of a quotation that lie in some spans of it, in order."""
    return tuple(
        word
        for quotation in _near(note.quotations, segments)
        if any(whole.covers(part) for whole in quotation.segments for part in segments)
        for piece in _pieces(note, quotation.segments)
        for word in piece.words
        if any(part.covers(word.token) for part in segments)
    )


def _near(quotations: Sequence[Quotation], segments: Sequence[Span]) -> Sequence[Quotation]:
    """The quotations, in order and apart, among which some spans lie."""
    start = min((segment.start for segment in segments), default=0)
    end = max((segment.end for segment in segments), default=0)
    first = bisect_left(quotations, start, key=lambda quotation: quotation.segments[-1].end)
    behind = bisect_right(quotations, end, key=lambda quotation: quotation.segments[0].start)
    return quotations[first:behind]


def _cut(source: int, note: Annotation, number: int, quotation: Quotation) -> Iterator[Utterance]:
    """A quotation as the speaker's sentences."""
    groups: list[list[_Piece]] = []
    for piece in _pieces(note, quotation.segments):
        if piece.words[0].opens or not groups:
            groups.append([])
        groups[-1].append(piece)
    for part, pieces in enumerate(groups):
        yield Utterance(
            source=source,
            quotation=quotation,
            number=number,
            part=part,
            words=tuple(word for piece in pieces for word in piece.words),
            segments=tuple(piece.span for piece in pieces),
            sentences=tuple(dict.fromkeys(piece.sentence for piece in pieces)),
        )


def _pieces(note: Annotation, segments: Sequence[Span]) -> Iterator[_Piece]:
    """The parts of some segments by sentence, those without words left out."""
    opening = {segment.start for segment in segments}
    closing = {segment.end for segment in segments}
    before: tuple[Span, str] | None = None
    tail = ""
    for span in segments:
        for sentence, tokens in _touching(note, span):
            stopped = before is not None and before[1] != sentence.id
            inside = before is not None and before[0] is span
            opens = (stopped and inside) or _begins(tokens, after_stop=stopped)
            edge = tokens[0].start in opening, tokens[-1].end in closing
            words = tuple(
                _words(tokens, span.start, edge, opens=opens, lead=tail if inside else "")
            )
            tail = _tail(tokens)
            before = span, sentence.id
            if words:
                yield _Piece(Span(tokens[0].start, tokens[-1].end), sentence.id, words)


def _touching(note: Annotation, span: Span) -> Iterator[tuple[Sentence, list[Token]]]:
    """The sentences of an article that a span touches, with their tokens inside it."""
    first = bisect_right(note.sentences, span.start, key=lambda sentence: sentence.start) - 1
    behind = bisect_left(note.sentences, span.end, key=lambda sentence: sentence.start)
    for sentence in note.sentences[max(0, first) : behind]:
        tokens = [t for t in sentence.tokens if span.covers(t)]
        if tokens:
            yield sentence, tokens


def _words(
    tokens: Sequence[Token], segment: int, edge: tuple[bool, bool], *, opens: bool, lead: str
) -> Iterator[Word]:
    """The words of one piece; `lead` are the marks that end the piece before it."""
    closing = ""
    for token in tokens:
        if token.norm:
            yield Word(token, segment, opens, bool(closing), lead, edge)
            opens, lead = False, ""
            continue
        lead += token.text
        if token.text in OPENING:
            closing = OPENING[token.text]
        elif token.text == closing:
            closing = ""


def _tail(tokens: Sequence[Token]) -> str:
    """The marks that end a piece."""
    marks = takewhile(lambda token: not token.norm, reversed(tokens))
    return "".join(reversed([token.text for token in marks]))


def _begins(tokens: Sequence[Token], *, after_stop: bool) -> bool:
    """Whether the first word of some tokens is printed as a sentence begins.

    The capital of *I* tells so only behind a full stop.
    """
    first = next((token.text for token in tokens if token.norm), "")
    return first[:1].isupper() and (after_stop or first[:2] not in {"I", "I'", "I’"})
