"""Evidence in words: what it says and, where that is short, what stands beside it."""

from collections.abc import Iterable
from typing import NamedTuple

from crosslight.index import Index
from crosslight.model import BlockKind, Evidence, Span
from crosslight.printable import printable
from crosslight.view.runs import CUT

ALONE = 4
"""Words from which evidence can be read by itself."""
BESIDE = 4
"""Words of the sentence that are shown on each side of shorter evidence."""
MARKS = ("«", "»")
"""Around evidence that stands among other words, where no type can set it off."""


class Cited(NamedTuple):
    """Printable words of a source, on one line; joined, they are what is shown of it."""

    before: str
    exact: str
    """The evidence itself."""
    after: str

    @property
    def alone(self) -> bool:
        """Whether nothing else is shown with it."""
        return not self.before and not self.after

    @property
    def plain(self) -> str:
        """All of it in one type, the evidence marked where it is not the whole."""
        opened, closed = ("", "") if self.alone else MARKS
        return f"{self.before}{opened}{self.exact}{closed}{self.after}"


def cite(index: Index, places: Iterable[Evidence]) -> list[tuple[str, Cited]]:
    """Evidence with the siglum of its source; what a source prints twice is cited once."""
    firsts: dict[tuple[str, str], Evidence] = {}
    for place in places:
        firsts.setdefault((place.article, index.line(place.article, place)), place)
    return [(siglum, _cited(index, exact, place)) for (siglum, exact), place in firsts.items()]


def _cited(index: Index, exact: str, place: Evidence) -> Cited:
    if len(exact.split()) >= ALONE:
        return Cited("", printable(exact), "")
    start, end = _bounds(index, place)
    before = index.text(place.article, Span(min(start, place.start), place.start))
    after = index.text(place.article, Span(place.end, max(place.end, end)))
    return Cited(printable(_end(before)), printable(exact), printable(_beginning(after)))


def _bounds(index: Index, place: Evidence) -> tuple[int, int]:
    """Where the words beside evidence end: with its sentence, with its line in front matter."""
    article = index.articles[place.article]
    first = index.sentence_at(article.id, place.start)
    last = index.sentence_at(article.id, max(place.end - 1, place.start))
    if article.blocks[first.block].kind is BlockKind.MARKUP:
        after = article.text.find("\n", place.end)
        return article.text.rfind("\n", 0, place.start) + 1, after if after >= 0 else last.end
    return first.start, last.end


def _end(text: str) -> str:
    """The last words of what precedes, with the space behind them if there is one."""
    words = text.split()
    cut = CUT if len(words) > BESIDE else ""
    return cut + " ".join(words[-BESIDE:]) + (" " if text[-1:].isspace() else "")


def _beginning(text: str) -> str:
    """The first words of what follows, with the space before them if there is one."""
    words = text.split()
    cut = CUT if len(words) > BESIDE else ""
    return (" " if text[:1].isspace() else "") + " ".join(words[:BESIDE]) + cut
