"""Reasons to think that a text is not the article, or not all of it: one rule a line of a table.

Nothing is reported as omitted from a doubtful article, so a rule here must rather miss a stub
than call a whole article one.
"""

import re
from collections.abc import Iterable, Sequence

from crosslight.counting import counted
from crosslight.ingest.paragraphs import ends_stopped
from crosslight.model import Block, BlockKind, Doubt

FEWEST_WORDS = 30
"""No report of an event says all it has to say in less."""
PEER_SHARE = 0.25
"""A text this much shorter than the others' (lower) median tells less than they do."""

TAGS = 3
"""Tags of HTML from which a text is a page rather than what a page says."""

_TAG = re.compile(
    r"</?(?:a|article|b|blockquote|body|br|div|em|figure|h[1-6]|head|html|i|img|li|p|section|span"
    r"|strong|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_CUTS = (
    (re.compile(r"\[\s?\+\s?\d+ chars\s?\]\s*\Z"), "a count of missing characters"),
    (re.compile(r"(?:…|\.\.\.)[\])]?\s*\Z"), "an ellipsis"),
    (
        re.compile(
            r"(?:continue reading|(?:subscribe|sign in|sign up|log in|register)[^\n.]{0,40}"
            r" to (?:continue|read|keep reading)[^\n]{0,60})[\s.…»›>→]*\Z",
            re.IGNORECASE,
        ),
        "an invitation to read on elsewhere",
    ),
)
"""How stubs end, and what to call it."""
_END = 200


def find_doubts(text: str, blocks: Sequence[Block]) -> tuple[Doubt, ...]:
    """Doubts that an article raises by itself.

    Args:
        text: The text of the article.
        blocks: Its blocks.

    Returns:
        At most one doubt of each code.
    """
    doubts = []
    words = count_words(text, blocks)
    if words < FEWEST_WORDS:
        doubts.append(Doubt("short", f"The text has only {counted(words, 'word')}."))
    if cut := _cut_off(text, blocks):
        doubts.append(Doubt("cut-off", f"The text looks cut off: it ends in {cut}."))
    tags = sum(1 for block in blocks for _ in _TAG.finditer(text, block.start, block.end))
    if tags >= TAGS:
        doubts.append(Doubt("markup", f"The text holds {tags} tags of HTML, read as words."))
    return tuple(doubts)


def doubt_beside(words: int, peers: Iterable[int]) -> tuple[Doubt, ...]:
    """The doubt that a text is too short beside the other reports of the event.

    Args:
        words: Compared words of the article.
        peers: Compared words of each other article.

    Returns:
        One `short` doubt or none.
    """
    ranked = sorted(peers)
    typical = ranked[(len(ranked) - 1) // 2] if ranked else 0
    if words >= PEER_SHARE * typical:
        return ()
    reason = f"The text has {words} words where the other sources have about {typical}."
    return (Doubt("short", reason),)


def count_words(text: str, blocks: Iterable[Block]) -> int:
    """Words in the blocks that are compared."""
    return sum(
        1
        for block in blocks
        if block.kind.compared
        for _ in _WORD.finditer(text, block.start, block.end)
    )


def _cut_off(text: str, blocks: Sequence[Block]) -> str:
    """What a text ends in that a whole article does not, empty when nothing."""
    end = text[-_END:]
    for pattern, name in _CUTS:
        if pattern.search(end):
            return name
    bodies = [block for block in blocks if block.kind.compared]
    if not bodies or bodies[-1].kind is not BlockKind.BODY:
        return ""
    stopped = [ends_stopped(text[block.start : block.end]) for block in bodies]
    if any(stopped) and not stopped[-1]:
        return "the middle of a sentence"
    last = bodies[-1]
    for pattern, name in _CUTS:
        if pattern.search(text, max(last.start, last.end - _END), last.end):
            return name
    return ""
