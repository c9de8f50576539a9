"""The rung at which two printed texts become equal."""

import re
from collections.abc import Sequence

from crosslight.language.contractions import READINGS, written_out
from crosslight.language.forms import caseless, typography
from crosslight.language.tokens import tokenize
from crosslight.model import Rung, Token


def compared(tokens: Sequence[Token], reading: int = 0) -> str:
    """The compared form of a run of tokens: their norms in one, without spaces and hyphens.

    Two runs of different length can be equal by it: *ADMM Plus* and *ADMM-Plus*, *per cent* and
    *percent*, *twenty one* and *21*, *isn't* and *is not*.

    Args:
        tokens: The run.
        reading: Which of two words the end of a contraction is taken for (*it is*, *it has*).
    """
    norms = [norm for token in tokens for norm in written_out(token.norm, reading) if norm]
    text = ""
    for norm in norms:
        text += " " * (text[-1:].isdigit() and norm[0].isdigit()) + norm
    return re.sub(r"(?<!\d)-|-(?!\d)", "", text)


def rung(printed_a: str, printed_b: str) -> Rung:
    """The lowest rung at which two printed texts, of one token or of several, are equal.

    Args:
        printed_a: A part of one article, as printed.
        printed_b: A part of another, or empty for an insertion.
    """
    if printed_a == printed_b:
        return Rung.EXACT
    if typography(printed_a) == typography(printed_b):
        return Rung.TYPOGRAPHY
    if caseless(printed_a) == caseless(printed_b):
        return Rung.CASE
    a, b = tokenize(printed_a), tokenize(printed_b)
    if any(compared(a, reading) == compared(b, reading) for reading in READINGS):
        return Rung.FORM
    return Rung.WORDING
