"""One source to one article."""

import hashlib
import os
from dataclasses import replace
from pathlib import Path

from crosslight.errors import InputError
from crosslight.ingest.dates import with_year
from crosslight.ingest.document import UnreadableError
from crosslight.ingest.doubts import find_doubts
from crosslight.ingest.files import read_bytes
from crosslight.ingest.formats import reader_for
from crosslight.model import Article, BlockKind
from crosslight.shown import shown, without_signs

TITLE_WORDS = 10
"""Words of the body that stand in for a headline."""


def read(path: str | os.PathLike[str]) -> Article:
    """Read one file as an article.

    Args:
        path: A text or Markdown file.

    Returns:
        The article, with the siglum A.

    Raises:
        InputError: The file is missing, may not be read, is empty or is no text.
    """
    article = read_article(read_bytes(Path(path)), str(path))
    return replace(article, published=with_year(article.published, ()))


def read_article(data: bytes, name: str) -> Article:
    """Make an article of the bytes of one file.

    Args:
        data: The whole file.
        name: Its path as it was given, which also decides the format.

    Returns:
        The article with the siglum A; its date may lack the year, as `--MM-DD`.

    Raises:
        InputError: The bytes hold no readable article.
    """
    try:
        document = reader_for(name)(data)
    except UnreadableError as problem:
        raise InputError(f"{name}: {problem}.") from None
    article = Article(
        id="A",
        text=document.text,
        blocks=document.blocks,
        title=document.title,
        outlet=document.outlet,
        published=document.published,
        path=name,
        sha256=hashlib.sha256(data).hexdigest(),
        doubts=(*document.doubts, *find_doubts(document.text, document.blocks)),
        signs=document.signs,
    )
    return replace(article, title=article.title or _title(article))


def _title(article: Article) -> str:
    """The headline, or else the first words of the first block that is compared."""
    text = shown(article)
    for block in article.blocks:
        part = without_signs(text[block.start : block.end])
        if block.kind is BlockKind.HEADLINE:
            return " ".join(part.split())
        if block.kind.compared:
            words = part.split(maxsplit=TITLE_WORDS)
            more = "…" if len(words) > TITLE_WORDS else ""
            return " ".join(words[:TITLE_WORDS]) + more
    return ""
