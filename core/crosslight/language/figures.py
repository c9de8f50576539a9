"""Quantities of one article: value, interval, unit and what is counted.

A figure is read around its number: the comparator before it, the unit and the head noun behind it,
and what happened to those counted. Years, dates, times, codes, list numbers and numbers inside
names are no figures.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosslight.language.bounds import AFTER, AGED, OF_AN_AGE, OLD, comparator_before, interval
from crosslight.language.exclusions import counts_nothing
from crosslight.language.fractions import fraction
from crosslight.language.heads import (
    SINGULARS,
    compared_head,
    is_whole,
    noun_after,
    noun_asked,
    noun_before,
    singular,
    whole_of,
)
from crosslight.language.quantities import (
    OPENERS,
    Quantity,
    decade,
    number_quantity,
    vague,
    word_quantity,
)
from crosslight.language.tables import words
from crosslight.language.units import BEFORE, FACTORS, JOINED, MEASURED, PHRASES, TIME
from crosslight.model import Comparator, DateMention, Figure, Sentence, Span, Token, TokenKind

RANGING = frozenset(
    words("range ranges ranged ranging run runs ran running vary varies varied varying anywhere")
)
"""Words before `from` that make two numbers a range."""
MILLION = 1e6
CHANGES = frozenset(
    words("""
    rose rise risen rising rises fell fall fallen falling falls up down gained gain lost climbed
    climb dropped drop jumped jump slid slipped grew grow declined decline increased increase
    decreased decrease cut raised raise added shed
    """)
)
"""Words before what something changes by, besides *by*."""
VOTED = frozenset({*words("votes ballots in favor for with to and"), ","})
"""Words between the two numbers of a vote, where *against* follows the second."""
BALLOTS = frozenset(words("votes ballots goals points runs"))
"""What the first number of a score may be told with."""


class _Place(NamedTuple):
    """A quantity at its place in a sentence, over one number token or the two of a range."""

    tokens: tuple[Token, ...]
    first: int
    last: int
    """Indices of its first and last token."""
    quantity: Quantity
    opening: int = 0
    """Words before it up to *between* or *from*, when a range begins with that."""

    def near(self, offset: int) -> Token | None:
        """The token some places behind the last one, or before the first one when negative."""
        at = self.last + offset if offset > 0 else self.first + offset
        return self.tokens[at] if 0 <= at < len(self.tokens) else None


def find_figures(sentences: Sequence[Sentence], dates: Sequence[DateMention]) -> tuple[Figure, ...]:
    """The figures of an article in reading order.

    Args:
        sentences: The article's sentences with their tokens.
        dates: Its dates; no figure lies in one.
    """
    dated: dict[str, list[Span]] = {}
    for mention in dates:
        dated.setdefault(mention.sentence, []).append(mention)
    return tuple(
        _figure(sentence.id, place)
        for sentence in sentences
        for place in _places(sentence.tokens, dated.get(sentence.id, ()))
    )


# ── where a quantity stands ───────────────────────────────────────────────────────────────────


def _places(tokens: tuple[Token, ...], dated: Sequence[Span]) -> Iterator[_Place]:
    """The quantities of a sentence, two that make a range as one."""
    days = {offset for span in dated for offset in range(span.start, span.end)}
    pending: _Place | None = None
    last = -1
    for index, token in enumerate(tokens):
        dull = not token.norm or (token.norm.isalpha() and token.norm not in OPENERS)
        if dull or index <= last or token.start in days:
            continue
        if (reading := _reading(tokens, index)) is None:
            continue
        last = index + reading.tokens - 1
        place = _Place(tokens, index, last, reading)
        joined = _joined(pending, place) if pending else None
        if pending and not joined:
            yield pending
        pending = joined or place
    if pending:
        yield pending


def _reading(tokens: Sequence[Token], index: int) -> Quantity | None:
    """The quantity of a token that counts, measures or ranks something."""
    token = tokens[index]
    if found := fraction(tokens, index) or vague(tokens, index) or decade(tokens, index):
        return found
    if token.kind is TokenKind.NUMBER:
        return None if counts_nothing(tokens, index) else number_quantity(tokens, index)
    if token.norm == "1":
        counts = index + 1 < len(tokens) and tokens[index + 1].norm in SINGULARS
        return Quantity(1.0, length=len(token.text)) if counts else None
    return word_quantity(tokens, index)


def _joined(pending: _Place, place: _Place) -> _Place | None:
    """Two quantities as a range or a score: `5 to 7`, `between 5 and 7`, `three or four`."""
    low, high = pending.quantity, place.quantity
    link = _link(pending, place)
    lead = _lead(pending)
    before = pending.near(-1 - lead)
    opening = before.norm if before and before.norm in {"between", "from"} else ""
    linked = link in {"to", "or", "-", "–", "against"} if opening != "between" else link == "and"
    shared = high.unit == "" and high.scale > low.scale  # `$2 to 3 million`
    same = low.unit in {"", high.unit} or (shared and low.unit not in {"percent", "ordinal"})
    same = same and not (low.rest or low.other or high.other)
    grows = link == "to" and (not _ranging(pending) if opening == "from" else _changes(pending))
    if not linked or not same or grows:
        return None
    scaled = low.value * (high.scale / low.scale)
    value = scaled if low.scale < high.scale and scaled < high.value else low.value
    if value >= high.value and link not in {"to", "against"}:
        return None
    unit = (high.unit or low.unit) if value < high.value and link != "against" else "score"
    both = high._replace(value=value, other=high.value, unit=unit, slack=0.0)
    words = lead + 1 if opening else 0
    return _Place(pending.tokens, pending.first, place.last, both, words)


def _link(pending: _Place, place: _Place) -> str:
    """What stands between two quantities, ballots left out: `212 votes to 180`."""
    between = [token.norm or token.text for token in pending.tokens[pending.last + 1 : place.first]]
    behind = place.near(1)
    if behind and behind.norm == "against" and between and VOTED.issuperset(between):
        return "against"
    falls = pending.quantity.value > place.quantity.value
    if len(between) == 2 and between[0] in BALLOTS and falls:
        between = between[1:]
    return between[0] if len(between) == 1 else ""


def _changes(pending: _Place) -> bool:
    """Whether one quantity is a change to the other: `fell by 3 percent to 41 percent`.

    Where one of them only has a unit, they are the two of a range (`rose 3 to 5 percent`).
    """
    before = {t.norm for t in pending.tokens[max(0, pending.first - 3) : pending.first]}
    behind = pending.tokens[pending.last + 1].norm
    by = "by" in before and behind not in BALLOTS
    return (by or bool(CHANGES & before)) and (bool(pending.quantity.unit) or behind != "to")


def _lead(place: _Place) -> int:
    """How many words before a number say that it is an age: `the ages of 12 and 16`."""
    before = [token.norm for token in place.tokens[max(0, place.first - 3) : place.first]]
    if before[-1:] == ["of"] and before[-2:-1] in (["age"], ["ages"]):
        return 2 + (before[:1] == ["the"])
    return int(before[-1:] in (["age"], ["ages"], ["aged"]))


def _ranging(pending: _Place) -> bool:
    """Whether `from` opens a range, and not what something grew from: `estimates run from`."""
    verb = pending.near(-2)
    return verb is not None and verb.norm in RANGING


# ── what it says ──────────────────────────────────────────────────────────────────────────────


def _figure(sentence: str, place: _Place) -> Figure:
    """The figure of a quantity, read from the words around it."""
    unit, behind = _unit(place)
    unit, place = _whole(unit, place)
    tokens, found = place.tokens, place.quantity
    head, end = _head(place, unit, behind)
    comparator, low, high, words = _bounds(place, unit, end)
    first = place.first - (words or place.opening or found.lead)
    number = Span(tokens[place.first].start, tokens[place.last].end)
    if place.first == place.last:
        number = Span(number.start, number.start + found.length)
    stop = max(number.end, tokens[end - 1].end)
    return Figure(
        start=tokens[first].start,
        end=stop,
        sentence=sentence,
        value=found.value,
        low=low,
        high=high,
        unit=unit,
        head=head,
        comparator=comparator,
        number=number,
    )


def _whole(unit: str, place: _Place) -> tuple[str, _Place]:
    """The unit that another one is a part of, and the quantity in it."""
    if unit not in FACTORS:
        return unit, place
    whole, factor = FACTORS[unit]
    found = place.quantity
    other = None if found.other is None else round(factor * found.other, 6)
    value = round(factor * found.value, 6)
    return whole, place._replace(quantity=found._replace(value=value, other=other))


def _unit(place: _Place) -> tuple[str, int]:
    """The unit, and the index behind the words that print it."""
    found, behind = place.quantity, _past_comparator(place.tokens, place.last + 1)
    if found.unit:
        return found.unit, behind
    of = found.vague and behind < len(place.tokens) and place.tokens[behind].norm == "of"
    after = [t.norm or t.text for t in place.tokens[behind + of : behind + of + 3]]
    printed = [found.rest] if found.rest else []
    for length in range(len(after), -1, -1):
        if unit := PHRASES.get(" ".join((*printed, *after[:length]))):
            end = behind + of + length
            return ("GBP" if unit == "pound" and _is_money(place, end) else unit), end
    if found.rest:
        lead = found.rest.split("-")[0]
        return JOINED.get(found.rest) or JOINED.get(lead) or "count", behind
    before = [token.norm for token in place.tokens[max(0, place.first - 2) : place.first]]
    if named := BEFORE.intersection(before[-1:] if before[-1:] != ["of"] else before[:1]):
        return min(named), behind
    return ("age" if _is_age(place) else "count"), behind


def _is_money(place: _Place, end: int) -> bool:
    """Whether millions of pounds are money: no word says what weighs so much."""
    found = place.quantity
    weighed = end < len(place.tokens) and place.tokens[end].norm in {"of", "in"}
    return (found.scale >= MILLION or (found.vague and found.value >= MILLION)) and not weighed


def _past_comparator(tokens: Sequence[Token], at: int) -> int:
    """Index behind a comparator that stands between a number and its head (`300 or more votes`)."""
    if " ".join(token.norm for token in tokens[at : at + 2]) in AFTER:
        return at + 2
    return at + (at < len(tokens) and tokens[at].text == "+")


def _is_age(place: _Place) -> bool:
    """`aged 34`, `Lind, 34, …` behind a name, `adults over 21`."""
    before, earlier, after = place.near(-1), place.near(-2), place.near(1)
    if before is None or not 0 < place.quantity.value < 120:
        return False
    behind = " ".join(token.norm for token in place.tokens[place.last + 1 : place.last + 3])
    between = earlier is not None and earlier.norm == "aged" and before.norm in {"between", "from"}
    if between or _lead(place) or behind in AGED:
        return True
    if before.norm in {"over", "under"} and earlier and earlier.norm in OF_AN_AGE:
        return not noun_after(place.tokens, place.last + 1)[0]
    if earlier is None or after is None or after.text not in {",", "."}:
        return False
    if f"{earlier.norm or earlier.text} {before.norm}" in OLD:
        return True
    return before.text == "," and earlier.text[0].isupper() and place.quantity.digits


def _head(place: _Place, unit: str, behind: int) -> tuple[str, int]:
    """The head in compared form, and the index behind the words that print it."""
    if unit in {"age", "points", "score"}:
        return "", behind
    if unit in MEASURED:
        return unit, behind
    if place.quantity.rest:
        return (singular(place.quantity.rest) if unit == "count" else ""), behind
    if unit == "count":
        return _counted(place, behind)
    return noun_after(place.tokens, behind)


def _counted(place: _Place, behind: int) -> tuple[str, int]:
    """The head of a count: of the whole where it is some of one, which has no fate of its own."""
    tokens, first = place.tokens, place.first
    noun, end = noun_after(tokens, behind)
    if not noun and (whole := whole_of(tokens, behind)):
        noun, at = noun_after(tokens, whole)
        return compared_head(tokens, first, at, noun), behind
    if is_whole(tokens, first):
        return noun, end
    noun = noun or noun_before(tokens, first) or noun_asked(tokens, first)
    return compared_head(tokens, first, end, noun), end


def _bounds(place: _Place, unit: str, end: int) -> tuple[Comparator, float, float, int]:
    """Comparator, least and greatest value, and how many words before the number say so."""
    found = place.quantity
    lead = _lead(place) if unit == "age" else 0
    at = place.first - lead
    before = [token.text.lower() for token in place.tokens[max(0, at - 4) : at]]
    comparator, phrase = comparator_before(before)
    if found.other is not None:
        low, high = sorted((found.value, found.other))
        return (Comparator.ABOUT if found.vague else Comparator.RANGE), low, high, 0
    if unit == "ordinal" or (phrase in {"over", "under"} and unit in TIME):
        return Comparator.EXACTLY, found.value, found.value, 0
    if not phrase:
        comparator = _comparator_after(place, end)
    low, high = interval(found.value, comparator, phrase, found.slack)
    return comparator, low, high, len(phrase.split()) + (lead if phrase else 0)


def _comparator_after(place: _Place, end: int) -> Comparator:
    """The comparator behind a number or its head: `60 or more`, `60-plus`, `60+`."""
    for at in (place.last + 1, end):
        words = " ".join(token.norm for token in place.tokens[at : at + 2])
        if words in AFTER:
            return AFTER[words]
    after = place.near(1)
    plus = place.quantity.plus or (after is not None and after.text == "+")
    return Comparator.AT_LEAST if plus else Comparator.EXACTLY
