"""Numbers that count nothing: times, codes, list numbers and parts of names."""

import re
from collections.abc import Sequence
from functools import cache

from crosslight.language.calendar_words import ZONES
from crosslight.language.heads import is_plural
from crosslight.language.tables import words
from crosslight.language.units import MEASURES
from crosslight.model import Token, TokenKind

LABELS = frozenset(
    words("""
    no number article section chapter page flight route highway room channel interstate phase level
    category type grade version volume act title apartment unit line district group gate platform
    precinct amendment proposition appendix figure table item paragraph resolution covid boeing
    airbus model mark day week month year round game part season stage step top
    """)
)
"""Words that a number behind them names rather than counts."""


@cache
def _codes() -> re.Pattern[str]:
    """Times, dates in digits, telephone numbers, decades, years and codes."""
    shapes = {
        "time": r"\d+(?:[:.]\d+)*[ap]m|\d+(?::\d+)+",
        "slashed": r"\d+(?:/\d+)+",
        "telephone": r"\d{3}-(?:\d{3}-)?\d{4}",
        "date": r"\d+-\d+-\d+",
        "decade": r"\d+s",
        "years": r"(?:1[5-9]|20)\d\d-\d+",
        "code": r"0\d+|\d+[a-z]+\d.*",
        "identity": r"\d{9,}",
    }
    return re.compile("|".join(f"(?:{shape})" for shape in shapes.values()))


def counts_nothing(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number token is a time, a code, a list number or part of a name.

    Args:
        tokens: A sentence's tokens.
        index: Place of the number among them.
    """
    token = tokens[index]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    by_the_clock = after is not None and after.norm in ZONES and len(token.text) == 4
    if by_the_clock or ("," not in token.text and token.text[0].isdigit() and _is_code(token)):
        return True
    if index == 0:
        return after is not None and after.text in {".", ")"}
    before = tokens[index - 1]
    if before.norm == "or" and tokens[index - 2].norm in MEASURES:
        return True
    # apart from its number, the sign marks a heading
    signed = before.text in {"#", "№"} and before.end == token.start
    if signed or (before.norm in LABELS and before.text[0].isupper()):
        return True
    if not token.text.isdigit() or before.kind is not TokenKind.WORD or index == 1:
        return False
    named = before.text[0].isupper() and not before.text.endswith(".")
    return named and not (after and after.text.islower() and _counted(after.norm))


def _counted(norm: str) -> bool:
    """Whether a word behind a number says that it counts: a plural, or a verb of several."""
    return norm in {"were", "are", "have"} or is_plural(norm)


def _is_code(token: Token) -> bool:
    """Whether the digits of a token are no amount; a scale word or per cent sign shows one."""
    scaled = token.norm.isdigit() and not token.text.isdigit()
    return not scaled and any(map(_codes().fullmatch, (token.text, token.norm)))
