"""The quantity that one token prints: value, unit, what is left behind its number, rounding."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from crosslight.language.calendar_words import WITHIN
from crosslight.language.forms import FRACTIONS
from crosslight.language.heads import HEAD_SYNONYMS
from crosslight.language.numerals import (
    CURRENCIES,
    NUMBER_WORDS,
    ORDINAL_WORDS,
    PARTS,
    SCALES,
    amount,
    either,
)
from crosslight.language.tables import words
from crosslight.language.units import BEFORE, GLUED, JOINED, MEASURES
from crosslight.model import Token

VAGUE = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1_000,
    "millions": 1_000_000,
    "billions": 1_000_000_000,
}
"""Plurals that stand for an unknown number."""
ROUND = frozenset({"dozen", "million", "billion", "trillion"})
"""Scale words that round a number in words as well: `two million`, unlike `two hundred`."""
FEW = {
    "several": (3.0, 9.99),
    "few": (2.0, 7.0),
    "couple": (1.5, 3.0),
    "many": (2.0, 20.0),
    "handful": (3.0, 10.0),
}
"""How many a word means before a scale word (`several hundred`)."""
WITH_ARTICLE = frozenset({"few", "couple", "handful"})
"""Those that mean a number behind *a* only."""
_LIVES = words("twenties thirties forties fifties sixties seventies eighties nineties")
DECADES = {
    name: 10.0 * tens for tens, word in enumerate(_LIVES, start=2) for name in (word, f"{tens}0s")
}
"""Decades of a life: `in her 40s`."""
OWNERS = frozenset(words("his her their my your"))
"""Words before a decade that make it an age."""
PART, SHARE = 4.0, 0.1
"""Points, and share of it, by which a part of a whole in words (`two-thirds`) may be off."""
OPENERS = frozenset({"a", "an", "half", *VAGUE, *FEW, *DECADES} - WITH_ARTICLE)
"""Words, besides those with a figure in them, at which a quantity may begin."""


class Quantity(NamedTuple):
    """The reading of one token.

    Attributes:
        value: The number with its scale applied.
        unit: `percent`, `ordinal`, `score`, a currency code, or empty when the words around tell.
        other: The second number of a range or a score, else None.
        rest: What a hyphen joins to the number (`page` of `48-page`), in compared form.
        slack: Half a unit of the last printed digit where a scale word or percent rounds it.
        scale: What the scale words multiply by.
        tokens: How many tokens print the number.
        lead: How many tokens before them belong to it.
        length: Code points from the token's start that print the number.
        digits: Whether it is printed in digits alone.
        vague: Whether a plural (`dozens`) stands for it.
        plus: Whether `-plus` is joined to it.
    """

    value: float
    unit: str = ""
    other: float | None = None
    rest: str = ""
    slack: float = 0.0
    scale: float = 1.0
    tokens: int = 1
    lead: int = 0
    length: int = 0
    digits: bool = False
    vague: bool = False
    plus: bool = False


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """An ordinal, a pair of numbers, a scale word that rounds, digits with letters behind them."""
    return (
        re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)$", re.IGNORECASE),
        re.compile(r"([$£€¥₹])?(\d[\d,]*(?:\.\d+)?)[-–](?:to[-–])?(\d[\d,]*(?:\.\d+)?)(%?)$"),
        re.compile(
            rf"(?:\d|\ban?)[\s-]?({either(SCALES)}|[kmbt]n?)(?!\w)"
            rf"|[a-z][\s-]({either(ROUND)})$",
            re.IGNORECASE,
        ),
        re.compile(r"(\d[\d,]*(?:\.\d+)?)([A-Za-z]{1,3})$"),
    )


def number_quantity(tokens: Sequence[Token], index: int) -> Quantity | None:
    """The quantity of a number token, and of a scale word behind a pair: `$2-3 million`.

    Args:
        tokens: A sentence's tokens.
        index: Place of the number among them.
    """
    found = _quantity(tokens[index])
    if found is None or found.other is None or index + 1 == len(tokens):
        return found
    scale, last = SCALES.get(tokens[index + 1].norm), tokens[index + 1]
    if scale is None:
        return found
    low, high = scale * found.value, scale * found.other
    length = last.end - tokens[index].start
    return found._replace(value=low, other=high, tokens=2, length=length, scale=scale)


def _quantity(token: Token) -> Quantity | None:
    """The quantity a number token prints; None when it prints no number."""
    printed = token.text
    ordinal, pair, *_ = _shapes()
    if match := ordinal.match(printed):
        return Quantity(float(match[1].replace(",", "")), "ordinal", length=len(printed))
    if match := pair.match(printed):
        first, second = (float(part.replace(",", "")) for part in match.group(2, 3))
        money = CURRENCIES.get((match[1] or "").lower(), "")
        unit = money or ("percent" if match[4] else "" if first < second else "score")
        return Quantity(first, unit, other=second, length=len(printed))
    if (whole := _amount(printed)) is not None:
        return whole
    return _glued(token) or _compound(token)


def _glued(token: Token) -> Quantity | None:
    """A number with the short form of its unit right behind it (`12km`, `41C`)."""
    if (match := _shapes()[3].match(token.text)) is None:
        return None
    number, short = match[1], match[2]
    unit = GLUED.get(short, "") if len(number) > 1 else ""
    if not unit and short.lower() not in MEASURES:
        return None
    value = float(number.replace(",", ""))
    rest = "" if unit else short.lower()
    return Quantity(value, unit, rest=rest, length=len(number))


def _amount(printed: str) -> Quantity | None:
    """A token that is an amount and nothing else."""
    if (reading := amount(printed)) is None:
        return None
    scale = _scale(printed)
    return Quantity(
        reading.value,
        reading.unit,
        slack=_slack(printed, scale, reading.unit),
        scale=scale,
        length=len(printed),
        digits=printed.isdigit(),
    )


def _scale(printed: str) -> float:
    """What the scale words behind the digits of an amount multiply by; 1 without them."""
    scaled = _shapes()[2].search(printed)
    if scaled is None:
        return 1.0
    word = scaled[1] or scaled[2]
    unit = amount(f"1 {word}") or amount(f"$1{word}")
    return unit.value if unit else 1.0


def _slack(printed: str, scale: float, unit: str) -> float:
    """Half a unit of the last digit where rounding is customary: scale words and per cent.

    A little less than half, so that neighbouring values stay apart; a quarter of a dozen. *A
    million* is as round as a number can be: a tenth.
    """
    if scale == 1.0 and unit != "percent":
        return 0.0
    if scale == SCALES["dozen"]:
        return 0.25 * scale
    if printed[:2].lower() in {"a ", "an", "ha"}:
        return 0.1 * scale
    decimals = re.search(r"\d\.(\d+)", printed)
    parts = any(part in printed.lower() for part in PARTS)
    return 0.49 * scale / float(10 ** (len(decimals[1]) if decimals else parts))


def _compound(token: Token) -> Quantity | None:
    """A number joined by a hyphen to what it counts (`48-page`, `$1.2-billion-a-year`)."""
    parts = re.split(r"[-‐‑–]", token.text)
    for count in range(len(parts) - 1, 0, -1):
        lead = "-".join(parts[:count])
        if (whole := _amount(lead)) is not None:
            rest = "-".join(token.norm.split("-")[-(len(parts) - count) :])
            plus = rest == "plus"
            whole = whole._replace(length=len(lead), digits=False, plus=plus)
            return whole if plus else whole._replace(rest=rest)
    return None


def decade(tokens: Sequence[Token], index: int) -> Quantity | None:
    """The ages of a decade of somebody's life: `in her 40s`, `in his late thirties`."""
    word, at = tokens[index].norm, index - 1
    within = word.removesuffix(word.rpartition("-")[2]).rstrip("-")
    if at > 0 and not within and tokens[at].norm in WITHIN:
        within, at = tokens[at].norm, at - 1
    years = DECADES.get(word.rpartition("-")[2])
    if years is None or at < 0 or tokens[at].norm not in OWNERS:
        return None
    low, high = WITHIN.get(within, (0, 9))
    length = len(tokens[index].text)
    return Quantity(years + low, "age", other=years + high, lead=index - at, length=length)


