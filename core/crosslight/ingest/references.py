"""Character references of HTML (`&quot;`), which a text pasted out of a page's source still holds.

Left in, no quotation mark is seen where one stands, and the rest reads as words. They are put into
characters before anything has an offset.
"""

import html
import re

_REFERENCE = re.compile(r"&(?:amp;)?(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d{0,2});")
"""With its semicolon; `&amp;quot;` is what becomes of one that was written out twice."""


def without_references(text: str) -> str:
    """A text with the characters that its references stand for.

    Args:
        text: A text as decoded, before it has blocks or offsets.

    Returns:
        The text; what names no character, or one that is not printed, stays as it is.
    """
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(match: re.Match[str]) -> str:
    found = html.unescape(html.unescape(match[0]))
    return found if len(found) == 1 and (found.isprintable() or found == "\xa0") else match[0]
