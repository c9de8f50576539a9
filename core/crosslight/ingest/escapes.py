"""Escape sequences of a terminal: instructions to a machine, no words of an article.

Left in, their rest reads as text: `[0m` as a figure, the `2J` before a word as part of a name. A
text copied from a coloured pager is full of them, so they are taken out before anything has an
offset. What is no complete sequence stays; `printable` keeps it harmless.
"""

import re

_LONGEST = 2083
"""Characters of the longest string in a sequence: a web address, as long as browsers take it."""

_STRING = rf"[^\x00-\x1f\x7f-\x9f]{{0,{_LONGEST}}}+"
"""What a string holds; it ends with its line at the latest, so that it cannot take one in."""

_SEQUENCE = re.compile(
    rf"""(?<!\x1b)  # of several ESC the last counts
    (?: (?:\x1b++\[ | \x1b*+\x9b) [0-?]*+ [ -/]*+ [@-~]           # CSI
      | (?:\x1b++\] | \x1b*+\x9d) {_STRING} (?:\x07|\x1b\\|\x9c)  # OSC
      | \x1b++[PX^_] {_STRING} (?:\x1b\\|\x9c)                    # DCS, SOS, PM, APC
      | \x1b++[()*+] [0-9A-Z]                                      # character sets
    )""",
    re.VERBOSE,
)
"""By ECMA-48 (5.4, 5.6) and ECMA-35."""


def without_escapes(text: str) -> str:
    """A text without its complete escape sequences (CSI, OSC and the other control strings).

    One pass, as a terminal reads: what only the taking out has brought together is no sequence.

    Args:
        text: A text as decoded, before it has blocks or offsets.
    """
    return _SEQUENCE.sub("", text) if "\x1b" in text or "\x9b" in text or "\x9d" in text else text
