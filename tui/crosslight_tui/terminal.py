"""What the terminal can show, as far as its environment tells."""

import os
import sys
from collections.abc import Mapping

from crosslight.view.signs import ASCII

PLAIN_TERMINALS = frozenset({"linux", "dumb", "vt100", "vt220", "ansi", "cons25", "unknown"})
"""Values of TERM whose fonts lack the signs."""

_TABLE = str.maketrans(dict(ASCII))


def ascii_only(
    environ: Mapping[str, str] = os.environ, encoding: str | None = sys.stdout.encoding
) -> bool:
    """Whether signs and rules must be drawn in ASCII."""
    term = environ.get("TERM", "")
    unicode = (encoding or "").lower().replace("-", "").startswith("utf")
    return term in PLAIN_TERMINALS or not unicode


def plain(text: str) -> str:
    """Our own signs in ASCII; never applied to a source's text."""
    return text if text.isascii() else text.translate(_TABLE)
