"""Noun phrases by their surface: enough of a subject to say who speaks, without a parser."""

import re
from functools import cache

from crosslight.language.abbreviations import TITLES
from crosslight.language.numerals import either
from crosslight.language.reporting import MODIFIERS, REPORTING_VERBS
from crosslight.language.tables import words
from crosslight.model import Span

PRONOUNS = frozenset(words("he she they it we i you He She They It We I You one"))
PARTICLES = frozenset(
    words("of de da del della der den di du van von bin ibn al el la le ter the and &")
)
"""Small words inside a name or title."""
DAYS = frozenset(
    words("""
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July
    August September October November December Mon. Tue. Wed. Thu. Fri. Sat. Sun. Jan. Feb. Mar.
    Apr. Jun. Jul. Aug. Sept. Oct. Nov. Dec. today yesterday tomorrow Today Yesterday
    """)
)
PREPOSITIONS = frozenset(
    words("""
    in on at for from with by to into about after before during between among against through
    without within via amid despite upon outside inside under over since until of
    """)
)
BREAKS = (PREPOSITIONS - {"of"}) | frozenset(
    words("""
    as while when where who whom whose which that if because but or nor so than though although
    last this next earlier ago shortly how why what whether there here not
    is was were are be been being has had have did does do will would can could should may might
    """)
)
"""Words that no noun phrase goes across."""
DETERMINERS = frozenset(
    words("""
    the a an his her their its our my your this that these those one another some many several both
    two three four five six seven eight nine ten all each every no any other most
    The A An His Her Their Its Our My One Another Some Many Several Both Two Three Four Five Six
    Seven Eight Nine Ten All Each Every Other Most This That These Those
    """)
)
ALONE = frozenset(words("All Both Many Some One many some one all both"))
"""Determiners that can be a subject of their own."""
GROUPS = frozenset(
    words("""
    officials lawmakers senators representatives governors aides leaders lawyers attorneys sources
    prosecutors investigators authorities police diplomats lawyer attorney spokesman spokeswoman
    spokesperson aide official activists voters staffers advisers supporters
    """)
)
"""Nouns that make a name before them that of a group or an employer (`Aldby officials said`)."""
HANGING = r"(?:familiar|close|privy|aware|present|loyal)"
"""A regular expression for adjectives that stand behind their noun (`a man close to her`)."""
_VERBS = frozenset(REPORTING_VERBS) | frozenset(MODIFIERS)


@cache
def _glued() -> re.Pattern[str]:
    """A verb run into the name behind it (`toldLind`)."""
    return re.compile(rf"{either(REPORTING_VERBS)}(?=[A-Z])")


@cache
def _participle() -> re.Pattern[str]:
    """What begins a clause of its own behind a noun (`the statement issued by …`)."""
    return re.compile(
        r"[a-z]+(?:ed|ing)\s+(?:by|in|on|at|for|to|from)\b"
        rf"|{HANGING}\s+(?:with|to|of|at)\b"
    )


@cache
def _word() -> re.Pattern[str]:
    """A word with its inner marks and, when it is an abbreviation, its full stop."""
    return re.compile(
        rf"(?:[A-Z]\.)+|{either(TITLES)}\.|"
        r"[\w@$][\w'’&-]*"
    )


def _is_capital(word: str) -> bool:
    return word[0].isupper() or word[0] == "@"


def phrase_at(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that begins at or right behind an offset.

    Args:
        text: The article's text.
        start: Where to begin; white space is passed over.
        end: Where the clause stops.

    Returns:
        A pronoun, a name with the title before it, or a common noun phrase; without appositives
        and relative clauses. None when no noun phrase begins there.
    """
    found: list[re.Match[str]] = []
    at = start
    while (space := re.compile(r"\s*").match(text, at, end)) and (
        match := _word().match(text, space.end(), end)
    ):
        if not _goes_on(text, found, match, end):
            break
        found.append(match)
        at = match.end()
        if len(found) == 1 and match[0] in PRONOUNS - DETERMINERS:
            return Span(*match.span())
        if len(found) == 14:
            break
    return _phrase(found)


def _goes_on(text: str, found: list[re.Match[str]], match: re.Match[str], end: int) -> bool:
    """Whether a word still belongs to the phrase that the words before it began."""
    word = match[0]
    if word in DAYS or word.lower() in BREAKS or (found and word in PRONOUNS and word != "one"):
        return False
    if not found or word in _VERBS or _glued().match(word):
        return not found and word not in _VERBS
    if _is_capital(word) or word in PARTICLES:
        return True
    return not _participle().match(text, match.start(), end) and _is_noun(text, found, match, end)


def _is_noun(text: str, found: list[re.Match[str]], match: re.Match[str], end: int) -> bool:
    """Whether a small word is part of a title or a common noun rather than behind a name."""
    named = any(_is_capital(w[0]) and w[0] not in DETERMINERS for w in found)
    if _is_capital(found[-1][0]) and named and match[0].endswith("ed"):
        return False  # a verb: `Lind accused Orr`
    if match[0] in GROUPS and _is_capital(found[-1][0]):
        return True
    owned = found[0][0] in DETERMINERS or any(w[0].endswith(("'s", "’s")) for w in found)
    return not named or owned or _name_follows(text, match.end(), end)


def _name_follows(text: str, at: int, end: int) -> bool:
    """Whether a capital comes within three more words of the same phrase."""
    for _ in range(3):
        match = re.compile(r"\s+([\w'’-]+)").match(text, at, end)
        if match is None or match[1] in BREAKS or match[1] in _VERBS or match[1] in DAYS:
            return False
        if match[1][0].isupper():
            return True
        at = match.end()
    return False


def _phrase(found: list[re.Match[str]]) -> Span | None:
    """The words as one span, without particles at the end."""
    while found and found[-1][0] in PARTICLES:
        found.pop()
    if not found or (len(found) == 1 and found[0][0] in DETERMINERS - ALONE):
        return None
    return Span(found[0].start(), found[-1].end())


def _leads(name: str, word: str) -> bool:
    """Whether a name stands before a noun as part of its phrase (`Aldby harbour police`)."""
    noun = word[0].islower() and word not in DETERMINERS | PRONOUNS
    return noun and not word.endswith(("ing", "ed")) and _is_capital(name) and name not in DAYS


def phrase_before(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that ends at an offset (a subject before its verb).

    Args:
        text: The article's text.
        start: Where the clause begins.
        end: Where the phrase must end, white space aside.
    """
    start = max(start, end - 200)
    part = text[start:end].rstrip()
    clause = re.split(r"[.!?;:,\"“”()—–]\s+|[\"“”()]|\s--?\s", part)
    offset = start + len(part) - len(clause[-1])
    found = list(_word().finditer(text, offset, start + len(part)))[-14:]
    for at, word in enumerate(found):
        if word[0] in {"and", "of"}:
            continue
        span = phrase_at(text, word.start(), start + len(part))
        if span and span.end == start + len(part):
            start = (
                found[at - 1].start() if at and _leads(found[at - 1][0], word[0]) else span.start
            )
            return Span(start, span.end)
    return None
