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
    path = PurePath(name)
    return (
        path.suffix.lower() in READERS
        and not path.name.startswith((".", "_", "~"))
        and path.stem.upper() not in {"README", "LICENSE", "NOTICE"}
    )
