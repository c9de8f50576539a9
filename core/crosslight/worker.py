"""Comparing in a process of its own, so that the interface is never starved.

`python -m crosslight.worker` reads one pickled `Request` or `Restriction` from standard input,
writes the name of each step as a line on standard error, and one pickled `Comparison` on standard
output. Both ends are the same program, started by itself; nothing else is ever unpickled.
"""

import pickle
import sys
from dataclasses import dataclass

from crosslight.model import Comparison, Story


@dataclass(frozen=True, slots=True)
class Request:
    """What to compare."""

    story: Story
    strictness: float | None = None


@dataclass(frozen=True, slots=True)
class Restriction:
    """What to show at another strictness; nothing is scored again."""

    comparison: Comparison
    strictness: float


def main() -> None:
    """Answer one request."""
    request: Request | Restriction = pickle.load(sys.stdin.buffer)  # noqa: S301 - by our own process
    comparison = _answer(request)
    sys.stdout.buffer.write(pickle.dumps(comparison, protocol=pickle.HIGHEST_PROTOCOL))


def _answer(request: Request | Restriction) -> Comparison:
    from crosslight.pipeline import compare, restrict  # noqa: PLC0415 - read the request first

    if isinstance(request, Restriction):
        return restrict(request.comparison, request.strictness, progress=_tell)
    return compare(request.story, strictness=request.strictness, progress=_tell)


def _tell(step: str) -> None:
    print(step, file=sys.stderr, flush=True)  # noqa: T201 - the other end shows it


if __name__ == "__main__":
    main()
