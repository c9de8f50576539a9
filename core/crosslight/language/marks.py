"""Quotation marks of one paragraph, paired into outermost quoted spans.

Curly marks say their direction; straight ones are read from their neighbours and from what is
open. Single marks are tried only where they cannot be apostrophes. State never crosses a
paragraph: what is left open there ends there.
"""

import re
from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from crosslight.language.tables import words

ELISIONS = frozenset(
    words("""
    em n til tis twas cause round bout cos ere fore kay neath nuff one ol sup tude twere
    """)
)
"""Words that begin with an apostrophe (`'em`, `'til`), without it."""

STYLES = ('"', "“”„", "«»", "‹›", "「」", "『』", "``''")
"""Double marks, and what is set like them, that answer each other."""
_OPENING = frozenset({"“", "„", "«", "‹", "「", "『", "``"})
_CLOSING = frozenset({"”", "»", "›", "」", "』", "''"})
_CLOSED_ONLY = frozenset({"‹", "›"})
"""Marks that point to a page as well (`‹ Back`): alone they quote nothing."""
CONTINUING = frozenset({'"', "“", "„", "«", "‹", "「", "『", "‘", "'"})
"""Marks with which a paragraph goes on with what the one before left open."""

_OPENS_BEHIND = "([{—–―-/=:…"
"""What may stand right before an opening mark, beside white space."""


_DEEPEST = 4
"""Open marks kept at a place; what is deeper is no nesting but slips."""
_LONGEST = 1_200
"""Code points within which a single mark must close."""


class Quoted(NamedTuple):
    """A quoted span of one paragraph, its marks included.

    Attributes:
        start: Offset of the opening mark.
        end: Offset behind the closing mark, or the paragraph's end when there is none.
        closed: Whether a closing mark was found.
        mark: The opening mark as printed.
    """

    start: int
    end: int
    closed: bool
    mark: str

    @property
    def inner(self) -> tuple[int, int]:
        """The content between the marks."""
        return self.start + 1, self.end - self.closed


def quoted_spans(text: str, start: int, end: int, *, behind: str = "") -> list[Quoted]:
    """The outermost quoted spans of a paragraph, in order.

    Args:
        text: The article's text.
        start: Where the paragraph begins, in code points.
        end: Where it stops.
        behind: How the next paragraph begins: with a mark, one left open goes on.
    """
    mark = behind if behind in CONTINUING else ""
    doubles = _outermost(_double(text, start, end, continued=bool(mark) and mark not in "‘'"))
    pairs = [*_single(text, start, end, mark), *_low(text, start, end)]
    singles = [s for s in pairs if not _crossed(s, doubles)]
    return _outermost([*doubles, *singles])


def _outermost(spans: list[Quoted]) -> list[Quoted]:
    """Those that lie in no other, in order."""
    found: list[Quoted] = []
    for quoted in sorted(spans, key=lambda q: (q.start, -q.end)):
        if not found or quoted.start >= found[-1].end:
            found.append(quoted)
    return found


def _crossed(single: Quoted, doubles: list[Quoted]) -> bool:
    """Whether a single pair crosses any of the double pairs, which are in order."""
    low = bisect_left(doubles, single.start, key=lambda quoted: quoted.end)
    high = bisect_left(doubles, single.end, key=lambda quoted: quoted.start)
    return any(_crosses(single, double) for double in doubles[low:high])


def _crosses(single: Quoted, double: Quoted) -> bool:
    """Whether one begins inside the other and ends outside of it."""
    return (
        single.start < double.start < single.end < double.end
        or double.start < single.start < double.end < single.end
        or (not double.closed and single.start < double.start < single.end)
    )


@cache
def _doubles() -> re.Pattern[str]:
    return re.compile("[\"“”„‟«»‹›〝〞「」『』]|''|``")


