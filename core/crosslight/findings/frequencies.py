"""How often something happened: *twice*, *three times*, *repeatedly*, beside a verb."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosslight.findings.event_words import BREAKS, LIGHT, OPENERS, SAME
from crosslight.findings.vocabulary import SAYING, happened
from crosslight.language.numerals import amount
from crosslight.language.stems import stem
from crosslight.language.tables import words
from crosslight.model import Sentence, Span, Token
from crosslight.wording.words import content

OFTEN = {"twice": (2.0, 2.0), "thrice": (3.0, 3.0), "repeatedly": (3.0, math.inf)}
"""Least and greatest number of times that a word means."""
MANY = dict.fromkeys(words("several many multiple numerous countless"), (3.0, math.inf))
"""The same for a word before *times*."""
BEHIND, BEFORE = 3, 8
"""Words behind such a word, and before it, among which its verb stands."""


@dataclass(frozen=True, slots=True)
class Frequency(Span):
    """A number of times, with the verb it belongs to.

    Attributes:
        low: Least number.
        high: Greatest number.
        verb: The stem of the verb.
    """

    low: float
    high: float
    verb: str


def frequencies(sentence: Sentence) -> Iterator[Frequency]:
    """How often things happened by a sentence."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if not (reading := _reading(tokens, at)):
            continue
        low, high, first = reading
        if verb := _verb(tokens, first, at):
            yield Frequency(tokens[first].start, token.end, low, high, verb)


def _reading(tokens: Sequence[Token], at: int) -> tuple[float, float, int] | None:
    """Least and greatest number of times that the words up to a token print, and the first one."""
    norm, behind = tokens[at].norm, tokens[at + 1].norm if at + 1 < len(tokens) else ""
    if behind in {"as", "more", "the", "a"}:
        return None  # `twice as high`, `three times the price`
    if norm in OFTEN:
        return *OFTEN[norm], at
    if norm != "times" or not at:
        return None
    if (count := MANY.get(tokens[at - 1].norm)) is not None:
        return *count, at - 1
    number = amount(tokens[at - 1].text)
    return (number.value, number.value, at - 1) if number and not number.unit else None


def _verb(tokens: Sequence[Token], first: int, last: int) -> str:
    """The stem of the past verb right behind some words, or else of the nearest one before them."""
    near = (*range(last + 1, last + 1 + BEHIND), *range(first - 1, first - 1 - BEFORE, -1))
    for at in near:
        if not 0 <= at < len(tokens):
            continue
        token = tokens[at]
        if token.text in BREAKS or token.text == "," or (at < first and token.norm in OPENERS):
            if at < first:
                return ""
            continue
        root = SAME.get(stem(token.norm), stem(token.norm))
        if content(token) and happened(token) and root not in LIGHT and token.text not in SAYING:
            return root
    return ""
