"""Whom a spokesman or a statement speaks for."""

import re

from crosslight.language.nounphrases import phrase_at
from crosslight.language.surroundings import Surroundings
from crosslight.language.tables import words
from crosslight.model import Span

VOICES = frozenset(
    words("""
    spokesman spokeswoman spokesperson spokesmen spokespeople lawyer lawyers attorney attorneys
    solicitor barrister adviser advisor aide representative
    """)
)
"""Who speaks for whoever is named behind *for* or *to*."""
AUTHORED = frozenset(
    words("statement statements letter email note message memo post report reports")
)
"""What speaks for whoever is named behind *from* or *by*."""


def with_principal(near: Surroundings, phrase: Span) -> Span:
    """A spokesman or a statement with whom they speak for; any other phrase as it is."""
    word = near.text[phrase.start : phrase.end].rpartition(" ")[2].lower()
    behind = r"\s+(?:for|to)\s+" if word in VOICES else r"\s+(?:from|by)\s+"
    known = word in VOICES or word in AUTHORED
    lead = re.compile(behind).match(near.text, phrase.end) if known else None
    principal = phrase_at(near.text, lead.end(), near.after.end) if lead else None
    return Span(phrase.start, principal.end) if principal else phrase
