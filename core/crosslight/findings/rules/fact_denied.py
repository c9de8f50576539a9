"""`fact.denied`: two sources say one thing, but for a negator or a word and its opposite."""

from collections.abc import Iterator
from dataclasses import dataclass

from crosslight.findings.case import Case, opposed
from crosslight.findings.contexts import Agreement
from crosslight.findings.groups import joined
from crosslight.findings.intervals import overlap
from crosslight.findings.opposites import DENIALS, FORMS, MERELY, OPPOSITES
from crosslight.findings.rules.date_denied import denied_days
from crosslight.language.stems import stem
from crosslight.language.tables import words
from crosslight.model import Finding, Link, Sentence, Severity, Span, Token
from crosslight.wording.words import content

LEAST = Agreement(5.0, 0.6)
"""Least agreement of two sentences of which one denies what the other says."""
OPPOSED = Agreement(5.0, 0.5)
"""The same for a word and its opposite, which themselves do not agree."""
REACH = 3
"""Words behind a negator among which stands what it denies."""
NEGATORS = frozenset(words("not never cannot"))


@dataclass(frozen=True, slots=True)
class _Pair:
    """What one sentence says and another denies, each with the word that stands for it."""

    a: tuple[Sentence, Token]
    b: tuple[Sentence, Token]


def fact_denied(case: Case) -> Iterator[Finding]:
    """One finding for all linked sentences that say the opposite, in like words otherwise.

    What stands inside quotation marks is for the rules on quotations, and what is put to a day
    for that on days.
    """
    for group in joined(_pairs(case)):
        ends = list(dict.fromkeys(end for pair in group for end in (pair.a, pair.b)))
        shown = opposed((_printed(case, s, token), s.article) for s, token in ends)
        reason = f"one says what the other denies: {shown}"
        places = [(sentence.article, sentence) for sentence, _ in ends]
        yield case.finding("fact.denied", Severity.HIGH, reason, places)


def _pairs(case: Case) -> Iterator[_Pair]:
    telling = {
        sentence.id
        for note in case.comparison.annotations
        for sentence in note.sentences
        if any(_negates(token) or token.norm in OPPOSITES for token in sentence.tokens)
    }
    for link, a, b in case.linked:
        if telling.isdisjoint((a.id, b.id)):
            continue
        least, told = OPPOSED, _opposite(a, b)
        if told is None:
            least, told = LEAST, _denied(a, b)
        if (
            told
            and not case.quoted(a.article, told[0])
            and not case.quoted(b.article, told[1])
            and case.contexts.sentences(link.a, link.b).reaches(least)
            and not (_others(case, a, b) or _other_day(case, link))
            and not any(denied_days(case, link))
        ):
            yield _Pair((a, told[0]), (b, told[1]))


def _others(case: Case, a: Sentence, b: Sentence) -> bool:
    """Whether each of two sentences names somebody or something that the other does not."""
    one, other = (
        {t.norm for t in s.tokens[1:] if t.text[:1].isupper() and content(t)}
        | {t.norm for t in s.tokens[:1] if case.people(s) and t.text[:1].isupper() and content(t)}
        for s in (a, b)
    )
    return bool(one - other) and bool(other - one)


def _other_day(case: Case, link: Link) -> bool:
    """Whether two sentences are dated, and have no day in common."""
    one, other = (case.index.dates.get(id_, ()) for id_ in (link.a, link.b))
    return bool(one and other) and not any(
        overlap(x, y) or case.printed(x).lower() == case.printed(y).lower()
        for x in one
        for y in other
    )


def _denied(a: Sentence, b: Sentence) -> tuple[Token, Token] | None:
    """What one of two sentences denies and the other says, as it stands in each."""
    for one, other, swapped in ((a, b, False), (b, a, True)):
        denied = list(_behind_negators(one))
        plain = not any(_negates(t) or t.norm in DENIALS for t in other.tokens)
        if len(denied) != 1 or not plain or any(t.norm in DENIALS for t in one.tokens):
            continue
        said = {_root(t): t for t in other.tokens if content(t) and t.text.islower()}
        for token in denied[0]:
            if found := said.get(_root(token)):
                return (found, token) if swapped else (token, found)
    return None


def _behind_negators(sentence: Sentence) -> Iterator[list[Token]]:
    """For each negator, the words that it may deny; none for *not only*."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if _negates(token):
            behind = tokens[i + 1 : i + 1 + REACH]
            merely = bool(behind) and behind[0].norm in MERELY
            yield [] if merely else [t for t in behind if content(t) and t.text.islower()]


def _opposite(a: Sentence, b: Sentence) -> tuple[Token, Token] | None:
    """A word of one sentence and its opposite in the other; neither sentence has both."""
    norms = [{token.norm for token in sentence.tokens} for sentence in (a, b)]
    if any(_negates(t) or t.norm in DENIALS for s in (a, b) for t in s.tokens):
        return None
    for token in a.tokens:
        against = OPPOSITES.get(token.norm, frozenset())
        if against & norms[1] and not against & norms[0]:
            found = next(t for t in b.tokens if t.norm in against)
            if norms[1].isdisjoint(OPPOSITES[found.norm]):
                return token, found
    return None


def _negates(token: Token) -> bool:
    return token.norm in NEGATORS or token.norm.endswith("n't")


def _root(token: Token) -> str:
    root = stem(token.norm)
    return FORMS.get(root, root)


def _printed(case: Case, sentence: Sentence, token: Token) -> str:
    """A word with its negator, if it has one, and what stands between."""
    before = [t for t in sentence.tokens if t.start < token.start][-REACH:]
    start = next((t.start for t in before if _negates(t)), token.start)
    return f"“{case.index.line(sentence.article, Span(start, token.end))}”"
