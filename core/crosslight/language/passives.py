"""Where the subject of a verb of saying is the listener: `Lind was asked: “Is it shut?”`."""

import re
from functools import cache

from crosslight.language.nounphrases import phrase_at
from crosslight.language.surroundings import Surroundings
from crosslight.model import Span

LISTENING = frozenset({"asked", "told", "ordered", "urged", "advised", "warned"})
"""Verbs of saying whose object is a person."""
BEING = frozenset({"was", "were", "been"})


def is_passive(verb: re.Match[str]) -> bool:
    """Whether a match of `reporting.finite` is of somebody who is spoken to."""
    return not BEING.isdisjoint((verb["before"] or "").split()) and verb["verb"] in LISTENING


def told_by(near: Surroundings) -> Span | None:
    """`He was told by Lind: “…”` and `“…,” he was asked by Lind`."""
    for part in (near.before,) if near.stopped else (near.after, near.before):
        if match := _patterns()["by"].search(near.text, part.start, part.end):
            return phrase_at(near.text, match.end(), part.end)
    return None


def is_told(near: Surroundings) -> bool:
    """Whether a quotation is what somebody was asked or told, right before it or behind it."""
    before, after = near.before, near.after
    if _patterns()["before"].search(near.text, before.start, before.end):
        return True
    behind = _patterns()["after"].match(near.text, after.start, after.end)
    return behind is not None and not near.stopped


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    being, verbs = ("|".join(sorted(words)) for words in (BEING, LISTENING))
    verb = rf"\b(?:{being})\s+(?:then\s+|later\s+)?(?:{verbs})\b"
    return {
        "by": re.compile(rf"{verb}\s+(?:[\w-]+\s+){{0,4}}?by\s+"),
        "before": re.compile(rf"{verb}[:,]?\s*$"),
        "after": re.compile(rf"[\s,]*(?:[\w’'-]+\s+){{1,4}}{verb}"),
    }
