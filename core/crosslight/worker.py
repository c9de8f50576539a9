"""Comparing in a process of its own, so that the interface is never starved.

`python -m crosslight.worker` reads one pickled `Request` or `Restriction` from standard input,
writes the name of each step as a line on standard error, and one pickled `Comparison` on standard
output. Both ends are the same program, started by itself; nothing else is ever unpickled.
"""

import pickle
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crosslight.model import Comparison, Story

if TYPE_CHECKING:
    from crosslight.pipeline import Progress


@dataclass(frozen=True, slots=True)
class Request:
    """What to compare."""

    story: Story
    strictness: float | None = None

    def answer(self, progress: "Progress") -> Comparison:
        """Compare; the engine is loaded when the request has been read."""
        from crosslight.pipeline import compare  # noqa: PLC0415

        return compare(self.story, strictness=self.strictness, progress=progress)


@dataclass(frozen=True, slots=True)
class Restriction:
    """What to show at another strictness; nothing is scored again."""

    comparison: Comparison
    strictness: float

    def answer(self, progress: "Progress") -> Comparison:
        """Choose the links anew."""
        from crosslight.pipeline import restrict  # noqa: PLC0415

        return restrict(self.comparison, self.strictness, progress)


def main() -> None:
    """Answer one request."""
    request: Request | Restriction = pickle.load(sys.stdin.buffer)  # noqa: S301 - by our own process
    comparison = request.answer(lambda step: print(step, file=sys.stderr, flush=True))  # noqa: T201
    sys.stdout.buffer.write(pickle.dumps(comparison, protocol=pickle.HIGHEST_PROTOCOL))


if __name__ == "__main__":
    main()
