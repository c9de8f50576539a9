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
    em n til tis twas twere twill tisn twasn cos cuz coz fore kay neath nuff ol sup tude gainst ya
    """)
)
"""Words that are printed only behind an apostrophe (`'em`, `'til`), without it."""
DOUBTFUL = frozenset(words("one cause round bout ere till hood burbs cello flu phone"))
"""Words that are printed behind an apostrophe and without one (`'round`), as years are (`'89`)."""

PAIRS = ("“”„‟", "«»", "‹›", "「」", "『』", "〝〞", "``''", '"')
"""The double marks of each style."""
OPENING = frozenset("“„«‹「『〝") | {"``"}
"""Marks that open, unless their place forbids it."""
CLOSING = frozenset("”»›」』〞") | {"''"}
"""Marks that close, unless nothing is open."""
POINTERS = frozenset("‹")
"""Marks that point to a page as well (`‹ Back`): left open, they quote nothing."""
_OPENS_BEHIND = "([{—–―-/=:…"
"""What may stand right before an opening mark, beside white space."""
_DEEPEST = 4
"""Open marks kept at a place; what is deeper is no nesting but slips."""
SINGLES = frozenset("‘'")
"""Single marks that may open."""
_LONGEST = 1_200
"""Code points within which a single mark must close."""


class Quoted(NamedTuple):
    """A quoted span of one paragraph, its marks included.

    Attributes:
        start: Offset of the opening mark.
        end: Offset behind the closing mark, or the paragraph's end when there is none.
        mark: The opening mark as printed.
        closing: The closing mark, empty when there is none.
    """

    start: int
    end: int
    mark: str
    closing: str

    @property
    def closed(self) -> bool:
        """Whether a closing mark was found."""
        return bool(self.closing)

    @property
    def inner(self) -> tuple[int, int]:
        """The content between the marks."""
        return self.start + len(self.mark), self.end - len(self.closing)


def quoted_spans(text: str, start: int, end: int, *, continued: str = "") -> list[Quoted]:
    """The outermost quoted spans of a paragraph, in order.

    Args:
        text: The article's text.
        start: Where the paragraph begins, in code points.
        end: Where it stops.
        continued: The mark with which the next paragraph opens, so that one left open goes on.
    """
    doubles = _outermost(_double(text, start, end, continued=continued not in {"", *SINGLES}))
    found = _single(text, start, end, continued=continued if continued in SINGLES else "")
    singles = [one for one in (*found, *_low(text, start, end)) if not _crossed(one, doubles)]
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
    glyphs = "".join(sorted({mark for style in PAIRS for mark in style} - set("'`")))
    return re.compile(f"[{glyphs}]|''|``")


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
            stack.append(Quoted(match.start(), end, mark, ""))
        elif stack:
            while len(stack) > 1 and not _answers(stack[-1].mark, mark):
                stack.pop()
            opened = stack.pop()
            pairs.append(Quoted(opened.start, match.end(), opened.mark, mark))
    if stack and stack[0].mark in POINTERS:
        return pairs
    inside = [pair for pair in pairs if stack and pair.start > stack[0].start]
    kept = continued and all(_answers(stack[0].mark, pair.mark) for pair in inside)
    return [*pairs, *(stack[:1] if kept or not inside else ())]


def _answers(opening: str, closing: str) -> bool:
    """Whether a closing mark is of the same style as an opening one."""
    return any(opening in style and closing in style for style in PAIRS)


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
    if mark in OPENING:
        german = mark == "“" and stack[-1:] == ["„"]
        return not german and not (stack and may_close and not may_open)
    if mark in CLOSING:
        return not stack and may_open and not may_close
    if not stack:
        return may_open or not may_close
    return mark not in stack and may_open and not may_close


@cache
def _singles() -> re.Pattern[str]:
    """An opening single mark, behind a space or an opening mark and before a word."""
    return re.compile(r"(?<![^\s(\[{—–\"“,:-])(?P<mark>[‘'])(?=[\w\[“\"$£€])(?P<word>\w*)")


def _single(text: str, start: int, end: int, *, continued: str) -> list[Quoted]:
    """Pairs of single marks: an opening one that a closing one answers in the paragraph.

    Args:
        text: The article's text.
        start: Where the paragraph begins.
        end: Where it stops.
        continued: The single mark with which the next paragraph opens, if it does.
    """
    found: list[Quoted] = []
    left: Quoted | None = None
    reached = start
    for match in _singles().finditer(text, start, end):
        mark, word = match["mark"], match["word"].lower()
        if match.start() < reached or word in ELISIONS or re.match(r"\d0s", word):
            continue
        limit = min(end, match.end() + _LONGEST)
        closing = _closing(text, match.end("mark"), limit, goes_on=continued == mark)
        if _doubtful(word) and not _ends_speech(text, closing, end):
            continue
        if closing is not None:
            found.append(Quoted(match.start(), closing + 1, mark, text[closing]))
            reached = closing + 1
        left = Quoted(match.start(), end, mark, "") if closing is None else None
    return [*found, left] if left and left.mark == continued else found


@cache
def _lows() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\s(\[„«“])‚(?=\w)[^‚]{{1,{_LONGEST}}}?‘(?!\w)")


def _low(text: str, start: int, end: int) -> list[Quoted]:
    """Pairs of German single marks (`‚…‘`)."""
    return [Quoted(*match.span(), "‚", "‘") for match in _lows().finditer(text, start, end)]


def _doubtful(word: str) -> bool:
    """Whether a mark before a word may be an apostrophe that leaves out letters or a century."""
    return word in DOUBTFUL or re.fullmatch(r"\d\d", word) is not None


def _ends_speech(text: str, closing: int | None, end: int) -> bool:
    """Whether a mark closes as it does behind speech: after a stop, or at the paragraph's end."""
    return closing is not None and (text[closing - 1] in ".,?!…" or closing + 1 >= end)


@cache
def _closers() -> re.Pattern[str]:
    """A single mark behind a word or a stop that no letter follows; or the next opening one.

    The second apostrophe of `rock 'n' roll` is none.
    """
    return re.compile(
        r"(?<=[^\s‘'’])(?<![\s‘'’][‘'’][nN])['’](?![\w])|(?<=\s)[‘'](?=\w{2,}[^'’]*['’])"
    )


def _closing(text: str, start: int, end: int, *, goes_on: bool) -> int | None:
    """Where the single quotation that opens before `start` closes.

    A mark behind a plural s may be a possessive (`the ministers' meeting`); it closes only when no
    other mark does, and the next paragraph does not go on.
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
    return None if goes_on else possessive
