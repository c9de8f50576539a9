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
from crosslight.ingest.files import LARGEST, missing, read_bytes, within_limit
from crosslight.ingest.formats import READERS, is_article
from crosslight.ingest.manifest import NAME, Entry, read_manifest
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
        InputError: A source could not be read, or holds no article that can.
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
    twins = tuple(
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


def read_folder(folder: Path) -> Story:
    """Read a story folder.

    Args:
        folder: A folder with articles, and a `story.toml` where order or names matter.

    Returns:
        The story, its articles not yet lettered. A file that nobody named is left out where it
        cannot be read and another one can; one that `story.toml` lists must be readable.

    Raises:
        InputError: It holds no article that can be read, or one that it lists cannot be.
    """
    manifest = read_manifest(folder)
    title = manifest.title or _as_title(folder.resolve().name)
    left_out: tuple[str, ...] = ()
    if manifest.entries:
        articles = tuple(_listed(folder, entry) for entry in manifest.entries)
    else:
        articles, left_out = _readable_ones(_by_name(folder))
    return Story(title, articles, manifest.note, manifest.license, left_out)


def _readable_ones(paths: Iterable[Path]) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """The articles that can be read, and a sentence for each file that cannot."""
    articles: list[Article] = []
    problems: list[InputError] = []
    for path in paths:
        try:
            articles.append(read_article(read_bytes(path), str(path)))
        except InputError as problem:
            problems.append(problem)
    if not articles:
        raise problems[0]
    return tuple(articles), tuple(f"{p} The folder is read without it." for p in problems)


def _listed(folder: Path, entry: Entry) -> Article:
    path = folder / entry.path
    if not _may_share(folder, path):
        raise InputError(
            f"{folder / NAME}: {entry.path} lies outside the story; copy the article into it."
        )
    if not path.exists():
        raise InputError(f"{folder / NAME}: lists {entry.path}, but {missing(path)}")
    article = read_article(read_bytes(path), str(path))
    return replace(
        article,
        title=entry.title or article.title,
        outlet=entry.outlet or article.outlet,
        published=entry.published or article.published,
        version_of=str(folder / entry.version_of) if entry.version_of else None,
    )


def _may_share(folder: Path, path: Path) -> bool:
    """Whether an article lies in the story, or in a story that lies beside it.

    A story that came from elsewhere must not be able to show any other file of its reader.
    """
    home, target = folder.resolve(), path.resolve()
    beside = target.parent.parent == home.parent and (target.parent / NAME).is_file()
    return target.is_relative_to(home) or (beside and is_article(target.name))


def _by_name(folder: Path) -> list[Path]:
    """The articles of a folder without a list, `2.txt` before `10.txt`."""
    try:
        children = list(folder.iterdir())
    except OSError as problem:
        reason = (problem.strerror or "unknown reason").lower()
        raise InputError(f"{folder}: could not be listed ({reason}); check its rights.") from None
    found = [child for child in children if is_article(child.name) and not child.is_dir()]
    if not found:
        stories = sorted(c.name for c in children if c.is_dir() and (c / NAME).is_file())
        hint = (
            f"it holds the stories {', '.join(stories)}: name one of them."
            if stories
            else f"put articles into it as {' or '.join(READERS)}."
        )
        raise InputError(f"{folder}: the folder holds no articles; {hint}")
    return sorted(found, key=lambda child: (_natural(child.name), child.name))


def _natural(name: str) -> tuple[tuple[int, str], ...]:
    parts = re.split(r"(\d+)", name.casefold())
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in parts)


def _as_title(name: str) -> str:
    """A folder's name as a title: `harbour-fire` is `Harbour fire`."""
    words = re.sub(r"[-_\s]+", " ", name).strip()
    return words[:1].upper() + words[1:]


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
