"""What the terminal can show, as far as its environment tells."""

import os
import select
import sys
from collections.abc import Mapping

from crosslight.view.signs import ASCII

PLAIN_TERMINALS = frozenset({"linux", "dumb", "vt100", "vt220", "ansi", "cons25", "unknown"})
"""Values of TERM whose fonts lack the signs."""

_OURS = {"▕": "|", "↑": "^", "↓": "v", "←": "<", "→": ">", "“": '"', "”": '"', "×": "x"}
"""Signs that only the app uses, beside those of the view."""

_TABLE = str.maketrans({**ASCII, **_OURS})


def ascii_only(environ: Mapping[str, str] | None = None, encoding: str | None = None) -> bool:
    """Whether signs and rules must be drawn in ASCII.

    Args:
        environ: The environment, by default the process's own.
        encoding: What the terminal is written in, by default that of standard output.
    """
    term = (os.environ if environ is None else environ).get("TERM", "")
    encoding = sys.stdout.encoding if encoding is None else encoding
    unicode = (encoding or "").lower().replace("-", "").startswith("utf")
    return term in PLAIN_TERMINALS or not unicode


def plain(text: str) -> str:
    """Our own signs in ASCII; never applied to a source's text."""
    return text if text.isascii() else text.translate(_TABLE)


def hung_up(stream: int = 0) -> bool:
    """Whether the terminal behind a stream was closed, so that nobody reads or types there.

    Args:
        stream: File descriptor, standard input by default.
    """
    if not hasattr(select, "poll"):
        return False
    watch = select.poll()
    watch.register(stream, select.POLLIN)
    return any(event & select.POLLHUP for _, event in watch.poll(0))
