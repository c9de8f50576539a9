"""A program in a pseudo-terminal: when its text appears, how soon a key changes the screen."""

import fcntl
import os
import pty
import select
import struct
import termios
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Self

from tests.bench.memory import peak

SETTLED = 0.05
"""Seconds without output after which a frame counts as complete."""
PATIENCE = 30.0
ENVIRON = {"TERM": "xterm-256color", "LANG": "C.UTF-8"}


class Terminal:
    """Runs one command; times are seconds from its start or from a key."""

    def __init__(
        self,
        command: tuple[str, ...],
        columns: int,
        lines: int,
        env: Mapping[str, str] | None = None,
    ) -> None:
        self._started = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            size = struct.pack("HHHH", lines, columns, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            environ = {
                k: v for k, v in os.environ.items() if not k.startswith(("TEXTUAL", "NO_COLOR"))
            }
            os.execvpe(command[0], command, {**environ, **ENVIRON, **(env or {})})  # noqa: S606
        self._seen = b""
        self._code: int | None = None

    @property
    def seen(self) -> str:
        """The last few thousand characters that were written."""
        return self._seen.decode(errors="replace")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._code is None:
            os.kill(self.pid, 9)
            os.waitpid(self.pid, 0)
        os.close(self.fd)

    def end(self) -> int:
        """Wait until the program ends by itself; its exit code."""
        self.settle(PATIENCE)
        _, status = os.waitpid(self.pid, 0)
        self._code = os.waitstatus_to_exitcode(status)
        return self._code

    def until(self, text: str) -> float:
        """Seconds from the start until a text has been written."""
        wanted = text.encode()
        while wanted not in self._seen:
            if not self._read(PATIENCE):
                raise TimeoutError(f"{text!r} never appeared: {self._seen[-2000:]!r}")
        return time.perf_counter() - self._started

    def settle(self, quiet: float = SETTLED) -> None:
        """Wait until nothing is written any more."""
        while self._read(quiet):
            pass

    def key(self, keys: str) -> float:
        """Seconds from a key to the last byte of the frame that answers it."""
        start = last = time.perf_counter()
        os.write(self.fd, keys.encode())
        wait = PATIENCE
        while self._read(wait):
            last = time.perf_counter()
            wait = SETTLED
        if wait == PATIENCE:
            raise TimeoutError(f"no answer to {keys!r}")
        return last - start

    def memory(self) -> float:
        """Highest resident memory of the program so far, in MiB."""
        return peak(self.pid)

    def _read(self, wait: float) -> bool:
        ready, _, _ = select.select([self.fd], [], [], wait)
        if not ready:
            return False
        try:
            self._seen = self._seen[-65536:] + os.read(self.fd, 1 << 16)
        except OSError:  # the other end is closed
            return False
        return True
