"""Character references (`&quot;`, `&#8217;`) that a text was left with when its page was saved.

Left in, they hide a quotation mark from whoever pairs marks, and their letters read as words. As
escape sequences, they are resolved before anything has an offset. What would act as a sign of
Markdown or as a tag stays as it is.
"""

import re
import unicodedata
from html import unescape

_REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5});")
_SIGNS = frozenset("<>*_`[]\\#~|")
_OTHER = frozenset({"Cc", "Cs", "Cn", "Co", "Zl", "Zp"})
"""Categories of Unicode that hold no character of a text."""


def with_characters(text: str) -> str:
    """A text with each reference to a printable character as that character, in one pass.

    Args:
        text: A text as decoded, before it has blocks or offsets.
    """
    return _REFERENCE.sub(_resolved, text) if "&" in text else text


def _resolved(match: re.Match[str]) -> str:
    character = unescape(match[0])
    kept = len(character) != 1 or character in _SIGNS or unicodedata.category(character) in _OTHER
    return match[0] if kept or character == "\ufffd" else character
