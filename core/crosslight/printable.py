"""Text that can neither drive a terminal nor reorder a page, with every offset where it was.

Reading takes complete escape sequences out (`ingest.escapes`); every other control character
stays in an article's text. Whatever shows a text to a person passes it through `printable` first,
which exchanges each control character for one visible symbol, so that spans of the text hold for
what is shown.
"""

import re

LINE_SEPARATORS = "\u2028\u2029"
BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Unicode directional marks, embeddings, overrides and isolates (UAX #9, and CVE-2021-42574)."""

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"}
_PICTURES |= {0x7F: "\u2421"}
_PICTURES |= dict.fromkeys(range(0x80, 0xA0), "\ufffd")
_PICTURES |= {ord(char): "\u2424" for char in LINE_SEPARATORS}
_PICTURES |= {ord(char): "\u2426" for char in BIDI_CONTROLS}

_HARMFUL = re.compile(
    f"[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f{LINE_SEPARATORS}{BIDI_CONTROLS}\ud800-\udfff]"
)


def printable(text: str) -> str:
    """Exchange control characters for visible symbols, one code point for one.

    C0 controls become their control pictures (`␛` for ESC), C1 controls and lone surrogates `�`,
    directional controls `␦`, Unicode line separators `␤`. Line feeds and tabs stay.

    Args:
        text: Any text, for example a part of `Article.text` or a path.

    Returns:
        A text of equal length that can be encoded and written to a terminal.
    """
    return _HARMFUL.sub(lambda found: _PICTURES.get(ord(found[0]), "\ufffd"), text)


def on_one_line(text: str) -> str:
    """Printable text with each stretch of white space as one space, none at its ends."""
    return " ".join(printable(text).split())
