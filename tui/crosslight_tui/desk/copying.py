"""A source's own words for the clipboard: no padding, no signs, no line breaks of ours."""

from collections.abc import Iterator, Mapping

from crosslight.model import Article
from crosslight.view.rows import Cell, Row


def reading(articles: Mapping[str, Article], cell: Cell) -> str:
    """Exactly what a source prints in a cell; passages that do not touch stand on own lines."""
    return "\n".join(_passages(articles[cell.article].text, cell))


def whole_row(articles: Mapping[str, Article], row: Row) -> str:
    """Every reading of a row behind its siglum and outlet, one a paragraph."""
    return "\n".join(
        f"{_name(articles[source])}: {reading(articles, cell)}"
        for source, cell in row.cells.items()
        if cell.pieces
    )


def _name(article: Article) -> str:
    return f"{article.id} ({article.outlet})" if article.outlet else article.id


def _passages(text: str, cell: Cell) -> Iterator[str]:
    """Pieces with only white space between them are one passage."""
    start = end = -1
    for piece in cell.pieces:
        if start >= 0 and not text[end : piece.start].strip():
            end = piece.end
            continue
        if start >= 0:
            yield text[start:end]
        start, end = piece.start, piece.end
    if start >= 0:
        yield text[start:end]
