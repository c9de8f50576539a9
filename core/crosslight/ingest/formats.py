"""Which reader reads which file: one line a format."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import PurePath
from typing import Any

from crosslight.ingest.document import Reader
from crosslight.ingest.plain import read_plain


def _lazily(module: str, function: str) -> Reader:
    """A reader whose module, and what it stands on, is loaded with the first file of its kind."""

    def read(*given: Any) -> Any:
        return getattr(import_module(f"crosslight.ingest.{module}"), function)(*given)

    return read


READERS: Mapping[str, Reader] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": _lazily("markdown", "read_markdown"),
    ".markdown": _lazily("markdown", "read_markdown"),
}
"""Reader by suffix, in lower case."""


def reader_for(name: str) -> Reader:
    """The reader for a file's name; a name without a known suffix is tried as plain text."""
    return READERS.get(PurePath(name).suffix.lower(), read_plain)


def is_article(name: str) -> bool:
    """Whether a file in a folder counts as an article by its name."""
    return PurePath(name).suffix.lower() in READERS and _is_content(name)


def is_foreign(name: str) -> bool:
    """Whether a file in a folder may be meant as an article, in a format that is not read."""
    return PurePath(name).suffix.lower() not in READERS and _is_content(name)


def _is_content(name: str) -> bool:
    """Whether a file is more than hidden, a draft, or a word about its folder."""
    path = PurePath(name)
    about = {"README", "LICENSE", "NOTICE"}
    return not path.name.startswith((".", "_", "~")) and path.stem.upper() not in about