def word_quantity(tokens: Sequence[Token], index: int) -> Quantity | None:
    """The quantity that a word spells: `two-thirds`, `the third`, `three-day`, `quarter-point`.

    A fraction is read as a percentage, give or take some points; an ordinal only from *second* on
    and behind an article; *one-* only before a unit (`one-year`, not `one-way`).

    Args:
        tokens: A sentence's tokens.
        index: Place of the word among them.
    """
    token, lower = tokens[index], tokens[index].text.lower()
    if (rank := ORDINAL_WORDS.get(lower)) is not None:
        ranked = index > 0 and tokens[index - 1].norm in {"the", "a", "his", "her", "its", "their"}
        return Quantity(float(rank), "ordinal", length=len(lower)) if ranked and rank > 1 else None
    lead, _, rest = lower.partition("-")
    if lead in BEFORE and (named := amount(rest)):
        return Quantity(named.value, lead, length=len(lower))
    if lead in PARTS and (unit := "points" if rest == "point" else JOINED.get(rest)):
        return Quantity(PARTS[lead], unit, length=len(lower))
    if lead not in NUMBER_WORDS or not rest:
        return None
    if parts := FRACTIONS.get(rest.removesuffix("s")):
        share = 100 * NUMBER_WORDS[lead] / parts
        return Quantity(round(share, 4), "percent", slack=part_slack(share), length=len(lower))
    return _compound(token) if lead != "one" or rest in JOINED else None


