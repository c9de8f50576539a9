"""An article without the signs of its format, and the way back to the places of its text.

Sentences, figures and quotations are told by what stands side by side, so that a sign between a
word and its comma must not stand there even as a space. They are found in a text without signs;
what is found is put back at its place. A span that ends before a sign takes it in: what touches
without signs touches with them.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from crosslight.model import Annotation, Article, Block, Sentence, Span

_Placed = TypeVar("_Placed", bound=Span)


class Places:
    """Offsets without signs and offsets in the text, for an article that has any signs."""

    def __init__(self, article: Article) -> None:
        self._whole = article
        self._places = [*_seen(article), len(article.text)]
        text = "".join(article.text[place] for place in self._places[:-1])
        blocks = tuple(self._moved(block, text) for block in article.blocks)
        self.article = replace(article, text=text, blocks=blocks, signs=())
        """Without signs; its blocks are in number and order those of the whole one."""

    def span(self, found: _Placed) -> _Placed:
        """What is found without signs, at its place in the text."""
        places = self._places
        return replace(found, start=places[found.start], end=places[found.end])

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

    def _moved(self, block: Block, text: str) -> Block:
        """A block where its words stand without signs; an empty one where it has none."""
        start, end = (bisect_left(self._places, edge) for edge in (block.start, block.end))
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        return replace(block, start=start, end=start + len(words.strip()))


def _seen(article: Article) -> Iterator[int]:
    """The places of all characters that are no signs."""
    at = 0
    for sign in article.signs:
        yield from range(at, sign.start)
        at = sign.end
    yield from range(at, len(article.text))
