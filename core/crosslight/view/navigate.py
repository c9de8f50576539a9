"""From row to row: the next difference, the next unique, the other end of what stands twice."""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from crosslight.index import Index
from crosslight.view.rows import Row


def seek(rows: Sequence[Row], at: int, step: int, test: Callable[[Row], bool]) -> int | None:
    """Index of the nearest row after (step 1) or before (step -1) that passes a test."""
    place = at + step
    while 0 <= place < len(rows):
        if test(rows[place]):
            return place
        place += step
    return None


def row_of(rows: Sequence[Row], sentence: str, *, but: int | None = None) -> int | None:
    """Index of the row (`but` one) in which a sentence has its home, else of one that echoes it."""
    echo = None
    for n, row in enumerate(rows):
        if n == but:
            continue
        for cell in row.cells.values():
            for piece in cell.pieces:
                if piece.sentence == sentence:
                    if not piece.echo:
                        return n
                    echo = n
    return echo


class End(NamedTuple):
    """Where something of a row stands as well, or would stand."""

    row: int
    sentence: str
    linked: bool
    """False for a neighbour in the source's own order."""


def other_end(index: Index, rows: Sequence[Row], at: int, source: str) -> End | None:
    """The other end of what a cell says: the strongest link into another row.

    A sentence that is linked nowhere else, but stands out of its order, would stand beside the
    sentence before it (or after it) in its own source.

    Args:
        index: Tables of the sources that are shown.
        rows: Rows on the screen.
        at: The cursor's row.
        source: Siglum of the cursor's column.
    """
    cell = rows[at].cells.get(source)
    mine = [piece.sentence for piece in cell.pieces] if cell else []
    linked = _linked(index, mine, set(rows[at].sentences()))
    near = _neighbour(index, mine[0]) if cell and mine and cell.moved else ()
    ends = (
        End(found, sentence, linked=sentence in linked)
        for sentence in (*linked, *mine, *near)
        if (found := row_of(rows, sentence, but=at)) is not None
    )
    return next(ends, None)


def _linked(index: Index, mine: Sequence[str], here: Collection[str]) -> Sequence[str]:
    """Sentences of other rows that are linked to some of this one, the strongest link first."""
    links = (link for id_ in mine for link in index.links.get(id_, ()))
    ends = (x for link in sorted(links, key=lambda x: -x.score) for x in (link.a, link.b))
    return tuple(dict.fromkeys(end for end in ends if end not in here))


def _neighbour(index: Index, id_: str) -> Sequence[str]:
    sentences = index.annotations[index.sentences[id_].article].sentences
    at = index.positions[id_]
    return [sentences[n].id for n in (at - 1, at + 1) if 0 <= n < len(sentences)][:1]
