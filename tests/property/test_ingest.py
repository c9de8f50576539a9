"""Whatever the bytes, blocks are in order, disjoint, and cover all but white space and signs."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from crosslight.ingest.characters import with_characters
from crosslight.ingest.decoding import decode
from crosslight.ingest.document import UnreadableError
from crosslight.ingest.escapes import without_escapes
from crosslight.ingest.formats import READERS
from crosslight.printable import printable

PIECES = (
    "OSLO, May 2 (Reuters) - ", "date 2024-11-20 (MENAFN- IANS) ", "The ferry stayed in port.",
    "\n", "\n\n", " ", "\t", "\u2028", "\r\n", "Key points", "(AP)", "(With inputs from agencies)",
    "Read more: ferries", "— Ada Lunn (@ada) May 2, 2024", "pic.twitter.com/AbC ", "- ", "> ", "# ",
    "---\n", "title: x\n", "<!-- x -->\n", "```\n", "[1]: https://example.org\n", "“", "…", "船",
    "    ", "| a | b |\n", "</p>\n", "1. ", "\x1b[31m", "\u202e", "***",
    "**", "_", "`", "[a ", "](b) ", "[1]", "\\*", "&amp;", "<b>", "![",
)  # fmt: skip

MARKDOWN = {".md", ".markdown"}
SIGNS = re.compile(r"(?:\d{1,9}[.)]|[\s#>=`~*+-])*")
"""What makes a paragraph of Markdown a heading, an item, a quotation."""

texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
    st.text(max_size=200),
)


@settings(deadline=None, max_examples=150)
@given(text=texts, suffix=st.sampled_from(sorted(READERS)))
def test_shown_and_folded_blocks_rebuild_the_text(text: str, suffix: str) -> None:
    try:
        document = READERS[suffix](text.encode("utf-8", errors="surrogatepass"))
    except UnreadableError:
        return
    rebuilt, at = [], 0
    for block in document.blocks:
        assert at <= block.start < block.end <= len(document.text)
        between = document.text[at : block.start]
        assert SIGNS.fullmatch(between) if suffix in MARKDOWN else not between.strip()
        rebuilt += [between, document.text[block.start : block.end]]
        at = block.end
    left = document.text[at:]
    assert SIGNS.fullmatch(left) if suffix in MARKDOWN else not left.strip()
    assert "".join([*rebuilt, left]) == document.text
    edges = [edge for sign in document.signs for edge in (sign.start, sign.end)]
    assert edges == sorted(edges)
    assert len(edges) == len(set(edges))
    assert not edges or edges[-1] <= len(document.text)


@settings(deadline=None, max_examples=100)
@given(text=texts, encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_marked_encodings_come_back_as_they_were(text: str, encoding: str) -> None:
    try:
        decoded = decode(text.encode(encoding, errors="replace"))
    except UnreadableError:
        return
    written = text.encode(encoding, errors="replace").decode(encoding)
    lines = written.replace("\r\n", "\n").replace("\r", "\n")
    assert decoded.text == with_characters(without_escapes(lines))


@given(text=st.text(alphabet="\x1b\x9b\x9d\x9c\x07[]0;mK(B\\a \n", max_size=60))
def test_only_what_belongs_to_a_sequence_is_taken_out(text: str) -> None:
    cleaned = without_escapes(text)
    rest = iter(text)
    assert all(char in rest for char in cleaned)
    assert cleaned.count("\n") == text.count("\n")
    assert cleaned == text or any(opener in text for opener in "\x1b\x9b\x9d")


@settings(deadline=None, max_examples=100)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_a_sentence(data: bytes) -> None:
    refusals = []
    for reader in READERS.values():
        try:
            reader(data)
        except UnreadableError as problem:
            refusals.append(str(problem))
    assert all(refusals)
    assert len(refusals) in {0, len(READERS)} or data.startswith(b"---")


@given(text=st.text())
def test_printable_keeps_every_offset(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert printable(shown) == shown
    shown.encode("utf-8")
