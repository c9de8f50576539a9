"""Bytes from disk, with errors that say what to do."""

import errno
from pathlib import Path

from crosslight.errors import InputError, reason

LARGEST = 64 * 1024 * 1024
"""Bytes of the longest text that is read: some ten million words, far beyond any article."""

_REMEDIES = {
    errno.EACCES: "may not be read; ask for permission to read it or copy it",
    errno.EPERM: "may not be read; ask for permission to read it or copy it",
    errno.EISDIR: "is a folder; name a file in it",
    errno.ELOOP: "is a symbolic link to itself; name the file it should lead to",
    errno.ENAMETOOLONG: "is too long for a file name; check what was passed",
}


def read_bytes(path: Path) -> bytes:
    """Read a file, a pipe or a device that ends.

    Args:
        path: What to read.

    Returns:
        Its bytes.

    Raises:
        InputError: It is missing, may not be read, is a folder, or is larger than `LARGEST`.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise missing(path) from None
    except (OSError, ValueError) as problem:
        raise InputError(f"{path}: {_remedy(problem)}.") from None
    return within_limit(data, str(path))


def within_limit(data: bytes, name: str) -> bytes:
    """Pass bytes on unless they are more than `LARGEST`; raises `InputError` then."""
    if len(data) > LARGEST:
        raise InputError(f"{name}: is larger than {LARGEST >> 20} MB; split it into articles.")
    return data


def missing(path: Path) -> InputError:
    """The error for a path that does not exist, with the nearest name in its folder."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for this error

    try:
        near = get_close_matches(path.name, [child.name for child in path.parent.iterdir()], 1)
    except OSError:
        near = []
    hint = f"did you mean {path.parent / near[0]}?" if near else "check the path."
    return InputError(f"{path}: there is no such file or folder; {hint}")


def _remedy(problem: OSError | ValueError) -> str:
    if isinstance(problem, OSError):
        return _REMEDIES.get(
            problem.errno or 0, f"could not be read ({reason(problem)}); try again"
        )
    return "is not a path; check what was passed"  # an embedded zero byte
