"""Alignment in a process of its own, seen from the interface.

The child is started before the terminal library is imported, so that both load at the same time.
This module imports neither that library nor the engine's steps.
"""

import asyncio
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable
from typing import IO

from crosslight.model import Comparison, Story
from crosslight.worker import Request, Restriction

COMMAND = (sys.executable, "-P", "-m", "crosslight.worker")
"""`-P` keeps a folder of the reader's from standing in for a module of ours."""


class AlignmentError(Exception):
    """The child ended without an answer; the message is one sentence."""


class Alignment:
    """One comparison under way. Ask for `result` once, or `cancel` it."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self._cancelled = False

    @classmethod
    def begin(cls, story: Story, strictness: float | None = None) -> "Alignment":
        """Start comparing; returns at once.

        Args:
            story: What to compare, with the letters it has.
            strictness: Lowest score of a link, None for the fitted one.
        """
        return cls(_ask(Request(story, strictness)))

    @classmethod
    def restrict(cls, comparison: Comparison, strictness: float) -> "Alignment":
        """Start choosing links anew from the pairs that were scored; returns at once.

        Args:
            comparison: As it was found, without a reader's corrections.
            strictness: Lowest score of a link.
        """
        return cls(_ask(Restriction(comparison, strictness)))

    async def result(self, on_step: Callable[[str], None]) -> Comparison:
        """Wait for the answer without holding up the interface.

        Args:
            on_step: Told the name of each step as it begins.

        Raises:
            AlignmentError: If the child failed or was cancelled.
        """
        steps = asyncio.create_task(self._steps(on_step))
        try:
            answer = await asyncio.to_thread(_pipe(self._process.stdout).read)
            last = await steps
            code = await asyncio.to_thread(self._process.wait)
        finally:
            self.cancel()
            # The child is gone, so its pipes end and nobody reads them any more.
            await asyncio.gather(steps, return_exceptions=True)
            self.close()
        if self._cancelled or code != 0:
            raise AlignmentError(last or "it ended without an answer")
        comparison: Comparison = pickle.loads(answer)  # noqa: S301 - written by our own child
        return comparison

    def cancel(self) -> None:
        """End the child, if it still runs."""
        if self._process.poll() is None:
            self._cancelled = True
            self._process.kill()
            self._process.wait()

    def close(self) -> None:
        """End the child and give its pipes back; only when nobody awaits the result."""
        self.cancel()
        for stream in (self._process.stdout, self._process.stderr):
            if stream is not None:
                stream.close()

    async def _steps(self, on_step: Callable[[str], None]) -> str:
        """Pass on each line of the child's standard error; the last one is returned."""
        last = ""
        while line := await asyncio.to_thread(_pipe(self._process.stderr).readline):
            last = line.decode(errors="replace").strip()
            on_step(last)
        return last


def _ask(request: Request | Restriction) -> "subprocess.Popen[bytes]":
    with tempfile.TemporaryFile() as file:
        # A file, not a pipe: a large story would fill a pipe that nobody reads yet.
        pickle.dump(request, file, pickle.HIGHEST_PROTOCOL)
        file.seek(0)
        return subprocess.Popen(COMMAND, stdin=file, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise AlignmentError("the child was started without pipes")
    return stream
