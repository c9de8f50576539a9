"""The stories that ship with the program, wherever it is installed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from crosslight.ingest.manifest import NAME, read_manifest

FIRST = "vientiane-2024"
"""Slug of the story that opens when no source is named."""

_PACKAGE = Path(__file__).resolve().parents[1]
PLACES = (_PACKAGE / "corpus", _PACKAGE.parents[1] / "corpus")
"""Where the corpus lies in an installed package, and in a checkout."""


@dataclass(frozen=True, slots=True)
class BundledStory:
    """A story of the corpus."""

    slug: str
    """The name it can be opened by."""
    path: Path
    title: str
    note: str


def stories() -> tuple[BundledStory, ...]:
    """All bundled stories, the one that opens first leading, then by name."""
    found = (
        BundledStory(p.name, p, m.title, m.note) for p in _folders() for m in [read_manifest(p)]
    )
    return tuple(sorted(found, key=lambda story: (story.slug != FIRST, story.slug)))


def find(slug: str) -> Path | None:
    """The folder of a bundled story, None when there is no such slug."""
    return next((path for path in _folders() if path.name == slug), None)


def _folders() -> Iterator[Path]:
    corpus = next((place for place in PLACES if place.is_dir()), None)
    for path in corpus.iterdir() if corpus else ():
        if (path / NAME).is_file():
            yield path
