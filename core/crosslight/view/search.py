"""Search in all sources: plain text, blind to case, white space and the shape of marks."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from crosslight.index import Index
from crosslight.model import Article
from crosslight.shown import HIDDEN, shown

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


class _Page(NamedTuple):
    """A source as it is searched."""

    text: str
    """Comparable, without the signs of its format: they may stand inside a word."""
    places: Sequence[int]
    """Where each character of it stands in the article, and where that ends."""


class Finder:
    """Finds a query in every source of one comparison, shown or not."""

    def __init__(self, index: Index) -> None:
        self._pages = {source: _page(article) for source, article in index.articles.items()}

    def hits(self, query: str) -> tuple[Hit, ...]:
        """All places, source by source; none for a blank query.

        A space of the query stands for any white space: a line may end there.
        """
        words = comparable(query).split()
        if not words:
            return ()
        wanted = re.compile(r"\s+".join(map(re.escape, words)))
        return tuple(
            Hit(source, start, end)
            for source, page in self._pages.items()
            for start, end in _places(page, wanted)
        )


def _page(article: Article) -> _Page:
    text = comparable(article.text)
    if not article.signs:
        return _Page(text, range(len(text) + 1))
    seen = [at for at, char in enumerate(shown(article)) if char != HIDDEN]
    return _Page("".join(text[at] for at in seen), (*seen, len(text)))


def _places(page: _Page, wanted: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for found in wanted.finditer(page.text):
        yield page.places[found.start()], page.places[found.end() - 1] + 1


def counts(hits: tuple[Hit, ...]) -> Mapping[str, int]:
    """Number of hits by siglum."""
    return Counter(hit.article for hit in hits)
