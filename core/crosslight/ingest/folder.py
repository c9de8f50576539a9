"""A folder of articles to one story, without what cannot be read in it."""

import re
from collections.abc import Iterator, Mapping, Sequence, Sized
from dataclasses import replace
from pathlib import Path

from crosslight.counting import counted, plural
from crosslight.errors import InputError, reason
from crosslight.ingest.files import missing, read_bytes
from crosslight.ingest.formats import READERS, is_article, is_foreign
from crosslight.ingest.manifest import NAME, Entry, read_manifest
from crosslight.ingest.reading import read_article
from crosslight.model import Article, Story

NAMED = 3
"""Files that are named where more are left out."""


def read_folder(folder: Path) -> Story:
    """Read a story folder.

    Args:
        folder: A folder with articles, and a `story.toml` where order or names matter.

    Returns:
        The story, its articles not yet lettered. What cannot be read in the folder is left out,
        which the story says.

    Raises:
        InputError: It holds no article that can be read, or its list makes no sense.
    """
    manifest = read_manifest(folder)
    title = manifest.title or _readable(folder.resolve().name)
    found, others = ([], []) if manifest.entries else _by_name(folder)
    entries = manifest.entries or [Entry(path.name) for path in found]
    articles: list[Article] = []
    problems: dict[str, InputError] = {}
    for entry in entries:
        path = _listed(folder, entry) if manifest.entries else folder / entry.path
        try:
            article = read_article(read_bytes(path), str(path))
        except InputError as problem:
            problems[entry.path] = problem
        else:
            articles.append(_described(article, folder, entry))
    if not articles:
        raise _nothing(folder, [*problems.values()])
    left_out = tuple(_left_out(folder, problems, [path.name for path in others]))
    return Story(title, tuple(articles), manifest.note, manifest.license, left_out)


def _nothing(folder: Path, problems: Sequence[InputError]) -> InputError:
    """The error for a folder of which nothing can be read."""
    first = problems[0]
    if len(problems) == 1:
        return first
    return InputError(
        f"{folder}: none of its {counted(len(problems), 'article')} can be read; {first}"
    )


def _left_out(
    folder: Path, problems: Mapping[str, InputError], others: Sequence[str]
) -> Iterator[str]:
    """What a reader should know of the files of a folder that are no part of its story."""
    name = folder.resolve().name
    if problems:
        each = [f"{file} ({_reason(problem, folder / file)})" for file, problem in problems.items()]
        yield f"{name}: {_count(problems, 'that could not be read')} left out: {_few(each)}."
    if others:
        known = f"only {', '.join(READERS)} are read."
        yield f"{name}: {_count(others, 'of other formats')} left out: {_few(others)}; {known}"


def _count(files: Sized, what: str) -> str:
    return f"{counted(len(files), 'file')} {what} {plural(len(files), 'is', 'are')}"


def _reason(problem: InputError, path: Path) -> str:
    """What an error says of a file, without its path and without a remedy."""
    return str(problem).removeprefix(f"{path}: ").partition(";")[0].removesuffix(".")


def _few(names: Sequence[str]) -> str:
    """The first of some names, and how many more there are."""
    more = [f"{len(names) - NAMED} more"] if len(names) > NAMED else []
    *firsts, last = [*names[:NAMED], *more]
    return f"{', '.join(firsts)} and {last}" if firsts else last


def _listed(folder: Path, entry: Entry) -> Path:
    """Where an article of the list lies."""
    path = folder / entry.path
    if not _may_share(folder, path):
        raise InputError(
            f"{folder / NAME}: {entry.path} lies outside the story; copy the article into it."
        )
    if not path.exists():
        raise InputError(f"{folder / NAME}: lists {entry.path}, but {missing(path)}")
    return path


def _described(article: Article, folder: Path, entry: Entry) -> Article:
    """An article with what the list says of it."""
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


def _by_name(folder: Path) -> tuple[list[Path], list[Path]]:
    """The articles of a folder without a list, `2.txt` before `10.txt`, and what is none."""
    try:
        children = list(folder.iterdir())
    except OSError as problem:
        raise InputError(
            f"{folder}: could not be listed ({reason(problem)}); check its rights."
        ) from None
    children.sort(key=lambda child: (_natural(child.name), child.name))
    files = [child for child in children if not child.is_dir()]
    found = [file for file in files if is_article(file.name)]
    if not found:
        stories = sorted(c.name for c in children if c.is_dir() and (c / NAME).is_file())
        hint = (
            f"it holds the stories {', '.join(stories)}: name one of them."
            if stories
            else f"put articles into it as {' or '.join(READERS)}."
        )
        raise InputError(f"{folder}: the folder holds no articles; {hint}")
    return found, [file for file in files if is_foreign(file.name) and file.name != NAME]


def _natural(name: str) -> tuple[tuple[int, str], ...]:
    parts = re.split(r"(\d+)", name.casefold())
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in parts)


def _readable(name: str) -> str:
    """A folder's name as a title: `harbour-fire` is `Harbour fire`."""
    words = re.sub(r"[-_\s]+", " ", name).strip()
    return words[:1].upper() + words[1:]
