"""A report from inside the app, in the format its file name asks for."""

from pathlib import Path

from crosslight.model import Comparison


def endings() -> str:
    """What a report's file name can end in."""
    from crosslight.reports import FORMATS  # noqa: PLC0415 - slow to import

    return " ".join(ending for each in FORMATS.values() for ending in each.suffixes)


def export(comparison: Comparison, path: Path, *, base: str | None = None) -> str:
    """Write a report; an existing file is kept.

    Args:
        comparison: What to report.
        path: Where to; the suffix decides the format.
        base: Siglum of the source whose order leads.

    Returns:
        One sentence that says what happened.
    """
    from crosslight.reports import FORMATS  # noqa: PLC0415 - slow to import

    suffix = path.suffix.lower()
    render = next((f for f in FORMATS.values() if suffix in f.suffixes), None)
    if render is None:
        return f"{path.name} must end in one of {endings()}."
    try:
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(render(comparison, base=base))
    except FileExistsError:
        return f"{path} exists already and was kept; choose another name."
    except OSError as error:
        return f"{path} cannot be written: {error.strerror}."
    return f"written to {path}"
