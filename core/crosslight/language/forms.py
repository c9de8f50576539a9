"""Compared forms of one printed word or text: what each rung of normalisation takes away.

Three keys, each coarser than the one before: `typography`, `caseless`, `form`. Two printed forms
are equal at a rung when their keys are equal (the printed and the compared form of a token are
CollateX's `t` and `n`).
"""

import re
import unicodedata
from functools import cache, lru_cache

from crosslight.language.numerals import (
    NUMBER_WORDS,
    ORDINAL_WORDS,
    PARTS,
    VULGAR,
    amount,
    either,
    show,
)
from crosslight.language.spelling import american
from crosslight.language.tables import words
from crosslight.language.titles import SHORT

GLYPHS = str.maketrans(
    dict.fromkeys("‘’‚‛′`´ʼ", "'")
    | dict.fromkeys("“”„‟«»‹›「」『』〝〞″", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("\u00ad\u200b\u2060\ufeff")
    | {"…": "..."}
)
"""Glyphs that house style chooses, to the one a typewriter has; invisible characters go."""

MONTHS = {
    "jan": "january",
    "feb": "february",
    "mar": "march",
    "apr": "april",
    "jun": "june",
    "jul": "july",
    "aug": "august",
    "sep": "september",
    "sept": "september",
    "oct": "october",
    "nov": "november",
    "dec": "december",
}
SHORT_FORMS = SHORT | {"dept": "department", "govt": "government", "no": "number"}
"""Read when the word is printed with a capital and a full stop, or is no word of its own."""
WORDS_THEMSELVES = frozenset(words("mar jun jul adm det col no pres rep rev sen"))
"""Short forms that are also names or words: read only with their full stop."""
FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}

_PREFIXES = "anti|co|counter|de|inter|mid|multi|non|post|pre|pro|re|semi|sub|ultra|under|over"


def typography(printed: str) -> str:
    """The text without choices of glyph: quotes, dashes, ellipses, spaces, soft hyphens.

    A fraction of one sign stays: its digits would run into those before it.
    """
    parts = [printed] if printed.isascii() else re.split(f"([{VULGAR}])", printed)
    text = "".join(
        p if p.isascii() or p in VULGAR else unicodedata.normalize("NFKC", p) for p in parts
    )
    return " ".join(re.sub("-+", "-", text.translate(GLYPHS)).split())


def caseless(printed: str) -> str:
    """The text without case, punctuation and spaces; what parts two digits stays."""
    return _between_words().sub("", typography(printed).casefold())


@cache
def _between_words() -> re.Pattern[str]:
    """Whatever is no letter, digit or unit sign, unless it stands between two digits."""
    return re.compile(r"(?!(?<=\d)[\s.,:/-](?=\d))[^\w%$£€¥₹+]|_")


@lru_cache(maxsize=1 << 16)
def form(printed: str) -> str:
    """The compared form of one token: numbers, spelling, months and titles made one.

    Lower case, with hyphens and inner apostrophes kept; empty for punctuation. American
    spelling; a number is its plain digits with the unit beside it (`USD1200000`, `35%`).

    Args:
        printed: One token as the tokenizer cuts it.
    """
    if printed.isalpha() and printed.isascii() and printed not in _acronyms():
        return _word(printed)
    text = typography(printed)
    if (reading := amount(text)) is not None:
        unit = "%" if reading.unit == "percent" else ""
        return f"{'' if unit else reading.unit}{show(reading.value)}{unit}"
    if not any(map(str.isalnum, text)):
        return text if text in {"%", "$", "£", "€", "&"} else ""
    if text[0].isdigit():
        text = _digits(text)
    return _word(text)


def _digits(text: str) -> str:
    """`3,500-metre` without its grouping, `10:30 a.m.` without its spaces and dots."""
    if re.search(r"[ap]\.?m\.?$", text, re.IGNORECASE):
        return re.sub(r"(?<!\d)[\s.]+|[\s.]+(?!\d)", "", text)
    return re.sub(r"(?<=\d),(?=\d{2,3}(?!\d))", "", text)


@cache
def _acronyms() -> frozenset[str]:
    """Acronyms that would fall together with a common word in lower case."""
    return frozenset({"US", "IT", "WHO", "AM"})


def _word(text: str) -> str:
    """The compared form of a word, dotted or hyphenated or plain."""
    dots = "." in text and re.fullmatch(r"(?:[^\W\d_]\.){2,}[^\W\d_]?", text)
    bare = text.replace(".", "") if dots else text
    if bare in _acronyms():
        return ".".join(bare.lower()) + "."
    dotted, lower = bare.endswith("."), bare.rstrip(".").casefold()
    if text[0].isupper() and (dotted or lower not in WORDS_THEMSELVES):
        lower = MONTHS.get(lower) or SHORT_FORMS.get(lower) or lower
    lower = lower.strip("'")
    if "-" in lower:
        return _hyphenated(lower)
    if lower in NUMBER_WORDS:
        return show(NUMBER_WORDS[lower])
    if lower in ORDINAL_WORDS:
        return ordinal(ORDINAL_WORDS[lower])
    return american(lower)


def _hyphenated(lower: str) -> str:
    """`three-day` = `3-day`, `co-operation` = `cooperation`, `two-thirds` = `2/3`."""
    lead, _, rest = lower.partition("-")
    if (parts := FRACTIONS.get(rest.removesuffix("s"))) and lead in NUMBER_WORDS:
        return f"{show(NUMBER_WORDS[lead])}/{parts}"
    if re.fullmatch(_PREFIXES, lead) and rest.isalpha():
        return american(lead + rest)
    spelled = rf"(?:{either(NUMBER_WORDS)}-)?{either(NUMBER_WORDS)}(?:-and-a-{either(PARTS)})?"
    compound = re.match(rf"{spelled}(?=-)", lower)
    if compound and (reading := amount(compound[0])):
        return f"{show(reading.value)}{lower[compound.end() :]}"
    return "-".join(american(part) for part in lower.split("-"))


def ordinal(value: int) -> str:
    """`1st`, `2nd`, `11th`."""
    teen = 10 <= value % 100 <= 20
    return f"{value}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"
