"""Who says a quotation: named patterns over the clause beside it, without a parser.

Each pattern is a row of `PATTERNS`; the first that proposes a speaker wins. The order follows how
often each is right on PolNeAR's direct quotations.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache

from crosslight.language.nounphrases import (
    BREAKS,
    DETERMINERS,
    GROUPS,
    HANGING,
    PREPOSITIONS,
    PRONOUNS,
    phrase_at,
    phrase_before,
)
from crosslight.language.passives import is_passive, is_told, told_by
from crosslight.language.principals import with_principal
from crosslight.language.reporting import finite, judging, participle
from crosslight.language.surroundings import Surroundings
from crosslight.language.tables import words
from crosslight.language.things import EVENTS, TEXTS, is_thing
from crosslight.model import Span

_APPOSITIVE = (
    r"(?:\s*\([^)]{1,80}\))?"
    r"(?:\s*,(?:[^.!?\"“”]|[.](?=,)){1,160}?,"
    rf"|\s+(?:who|in|of|on|at|for|from|with|by|{HANGING}\s+(?:with|to|of|at))\b[^.!?\"“”,]{{1,80}}?,?)?"
)
"""What may stand between a subject and its verb of saying."""
CONJUNCTIONS = frozenset({"after", "before", "since", "until", "as"})
"""Words that a clause of its own may follow, so that a subject may stand behind them."""
ADVERBS = r"(?:(?:Indeed|However|Still|Meanwhile|Yet|But|And|So|Also|Then),?\s+(?:even\s+)?)?"
"""What may stand before the subject of a sentence, beside an adverbial with its comma."""
ADVERBIALS = frozenset(words("Then Later Now Soon Still Finally Again Instead Also Perhaps Maybe"))
"""Words that lead a sentence and name nobody (`Then: “…”`)."""
COMPLEMENTS = 3
"""Prepositional phrases that may hang on a subject."""
CLAUSE = 600
"""Characters before a verb among which its subject stands."""
ASIDE = 12
"""Characters before a subject in which the word that leads its clause stands."""
OFFICE = (
    r"[a-z][a-z-]+(?:\s[a-z][a-z-]+){0,3}(?:\s(?:[A-Z]\.|[A-Z][\w'’-]+)){2,4}"
    r"(?:\sof(?:\sthe)?(?:\s[A-Z][\w'’-]+){1,6})?"
)
"""An office in small letters and the full name of its bearer (`engineer Mira Lind of Aldby`)."""
ADDRESSING = frozenset({"told", "tell", "tells"})
"""Verbs whose object is a listener (`told “the old guard”`)."""
PERIODS = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years", "hours"})


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _said_after(near: Surroundings) -> Span | None:
    """`“…,” Lind said` and `“…,” Lind, the mayor, said`."""
    text, end = near.text, near.after.end
    start = _behind(near)
    if start is None or not (phrase := phrase_at(text, start, end)):
        return None
    verb = _compiled(rf"{_APPOSITIVE}\s*{finite()}").match(text, phrase.end, end)
    active = verb is not None and not is_passive(verb)
    return phrase if active and _is_subject(text, phrase) else None


def _after_said(near: Surroundings) -> Span | None:
    """`“…,” said Lind`."""
    text, end = near.text, near.after.end
    start = _behind(near)
    verb = start is not None and _compiled(finite()).match(text, start, end)
    goes_on = verb and _compiled(r"\b(?:and|but)\s+$").search(text, near.after.start, verb.start())
    return phrase_at(text, verb.end(), end) if verb and not goes_on else None


def _behind(near: Surroundings) -> int | None:
    """Past the comma and the space behind a closing mark; None when a new sentence begins there."""
    match = _compiled(r"[\s,]*(?:(?:and|but|as)\s)?\s*").match(
        near.text, near.after.start, near.after.end
    )
    return match.end() if match and not near.stopped else None


def attributes(near: Surroundings) -> bool:
    """Whether the text right behind a quotation is its attribution and says nothing else."""
    verbs = _compiled(finite()).findall(near.text, near.after.start, near.after.end)
    return len(verbs) == 1 and _attributed(near) is not None


def another_speaks(before: Surroundings, near: Surroundings) -> bool:
    """Whether two quotations, each with its attribution behind it, are of two speakers.

    A pronoun goes on with whoever was named.
    """
    phrases = [
        set(one.text[who.start : who.end].lower().split())
        for one in (before, near)
        if (who := _attributed(one))
    ]
    if len(phrases) < 2 or phrases[0] & phrases[1]:
        return False
    return bool(phrases[0] & PRONOUNS) or not phrases[1] & PRONOUNS


def _attributed(near: Surroundings) -> Span | None:
    """The speaker in the text right behind a quotation."""
    return _after_said(near) or _said_after(near)


def _said_between(near: Surroundings) -> Span | None:
    """`It was, said Lind, “…”`."""
    for verb in _compiled(rf"[,–—]\s+{finite()}").finditer(
        near.text, near.before.start, near.before.end
    ):
        phrase = phrase_at(near.text, verb.end(), near.before.end)
        if phrase and near.text[phrase.end : near.before.end].strip() == ",":
            return phrase
    return None


def _introduced(near: Surroundings) -> Span | None:
    """`Lind said “…” but Orr said “…”`: a verb of saying right before the opening mark."""
    lead = _compiled(rf"\s{judging()}(?:\s+(?:it|that|them|him|her|was))*[:,]?\s*$").search(
        near.text, max(near.before.start, near.before.end - ASIDE * 4), near.before.end
    )
    named = lead is None or lead["verb"] in ADDRESSING
    return None if named else _subject(near.text, near.before)


def _dash(near: Surroundings) -> Span | None:
    """`“…” — Lind`."""
    lead = _compiled(r"\s*(?:[―—–]|--?)\s*(?=[A-Z@])").match(
        near.text, near.after.start, near.after.end
    )
    return phrase_at(near.text, lead.end(), near.after.end) if lead else None


def _according(near: Surroundings) -> Span | None:
    """`“…,” according to Lind`, and `In the words of Lind, “…”`."""
    pattern = _compiled(r"[^.!?\"“”]{0,120}?\b(?:[Aa]ccording to|[Ii]n the words of)\s+")
    for part in (near.before,) if near.stopped else (near.after, near.before):
        if match := pattern.match(near.text, part.start, part.end):
            return phrase_at(near.text, match.end(), part.end)
    return None


def _owner(near: Surroundings) -> Span | None:
    """`His answer: “…”`, `Lind’s reply was “…”`."""
    match = _compiled(
        r"(?P<who>[Hh]is|[Hh]er|[Tt]heir|(?:[A-Z][\w.-]*\s+){0,3}[A-Z][\w.-]*(?=['’]s\s))(?:['’]s)?\s+"
        r"(?:\w+\s+)?(?:answer|reply|response|retort|comment|verdict|message|words)"
        r"(?:\s+was)?\s*[,:–—-]?\s*$"
    ).search(near.text, near.before.start, near.before.end)
    return Span(*match.span("who")) if match else None


def _quoted(near: Surroundings) -> Span | None:
    """`The Herald quoted Lind as saying “…”`."""
    for part in (near.before,) if near.stopped else (near.after, near.before):
        lead = _compiled(
            r"(?<!was )(?<!were )\b(?:quot|cit)(?:ed|es)\s+(?=[^,]{1,80}\sas\s+saying\b)"
        )
        if match := lead.search(near.text, part.start, part.end):
            return phrase_at(near.text, match.end(), part.end)
    return None


def _said_before(near: Surroundings) -> Span | None:
    """`Lind said: “…”`, `Lind told reporters that “…”`."""
    return _subject(near.text, near.before)


def who_says(text: str, sentence: Span, verb: Span) -> Span | None:
    """The subject of a verb of saying in a sentence, before it or, behind a comma, after it.

    Args:
        text: The article's text.
        sentence: Where the sentence stands.
        verb: Where the verb does.
    """
    dateline = _compiled(r"[A-Z][^a-z—–]{2,40}(?:—|–|--?)\s").match(
        text, sentence.start, verb.start
    )
    start = dateline.end() if dateline else sentence.start
    before = Span(max(start, verb.start - CLAUSE), verb.start)
    clause = text[before.start : before.end].rstrip()
    if clause.endswith(","):
        found = _before_apposition(text, Span(before.start, before.start + len(clause)))
        if found := found or phrase_at(text, verb.end, sentence.end):
            return found
    return _subject(text, Span(before.start, verb.end))


def _subject(text: str, part: Span) -> Span | None:
    """The subject of the last verb of saying in a part of a sentence."""
    found = _compiled(rf"\s{judging()}").finditer(text, part.start, part.end)
    verbs = [verb for verb in found if not is_passive(verb)]
    for verb in reversed(verbs[-3:]):
        who = _compiled(r"(?:,?\s+who|\s+(?:both|each))$").search(text, part.start, verb.start())
        phrase = _without_complements(text, Span(part.start, who.start() if who else verb.start()))
        if phrase and _is_aside(text, phrase, Span(verb.end(), part.end)):
            continue
        if phrase and _is_subject(text, phrase):
            return phrase
        if renamed := _before_apposition(text, Span(part.start, verb.start())):
            return renamed
        if (first := first_phrase(text, part)) or (first := _last_name(text, part, verb.start())):
            return first
    if verbs or _compiled(participle()).search(text, part.start, part.end):
        return first_phrase(text, part)
    return None


def _without_complements(text: str, part: Span) -> Span | None:
    """The noun phrase before a verb, without what hangs on it (`a guard with a key to it`)."""
    last = phrase = phrase_before(text, part.start, part.end)
    for _ in range(COMPLEMENTS):
        if last is None:
            break
        word = _word_before(text, last.start, part.start)
        if word.lower() not in PREPOSITIONS - CONJUNCTIONS:
            return last if _is_subject(text, last) else phrase
        end = part.start + text[part.start : last.start].rfind(word)
        last = _without_hanging(text, phrase_before(text, part.start, end))
    return phrase


def _word_before(text: str, at: int, start: int = 0) -> str:
    """The word before an offset, however much white space the signs of the format leave there."""
    words = text[max(start, at - CLAUSE) : at].split()
    return words[-1] if words else ""


def _without_hanging(text: str, phrase: Span | None) -> Span | None:
    """A noun phrase without the adjective behind its noun that what follows belongs to."""
    hanging = rf"(?<=\w)\s+(?:[a-z]+(?:ed|ing)|{HANGING})$"
    match = phrase and _compiled(hanging).search(text, phrase.start, phrase.end)
    if not phrase or not match or text[phrase.start : match.start()] in DETERMINERS:
        return phrase
    return Span(phrase.start, match.start())


def _is_aside(text: str, phrase: Span, rest: Span) -> bool:
    """Whether a verb and its subject are a clause between commas (`, which the Post reported,`)."""
    led = _compiled(r",\s+(?:as|which|whom)\s+$").search(
        text, max(0, phrase.start - ASIDE), phrase.start
    )
    return led is not None and "," in text[rest.start : rest.end].rstrip()[:-1]


def _before_apposition(text: str, part: Span) -> Span | None:
    """The subject that a clause between commas parts from its verb (`Lind, the mayor, said`)."""
    aside = _compiled(r",\s[^,.!?;:\"“”()]{1,100},$").search(text, part.start, part.end)
    phrase = phrase_before(text, part.start, aside.start()) if aside else None
    return phrase if phrase and _is_subject(text, phrase) else None


def _last_name(text: str, part: Span, end: int) -> Span | None:
    """The capitalised words right before an offset (`In an interview Lind said`)."""
    match = _compiled(r"(?:[A-Z][\w.'’-]*\s+)*[A-Z][\w.'’-]*$").search(
        text, max(part.start, end - 100), end
    )
    return Span(*match.span()) if match else None


def _is_subject(text: str, phrase: Span) -> bool:
    """Whether a phrase can be a speaker: a pronoun, a name, a noun with its article or a plural."""
    if _word_before(text, phrase.start).lower() in PREPOSITIONS - CONJUNCTIONS:
        return False
    printed = text[phrase.start : phrase.end]
    word = printed.split(maxsplit=1)[0]
    leads = word in PRONOUNS or word[0].isupper() or word[0] == "@" or word in DETERMINERS
    titled = word in GROUPS and printed[len(word) :].lstrip()[:1].isupper()
    known = leads or titled or printed.endswith("s") or printed == "police"
    return known or _is_bearer(text, phrase)


def _is_bearer(text: str, phrase: Span) -> bool:
    """Whether a phrase behind a stop or a comma is an office with a full name."""
    behind = text[max(0, phrase.start - 4) : phrase.start].rstrip(" \n\"'”’")
    office = _compiled(OFFICE).fullmatch(text, phrase.start, phrase.end)
    return office is not None and behind.endswith((",", "?", "!"))


def first_phrase(text: str, part: Span) -> Span | None:
    """The subject of a sentence by its place: its first noun phrase.

    An opening adverbial (`On Monday, …`, `At a rally in Aldby, …`) is passed over.
    """
    adverb = _compiled(rf"\s*{ADVERBS}").match(text, part.start, part.end)
    start = adverb.end() if adverb else part.start
    lead = _compiled(r"\s*(\w+)").match(text, start, part.end)
    if lead and (
        lead[1].lower() in BREAKS or lead[1].endswith("ing") or lead[1] in {"Asked", "Later"}
    ):
        comma = text.find(", ", start, part.end)
        if comma < 0:
            return None
        start = comma + 1
    phrase = phrase_at(text, start, part.end)
    timed = phrase and text[phrase.start : phrase.end].rpartition(" ")[2] in PERIODS
    return None if timed else phrase


def _beside(near: Surroundings) -> Span | None:
    """`Lind “looked forward to …”`: the quoted words are the predicate."""
    part = near.before
    phrase = phrase_before(near.text, part.start, part.end)
    found = phrase and _is_subject(near.text, phrase) and _is_whole(near.text, phrase)
    return phrase if found else None


def _is_whole(text: str, phrase: Span) -> bool:
    """Whether a phrase has its noun (`Lind’s “plan”` and `the so-called “plan”` have not)."""
    return not text[phrase.start : phrase.end].endswith(("'s", "’s", "so-called"))


def _sentence(near: Surroundings) -> Span | None:
    """The first noun phrase of the quotation's own sentence, when it names somebody."""
    label = near.text.rfind(": ", near.before.start, near.before.end - 2)
    start = near.before.start if label < 0 else label + 1
    phrase = first_phrase(near.text, Span(start, near.before.end))
    return phrase if phrase and _names(near.text, phrase) else None


