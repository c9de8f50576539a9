"""Numbers as they are printed in news: digits, words, scale words, currencies, percent.

Shared by the tokenizer (an amount is one token), by the compared forms (`three` = `3`,
`1.2 million` = `1,200,000`) and by the figures. Tables first, then the grammar built from them,
then the reading of what it matched.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from crosslight.language.tables import words

_TEENS = words("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
""")
_TENS = words("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = words("""
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
""")

NUMBER_WORDS = {word: float(value) for value, word in enumerate(_TEENS)} | {
    word: 10.0 * value for value, word in enumerate(_TENS, start=2)
}
ORDINAL_WORDS = {word: value for value, word in enumerate(_ORDINALS, start=1)}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "lac": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
}
SUFFIXES = {"k": 1e3, "mn": 1e6, "bn": 1e9, "tn": 1e12} | SCALES
"""Scale letters and words right behind a digit, whatever stands before it."""
MONEY_SUFFIXES = {"m": 1e6, "b": 1e9, "t": 1e12}
"""Read as a scale behind money only: `$5m` is millions, `5m` may be metres."""
_SIGNS = {
    "us$": "USD",
    "$": "USD",
    "au$": "AUD",
    "a$": "AUD",
    "ca$": "CAD",
    "c$": "CAD",
    "nz$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "r$": "BRL",
    "mx$": "MXN",
    "nt$": "TWD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₺": "TRY",
    "₦": "NGN",
    "₪": "ILS",
    "₱": "PHP",
    "₴": "UAH",
    "฿": "THB",
    "rs": "INR",
}
_CODES = words("""
    inr usd eur gbp jpy cny chf sek nok dkk pln huf czk zar pkr lkr bdt aed ngn kes brl cad aud nzd
    hkd sgd krw rub thb idr myr mxn uah
""")
CURRENCIES = _SIGNS | {code: code.upper() for code in _CODES}
"""Signs and codes that stand before a number; a bare `$` is read as US dollars."""

SPACE = r"[^\S\r\n]"
"""White space inside a line, so that an amount never spans two."""
DIGITS = r"(?:\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
"""Digits with Western, Indian or no grouping, and a decimal point."""
VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
"""Fractions of one sign, alone or right behind digits (`2½`)."""
PARTS = {"half": 0.5, "quarter": 0.25}
"""Parts behind a number and *and a*; a third one may be somebody (`two, and a third man`)."""


class Amount(NamedTuple):
    """The reading of a printed number.

    Attributes:
        value: The number with its scale applied; a percentage is in per cent.
        unit: `percent`, a currency code, or empty.
    """

    value: float
    unit: str


def either(words: Iterable[str]) -> str:
    """A regular expression for any of some literal words, longest first."""
    return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + ")"


@cache
def grammar() -> str:
    """The regular expression of an amount, with the groups `currency`, `number` and `percent`.

    It is case-blind, written for the verbose flag being off, and ends at a word boundary: the
    `3` of `3-year` and the `5` of `5.x` are not amounts.
    """
    tens, ones, teens = either(_TENS), either(_TEENS[1:10]), either(_TEENS)
    scale, sep = either(SCALES), f"(?:{SPACE}|-)"
    small = f"(?:{tens}(?:{sep}{ones})?|{teens})"
    spelled = f"(?:(?:{small}|an?){sep}hundred(?:{SPACE}(?:and{SPACE})?{small})?|{small})"
    digits = f"(?:{DIGITS}(?:{SPACE}?[{VULGAR}])?|[{VULGAR}])"
    lead = (
        f"(?:(?:{digits}(?:{either(SUFFIXES)}|(?P<suffix>{either(MONEY_SUFFIXES)}))?(?!\\w)|{spelled})"
        f"(?:{sep}and{sep}a{sep}{either(PARTS)}(?!\\w))?"
        f"|(?:half{SPACE})?an?(?={SPACE}{scale}\\b))"
    )
    tail = (
        f"(?:(?:(?<=thousand)|(?<=million)|(?<=billion)){SPACE}(?:and{SPACE})?{spelled}"
        f"(?:{sep}{scale}(?!\\w))*)*"
    )
    currency = f"(?P<currency>(?:{either(c for c in CURRENCIES if not c.isalpha())}"
    codes = f"|{either(c for c in CURRENCIES if c.isalpha())}(?![^\\W\\d])\\.?){SPACE}?)?"
    percent = f"(?P<percent>{SPACE}?%|[ -]?(?:percent|per{SPACE}cent|pct)(?!\\w))?"
    end = r"(?!\w|[-‐‑–'’]\w|[.,:/]\d)"
    return f"(?i:{currency}{codes}(?P<number>{lead}(?:{sep}{scale}(?!\\w))*{tail}){percent}{end})"


@cache
def pattern() -> re.Pattern[str]:
    """The compiled grammar."""
    return re.compile(grammar())


def number(printed: str) -> float:
    """The value of digits, number words and scale words.

    Args:
        printed: What the group `number` of the grammar matched, without a money suffix.
    """
    total, current = 0.0, 0.0
    for part in re.findall(rf"{DIGITS}|[{VULGAR}]|[a-z]+", printed.lower()):
        if part in VULGAR:
            current += unicodedata.numeric(part)
        elif part[0].isdigit():
            current = float(part.replace(",", ""))
        elif part in NUMBER_WORDS:
            current += NUMBER_WORDS[part]
        elif part in PARTS:
            current += PARTS[part]
        elif part == "hundred":
            current = (current or 1.0) * 100
        elif scale := SUFFIXES.get(part) or MONEY_SUFFIXES.get(part):
            total = total + current * scale if current else (total or 1.0) * scale
            current = 0.0
    value = total + current
    return value if value.is_integer() else float(f"{value:.12g}")


@lru_cache(maxsize=1 << 14)
def amount(printed: str) -> Amount | None:
    """The reading of a token that is an amount; None for any other token."""
    match = pattern().fullmatch(printed)
    if match is None or (match["suffix"] and not match["currency"]):
        return None
    currency = (match["currency"] or "").strip().lower().rstrip(".")
    unit = "percent" if match["percent"] else CURRENCIES.get(currency, "")
    return Amount(number(match["number"]), unit)


def show(value: float) -> str:
    """A number in its shortest digits, without grouping."""
    return f"{value:.0f}" if value.is_integer() else f"{value:.12g}"
