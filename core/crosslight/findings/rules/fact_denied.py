"""`fact.denied`: two sources say one thing, but for a negator or a word and its opposite."""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from crosslight.findings.case import Case, opposed
from crosslight.findings.contexts import Agreement
from crosslight.findings.groups import joined
from crosslight.findings.intervals import overlap
from crosslight.findings.opposites import (
    ATTITUDES,
    DENIALS,
    FORMS,
    KINDS,
    MERELY,
    OPPOSITES,
    PASSIVE_ONLY,
    REFUSALS,
)
from crosslight.findings.rules.date_denied import denied_days
from crosslight.language.stems import stem
from crosslight.language.tables import words
from crosslight.model import Finding, Link, Sentence, Severity, Span, Token, TokenKind
from crosslight.wording.words import content

LEAST = Agreement(5.0, 0.6)
"""Least agreement of two sentences of which one denies what the other says."""
OPPOSED = Agreement(5.0, 0.5)
"""The same for a word and its opposite, which themselves do not agree."""
REACH = 3
"""Words behind a negator among which stands what it denies."""
NEGATORS = frozenset(words("not never cannot"))
NONE = frozenset(words("no nobody none"))
"""Words that deny what is told of somebody or something: *detained nobody*, *no danger*."""
TELLING = NEGATORS | NONE | REFUSALS | OPPOSITES.keys() | KINDS.keys()
"""Words without one of which a sentence denies nothing."""
BE = frozenset(words("am are be been being is was were"))


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
        kinds = all(token.norm in KINDS for _, token in ends)
        reason = f"{'told of one thing' if kinds else 'one says what the other denies'}: {shown}"
        places = [(sentence.article, sentence) for sentence, _ in ends]
        yield case.finding("fact.denied", Severity.HIGH, reason, places)


def _pairs(case: Case) -> Iterator[_Pair]:
    telling = {
        sentence.id
        for note in case.comparison.annotations
        for sentence in note.sentences
        if any(t.norm in TELLING or t.norm.endswith("n't") for t in sentence.tokens)
    }
    for link, a, b in case.linked:
        if telling.isdisjoint((a.id, b.id)):
            continue
        least, told = OPPOSED, _opposite(a, b)
        if told is None or _other_figures(case, link):
            least, told = LEAST, _denied(a, b) or _other_kind(a, b)
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


def _other_figures(case: Case, link: Link) -> bool:
    """Whether two sentences print figures, and none in common: each may be of other people."""
    one, other = (
        {(figure.value, figure.unit) for figure in case.index.figures.get(id_, ())}
        for id_ in (link.a, link.b)
    )
    return bool(one and other) and one.isdisjoint(other)


def _denied(a: Sentence, b: Sentence) -> tuple[Token, Token] | None:
    """What one of two sentences denies and the other says, as it stands in each."""
    for one, other, swapped in ((a, b, False), (b, a, True)):
        denied = list(_behind_negators(one))
        if len(denied) != 1 or _denies(other, but=()) or _denies(one, but=REFUSALS | NONE):
            continue
        if any(_negates(other.tokens, i) for i in range(len(other.tokens))):
            continue
        if any(token.norm == "before" for token in one.tokens):
            continue  # a day from which it is so
        said = {_root(t): t for t in other.tokens if content(t) and t.text.islower()}
        roots = Counter(_root(token) for token in one.tokens)
        for token in denied[0]:
            found = said.get(_root(token))
            again = roots[_root(token)] > 1  # it says as much as it denies
            if found and not again and _same_way(one, token, other, found):
                return (found, token) if swapped else (token, found)
    return None


def _same_way(one: Sentence, denied: Token, other: Sentence, said: Token) -> bool:
    """Whether a word is denied as it is said: not what was to be, nor *no word* of other things."""
    before = [t for t in one.tokens if t.start < denied.start]
    planned = _before(other, said) == "to" != _before(one, denied)
    if planned or not before or before[-1].norm != "no":
        return not planned
    told = [_root(t) for t in before if content(t) and t.text.islower()]
    known = {_root(t) for t in other.tokens}
    return (not told or told[-1] in known) and _matter(one, denied) == _matter(other, said)


def _before(sentence: Sentence, token: Token) -> str:
    """The word in front of a word, in its compared form."""
    return next((t.norm for t in reversed(sentence.tokens) if t.start < token.start), "")


def _denies(sentence: Sentence, *, but: Container[str]) -> bool:
    """Whether a sentence denies in another way than by some words."""
    return any(t.norm in DENIALS and t.norm not in but for t in sentence.tokens)


