"""An article without the signs of its format, and the way back to the places of its text.

Sentences, figures and quotations are told by what stands side by side, so that a sign between a
word and its comma must not stand there even as a space. They are found in a text without signs;
what is found is put back at its place. A span that ends before a sign of its block takes it in:
what touches without signs touches with them.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from crosslight.model import Annotation, Article, Block, Sentence, Span

_Placed = TypeVar("_Placed", bound=Span)


class Places:
    """Offsets without signs and offsets in the text: the same ones where there are no signs."""

    def __init__(self, article: Article) -> None:
        self._whole = article
        self._places: Sequence[int] = range(len(article.text) + 1)
        self._ends: Sequence[int] = self._places
        self.article = article
        """Without signs; its blocks are in number and order those of the whole one."""
        if article.signs:
            self._leave_out_signs()

    def _leave_out_signs(self) -> None:
        article = self._whole
        self._places = [*_seen(article), len(article.text)]
        text = "".join(article.text[place] for place in self._places[:-1])
        blocks = tuple(self._bare(block, text) for block in article.blocks)
        ends = list(self._places)
        for block, bare in zip(article.blocks, blocks, strict=True):
            ends[bare.end] = min(ends[bare.end], block.end)
        self._ends = ends
        self.article = replace(article, text=text, blocks=blocks, signs=())

    def span(self, found: _Placed) -> _Placed:
        """What is found without signs, at its place in the text."""
        return replace(found, start=self._places[found.start], end=self._ends[found.end])

    def moved(self, place: Span) -> Span:
        """A place in the text where it stands without signs: the reverse of `span`."""
        return Span(*(bisect_left(self._places, edge) for edge in (place.start, place.end)))

    def annotation(self, found: Annotation) -> Annotation:
        """All that is found without signs, at its place in the text."""
        return Annotation(
            self._whole,
            sentences=tuple(self._sentence(sentence) for sentence in found.sentences),
            figures=tuple(replace(self.span(f), number=self.span(f.number)) for f in found.figures),
            dates=tuple(map(self.span, found.dates)),
            quotations=tuple(
                replace(
                    quotation,
                    segments=tuple(map(self.span, quotation.segments)),
                    speaker=quotation.speaker and self.span(quotation.speaker),
                )
                for quotation in found.quotations
            ),
        )

    def _sentence(self, found: Sentence) -> Sentence:
        return replace(self.span(found), tokens=tuple(map(self.span, found.tokens)))

    def _bare(self, block: Block, text: str) -> Block:
        """A block where its words stand without signs; an empty one where it has none."""
        place = self.moved(block)
        words = text[place.start : place.end]
        start = place.start + len(words) - len(words.lstrip())
        return replace(block, start=start, end=start + len(words.strip()))


def _seen(article: Article) -> Iterator[int]:
    """The places of all characters that are no signs."""
    at = 0
    for sign in article.signs:
        yield from range(at, sign.start)
        at = sign.end
    yield from range(at, len(article.text))
