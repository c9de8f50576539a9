"""Plain text: paragraphs by line or by wrapping, kinds by how they look."""

from crosslight.ingest.blocks import classify, mark_headings
from crosslight.ingest.dates import find_published
from crosslight.ingest.decoding import decode
from crosslight.ingest.document import Document
from crosslight.ingest.paragraphs import paragraphs
from crosslight.model import BlockKind


def read_plain(data: bytes) -> Document:
    """Read a text without markup.

    Args:
        data: The whole file.

    Returns:
        The document; its date is that of the dateline, its title is left to the headline.

    Raises:
        UnreadableError: The bytes are no text, or hold no words.
    """
    decoded = decode(data)
    text = decoded.text
    blocks = mark_headings(text, classify(text, paragraphs(text)))
    datelines = [block for block in blocks if block.kind is BlockKind.DATELINE]
    return Document(text, blocks, published=find_published(text, datelines), doubts=decoded.doubts)
