"""A source's own words for the clipboard: no padding, no signs, no line breaks of ours.

They are those that are shown: neither the emphasis of a format nor the address of a link.
"""

from collections.abc import Mapping

from crosslight.model import Article
from crosslight.shown import shown, without_signs
from crosslight.view.rows import Cell, Row


def reading(articles: Mapping[str, Article], cell: Cell) -> str:
    """What a source says in a cell; passages that do not touch stand on lines of their own."""
    text = shown(articles[cell.article])
    return "\n".join(without_signs(text[start:end]) for start, end in cell.passages(text))


def whole_row(articles: Mapping[str, Article], row: Row) -> str:
    """Every reading of a row behind its siglum and outlet, one a paragraph."""
    return "\n".join(
        f"{_name(articles[source])}: {reading(articles, cell)}"
        for source, cell in row.cells.items()
        if cell.pieces
    )


def _name(article: Article) -> str:
    return f"{article.id} ({article.outlet})" if article.outlet else article.id
