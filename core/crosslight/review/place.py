"""Where the review log of a story lies."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from crosslight.ingest.bundled import PLACES
from crosslight.model import Article

NAME = ".crosslight-review.jsonl"
APP = "crosslight"
_INSTALLED = frozenset({"site-packages", "dist-packages"})


def log_path(articles: Iterable[Article]) -> Path:
    """The review log of some articles, whether it exists or not.

    Beside them when all lie in one folder of the reader's that can be written to, so that it goes
    where the story goes. Otherwise (standard input, several folders, bundled stories) in the
    reader's state folder, under a name made of the texts.
    """
    articles = tuple(articles)
    folder = _folder(articles)
    return folder / NAME if folder else _own(articles)


def _folder(articles: tuple[Article, ...]) -> Path | None:
    paths = [Path(article.path) for article in articles]
    if not paths or not all(a.path and p.is_file() for a, p in zip(articles, paths, strict=True)):
        return None
    folders = {path.resolve().parent for path in paths}
    folder = folders.pop()
    ours = any(folder.is_relative_to(place) for place in PLACES)
    installed = not _INSTALLED.isdisjoint(folder.parts)
    return None if folders or ours or installed or not os.access(folder, os.W_OK) else folder


def _own(articles: tuple[Article, ...]) -> Path:
    from platformdirs import user_state_path  # noqa: PLC0415 - slow to import, rarely needed

    texts = sorted(hashlib.sha256(article.text.encode()).hexdigest() for article in articles)
    name = hashlib.sha256("".join(texts).encode()).hexdigest()[:32]
    return user_state_path(APP, appauthor=False) / "reviews" / f"{name}.jsonl"
