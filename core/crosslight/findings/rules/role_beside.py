"""`role.conflict`: what stands right beside one name in two sources, and cannot both hold."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from crosslight.entities.gazetteer import gazetteer
from crosslight.entities.keys import fold
from crosslight.findings.case import Case, Place, opposed
from crosslight.findings.posts import nations, places
from crosslight.model import EntityType, Finding, Mention, Severity, Span

FRONT, BEHIND = 60, 90
"""Characters in front of a name and behind it among which it may stand."""
TITLE = re.compile(r"\b(?P<told>Mr|Mrs|Ms|Miss|Sir|Dame)\.? (?:\w+\.? )?$")
_AGENT = (
    r"(?: (?!after|ever|later|never|other|over|rather|under)[a-z][\w-]*"
    r"(?:ante?|athlete|ee|eer|ent|er|ess|ian|ist|man|nurse|or|pilot|woman))"
)
"""A word for what somebody does."""
NATION = re.compile(rf"\b(?P<told>[A-Z][\w-]+)(?: [a-z][\w-]+)?{_AGENT} $")
APPOSED = re.compile(rf"^, (?:an? |the )?(?P<told>[A-Z][\w-]+)(?: [a-z][\w-]+)?{_AGENT}[,.]")
PARTY = re.compile(r"^ \((?P<told>[DR])[-–., ]")
STATE = re.compile(r"^ \([DRI](?:[-–]|, )(?P<told>[A-Z][\w. ]+)\)")
SCHOOL = re.compile(
    r"^, (?:an? |the )?(?:[a-z-]+ ){1,4}(?:at|of) (?:the )?(?P<told>(?:[A-Z][\w’'-]+ )+"
    r"(?:College|Hospital|Institute|School|University)|University of [A-Z]\w+)"
)
WOMEN = frozenset({"mrs", "ms", "miss", "dame"})


def _sex(told: str) -> frozenset[str]:
    return frozenset({"woman" if told.lower() in WOMEN else "man"})


def _itself(told: str) -> frozenset[str]:
    return frozenset({told})


def _nation(told: str) -> frozenset[str]:
    return nations(told) if gazetteer().is_demonym(fold(told)) else frozenset()


def _school(told: str) -> frozenset[str]:
    general = {"college", "hospital", "institute", "of", "school", "university"}
    return frozenset(fold(word) for word in told.split()) - general


class _Slot(NamedTuple):
    """Something that may stand beside a name.

    Attributes:
        name: What it is called.
        pattern: The text from the name on, or up to it, where it is filled.
        reads: What is told there: nothing where it tells nothing of the kind.
        behind: Whether it stands behind the name.
    """

    name: str
    pattern: re.Pattern[str]
    reads: Callable[[str], frozenset[str]]
    behind: bool = True


SLOTS = (
    _Slot("title", TITLE, _sex, behind=False),
    _Slot("nationality", NATION, _nation, behind=False),
    _Slot("nationality", APPOSED, _nation),
    _Slot("party", PARTY, _itself),
    _Slot("state", STATE, places),
    _Slot("affiliation", SCHOOL, _school),
)


def role_beside(case: Case) -> Iterator[Finding]:
    """One finding for each person and slot that two sources fill with what excludes each other.

    A source that has both explains them.
    """
    for entity in case.comparison.entities:
        if entity.type is EntityType.PERSON and len({m.article for m in entity.mentions}) > 1:
            for slot, told in _told(case, entity.mentions).items():
                values = set(told.values())
                if len(values) == 2 and frozenset.intersection(*values) == frozenset():
                    yield from _finding(case, entity.name, slot, told)


def _told(
    case: Case, mentions: tuple[Mention, ...]
) -> Mapping[str, Mapping[Place, frozenset[str]]]:
    """By slot: the places that fill it, and with what."""
    found: dict[str, dict[Place, frozenset[str]]] = {}
    for mention in mentions:
        text = case.texts[mention.article]
        if case.quoted(mention.article, mention):
            continue
        for slot in SLOTS:
            start = mention.end if slot.behind else max(0, mention.start - FRONT)
            end = mention.end + BEHIND if slot.behind else mention.start
            match = slot.pattern.search(text[start:end])
            if match and (value := slot.reads(match["told"])):
                span = Span(start + match.start("told"), start + match.end("told"))
                found.setdefault(slot.name, {})[mention.article, span] = value
    return found


def _finding(
    case: Case, name: str, slot: str, told: Mapping[Place, frozenset[str]]
) -> Iterator[Finding]:
    sides: dict[frozenset[str], set[str]] = {}
    for (article, _), value in told.items():
        sides.setdefault(value, set()).add(article)
    if not set.intersection(*sides.values()):
        shown = opposed((case.index.line(article, span), article) for article, span in told)
        reason = f"{slot} of {name} differs: {shown}"
        yield case.finding("role.conflict", Severity.MEDIUM, reason, told)
