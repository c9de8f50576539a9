"""A program in a pseudo-terminal: when its first text appears, how soon a key changes the screen."""

import fcntl
import os
import pty
import select
import struct
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

SETTLED = 0.05
"""Seconds without output after which a frame counts as complete."""
PATIENCE = 30.0


class Terminal:
    """Runs one command; times are seconds from its start or from a key."""

    def __init__(self, command: Sequence[str], columns: int, lines: int) -> None:
        self._started = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            size = struct.pack("HHHH", lines, columns, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            environ = {
                k: v for k, v in os.environ.items() if not k.startswith(("TEXTUAL", "NO_COLOR"))
            }
            os.execvpe(
                command[0], command, {**environ, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
            )
        self._seen = b""

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)
        os.close(self._fd)

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
        os.write(self._fd, keys.encode())
        wait = PATIENCE
        while self._read(wait):
            last = time.perf_counter()
            wait = SETTLED
        return last - start

    def memory(self) -> float:
        """Highest resident memory so far, in MiB."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024

    def _read(self, wait: float) -> bool:
        ready, _, _ = select.select([self._fd], [], [], wait)
        if not ready:
            return False
        self._seen = self._seen[-4096:] + os.read(self._fd, 1 << 16)
        return True
