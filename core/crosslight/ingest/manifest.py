"""`story.toml`: what a folder of articles says about itself.

All of it is optional, and unknown keys are left to whoever wrote them::

    title = "The ferry at Port Selwen"
    note = "An invented event."
    license = "CC BY 4.0"

    [[article]]                       # without any, the articles come in name order
    path = "wire-1040.txt"
    outlet = "Tidewater"
    title = "Toll rises"              # else the article's own
    published = 2025-03-11T10:40:00
    version_of = "wire-0940.txt"      # an earlier text of the same source
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crosslight.errors import InputError
from crosslight.ingest.dates import as_published
from crosslight.ingest.files import read_bytes

NAME = "story.toml"


@dataclass(frozen=True, slots=True)
class Entry:
    """One `[[article]]`."""

    path: str
    """As written: relative to the folder."""
    title: str = ""
    outlet: str | None = None
    published: str | None = None
    version_of: str | None = None
    """`path` of another entry."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A story's own description; empty values where it says nothing."""

    title: str = ""
    note: str = ""
    license: str = ""
    entries: tuple[Entry, ...] = ()


def read_manifest(folder: Path) -> Manifest:
    """Read the `story.toml` of a folder, if it has one.

    Args:
        folder: The story.

    Returns:
        What the file says; an empty manifest where there is none.

    Raises:
        InputError: The file is no TOML, or a field has a wrong type or value.
    """
    path = folder / NAME
    if not path.exists():
        return Manifest()
    import tomllib  # noqa: PLC0415 - only for folders that have one

    try:
        table = tomllib.loads(read_bytes(path).decode("utf-8-sig"))
    except (ValueError, RecursionError) as problem:  # not TOML, not UTF-8, or nested too deep
        raise InputError(f"{path}: is not valid TOML ({problem}); mend that line.") from None
    listed = table.get("article", [])
    if not isinstance(listed, list) or not all(isinstance(item, dict) for item in listed):
        raise InputError(f"{path}: write each article as a table headed [[article]].")
    entries = tuple(_entry(item, path) for item in listed)
    _check_versions(entries, path)
    return Manifest(
        title=_text(table, "title", path),
        note=_text(table, "note", path),
        license=_text(table, "license", path),
        entries=entries,
    )


def _entry(item: Mapping[str, Any], path: Path) -> Entry:
    name = _text(item, "path", path)
    if not name:
        raise InputError(f'{path}: an [[article]] has no path; add path = "…".')
    published = as_published(item.get("published"))
    if "published" in item and published is None:
        raise InputError(f"{path}: published of {name} is no date; write it as 2024-11-20.")
    return Entry(
        path=name,
        title=_text(item, "title", path),
        outlet=_text(item, "outlet", path) or None,
        published=published,
        version_of=_text(item, "version_of", path) or None,
    )


def _check_versions(entries: tuple[Entry, ...], path: Path) -> None:
    names = {entry.path for entry in entries}
    for entry in entries:
        if entry.version_of is not None and entry.version_of not in names - {entry.path}:
            raise InputError(
                f"{path}: {entry.path} is said to be a version of {entry.version_of}, which is no"
                " other article of this story; name one of their paths."
            )


def _text(table: Mapping[str, Any], key: str, path: Path) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise InputError(f'{path}: {key} is not a text; write it in quotes, {key} = "…".')
    return value.strip()