def part_slack(share: float) -> float:
    """How far a part in words may be off, in points: *a fifth* is no quarter."""
    return min(PART, SHARE * share)


def vague(tokens: Sequence[Token], index: int) -> Quantity | None:
    """The quantity of `dozens`, `hundreds of thousands`, `several hundred`, `a handful`.

    A plural is from two to below twenty of its unit.

    Args:
        tokens: A sentence's tokens.
        index: Place of the plural among them, that of the first one when two follow each other;
            or of the word before a scale word.
    """
    if (unit := VAGUE.get(tokens[index].text.lower())) is None:
        return _few(tokens, index)
    behind = [token.norm for token in tokens[index + 1 : index + 3]]
    if index > 1 and tokens[index - 1].norm == "of" and tokens[index - 2].text.lower() in VAGUE:
        return None
    counting = behind[:1] == ["of"] or bool(HEAD_SYNONYMS.keys() & behind[:1]) or not index
    if tokens[index].norm == "scores" and not counting:
        return None  # what a team does, and how a test ends
    last = index
    if behind[:1] == ["of"] and (scale := VAGUE.get(behind[-1])):
        unit, last = unit * scale, index + 2
    return _between(tokens, index, last, (2.0 * unit, 20.0 * unit - 1))


def _few(tokens: Sequence[Token], index: int) -> Quantity | None:
    """The quantity of a word for a small number before a scale word; of `a handful` alone."""
    article = tokens[index].norm == "a" and index + 1 < len(tokens)
    last, scale = index + article, 1.0
    word = tokens[last].norm
    if word not in FEW or (word in WITH_ARTICLE) != article:
        return None
    at = last + 1 + (last + 1 < len(tokens) and tokens[last + 1].norm == "of")
    while at < len(tokens) and (factor := SCALES.get(tokens[at].norm)):
        last, scale, at = at, scale * factor, at + 1
    if scale == 1.0 and word != "handful":
        return None
    low, high = FEW[word]
    return _between(tokens, index, last, (low * scale, high * scale))


def _between(tokens: Sequence[Token], index: int, last: int, ends: tuple[float, float]) -> Quantity:
    """A quantity that some words print vaguely, by its least and greatest value."""
    return Quantity(
        ends[0],
        other=ends[1],
        tokens=last - index + 1,
        length=tokens[last].end - tokens[index].start,
        vague=True,
    )
