"""What a number counts: its head noun in one compared form, and what happened to those counted."""

from collections.abc import Sequence

from crosslight.language.abbreviations import STARTERS
from crosslight.language.tables import words
from crosslight.model import Span, Token, TokenKind

HEAD_SYNONYMS = {
    alias: head
    for head, aliases in {
        "killed": "killed dead deaths death died die dies fatalities fatality perished slain toll",
        "injured": "injured wounded hurt injuries injury wounds wounding injuring wound",
        "missing": "missing unaccounted",
        "arrested": "arrested detained arrests arrest detentions",
        "displaced": "displaced evacuated homeless evacuees displacement",
        "rescued": "rescued rescues saved",
        "infected": "infected infections infection",
        "hospitalized": "hospitalized hospitalised hospitalizations",
    }.items()
    for alias in words(aliases)
}
"""Words for what happens to people, to the one that figures are compared under."""
_CAUSES = {
    "killed": "killed killing kills kill claimed claiming",
    "injured": "injured injuring injures wounded wounding",
    "arrested": "arrested arresting detained detaining",
    "displaced": "displaced displacing evacuated evacuating",
    "rescued": "rescued rescuing",
}
CAUSES = {verb: head for head, verbs in _CAUSES.items() for verb in words(verbs)}
"""Verbs that stand before the number of those they happen to (`killed at least 60`)."""

PEOPLE = frozenset(words("person people other one man woman human victim life folk individual"))
"""Head nouns that say little of those counted."""
SEXES = frozenset({"man", "woman"})
"""Those of them that count a part only: `12 men were killed` may be told of 15 killed."""

SINGULARS = frozenset(
    words("""
    person man woman child boy girl soldier officer policeman civilian passenger worker student
    driver pilot firefighter journalist guard protester member vote count charge victim suspect
    gunman
    """)
)
"""Nouns before which *one* counts; elsewhere it is a pronoun."""

ASKED = 16
"""Words between a number and the question that it answers."""

_IRREGULAR = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "wives": "wife",
    "feet": "foot",
    "police": "police",
    "news": "news",
    "series": "series",
    "homes": "home",
    "houses": "house",
    "buses": "bus",
    "viruses": "virus",
    "troops": "troop",
    "percent": "",
}
_STOPS = frozenset(
    words("""
    a an the and or but nor of in on at by for from with to into onto as than that which who whom
    whose when where while after before since until during between among against over under about
    around through because if though although so per is was were are be been being am has have had
    do does did will would shall should can could may might must said says told it he she they we
    this these those its his her their our my not no also only just still more less fewer other
    ago later earlier last next each every both either via within without despite amid including
    died dead killed injured wounded hurt missing arrested detained remain remained live lived
    i you me him them us someone apart aboard low lower high higher up down out off now then there
    here paid ahead alone together overall away back instead too well very much many most
    voted took came went made became left got gave rose fell began ended opened closed agree
    agreed met held plus
    """)
)


_NO_MEN = frozenset(words("specimen regimen abdomen acumen women"))
_BEFORE_A_WHOLE = frozenset(words("the its his her their all some about nearly more than over"))
"""Words between *of* and the number of a whole."""


_OWNED = frozenset(words("the its his her their those these our my all"))
"""Words between *of* and what is counted."""


def singular(noun: str) -> str:
    """The singular of a compared form, by its ending: a light stem, not a lemma."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("men") and len(noun) > 5 and noun not in _NO_MEN:
        return noun[:-2] + "an"
    if len(noun) <= 3 or not noun.endswith("s") or noun.endswith(("ss", "us", "is")):
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return noun[:-2]
    return noun[:-1]


def is_plural(noun: str) -> bool:
    """Whether a compared form looks like a plural noun."""
    return noun in PEOPLE or singular(noun) != noun


def noun_after(tokens: Sequence[Token], start: int) -> tuple[str, int]:
    """The head noun of the phrase that begins at a token, and the index behind it.

    The first plural, or else the last word, of a run of at most seven that are no function words,
    verbs or participles; `of` may come first (`thousands of residents`).

    Args:
        tokens: A sentence's tokens.
        start: Index right behind the number.
    """
    at = start
    if at < len(tokens) and tokens[at].norm == "of":
        at += 1
        if at < len(tokens) and tokens[at].norm in _OWNED:
            at += 1
    noun, end = "", start
    while at < len(tokens) and at - start < 7 and _in_phrase(tokens, at, named=bool(noun)):
        if tokens[at].norm not in {"", "and", "or"} and not tokens[at].norm.endswith(("ed", "ly")):
            noun, end = tokens[at].norm, at + 1
        at += 1
        if is_plural(noun) and not (tokens[at - 1].text[0].isupper() and _is_compound(tokens, at)):
            break
    return (singular(noun.rpartition("-")[2] or noun), end) if noun else ("", start)


def whole_of(tokens: Sequence[Token], start: int) -> int:
    """Index behind the number that a figure is some of (`50 of the 300 boats`); 0 when none is.

    Args:
        tokens: A sentence's tokens.
        start: Index right behind the figure's number.
    """
    if start >= len(tokens) or tokens[start].norm != "of":
        return 0
    for at in range(start + 1, min(start + 4, len(tokens))):
        if tokens[at].kind is TokenKind.NUMBER:
            return at + 1
        if tokens[at].norm not in _BEFORE_A_WHOLE:
            break
    return 0


def is_whole(tokens: Sequence[Token], number: int) -> bool:
    """Whether some of what a number counts are told right before it (`50 of the 300 boats`)."""
    return any(
        tokens[at].kind is TokenKind.NUMBER and whole_of(tokens, at + 1) == number + 1
        for at in range(max(0, number - 5), number - 1)
    )


def _is_compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capitalised plural is part of a longer noun (`six United States ships`)."""
    return at < len(tokens) and (tokens[at].text[0].isupper() or is_plural(tokens[at].norm))


