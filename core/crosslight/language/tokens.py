"""Whole tokens: what a reader sees as one word or one value is one token.

An amount with its currency, scale and per cent sign is one token (`$1.2 billion`, `35 per cent`,
`Rs 1,00,000`), so are times, scores, dates in digits, hyphenated words, dotted initials, web
addresses, handles and tags. The possessive `'s` is a mark of its own, so that *India* and
*India's* share their word. Scripts without spaces fall back to characters. Every character that
is not white space lies in exactly one token.
"""

import re
from functools import cache, lru_cache

from crosslight.language.abbreviations import ABBREVIATIONS
from crosslight.language.forms import form
from crosslight.language.numerals import NUMBER_WORDS, SPACE, either, grammar
from crosslight.language.tables import words
from crosslight.model import Token, TokenKind

GLUE = words("about after and as at by for from in into it of on or said that the to told was with")
"""Small words that a lost space glues to the name or number behind them (`inGeneva`)."""
CONTRACTED = words("he here how it let she that there this what when where who why")
"""Words whose `'s` is a verb: one token with it."""

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, Han, Kana: written without spaces."""
_SYMBOLS = (
    r"!-/:-@\[-^`{-~\u00a1-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7"
    r"\u055a-\u055f\u0589\u05be\u05c0\u05c3\u060c\u061b\u061f\u06d4\u0964\u0965"
    r"\u2010-\u205f\u2061-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u3004\u3008-\u303f"
    r"\ufe30-\ufe6f\uff01-\uff20\uff3b-\uff40\uff5b-\uff65\ufffc\ufffd\U0001f000-\U0001faff"
)
_MARKS = (
    r"\u0300-\u036f\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
)
_LETTER = rf"[^\s_{_SYMBOLS}{_UNSPACED}]"
_DOMAINS = r"com|org|net|gov|edu|info|io|co\.uk|org\.uk"


@cache
def _pattern() -> re.Pattern[str]:
    """All token shapes, the most particular first."""
    spelled = either([*NUMBER_WORDS, *map(str.capitalize, NUMBER_WORDS)])
    gap, link = SPACE, r"[^\s<>\"“”]"
    meridiem = rf"{gap}?[ap]\.?m\b\.?"
    joined = rf"[-‐‑–]{_LETTER}+|['’ʼ]{_LETTER}+|(?<=\d)[.,](?=\d){_LETTER}+|&(?=[A-Z]){_LETTER}+"
    shapes = {
        "plain": rf"(?!(?:{spelled}|[Hh]alf)\b)[A-Za-z][a-z]{{2,}}(?=[ ,;!?)\n])",
        "address": rf"(?:https?://|www\.|pic\.twitter\.com/){link}*(?<![‘’'.,:;!?)\]}}])",
        "mail": r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+",
        "handle": r"[@#]\w+",
        "site": rf"\b(?:[a-z\d-]{{1,63}}\.){{1,5}}(?:{_DOMAINS})\b(?:/{link}*[\w/])?",
        "time": rf"\d{{1,2}}(?::\d{{2}}){{1,2}}(?:{meridiem})?|\d{{1,2}}(?:\.\d{{2}})?{meridiem}",
        "slashed": r"\d+(?:/\d+)+",
        "amount": grammar(),
        "initials": r"(?<!\w)(?:[A-Z]-)?(?:(?<!\w)[^\W\d_]\.){2,}(?!\w)",
        "initial": rf"[A-Z]\.(?={gap}+[\"“‘']?[A-Z])",
        "short": rf"\b{either(ABBREVIATIONS)}\.(?={gap}+\S|[,;:])",
        "word": rf"[$£€¥₹]?{_LETTER}+(?:{joined})*",
        "owner": r"(?<=\w\.)['’ʼ]s\b",
        "character": rf"[{_UNSPACED}](?:(?![\w\s])[{_UNSPACED}]|[{_MARKS}])*",
        "punctuation": rf"(?P<mark>[^\w\s])(?P=mark)*[{_MARKS}]*(?:(?<=\u200d)[^\w\s][{_MARKS}]*)*",
        "other": r"\S",
    }
    return re.compile("|".join(f"(?P<{name}>{shape})" for name, shape in shapes.items()))


@cache
def _glued() -> re.Pattern[str]:
    """A small word run into a capitalised word of four letters or more, or into a number."""
    return re.compile(rf"{either(GLUE)}(?=[A-Z][a-z]{{2}}|\d)")


@cache
def _possessive() -> re.Pattern[str]:
    return re.compile(r"(?i:(?<=[^\W_])['’ʼ]s)$")


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of a part of a text, in order.

    Args:
        text: The article's text; token offsets count in it.
        start: Where to begin, in code points.
        end: Where to stop; the end of the text when not given.
    """
    found: list[Token] = []
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        shape, first, last = match.lastgroup or "other", match.start(), match.end()
        if shape == "word":
            for cut in _cuts(match[0]):
                found.append(_token(text, first, match.start() + cut, shape))
                first = match.start() + cut
        found.append(_token(text, first, last, shape))
    return tuple(found)


def _cuts(word: str) -> list[int]:
    """Offsets inside a word where a lost space or a possessive parts it."""
    cuts: list[int] = []
    if word[0].islower() and (glued := _glued().match(word)):
        cuts.append(glued.end())
    if word[-1] in "sS" and word[-2:-1] in ("'", "’", "ʼ"):
        host = word[:-2].casefold()
        if host not in CONTRACTED and _possessive().search(word):
            cuts.append(len(word) - 2)
    return cuts


def _token(text: str, start: int, end: int, shape: str) -> Token:
    """One token, with its compared form and kind."""
    printed = text[start:end]
    return Token(start, end, printed, *_reading(printed, shape))


@lru_cache(maxsize=1 << 16)
def _reading(printed: str, shape: str) -> tuple[str, TokenKind]:
    """Compared form and kind of a token.

    A number is what starts with a figure or spells one; *one* is a word. A possessive is a mark.
    """
    norm = "" if shape in {"word", "owner"} and printed[0] in "'’ʼ" else form(printed)
    if not norm or not any(map(str.isalnum, printed)):
        return norm, TokenKind.PUNCTUATION
    spelled = shape == "amount" and (norm != "1" or printed.isdigit())
    figure = printed.lstrip("$£€¥₹'’")[:1].isdigit()
    return norm, TokenKind.NUMBER if spelled or figure else TokenKind.WORD
