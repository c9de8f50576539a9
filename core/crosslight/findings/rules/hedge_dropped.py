"""`hedge.dropped`: a statement made with doubt in one source, and flat in another."""

from collections.abc import Iterator

from crosslight.findings.attribution import Attributions
from crosslight.findings.case import Case
from crosslight.findings.vocabulary import HEDGES
from crosslight.language.polarity import MODALS, NEGATORS
from crosslight.language.stems import stem
from crosslight.language.tables import words
from crosslight.model import Finding, Sentence, Severity, Token
from crosslight.wording.words import content

DOUBTS = HEDGES | {"may", "could", "might"}
"""Words that take back a part of what is said."""
LEAVE = frozenset(words("able allow allowed allowing allows free permit permits permitted right"))
"""Words for the leave or power that *may* and *could* tell of as well."""
CLAIMED = frozenset(words("accused accusing accuses alleging alleges claims expected learned"))
"""Verbs that make what depends on them somebody's word, besides those of saying."""


def hedge_dropped(case: Case) -> Iterator[Finding]:
    """One finding for each hedge before a word that a firmly linked sentence has without one.

    Inside quotation marks the doubt is the speaker's. *Reportedly* is no more than *officials say*,
    nor *allegedly* than *accused of*.
    """
    known = case.attributions
    for link, a, b in case.linked:
        if link.firm:
            yield from _dropped(case, known, a, b)
            yield from _dropped(case, known, b, a)


def _dropped(
    case: Case, known: Attributions, hedged: Sentence, flat: Sentence
) -> Iterator[Finding]:
    places = [i for i, token in enumerate(hedged.tokens) if _doubt(token)]
    if not places or any(_doubt(token) or token.norm in MODALS | LEAVE for token in flat.tokens):
        return
    stems = {stem(token.norm): token for token in flat.tokens if content(token)}
    for i in places:
        token, behind = hedged.tokens[i], hedged.tokens[i + 1 : i + 4]
        word = next((t for t in behind if content(t)), None)
        negated = any(t.norm in NEGATORS for t in behind[:1])
        if negated or word is None or case.quoted(hedged.article, token):
            continue
        answer = stems.get(stem(word.norm))
        if answer and not (token.norm in HEDGES and _somebodys_word(known, flat, answer)):
            yield case.finding(
                "hedge.dropped",
                Severity.MEDIUM,
                f"“{token.text}” stands in {hedged.article} and not in {flat.article}",
                [(hedged.article, token), (flat.article, answer)],
            )
            return


def _somebodys_word(known: Attributions, flat: Sentence, answer: Token) -> bool:
    """Whether the flat sentence puts the statement to somebody, by another word than the answer."""
    found = known.of(flat)
    told = found is not None and not found.place.start <= answer.start < found.place.end
    return told or any(token.norm in CLAIMED for token in flat.tokens)


def _doubt(token: Token) -> bool:
    """Whether a word hedges; *May* with a capital is a month."""
    return token.norm in DOUBTS and token.text != "May"
