"""Bytes to text: byte-order mark, UTF-16 pattern, strict UTF-8, then Windows-1252.

The order decided every case it was tried on; statistical detectors missed short Windows-1252 texts.
"""

import codecs
import re
from dataclasses import dataclass

from crosslight.counting import counted
from crosslight.ingest.characters import with_characters
from crosslight.ingest.document import UnreadableError
from crosslight.ingest.escapes import without_escapes
from crosslight.model import Doubt

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
)
"""How files begin that people take for articles by mistake."""

_SAMPLE = 4096
_CONTROL_SHARE = 0.05
"""Share of control characters above which no person wrote it; a bell in a short note is text."""
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
"""What no text holds; tab, line ends, form feed and ESC are left out."""
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_ODD_BYTES = "crosslight.odd-bytes"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text as decoded, and what could not be read of it."""

    text: str
    doubts: tuple[Doubt, ...] = ()


def decode(data: bytes) -> Decoded:
    """Decode the bytes of a text file, without escape sequences, with line feeds as line ends.

    Args:
        data: The whole file.

    Returns:
        The text, with an `undecodable` doubt where bytes fit no encoding or a replacement
        character was already in the file.

    Raises:
        UnreadableError: The bytes are no text, or hold no letter and no digit.
    """
    for signature, name in SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(f"is {name}, not a text; save its text as .txt or .md")
    text, odd = _decode(data)
    if "\0" in text or len(_CONTROLS.findall(text)) > _CONTROL_SHARE * len(text):
        raise UnreadableError("is a binary file, not a text; save its text as .txt or .md")
    text = without_escapes(text.replace("\r\n", "\n").replace("\r", "\n"))
    text = with_characters(text)
    if not text.strip():
        raise UnreadableError("is empty; put the text of an article into it or leave it out")
    if not any(char.isalnum() for char in text):
        raise UnreadableError("holds no words; put the text of an article into it or leave it out")
    odd = odd or text.count("\ufffd")
    if not odd:
        return Decoded(text)
    what = counted(odd, "character")
    return Decoded(text, (Doubt("undecodable", f"{what} could not be read for certain."),))


def _decode(data: bytes) -> tuple[str, int]:
    """The text, and the number of bytes that were guessed at one by one."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), 0
    if encoding := _utf16_pattern(data[:_SAMPLE]):
        return data.decode(encoding, errors="replace"), 0
    try:
        return data.decode("utf-8"), 0
    except UnicodeDecodeError:
        return _decode_mixed(data)


def _utf16_pattern(sample: bytes) -> str:
    """UTF-16 without a mark shows in Latin text as a zero at every other place."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    pairs = max(len(sample) // 2, 1)
    if odd > 0.4 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    if even > 0.4 * pairs and odd < 0.05 * pairs:
        return "utf-16-be"
    return ""


def _decode_mixed(data: bytes) -> tuple[str, int]:
    """Windows-1252; or UTF-8 with a few foreign bytes, read as Windows-1252 one by one."""
    valid = sum(len(found) for found in _MULTIBYTE.findall(data))
    odd = sum(byte >= 0x80 for byte in data) - valid
    if valid > odd:
        return data.decode("utf-8", errors=_ODD_BYTES), odd
    return data.decode("cp1252", errors="replace"), 0


def _read_odd_bytes(problem: UnicodeError) -> tuple[str, int]:
    if not isinstance(problem, UnicodeDecodeError):  # registered for encoding too, never used so
        raise problem
    odd = problem.object[problem.start : problem.end]
    cut = problem.reason == "unexpected end of data"
    return "\ufffd" if cut else odd.decode("cp1252", errors="replace"), problem.end


codecs.register_error(_ODD_BYTES, _read_odd_bytes)
