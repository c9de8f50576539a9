"""What happens on a date: the past or coming verb that it belongs to, or the event it is put to."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from crosslight.findings.event_words import (
    BALLOTS,
    BE,
    BREAKS,
    COMING,
    DEEDS,
    EVENT,
    EVENTS,
    GLUE,
    LIGHT,
    OCCASIONS,
    ONE_OF,
    OPENERS,
    OWNERS,
    RANKS,
    RELATIVE,
    SAME,
    SEVERAL,
    SPEAKING,
    SPEECH,
    TIES,
    TOLD,
    WILL,
)
from crosslight.findings.vocabulary import SAYING, happened
from crosslight.language.stems import stem
from crosslight.language.tables import words
from crosslight.model import Sentence, Span, Token
from crosslight.wording.words import content

BACK, ON = 12, 15
"""Words before and behind a date among which its verb stands."""
AHEAD, BEHIND = 6, 8
"""Words of a clause that are shown before its verb, and up to the date behind it."""
ENDING = frozenset(words("her him it them in out up down off over"))
SUBJECTS = frozenset(words("i he she it we you they who"))
"""Words that a shown clause may end with, and begin with, besides those of content."""


def happenings(sentence: Sentence, date: Span) -> Mapping[str, Token]:
    """What happens on a date: its compared form, and the word that prints it.

    Args:
        sentence: Where the date stands.
        date: Its span.

    Returns:
        The stem of a past verb (`collaps`), of a coming one (`to left`), of an event (`the debat`),
        of one of several (`a letter`), or that somebody speaks (`say`).
    """
    first, last = _place(sentence.tokens, date)
    if (noun := _names(sentence.tokens, first, last)) is not None:
        return dict(_near(sentence.tokens, noun))
    put_to = tuple(_event(sentence.tokens, first))
    told = any(not event.startswith(ONE_OF) for event, _ in put_to)
    verb = () if told else _verb(sentence.tokens, first, last)
    return dict((*put_to, *verb, *_last_day(sentence.tokens, first)))


def clause(sentence: Sentence, date: Span) -> range:
    """Indices of the tokens of the clause that a date stands in."""
    tokens = sentence.tokens
    first, last = _place(tokens, date)
    low, high = _opens(tokens, first), last
    fronted = _fronted(tokens, first)
    for at in range(last + 1, len(tokens)):
        behind = fronted and at == last + 1 and tokens[at].text == ","
        if not behind and _closes(tokens[at], OPENERS - RELATIVE):
            break
        high = at
    return range(low, high + 1)


def told(sentence: Sentence, date: Span, event: Token) -> Span:
    """The words that tell what happens on a date: a noun, or the clause of a verb.

    Args:
        sentence: Where the date stands.
        date: Its span.
        event: The word that `happenings` gives for it.
    """
    tokens = sentence.tokens
    at = tokens.index(event)
    if any(_noun(tokens, at)):
        return Span(event.start, event.end)
    first, last = _place(tokens, date)
    begin, low = (_opens(tokens, first) if at < first else last + 1), at
    while low > max(begin, at - AHEAD) and not _happens(tokens, low - 1):
        low -= 1
    while low < at and not content(tokens[low]) and tokens[low].norm not in OWNERS | SUBJECTS:
        low += 1
    high = first if at < first <= at + BEHIND else at + 1 + (at + 1 < first)
    while high - 1 > at and not _ends(tokens[high - 1]):
        high -= 1
    return Span(tokens[low].start, tokens[high - 1].end)


def _ends(token: Token) -> bool:
    """Whether a word may end a shown clause."""
    return token.norm in ENDING or (content(token) and token.norm not in GLUE)


def negated(sentence: Sentence, date: Span) -> bool:
    """Whether the words between a date and the begin of its clause deny what happens then."""
    first, _ = _place(sentence.tokens, date)
    before = [token.norm for token in sentence.tokens[clause(sentence, date).start : first]]
    return any(norm in {"not", "never"} or norm.endswith("n't") for norm in before[-6:])


def _place(tokens: Sequence[Token], date: Span) -> tuple[int, int]:
    """Indices of the first and last token of a date."""
    first = sum(token.start < date.start for token in tokens)
    return first, first + sum(date.start <= token.start < date.end for token in tokens) - 1


def _opens(tokens: Sequence[Token], first: int) -> int:
    """Index of the token that begins the clause of a date."""
    while first > 0 and not _closes(tokens[first - 1], OPENERS):
        first -= 1
    return first


def _fronted(tokens: Sequence[Token], first: int) -> bool:
    """Whether a date begins its clause."""
    return not any(content(token) for token in tokens[_opens(tokens, first) : first])


def _closes(token: Token, openers: frozenset[str]) -> bool:
    return token.text in BREAKS or token.text == "," or token.norm in openers


def _verb(tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[str, Token]]:
    """The verb that a date belongs to: the nearest one before it in its clause, else behind it."""
    for at in range(first - 1, max(-1, first - BACK - 1), -1):
        if verb := _happens(tokens, at):
            yield verb, tokens[at]
            return
        aside = tokens[at].text == "," and at == first - 1
        if not aside and _closes(tokens[at], OPENERS):
            break
    fronted, tagged = _fronted(tokens, first), False
    for at in range(last + 1, min(len(tokens), last + ON + 1)):
        if tokens[at].text in BREAKS or (tokens[at].norm in OPENERS and at > last + 1):
            return
        tagged = tagged or (tokens[at].text == "," and not fronted)
        if verb := _happens(tokens, at):
            if verb != SPEECH or not tagged:  # `on Monday, police said`: not when they said it
                yield verb, tokens[at]
            return


def _happens(tokens: Sequence[Token], at: int) -> str:
    """The compared form of a verb of what happened, is to come, or is said; empty for others."""
    token = tokens[at]
    if not token.text.islower() or not (content(token) or token.text in SAYING):
        return ""
    root = stem(token.norm)
    root = SAME.get(root, root)
    if _public(tokens, at):
        return SAME["releas"]
    if token.text in SPEAKING or (token.text in SAYING and token.text not in TOLD):
        return SPEECH
    if happened(token) or token.text in TOLD:
        return root
    if _coming(tokens, at):
        return "" if root in LIGHT else COMING + root
    return root if token.norm.endswith("ing") and root in SAME.values() else ""


def _public(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb makes something known: `made public`, `became public`."""
    behind = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    return behind == "public" and tokens[at].norm in {"made", "became", "went"}


