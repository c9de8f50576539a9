"""A report from inside the app, in the format its file name asks for."""

from pathlib import Path

from crosslight.model import Comparison
from crosslight.reports import ENDINGS, FORMATS, format_of


def export(comparison: Comparison, path: Path, *, base: str | None = None) -> str:
    """Write a report; an existing file is kept.

    Args:
        comparison: What to report.
        path: Where to; the suffix decides the format.
        base: Siglum of the source whose order leads.

    Returns:
        One sentence that says what happened.
    """
    if (name := format_of(path.suffix)) is None:
        return f"{path.name} must end in one of {ENDINGS}."
    try:
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(FORMATS[name](comparison, base=base))
    except FileExistsError:
        return f"{path} exists already and was kept; choose another name."
    except OSError as error:
        return f"{path} cannot be written: {error.strerror}."
    return f"written to {path}"