def _names(text: str, phrase: Span) -> bool:
    """Whether a phrase is a pronoun or holds a capital behind its first word."""
    first, *rest = text[phrase.start : phrase.end].split()
    if first in ADVERBIALS or not _is_whole(text, phrase):
        return False
    return first in PRONOUNS or any(word[0].isupper() for word in rest) or not rest


def _paragraph(near: Surroundings) -> Span | None:
    """The last subject of a verb of saying earlier in the paragraph."""
    return _subject(near.text, near.opened)


PATTERNS: tuple[tuple[str, Callable[[Surroundings], Span | None]], ...] = (
    ("told by NP", told_by),
    ("quoted NP as saying", _quoted),
    ("NP said, quote", _said_between),
    ("NP said, quote", _introduced),
    ("quote, said NP", _after_said),
    ("quote, NP said", _said_after),
    ("quote - NP", _dash),
    ("according to NP", _according),
    ("NP's answer: quote", _owner),
    ("NP said, quote", _said_before),
    ("NP quote", _beside),
    ("NP … quote", _sentence),
    ("paragraph", _paragraph),
)
"""Name and rule of each pattern, tried in this order."""
NOBODY = "nobody"
"""Instead of a pattern: the words are quoted of a thing, and the neighbours' speaker is none."""
WITHOUT_VERB = frozenset({"NP quote", "NP … quote"})
"""Patterns without a verb of saying."""
LOOSE = frozenset({"NP … quote", "paragraph"})
"""Patterns that speech needs to be tried for; scare quotes have no speaker by them."""


def speaker(near: Sequence[Surroundings], *, scare: bool = False) -> tuple[Span | None, str]:
    """The speaker of a quotation and the name of the pattern that proposed it.

    None and `NOBODY` where it is a thing.

    Args:
        near: The surroundings of each of its quoted spans, in order.
        scare: Whether only a word or two are quoted.
    """
    for name, rule in PATTERNS:
        for place in near if not (scare and name in LOOSE) else ():
            if (phrase := rule(place)) is not None:
                thing = is_thing(
                    place.text, phrase, EVENTS | TEXTS if name in WITHOUT_VERB else EVENTS
                )
                told = name != "told by NP" and is_told(place)
                return (None, NOBODY) if thing or told else (with_principal(place, phrase), name)
    return None, NOBODY if any(map(is_told, near)) else ""
