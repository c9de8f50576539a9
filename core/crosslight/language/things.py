"""What is quoted and does not speak: events, and texts without a verb of saying."""

import re

from crosslight.language.tables import words
from crosslight.model import Span

EVENTS = frozenset(
    words("""
    shutdown strike war fight battle storm flood fire blaze crash collapse blast explosion attack
    shooting election vote trial hearing meeting summit talks debate rally march visit ceremony
    game match race season tour standoff crisis recession outbreak
    epidemic drought earthquake ceasefire truce
    """)
)
"""What happens and does not speak (`The strike began “late”`)."""
TEXTS = frozenset(
    words("""
    law laws legislation bill act rule rules policy policies measure measures regulation
    regulations ordinance amendment plan deal proposal program project wall
    film films movie novel book books play song album series painting poem essay
    """)
)
"""What speaks only beside a verb of saying (`The law says “…”`)."""


def is_thing(text: str, phrase: Span, things: frozenset[str]) -> bool:
    """Whether a phrase ends in a noun for a thing, or such a noun follows it (`Island law`)."""
    last = text[phrase.start : phrase.end].rpartition(" ")[2]
    behind = re.compile(r"\s([a-z]+)\s(?![A-Z])").match(text, phrase.end)
    return last.lower() in things or (behind is not None and behind[1] in things)
