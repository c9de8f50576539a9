"""What happens on a date: the past or coming verb beside it, or the event that it is put to."""

from collections.abc import Iterator, Mapping, Sequence

from crosslight.findings.vocabulary import happened
from crosslight.language.stems import stem
from crosslight.language.tables import words
from crosslight.model import Sentence, Span, Token
from crosslight.wording.words import content

COMING, EVENT = "to ", "the "
"""What a coming verb and an event begin with in compared form."""
BESIDE = 5
"""Words between a date and the verb of what happens then."""
WILL = frozenset(words("will would shall won't wouldn't"))
"""Modals of what is to come."""
BE = frozenset(words("be is are"))
LIGHT = frozenset(
    stem(verb)
    for verb in words("""
    hold held take taken make made get go gone give given do done have see seen come be meet speak
    """)
)
"""Stems of verbs that alone do not say what is to come."""
GLUE = frozenset(
    words("""
    will would be is was were are held hold holds take takes took taking place planned scheduled set
    due come comes came on in at for the to until late early mid next
    """)
)
"""Words that may part an event from its date."""

RANKS = frozenset(words("final first second third last next other another previous earlier new"))
"""Words that tell one event from another of its kind."""

_ALIKE = """
    left leav quit resign depart retir
    pass approv adopt vote
    di kill
    crash collid
    fire dismiss sack oust
    arrest detain
    began begin start
    end finish
    found discov recov
    sank founder
    ran went
    arriv land
    su file
"""
SAME = {verb: line.split()[0] for line in _ALIKE.strip().splitlines() for verb in line.split()}
"""Stems of verbs that report one event, under the first of them."""
EVENTS = frozenset(
    stem(noun)
    for noun in words("""
    primary election vote debate hearing trial verdict summit meeting ceremony funeral rally game
    match final inauguration launch deadline inquest auction wedding parade march referendum
    """)
)
"""Stems of nouns of which a story tells one, on one day."""


def happenings(sentence: Sentence, date: Span) -> Mapping[str, str]:
    """What happens on a date: its compared form, and the word that prints it.

    Args:
        sentence: Where the date stands.
        date: Its span.

    Returns:
        Stems of past verbs (`collaps`), of coming ones (`to left`) and of events (`the debat`).
    """
    first = sum(token.start < date.start for token in sentence.tokens)
    last = first + sum(date.start <= token.start < date.end for token in sentence.tokens) - 1
    return dict((*_verbs(sentence.tokens, first, last), *_event(sentence.tokens, first)))


def _verbs(tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[str, str]]:
    """Verbs within some words of a date that takes up the tokens `first` to `last`."""
    near = (*range(max(0, first - BESIDE), first), *range(last + 1, last + 1 + BESIDE))
    for i in near:
        if i >= len(tokens) or not content(tokens[i]):
            continue
        root = stem(tokens[i].norm)
        if _coming(tokens, i):
            if root in LIGHT:
                continue
            yield COMING + SAME.get(root, root), tokens[i].text
        elif happened(tokens[i]):
            yield SAME.get(root, root), tokens[i].text


def _coming(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb is of what is to come: `will leave`, `would be leaving`, `is leaving`."""
    before = [token.norm for token in tokens[max(0, at - 3) : at] if token.norm != "not"]
    if not before or not tokens[at].text.islower():
        return False
    if before[-1] in BE:
        return tokens[at].norm.endswith("ing") or (before[-1] == "be" and bool(WILL & {*before}))
    return before[-1] in WILL


def _event(tokens: Sequence[Token], first: int) -> Iterator[tuple[str, str]]:
    """The event right before a date: `the debate on Tuesday`, `the vote will be held in May`.

    A *final* vote is another event than a vote; a verb of the same stem is none.
    """
    for at in range(first - 1, max(-1, first - 8), -1):
        norm = tokens[at].norm
        if norm in GLUE:
            continue
        verb = norm.endswith(("ed", "ing")) or (at > 0 and tokens[at - 1].norm == "to")
        if stem(norm) in EVENTS and not verb:
            near = [token.text.lower() for token in tokens[max(0, at - 3) : at]]
            ranks = [word for word in near if word in RANKS]
            yield EVENT + " ".join((*ranks, stem(norm))), tokens[at].text
        return
