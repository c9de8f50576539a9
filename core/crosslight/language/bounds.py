"""How a printed quantity bounds its value: comparators and the intervals they mean."""

from collections.abc import Sequence
from math import inf

from crosslight.language.tables import words
from crosslight.model import Comparator

TOLERANCE = 0.1
"""Share of the value by which an approximate figure may be off: *about 5,000* holds 4,960."""

ROUGHLY = 0.25
"""The same of one that is as round as can be: *about a dozen* holds 14."""

BEFORE = {
    "at least": Comparator.AT_LEAST,
    "no fewer than": Comparator.AT_LEAST,
    "no less than": Comparator.AT_LEAST,
    "not less than": Comparator.AT_LEAST,
    "not fewer than": Comparator.AT_LEAST,
    "a minimum of": Comparator.AT_LEAST,
    "more than": Comparator.MORE_THAN,
    "greater than": Comparator.MORE_THAN,
    "over": Comparator.MORE_THAN,
    "above": Comparator.MORE_THAN,
    "exceeding": Comparator.MORE_THAN,
    "exceeded": Comparator.MORE_THAN,
    "in excess of": Comparator.MORE_THAN,
    "upward of": Comparator.MORE_THAN,
    "upwards of": Comparator.MORE_THAN,
    "up to": Comparator.AT_MOST,
    "at most": Comparator.AT_MOST,
    "as many as": Comparator.AT_MOST,
    "as much as": Comparator.AT_MOST,
    "no more than": Comparator.AT_MOST,
    "not more than": Comparator.AT_MOST,
    "a maximum of": Comparator.AT_MOST,
    "less than": Comparator.LESS_THAN,
    "fewer than": Comparator.LESS_THAN,
    "lower than": Comparator.LESS_THAN,
    "under": Comparator.LESS_THAN,
    "below": Comparator.LESS_THAN,
    "about": Comparator.ABOUT,
    "around": Comparator.ABOUT,
    "approximately": Comparator.ABOUT,
    "roughly": Comparator.ABOUT,
    "some": Comparator.ABOUT,
    "an estimated": Comparator.ABOUT,
    "estimated": Comparator.ABOUT,
    "nearly": Comparator.ABOUT,
    "almost": Comparator.ABOUT,
    "close to": Comparator.ABOUT,
    "just over": Comparator.ABOUT,
    "just under": Comparator.ABOUT,
    "just above": Comparator.ABOUT,
    "just below": Comparator.ABOUT,
    "circa": Comparator.ABOUT,
}
"""Words right before a number."""

AFTER = {
    "or more": Comparator.AT_LEAST,
    "or so": Comparator.ABOUT,
    "or less": Comparator.AT_MOST,
    "or fewer": Comparator.AT_MOST,
    "or older": Comparator.AT_LEAST,
    "and older": Comparator.AT_LEAST,
    "or younger": Comparator.AT_MOST,
    "and younger": Comparator.AT_MOST,
}
"""Words right behind a number or its head noun."""

AGED = frozenset({"or older", "and older", "or younger", "and younger"})
"""Those of `AFTER` that only ages have."""
OF_AN_AGE = frozenset(
    words("adult adults anybody anyone child children everyone men nobody people those women")
)
"""Those whom *over* and *under* with a bare number sort by age."""

OLD = frozenset(
    f"{who} {verb}" for who in words("he she who") for verb in words("is was turned")
).union((", now", ", then"))
"""Two words before a bare number at the end of a clause that make it an age."""

LONGEST = max(len(phrase.split()) for phrase in BEFORE)
FROM_BELOW = frozenset({"nearly", "almost", "just under", "just below"})
FROM_ABOVE = frozenset({"just over", "just above"})
"""Approximations that leave one side open only."""


def comparator_before(words: Sequence[str]) -> tuple[Comparator, str]:
    """The comparator that ends a run of lower-case words, with its phrase; longest first.

    Args:
        words: The words before a number.
    """
    for length in range(min(LONGEST, len(words)), 0, -1):
        phrase = " ".join(words[-length:])
        if phrase in BEFORE:
            return BEFORE[phrase], phrase
    return Comparator.EXACTLY, ""


def interval(
    value: float, comparator: Comparator, phrase: str = "", slack: float = 0.0
) -> tuple[float, float]:
    """The least and greatest value that a printed quantity is consistent with.

    Args:
        value: The printed value.
        comparator: How it bounds the value.
        phrase: The comparator as printed, in lower case.
        slack: Half a unit of the last printed digit for rounded values, else 0.
    """
    margin = max(abs(value) * TOLERANCE, min(slack, abs(value) * ROUGHLY))
    match comparator:
        case Comparator.AT_LEAST | Comparator.MORE_THAN:
            return value, inf
        case Comparator.AT_MOST | Comparator.LESS_THAN:
            return 0.0, value
        case Comparator.ABOUT if phrase in FROM_ABOVE:
            return value, value + margin
        case Comparator.ABOUT if phrase in FROM_BELOW:
            return value - margin, value
        case Comparator.ABOUT:
            return value - margin, value + margin
        case _:
            return value - slack, value + slack
