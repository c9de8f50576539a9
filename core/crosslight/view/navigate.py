"""From row to row: the next difference, the next unique, all rows that are linked with a cell."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
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


def row_of(rows: Sequence[Row], sentence: str) -> int | None:
    """Index of the row in which a sentence has its home, else of one that echoes it."""
    echo = None
    for n, row in enumerate(rows):
        for cell in row.cells.values():
            for piece in cell.pieces:
                if piece.sentence == sentence:
                    if not piece.echo:
                        return n
                    echo = n
    return echo


class Tie(StrEnum):
    """Why one row leads to another, as the end of a sentence about it."""

    SAME = "stands here too"
    LINK = "is linked to it"
    NEIGHBOUR = "stands beside it in its source"


class End(NamedTuple):
    """Where something that a cell says stands as well, is answered, or would stand."""

    row: str
    """The row's key."""
    sentence: str
    tie: Tie


def ends(index: Index, row: Row, source: str, rows: Sequence[Row]) -> tuple[End, ...]:
    """All other rows that are linked with a cell, each once, the closest tie first.

    Rows in which its own sentences stand; the homes of sentences linked to it, the strongest link
    first; last, where it stands out of its source's order, the row of the sentence before it (or
    after it) there.

    Args:
        index: Tables of the sources that are shown.
        row: The cursor's row.
        source: Siglum of the cursor's column.
        rows: All rows of the view.
    """
    cell = row.cells.get(source)
    mine = [piece.sentence for piece in cell.pieces] if cell else []
    if cell is None or not mine:
        return ()
    found = [*_again(rows, mine), *_linked(index, mine, row, rows)]
    if cell.moved:
        found += _homes(rows, _neighbours(index, mine[0]), Tie.NEIGHBOUR)
    first = {end.row: end for end in reversed(found) if end.row != row.key}
    return tuple(end for end in found if first.get(end.row) is end)


def _again(rows: Sequence[Row], mine: Sequence[str]) -> Iterator[End]:
    for row in rows:
        yield from (End(row.key, id_, Tie.SAME) for id_ in row.sentences() if id_ in mine)


def _linked(index: Index, mine: Sequence[str], row: Row, rows: Sequence[Row]) -> Iterator[End]:
    here = set(row.sentences())
    links = (link for id_ in mine for link in index.links.get(id_, ()))
    linked = (x for link in sorted(links, key=lambda x: -x.score) for x in (link.a, link.b))
    yield from _homes(rows, (id_ for id_ in dict.fromkeys(linked) if id_ not in here), Tie.LINK)


def _homes(rows: Sequence[Row], sentences: Iterable[str], tie: Tie) -> Iterator[End]:
    for sentence in sentences:
        at = row_of(rows, sentence)
        if at is not None:
            yield End(rows[at].key, sentence, tie)


def _neighbours(index: Index, id_: str) -> Sequence[str]:
    sentences = index.annotations[index.sentences[id_].article].sentences
    at = index.positions[id_]
    return [sentences[n].id for n in (at - 1, at + 1) if 0 <= n < len(sentences)][:1]
