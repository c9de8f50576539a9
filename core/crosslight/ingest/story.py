"""Sources of any kind to one story: files, folders, standard input."""

import os
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import BinaryIO

from crosslight.errors import InputError, UsageError
from crosslight.ingest.dates import with_year
from crosslight.ingest.doubts import count_words, doubt_beside
from crosslight.ingest.files import LARGEST, read_bytes, within_limit
from crosslight.ingest.folder import read_folder
from crosslight.ingest.reading import read_article
from crosslight.lettering import lettered
from crosslight.model import Article, Story

STDIN = "-"


def load(sources: Sequence[str | os.PathLike[str]], stdin: BinaryIO | None = None) -> Story:
    """Read sources as one story.

    Args:
        sources: Files, folders (a `story.toml` decides, else name order), or `-`.
        stdin: What `-` reads from; the process's standard input by default.

    Returns:
        The articles with their letters, in the order given. What only shows beside the other
        articles is filled in: the year of a dateline without one, and the doubt of a text that
        is far shorter than its peers.

    Raises:
        InputError: A source could not be read, or holds no article.
        UsageError: No source was given, `-` was given twice, or a source is a web address.
    """
    names = [os.fspath(source) for source in sources]
    if not names:
        raise UsageError("no source was given; name files or a folder.")
    if names.count(STDIN) > 1:
        raise UsageError("standard input (-) can be read only once; name it once.")
    stories = [_source(name, stdin) for name in names]
    articles = tuple(article for story in stories for article in story.articles)
    title = next((story.title for story in stories if story.title), articles[0].title)
    note = next((story.note for story in stories if story.note), "")
    licence = next((story.license for story in stories if story.license), "")
    left_out = tuple(sentence for story in stories for sentence in story.left_out)
    return Story(title, lettered(beside_each_other(articles)), note, licence, left_out)


def notices(story: Story) -> tuple[str, ...]:
    """What a user should know about a story before comparing it, a sentence each."""
    if len(story.articles) == 1:
        alone = "There is only one article, so there is nothing to compare it with."
        return (*story.left_out, alone)
    twins = (
        f"{a.id} and {b.id} have the same text."
        for a, b in combinations(story.articles, 2)
        if a.text == b.text
    )
    return (*story.left_out, *twins)


def _source(name: str, stdin: BinaryIO | None) -> Story:
    if name == STDIN:
        return Story("", (_standard_input(stdin),))
    if not name:
        raise UsageError("a source has an empty name; name a file or a folder.")
    if re.match(r"[a-z]+://", name, re.IGNORECASE):
        raise UsageError(f"{name}: web addresses are not read; save the page's text as a file.")
    path = Path(name)
    if path.is_dir():
        return read_folder(path)
    return Story("", (read_article(read_bytes(path), name),))


def _standard_input(stdin: BinaryIO | None) -> Article:
    if stdin is None and sys.stdin is None:
        raise InputError("standard input is closed; name a file.")
    data = (stdin or sys.stdin.buffer).read(LARGEST + 1)
    return read_article(within_limit(data, "standard input"), STDIN)


def beside_each_other(articles: Sequence[Article]) -> Iterable[Article]:
    """Articles with what only shows beside the others: the year of a date, a text far shorter."""
    dates = [article.published for article in articles]
    words = [count_words(article.text, article.blocks) for article in articles]
    for i, article in enumerate(articles):
        peers = (*words[:i], *words[i + 1 :])
        doubts = article.doubts
        if all(doubt.code != "short" for doubt in doubts):
            doubts = (*doubts, *doubt_beside(words[i], peers))
        yield replace(article, published=with_year(dates[i], dates), doubts=doubts)
