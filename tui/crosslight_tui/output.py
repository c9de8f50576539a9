"""Results to standard output or into a file, without losing anything on the way."""

import os
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from crosslight.errors import UsageError, reason

_NEW_FILE_MODE = 0o666
"""Before the umask, as for any file a program makes."""


def show(text: str) -> None:
    """Write text to standard output, as UTF-8 or whatever else it expects.

    Raises:
        UsageError: Standard output is closed or full.
        BrokenPipeError: Nobody reads any more.
    """
    if sys.stdout is None:
        raise UsageError("standard output is closed; name a file with -o.")
    data = text.encode(sys.stdout.encoding or "utf-8", errors="replace")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as problem:
        raise UsageError(f"standard output could not be written ({reason(problem)}).") from None


def discard_stdout() -> None:
    """Let what is still buffered for a reader who has left go nowhere, and silently."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def save(text: str, target: Path, sources: Iterable[str] = ()) -> None:
    """Write a file as a whole or not at all.

    The text goes into a new file beside the target, which then takes its place, so that an
    existing file is never lost half-way. Devices and pipes are written directly.

    Args:
        text: What to write, as UTF-8.
        target: Where to; a symbolic link is followed.
        sources: Files that must not be overwritten.

    Raises:
        UsageError: The target is a source or a folder, or cannot be written.
    """
    place = target.resolve()
    if any(_same(place, Path(source)) for source in sources):
        raise UsageError(f"{target}: is one of the sources; name another file with -o.")
    try:
        if place.exists() and not place.is_file() and not place.is_dir():
            place.write_text(text, encoding="utf-8", newline="\n")
        else:
            _replace(place, text.encode("utf-8"))
    except BrokenPipeError:
        raise
    except OSError as problem:
        raise UsageError(
            f"{target}: could not be written ({reason(problem)}); name another file with -o."
        ) from None


def _replace(place: Path, data: bytes) -> None:
    beside = place.with_name(f".{place.name}.{os.getpid()}")
    mode = stat.S_IMODE(place.stat().st_mode) if place.exists() else None
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _NEW_FILE_MODE)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            beside.chmod(mode)
        beside.replace(place)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
