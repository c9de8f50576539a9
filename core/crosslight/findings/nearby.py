"""Whether a source quotes, right beside, what one of its quotations seems to leave out."""

from collections.abc import Iterable

from crosslight.findings.case import Case
from crosslight.language.stems import stem
from crosslight.model import Span, Token
from crosslight.wording.words import content


def said_nearby(case: Case, siglum: str, near: Span, missing: Iterable[Token]) -> bool:
    """Whether all content of missing words is quoted in the sentence of a place or next to it.

    Then the words are parted in another way, or set in another order, and not left out.

    Args:
        case: The comparison.
        siglum: The source that seems to lack the words.
        near: The words between which they are missing.
        missing: The words, as another source prints them.
    """
    wanted = {stem(token.norm) for token in missing if content(token)}
    here = case.sentence_at(siglum, near.start)
    if not wanted or here is None:
        return False
    at = case.index.positions[here.id]
    around = case.index.annotations[siglum].sentences[max(0, at - 1) : at + 2]
    return wanted <= {
        stem(token.norm)
        for sentence in around
        for token in sentence.tokens
        if not near.start <= token.start < near.end and case.quoted(siglum, token)
    }
