"""The review log: an append-only file, so that nothing a reviewer did is ever lost."""

import os
from collections.abc import Iterator
from pathlib import Path

from crosslight.entities.corrections import Correction
from crosslight.review.records import Record, Undo, Unknown, read, written

_PRIVATE = 0o600
"""Readable by the reviewer alone, before the umask: names of people stand in it."""
_SAFE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
"""A story from elsewhere must not lead our writing to another file by a link."""


class Log:
    """Corrections in the order they were made. The file is the truth: it is read every time."""

    def __init__(self, path: Path) -> None:
        """Take a file that may not exist yet."""
        self.path = path

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Those that stand, in the order they were made."""
        return tuple(record for record in self._standing() if not isinstance(record, Unknown))

    def append(self, correction: Correction) -> None:
        """Keep a correction; on the disk when this returns.

        Raises:
            OSError: The file cannot be written.
        """
        self._write(correction)

    def undo(self) -> Correction | None:
        """Take back the last correction that stands.

        Returns:
            What was taken back; None when nothing stood, or when it was of an unknown kind.

        Raises:
            OSError: The file cannot be written.
        """
        standing = self._standing()
        if not standing:
            return None
        self._write(Undo(1))
        last = standing[-1]
        return None if isinstance(last, Unknown) else last

    def _standing(self) -> list[Correction | Unknown]:
        stack: list[Correction | Unknown] = []
        for record in self._records():
            if isinstance(record, Undo):
                del stack[max(len(stack) - max(record.count, 0), 0) :]
            else:
                stack.append(record)
        return stack

    def _records(self) -> Iterator[Record]:
        try:
            data = self.path.read_bytes() if self.path.is_file() else b""
        except OSError:
            return
        text = data.decode("utf-8", errors="replace")
        for line in text.split("\n"):
            if (record := read(line)) is not None:
                yield record

    def _write(self, record: Correction | Undo) -> None:
        """Add one line in a single write; a line that was cut short before it stays alone."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND | _SAFE, _PRIVATE)
        with os.fdopen(handle, "r+b", buffering=0) as file:
            end = file.seek(0, os.SEEK_END)
            file.seek(max(end - 1, 0))
            torn = file.read(1) not in {b"", b"\n"}
            file.write(("\n" if torn else "").encode() + written(record).encode())
            os.fsync(handle)