def _double(text: str, start: int, end: int, *, continued: bool) -> list[Quoted]:
    """Pairs of double marks that lie in no other pair.

    A mark left open before whole pairs is a slip, and the pairs stand, unless it is of their style
    and the quotation goes on below.
    """
    pairs: list[Quoted] = []
    stack: list[Quoted] = []
    for match in _doubles().finditer(text, start, end):
        mark = match[0]
        if _opens(text, match, [quoted.mark for quoted in stack], start, end):
            del stack[_DEEPEST:]
            stack.append(Quoted(match.start(), end, closed=False, mark=mark))
        elif stack:
            while len(stack) > 1 and not _answers(stack[-1].mark, mark):
                stack.pop()
            opened = stack.pop()
            pairs.append(Quoted(opened.start, match.end(), closed=True, mark=opened.mark))
    if stack and stack[0].mark in _CLOSED_ONLY:
        return pairs
    inside = [pair for pair in pairs if stack and pair.start > stack[0].start]
    kept = continued and all(_answers(stack[0].mark, pair.mark) for pair in inside)
    return [*pairs, *(stack[:1] if kept or not inside else ())]


def _answers(opening: str, closing: str) -> bool:
    """Whether a closing mark is of the same style as an opening one."""
    return any(opening in style and closing in style for style in STYLES)


def _opens(text: str, match: re.Match[str], stack: list[str], start: int, end: int) -> bool:
    """Whether a double mark opens rather than closes.

    Args:
        text: The article's text.
        match: The mark.
        stack: The opening marks that are open at this place, outermost first.
        start: Where the paragraph begins.
        end: Where it stops.
    """
    mark = match[0]
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    may_open = (before.isspace() or before in _OPENS_BEHIND) and not after.isspace()
    may_close = not before.isspace() and not after.isalnum()
    if mark in _OPENING:
        german = mark == "“" and stack[-1:] == ["„"]
        return not german and not (stack and may_close and not may_open)
    if mark in _CLOSING:
        return not stack and may_open and not may_close
    if not stack:
        return may_open or not may_close
    return mark not in stack and may_open and not may_close


@cache
def _singles() -> re.Pattern[str]:
    """An opening single mark, behind a space or an opening mark and before a word."""
    return re.compile(r"(?<![^\s(\[{—–\"“,:-])(?P<mark>[‘'])(?=[\w\[“\"$£€])(?P<word>\w*)")


def _single(text: str, start: int, end: int, behind: str) -> list[Quoted]:
    """Pairs of single marks: an opening one that a closing one answers in the paragraph.

    One that opens the paragraph and that nothing closes goes on where the next opens alike.
    """
    found: list[Quoted] = []
    reached = start
    for match in _singles().finditer(text, start, end):
        word = match["word"].lower()
        if match.start() < reached or word in ELISIONS or re.match(r"\d0s", word):
            continue
        limit = min(end, match.end() + _LONGEST)
        closing = _closing(text, match.end("mark"), limit)
        if closing is None and match.start() == start and match["mark"] == behind:
            return [Quoted(start, end, closed=False, mark=behind)]
        if closing is not None and not (_is_year(word) and text[closing - 1] in "sS"):
            found.append(Quoted(match.start(), closing + 1, closed=True, mark=match["mark"]))
            reached = closing + 1
    return found


def _is_year(word: str) -> bool:
    """Whether a word may be a year without its century (`the class of '89`)."""
    return len(word) == 2 and word.isdecimal()


@cache
def _lows() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\s(\[„«“])‚(?=\w)[^‚]{{1,{_LONGEST}}}?‘(?!\w)")


def _low(text: str, start: int, end: int) -> list[Quoted]:
    """Pairs of German single marks (`‚…‘`)."""
    return [Quoted(*m.span(), closed=True, mark="‚") for m in _lows().finditer(text, start, end)]


@cache
def _closers() -> re.Pattern[str]:
    """A single mark behind a word or a stop that no letter follows; or the next opening one."""
    return re.compile(r"(?<=[^\s‘'’])['’](?![\w])|(?<=\s)[‘'](?=\w{2,}[^'’]*['’])")


def _closing(text: str, start: int, end: int) -> int | None:
    """Where the single quotation that opens before `start` closes.

    A mark behind a plural s may be a possessive (`the ministers' meeting`); it closes only when no
    other mark does.
    """
    possessive: int | None = None
    for match in _closers().finditer(text, start, end):
        if text[match.start() - 1].isspace():
            break
        if text[match.start() - 1] not in "sS" or not re.match(
            r" [a-z]", text[match.end() : end][:2]
        ):
            return match.start()
        possessive = match.start() if possessive is None else possessive
    return possessive