def noun_before(tokens: Sequence[Token], number: int) -> str:
    """The head noun of `a crew of 18`; empty when no `of` stands before the number."""
    if number < 2 or tokens[number - 1].norm != "of" or not tokens[number - 2].text.islower():
        return ""
    noun = tokens[number - 2].norm
    return "" if noun in _STOPS or noun in {"total", "maximum", "minimum", "most"} else noun


def noun_asked(tokens: Sequence[Token], number: int) -> str:
    """The plural of `how many women could join: 500,000` and `the number of women is 500,000`."""
    for at in range(number - 1, max(1, number - ASKED), -1):
        if tokens[at].kind is TokenKind.NUMBER or tokens[at].text in {";", "."}:
            return ""
        asked = f"{tokens[at - 2].norm} {tokens[at - 1].norm}"
        if asked in {"how many", "number of"} and is_plural(tokens[at].norm):
            return singular(tokens[at].norm)
    return ""


def _in_phrase(tokens: Sequence[Token], at: int, *, named: bool) -> bool:
    """Whether a token goes on with a noun phrase; names may be joined by *and*."""
    token = tokens[at]
    if named and tokens[at - 1].text[0].isupper() and token.norm in {"and", "or"}:
        return at + 1 < len(tokens) and tokens[at + 1].text[0].isupper()
    if named and token.text.lower() in {"'s", "’s"}:
        return True
    if token.kind is not TokenKind.WORD or token.norm in _STOPS or token.text in STARTERS:
        return False
    return not (named and token.norm.endswith(("ed", "ing", "ly")))


def compared_head(tokens: Sequence[Token], number: int, end: int, noun: str) -> str:
    """The head that figures are compared under.

    What happened to people stands for them (`60 people were killed` and `60 deaths`: `killed`);
    behind a noun that says more it is added (`24 soldiers died`: `soldier killed`).

    Args:
        tokens: A sentence's tokens.
        number: Index of the number.
        end: Index behind the head noun.
        noun: The head noun, or empty.
    """
    fate = HEAD_SYNONYMS.get(noun) or _happened(tokens, number, end)
    if not fate:
        return noun
    plain = noun in PEOPLE - SEXES or not noun or noun in HEAD_SYNONYMS
    return fate if plain else f"{noun} {fate}"


def _happened(tokens: Sequence[Token], number: int, end: int) -> str:
    """What happened to those a number counts, as a head of `HEAD_SYNONYMS`; empty when nothing."""
    for token in tokens[_past_aside(tokens, end) :][:5]:
        if token.kind is TokenKind.NUMBER or token.text in {";", ".", ":", ",", "and"}:
            break
        if head := HEAD_SYNONYMS.get(token.norm):
            return head
    before = [token.norm for token in tokens[max(0, number - 12) : number]]
    for norm in reversed(before[-4:]):
        if norm in CAUSES:
            return CAUSES[norm]
        if norm in {"and", "of", "in", "by", "for", ";"}:
            break
    return "killed" if "toll" in before else ""


def _past_aside(tokens: Sequence[Token], at: int) -> int:
    """Index behind an aside between commas that begins at a token (`60 people, 12 of them …,`)."""
    if at >= len(tokens) or tokens[at].text != ",":
        return at
    close = (i for i in range(at + 1, min(at + 12, len(tokens))) if tokens[i].text == ",")
    return next(close, at - 1) + 1


def told_apart(tokens: Sequence[Token], figure: Span, head: str) -> tuple[Token, ...]:
    """The words of a sentence that print what a figure counts, where the figure does not.

    Args:
        tokens: The sentence's tokens.
        figure: The figure, with the words that belong to it.
        head: Its head in compared form.
    """
    inside = [token for token in tokens if figure.start < token.end and token.start < figure.end]
    found: list[Token] = []
    for word in head.split():
        if not any(_prints(token, word) for token in inside):
            outside = (token for token in tokens if token not in inside and _prints(token, word))
            found += sorted(outside, key=lambda token: _distance(token, figure))[:1]
    return tuple(sorted(found, key=lambda token: token.start))


def _prints(token: Token, word: str) -> bool:
    """Whether a token is a word of a head, in any form of it or within a compound."""
    norm = token.norm
    fate = word in {HEAD_SYNONYMS.get(norm), CAUSES.get(norm)}
    unspaced = not word.isascii() and word in token.text
    return fate or unspaced or word == norm or word in map(singular, norm.split("-"))


def _distance(token: Token, figure: Span) -> int:
    return max(token.start - figure.end, figure.start - token.end)
