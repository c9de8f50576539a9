"""A report from inside the app, in the format its file name asks for."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from crosslight.errors import reason
from crosslight.model import Comparison
from crosslight.reports import ENDINGS, FORMATS, format_of


def export(comparison: Comparison, path: Path, *, base: str | None = None) -> str:
    """Write a report beside whatever has its name already, never over it.

    Args:
        comparison: What to report.
        path: Where to; the suffix decides the format. Where it exists, a number is added.
        base: Siglum of the source whose order leads.

    Returns:
        One sentence that says what happened.
    """
    if (name := format_of(path.suffix)) is None:
        return f"{path.name} must end in one of {ENDINGS}."
    report = FORMATS[name](comparison, base=base).encode("utf-8")
    try:
        written = next(place for place in _places(path) if _written(place, report))
    except OSError as error:
        return f"{path} cannot be written: {reason(error)}."
    was_there = "" if written == path else "; the file of that name is kept"
    return f"written to {written}{was_there}"


def _places(path: Path) -> Iterator[Path]:
    """`report.md`, then `report-2.md`, `report-3.md` and so on."""
    yield path
    for number in count(2):
        yield path.with_stem(f"{path.stem}-{number}")


def _written(place: Path, report: bytes) -> bool:
    """Write a new file; False where there is one.

    Raises:
        OSError: It cannot be made, or not as a whole; no part of it is left then.
    """
    try:
        file = place.open("xb")
    except FileExistsError:
        return False
    try:
        with file:
            file.write(report)
    except OSError:
        place.unlink()
        raise
    return True