def _coming(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb is of what is to come: `will leave`, `would be leaving`, `is leaving`."""
    before = [token.norm for token in tokens[max(0, at - 3) : at] if token.norm != "not"]
    if not before:
        return False
    if before[-1] in BE:
        return tokens[at].norm.endswith("ing") or (before[-1] == "be" and bool(WILL & {*before}))
    return before[-1] in WILL


def _last_day(tokens: Sequence[Token], first: int) -> Iterator[tuple[str, Token]]:
    """`his last day in office will be May 20`: when somebody leaves."""
    before = tokens[max(0, first - 7) : first]
    for one, other in pairwise(before):
        last = one.norm in {"final", "last"} and other.norm == "day"
        if last and any(token.norm in BE for token in before):
            yield COMING + SAME["leav"], other


def _event(tokens: Sequence[Token], first: int) -> Iterator[tuple[str, Token]]:
    """The event before a date: `the debate of the mayors on Tuesday`, `the vote will be in May`.

    A *final* vote is another event than a vote; a verb of the same stem is none.
    """
    between = 0
    for at in range(first - 1, max(-1, first - 10), -1):
        norm = tokens[at].norm
        if norm in TIES:
            between = 0
        if norm in TIES or norm in GLUE:
            continue
        verb = norm.endswith(("ed", "ing")) and stem(norm) not in DEEDS and norm != "meeting"
        verb = verb or (at > 0 and tokens[at - 1].norm == "to")
        found = [] if verb or between else list(_noun(tokens, at))
        yield from found
        if found or verb or _closes(tokens[at], OPENERS) or _happens(tokens, at):
            return
        between += 1


def _names(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Index behind a date that only names a noun (`Tuesday's debate`, `his 2008 run`)."""
    if last + 1 >= len(tokens):
        return None
    if tokens[last + 1].text in {"'s", "’s"}:
        return last + 2
    before = tokens[first - 1] if first else None
    owned = before is not None and (before.norm in OWNERS or before.text in {"'s", "’s"})
    noun = content(tokens[last + 1]) and not _happens(tokens, last + 1)
    return last + 1 if owned and noun else None


def _near(tokens: Sequence[Token], first: int) -> Iterator[tuple[str, Token]]:
    """The event among three words."""
    for at in range(first, min(len(tokens), first + 3)):
        yield from _noun(tokens, at)


def _noun(tokens: Sequence[Token], at: int) -> Iterator[tuple[str, Token]]:
    """An event or an occasion of speaking, with what tells it from others of its kind."""
    root = stem(tokens[at].norm)
    if root in OCCASIONS:
        yield SPEECH, tokens[at]
    if root in DEEDS:
        yield SAME.get(root, root), tokens[at]
    if root in EVENTS and tokens[at].norm not in BALLOTS:
        near = [token.text.lower() for token in tokens[max(0, at - 3) : at]]
        ranks = [word for word in near if word in RANKS]
        yield EVENT + " ".join((*ranks, EVENTS[root])), tokens[at]
    if root in SEVERAL:
        yield ONE_OF + SEVERAL[root], tokens[at]
