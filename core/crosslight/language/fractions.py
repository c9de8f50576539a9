"""Parts of a whole in words: `a quarter of the roads`, `half the roads`, `one in five homes`.

A part is read as a percentage, give or take some points: nobody counts by it. A part of a unit or
of a round number (`half an hour`, `a quarter of a million`) is a number of it.
"""

from collections.abc import Sequence

from crosslight.language.forms import FRACTIONS, ordinal
from crosslight.language.heads import CAUSES, noun_after
from crosslight.language.numerals import NUMBER_WORDS, amount, number
from crosslight.language.quantities import Quantity, part_slack
from crosslight.language.tables import words
from crosslight.language.units import MEASURES
from crosslight.model import Token

OWNED = frozenset(words("the its his her their our my all those these this that"))
"""Words behind *half* that begin what it is half of."""
NAMING = OWNED | frozenset(words("other first second last each every either one"))
"""Words before *half* that make it a place or a time (`the northern half of the island`)."""
CLEFT = frozenset(words("cut cuts cutting split splits splitting sliced broke broken tore torn"))
"""Verbs before *in half*, which is no share (`cut in half the number of boats`)."""
PARTS = {
    name: parts
    for part, parts in FRACTIONS.items()
    for name in (part, f"{part}s", ordinal(parts))
    if name != "2nd"
}
"""Into how many the whole is parted, by the name of a part in compared form."""
ROUND = frozenset((*range(2, 11), 12, 20, 25, 50, *(10**n for n in range(2, 7))))
"""Numbers out of which some are named to tell a share."""


def fraction(tokens: Sequence[Token], index: int) -> Quantity | None:
    """The share that some words print, the first of them at a place.

    Args:
        tokens: A sentence's tokens.
        index: Place of *half*, *a* or a number among them.
    """
    if tokens[index].norm == "half":
        return _half(tokens, index)
    if "-in-" in tokens[index].text.lower():
        return _hyphenated(tokens, index)
    return _part(tokens, index) or _out_of(tokens, index) or _one_and_a_half(tokens, index)


def _norms(tokens: Sequence[Token], index: int, count: int) -> list[str]:
    found = [token.norm for token in tokens[index : index + count]]
    return found + [""] * (count - len(found))


def _half(tokens: Sequence[Token], index: int) -> Quantity | None:
    """`half of the roads`, `half the roads`, `half a mile`; not `the northern half of the isle`."""
    before = {token.norm for token in tokens[max(0, index - 2) : index]}
    of = index + 1 + (_norms(tokens, index + 1, 1) == ["of"])
    if measured := _of_a_unit(tokens, index, of, 0.5):
        return measured
    cleft = "in" in before and CLEFT & before
    if cleft or NAMING & before or not (of > index + 1 or _norms(tokens, of, 1)[0] in OWNED):
        return None
    return _share(tokens, index, index, 0.5)


def _part(tokens: Sequence[Token], index: int) -> Quantity | None:
    """`a quarter of the roads`, `three fifths of the roads`, `a quarter of a million`."""
    count, part, of, behind = _norms(tokens, index, 4)
    some = 1.0 if count in {"a", "1"} else NUMBER_WORDS.get(tokens[index].text.lower(), 0.0)
    parts = PARTS.get(part, 0)
    if not 0 < some < parts or of != "of" or not behind:
        return None
    whole = amount(tokens[index + 3].text)
    if whole and tokens[index + 3].text.lower().startswith("a "):
        return _quantity(tokens, index, index + 3, some / parts * whole.value)
    if behind in {"a", "an"}:
        return _of_a_unit(tokens, index, index + 3, some / parts)
    return _share(tokens, index, index + 1, some / parts)


def _of_a_unit(tokens: Sequence[Token], index: int, at: int, value: float) -> Quantity | None:
    """A part of what an article at a place and a unit print: `half a percentage point`."""
    article, word, behind = _norms(tokens, at, 3)
    percentage = word == "percentage" and behind == "point"
    unit = "points" if percentage or word == "point" else MEASURES.get(word, "")
    if article not in {"a", "an"} or not unit:
        return None
    return _quantity(tokens, index, at + 1 + percentage, value)._replace(unit=unit)


def _out_of(tokens: Sequence[Token], index: int) -> Quantity | None:
    """`one in five homes`, `nine out of 10 voters`; not `killed two in three raids`."""
    some, *link = _norms(tokens, index, 3)
    at = index + 2 if link[0] == "in" else index + 3
    all_ = _norms(tokens, at, 1)[0]
    if not (some.isdigit() and all_.isdigit() and (link[0] == "in" or link == ["out", "of"])):
        return None
    noun, _ = noun_after(tokens, at + 1)
    counted = noun not in MEASURES and not (index and tokens[index - 1].norm in CAUSES)
    if not counted or number(all_) not in ROUND or not number(some) < number(all_):
        return None
    return _share(tokens, index, at, number(some) / number(all_))


def _hyphenated(tokens: Sequence[Token], index: int) -> Quantity | None:
    """`a one-in-three chance`."""
    some, _, all_ = tokens[index].text.lower().partition("-in-")
    part, whole = amount(some), amount(all_)
    if not part or not whole or not 0 < part.value < whole.value:
        return None
    return _share(tokens, index, index, part.value / whole.value)


def _one_and_a_half(tokens: Sequence[Token], index: int) -> Quantity | None:
    """`an hour and a half`."""
    article, unit, *behind = _norms(tokens, index, 5)
    if article not in {"a", "an"} or unit not in MEASURES or behind != ["and", "a", "half"]:
        return None
    return _quantity(tokens, index, index + 4, 1.5)._replace(unit=MEASURES[unit])


def _share(tokens: Sequence[Token], index: int, last: int, value: float) -> Quantity:
    """A part of a whole as a percentage."""
    share = _quantity(tokens, index, last, round(100 * value, 4))
    return share._replace(unit="percent", slack=part_slack(share.value))


def _quantity(tokens: Sequence[Token], index: int, last: int, value: float) -> Quantity:
    """A number that some words print."""
    slack = 0.1 * value if value > 1.0 else 0.0
    length = tokens[last].end - tokens[index].start
    return Quantity(value, slack=slack, tokens=last - index + 1, length=length)
