"""A report from inside the app, in the format its file name asks for."""

from pathlib import Path

from crosslight.model import Comparison

FORMATS = {".txt": "text", ".md": "md", ".html": "html", ".htm": "html", ".json": "json"}


def export(comparison: Comparison, path: Path) -> str:
    """Write a report; an existing file is kept.

    Returns:
        One sentence that says what happened.
    """
    from crosslight.reports import FORMATS as WRITERS  # noqa: PLC0415 - slow to import

    name = FORMATS.get(path.suffix.lower())
    if name is None:
        return f"{path.name} must end in one of {' '.join(FORMATS)}."
    try:
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(WRITERS[name](comparison))
    except FileExistsError:
        return f"{path} exists already and was kept; choose another name."
    except OSError as error:
        return f"{path} cannot be written: {error.strerror}."
    return f"written to {path}"