def _behind_negators(sentence: Sentence) -> Iterator[list[Token]]:
    """For each negator, the words that it may deny; none for *not only*."""
    tokens = sentence.tokens
    for i in range(len(tokens)):
        if _negates(tokens, i):
            behind = tokens[i + 1 : i + 1 + REACH]
            merely = bool(behind) and behind[0].norm in MERELY
            told = tokens[max(0, i - 1) : i] if tokens[i].norm == "nobody" else ()
            denied = [
                t
                for t in (*told, *behind)
                if content(t) and t.text.islower() and not t.norm.isdigit()
            ]
            first = denied[:1] if tokens[i].norm == "no" else denied
            yield [] if merely else first


def _opposite(a: Sentence, b: Sentence) -> tuple[Token, Token] | None:
    """A word of one sentence and its opposite in the other; neither sentence has both."""
    found = [
        (one, other)
        for one in _opposable(a)
        for other in _opposable(b)
        if other.norm in OPPOSITES[one.norm]
        and (one.norm not in ATTITUDES or _matter(a, one) == _matter(b, other) != "")
    ]
    norms = [{token.norm for token in sentence.tokens} for sentence in (a, b)]
    for one, other in found:
        both = not norms[0].isdisjoint(OPPOSITES[one.norm] & OPPOSITES.keys()) or not norms[
            1
        ].isdisjoint(OPPOSITES[other.norm])
        told = (one.norm, other.norm)
        if both or not _one_subject(a, one, b, other):
            continue
        if not any(
            _negates(s.tokens, i) or (t.norm in DENIALS and t.norm not in told)
            for s in (a, b)
            for i, t in enumerate(s.tokens)
        ):
            return one, other
    return None


def _one_subject(a: Sentence, one: Token, b: Sentence, other: Token) -> bool:
    """Whether what stands before two words may be of one, where no other does what they say."""
    if any(t.norm == "only" for s in (a, b) for t in s.tokens):
        return False
    fronts = [
        {_root(t) for t in s.tokens if t.start < word.start and content(t)}
        for s, word in ((a, one), (b, other))
    ]
    passive = "by" in (_next(a, one), _next(b, other))
    return passive or not all(fronts) or not fronts[0].isdisjoint(fronts[1])


def _opposable(sentence: Sentence) -> Iterator[Token]:
    """The words of a sentence that have an opposite as they stand there."""
    for before, token in zip((None, *sentence.tokens), sentence.tokens, strict=False):
        passive = before is not None and before.norm in BE
        if token.norm in OPPOSITES and (passive or token.norm not in PASSIVE_ONLY):
            yield token


def _other_kind(a: Sentence, b: Sentence) -> tuple[Token, Token] | None:
    """Words of which one thing has one, each in front of the same word, none other of the kind."""
    if any(_denies(sentence, but=()) for sentence in (a, b)):
        return None
    kinds = [[t for t in s.tokens if t.norm in KINDS and t.text.islower()] for s in (a, b)]
    for one in kinds[0]:
        kind, which = KINDS[one.norm]
        same = [[t for t in side if KINDS[t.norm][0] == kind] for side in kinds]
        if [len(side) for side in same] == [1, 1] and KINDS[same[1][0].norm][1] != which:
            other = same[1][0]
            if _next(a, one) and _next(a, one) == _next(b, other):
                return one, other
    return None


def _matter(sentence: Sentence, token: Token) -> str:
    """The stem of the first word of content behind a word."""
    behind = (t for t in sentence.tokens if t.start > token.start and content(t))
    return next((_root(t) for t in behind), "")


def _next(sentence: Sentence, token: Token) -> str:
    """The word behind a word, in its compared form."""
    return next((t.norm for t in sentence.tokens if t.start > token.start and t.norm), "")


def _negates(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word negates what stands beside it: *not*, *refused to*, *nobody*."""
    norm = tokens[at].norm
    refusal = norm in REFUSALS and at + 1 < len(tokens) and tokens[at + 1].norm == "to"
    number = at + 1 < len(tokens) and tokens[at + 1].kind is TokenKind.NUMBER
    none = norm in NONE and not number
    return norm in NEGATORS or norm.endswith("n't") or refusal or none


def _root(token: Token) -> str:
    root = stem(token.norm)
    return FORMS.get(root, root)


def _printed(case: Case, sentence: Sentence, token: Token) -> str:
    """A word with its negator, if one stands beside it, and what stands between."""
    tokens = sentence.tokens
    at = tokens.index(token)
    near = range(max(0, at - REACH), at)
    start = next((tokens[i].start for i in near if _negates(tokens, i)), token.start)
    behind = tokens[at + 1 : at + 2]
    end = behind[0].end if behind and behind[0].norm == "nobody" else token.end
    return f"“{case.index.line(sentence.article, Span(start, end))}”"
