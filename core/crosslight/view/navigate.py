"""From row to row: the next difference, the next unique, the other end of what is moved."""

from collections.abc import Callable, Sequence

from crosslight.index import Index
from crosslight.view.rows import Row
from crosslight.view.signs import State


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


def other_end(index: Index, row: Row, source: str) -> str | None:
    """Where what is moved would stand: the id of a sentence to go to, if there is one.

    For a cell out of its order it is the sentence before it (or after it) in its own source; for
    one that is linked elsewhere it is the strongest link's other end.
    """
    cell = row.cells.get(source)
    if cell is None or not cell.pieces:
        return None
    id_ = cell.pieces[0].sentence
    if cell.state is State.ELSEWHERE:
        link = max(index.links[id_], key=lambda link: link.score)
        return link.b if link.a == id_ else link.a
    if not cell.moved:
        return None
    sentences = index.annotations[source].sentences
    at = index.positions[id_]
    neighbour = at - 1 if at else at + 1
    return sentences[neighbour].id if neighbour < len(sentences) else None
