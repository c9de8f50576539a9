"""Comparing in a process of its own, so that the interface is never starved.

`python -m crosslight.worker` reads one pickled `Request` from standard input, writes the name of
each step as a line on standard error, and one pickled `Comparison` on standard output. Both ends
are the same program, started by itself; nothing else is ever unpickled.
"""

import pickle
import sys
from dataclasses import dataclass

from crosslight.model import Story


@dataclass(frozen=True, slots=True)
class Request:
    """What to compare."""

    story: Story
    strictness: float | None = None


def main() -> None:
    """Answer one request."""
    from crosslight.pipeline import compare  # noqa: PLC0415 - the request can be read meanwhile

    request: Request = pickle.load(sys.stdin.buffer)  # noqa: S301 - written by our own process
    comparison = compare(
        request.story,
        strictness=request.strictness,
        progress=lambda step: print(step, file=sys.stderr, flush=True),  # noqa: T201
    )
    sys.stdout.buffer.write(pickle.dumps(comparison, protocol=pickle.HIGHEST_PROTOCOL))


if __name__ == "__main__":
    main()
