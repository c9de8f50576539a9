"""Sentence boundaries in news text, as exact spans.

A boundary is proposed at every full stop, question mark, exclamation mark and ellipsis, with the
closing quotes and brackets that belong to it, and then judged by the word before and the word
after it: tables of abbreviations and starters, no model. A lost space (`agreed.The`) parts two
sentences as well, and the address of an embedded post starts a unit of its own.

Rules rather than a library: nupunkt 0.8, the best one tried, reaches boundary F1 .948 on GUM news
and .873 on EWT against .959 and .874 here (`tests.bench.language`), is one more import at start-up,
and neither parts glued sentences nor keeps a question with its attribution
(`“Where?” Lind asked.`).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from crosslight.language.abbreviations import (
    ABBREVIATIONS,
    COUNTED,
    JOINING,
    MONTHS,
    STARTERS,
    TITLES,
    TRAILING,
)
from crosslight.model import Span

_CLOSERS = "\"'”’»›)\\]"
_OPENERS = "\"'“‘„«‹(\\[¿¡"


@cache
def _candidate() -> re.Pattern[str]:
    """A stop with its closers and the gap behind it; or a post's address; or an empty line."""
    return re.compile(
        rf"(?P<stop>(?:\.(?:[^\S\n]\.){{2,}}|[.!?…]+))(?P<close>[{_CLOSERS}]*(?:“(?=\s))?)(?P<gap>\s*)"
        rf"|(?P<cjk>[。！？｡]+[」』”’）]*)\s*"
        r"|(?P<post>\s(?=pic\.twitter\.com/))"
        r"|(?P<empty>\n[^\S\n]*\n)"
    )


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of one block of a text.

    Args:
        text: The article's text; spans count in it.
        start: Where the block begins, in code points.
        end: Where it stops; the end of the text when not given.

    Returns:
        Disjoint spans in order, without white space at their ends, that together hold every
        other character of the block.
    """
    stop = len(text) if end is None else end
    spans: list[Span] = []
    first = start
    for cut in (*_boundaries(text, start, stop), stop):
        if span := _trimmed(text, first, cut):
            spans.append(span)
        first = cut
    return spans


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """A span without the white space at its ends; None when nothing is left."""
    part = text[start:end]
    if not (bare := part.strip()):
        return None
    first = start + len(part) - len(part.lstrip())
    return Span(first, first + len(bare))


def _boundaries(text: str, start: int, end: int) -> Iterator[int]:
    """Offsets at which one sentence ends and the next may begin."""
    first = start
    for match in _candidate().finditer(text, start, end):
        if match["stop"] is None:
            cut: int | None = match.end("cjk") if match["cjk"] else match.end()
        elif match.end() >= end:
            cut = None
        elif match["gap"]:
            cut = match.start("gap") if _ends(text, match, first, end) else None
        else:
            cut = _glued(text, match, end)
        if cut is not None:
            yield cut
            first = cut


def _glued(text: str, match: re.Match[str], end: int) -> int | None:
    """The boundary of two sentences that lost the space between them.

    Three lower-case letters before and a capital with a lower-case letter after it; a straight
    quote right behind the stop opens when a letter follows, unless one is open already.
    """
    before = text[max(0, match.start() - 3) : match.start()]
    if not (len(before) == 3 and before.isalpha() and before.islower()):
        return None
    behind = re.compile(r"[“‘(\[]?[A-Z][a-z’']").match(text, match.end(), end)
    if behind is None or _in_address(text, match.start()):
        return None
    close = match["close"]
    if close and close[-1] in "\"'" and _is_opening(text, match):
        return match.end("close") - 1
    return match.end("close")


def _is_opening(text: str, match: re.Match[str]) -> bool:
    """Whether a straight quote between two glued sentences opens: its line has none open."""
    line = max(text.rfind("\n", max(0, match.start() - 2000), match.start()), match.start() - 2000)
    mark = match["close"][-1]
    return text.count(mark, max(0, line), match.end("close") - 1) % 2 == 0


def _in_address(text: str, at: int) -> bool:
    """Whether the word at an offset belongs to a web address, a handle or a tag."""
    before = text[max(0, at - 80) : at].rsplit(maxsplit=1)[-1]
    behind = text[at : at + 80].split(maxsplit=1)[0]
    return bool(re.search(r"://|www\.|[@#]", before) or re.search(r"[@/]", behind))


class _Stop(NamedTuple):
    """A stop with white space behind it, and what its judges look at."""

    mark: str
    close: str
    """Closing quotes and brackets right behind the mark."""
    word: str
    """The word before, with its inner dots; empty behind a mark or a space."""
    alone: bool
    """Whether that word is all there is of the sentence so far."""
    named: bool
    """Whether a capitalised word stands before that word, as a given name before an initial."""
    opening: str
    following: str
    """The word behind the gap, past opening marks and bullets; empty when there is none."""
    ahead: str
    """The text behind the gap, as far as an attribution may reach."""


def _ends(text: str, match: re.Match[str], first: int, end: int) -> bool:
    """Whether a stop with white space behind it ends a sentence."""
    after = _following().match(text, match.end(), end)
    word = _preceding(text, match.start(), first)
    stop = _Stop(
        mark=match["stop"],
        close=match["close"],
        word=word,
        alone=match.start() - first <= 40 and text[first : match.start()].strip() == word,
        named=bool(
            _given().search(text, max(first, match.start() - 40), match.start() - len(word))
        ),
        opening=after["open"] if after else "",
        following=after["word"] if after else "",
        ahead=text[match.end() : min(end, match.end() + 160)],
    )
    if not stop.following:
        return stop.ahead[0] not in ".,;:!?…%&"
    if stop.following[0].islower():
        return _before_lower_case(stop)
    if stop.mark != ".":
        return not (stop.close and _reporting().match(stop.ahead))
    if not word:
        return True
    if stop.close.strip(")]"):
        return word not in TITLES
    return _word_ends(stop)


@cache
def _given() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.])[A-Z][a-z'’-]+[^\S\n]\Z")


@cache
def _following() -> re.Pattern[str]:
    """The word behind a gap, past opening marks, bullets and dashes."""
    return re.compile(
        rf"(?P<open>[{_OPENERS}]*)(?:[-–—•*]+\s*)?[{_OPENERS}]*(?P<word>[^\W_][\w'’]*)"
    )


@cache
def _reporting() -> re.Pattern[str]:
    """Up to five words of a name or pronoun and a verb of saying, behind a quoted question."""
    return re.compile(
        r"(?:[A-Z][\w.'’-]*\s+|(?:of|the|de|van|von|bin|al)\s+){1,5}"
        r"(?:said|says|asked|asks|wrote|writes|added|told|tweeted|wondered|replied|shouted|yelled|"
        r"continued|recalled|joked|demanded|cried|exclaimed|responded|chanted|declared)\b"
    )


def _preceding(text: str, at: int, first: int) -> str:
    """The word that a stop stands behind."""
    part = text[max(first, at - 40) : at]
    if not part[-1:].isalnum():
        return ""
    return re.split(r"[\s\"“”‘()\[\]«»—–/]", part)[-1].lstrip("'’")


def _before_lower_case(stop: _Stop) -> bool:
    """A plain word of three letters or more ends a sentence even before a small letter."""
    word = stop.word
    plain = word.isalpha() and word.islower() and len(word) > 2 and word not in ABBREVIATIONS
    simple = stop.mark in {".", "!", "?"} and not stop.close
    return stop.ahead.startswith("pic.twitter.com/") or (plain and simple)


def _word_ends(stop: _Stop) -> bool:
    """The verdict of the tables on `word. Following`."""
    word, following = stop.word, stop.following
    if word in TITLES or word in JOINING:
        return False
    if word in MONTHS or word in COUNTED:
        return not following[0].isdigit()
    initial = len(word) == 1 and word.isalpha() and (word != "I" or stop.named)
    if stop.alone and (initial or word.isdigit()):
        return False
    dotted = "." in word and all(len(part) <= 2 for part in word.split("."))
    if not (initial or dotted or word in TRAILING):
        return True
    quoted = not initial and stop.opening[:1] in {'"', "'", "“", "‘"}
    label = not (initial and stop.named) and stop.ahead.startswith(following + ":")
    return quoted or following in STARTERS or label
