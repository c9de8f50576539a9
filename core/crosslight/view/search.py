"""Search in all sources: plain text, blind to case and to the shape of quotation marks."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from crosslight.index import Index

_GLYPHS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


class Hit(NamedTuple):
    """A place where the query occurs."""

    article: str
    start: int
    end: int


def comparable(text: str) -> str:
    """The text for searching, of the same length: lower case, plain quotes and dashes."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few capitals are two letters in lower case
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered.translate(_GLYPHS)


class Finder:
    """Finds a query in every source of one comparison, shown or not."""

    def __init__(self, index: Index) -> None:
        self._texts = {
            source: comparable(article.text) for source, article in index.articles.items()
        }

    def hits(self, query: str) -> tuple[Hit, ...]:
        """All places, source by source; none for a blank query."""
        wanted = comparable(query.strip())
        if not wanted:
            return ()
        return tuple(
            Hit(source, at, at + len(wanted))
            for source, text in self._texts.items()
            for at in _places(text, wanted)
        )


def _places(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + len(wanted))


def counts(hits: tuple[Hit, ...]) -> Mapping[str, int]:
    """Number of hits by siglum."""
    return Counter(hit.article for hit in hits)
