"""Errors a user can cause; each carries its exit code and one sentence that says what to do."""


class CrosslightError(Exception):
    """Root of the tree; never raised itself."""

    exit_code = 3


class UsageError(CrosslightError):
    """The command line asks for something that does not exist."""

    exit_code = 2


INTERRUPTED = 130
"""Exit code after SIGINT, as shells have it; no error."""
HUNG_UP = 129
"""Exit code after the terminal was closed, as shells have it; no error."""


class InputError(CrosslightError):
    """A source could not be read, or holds nothing to compare."""


def reason(problem: OSError) -> str:
    """Why a file could not be used, as words for the middle of a sentence."""
    return (problem.strerror or "unknown reason").lower()
