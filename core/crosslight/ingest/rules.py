"""How the parts of a news text that are not its body look: one rule a line of a table.

A rule names a part of a paragraph. What it matches becomes a block of its kind, and the rest of
the paragraph goes through the table again. Patterns see a window of bounded size, so that a
paragraph of five million characters costs no more than one of five hundred.
"""

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache

from crosslight.ingest.dates import DAY
from crosslight.model import BlockKind


class Part(Enum):
    """Where in a paragraph a rule looks."""

    WHOLE = "whole"
    LEAD = "lead"
    TAIL = "tail"


@dataclass(frozen=True, slots=True)
class Rule:
    """A look by which a paragraph, or the beginning or end of one, is known."""

    kind: BlockKind
    part: Part
    source: str
    """The pattern, compiled when a paragraph first shows a sign of it."""
    opening: bool = False
    """Holds only until the first paragraph of the body has ended."""
    signs: tuple[str, ...] = ("",)
    """Words in lower case, one of which stands in whatever it claims: a cheap look first."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """What it looks like."""
        return _compiled(self.source)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.DOTALL)


WINDOW = 700
"""Longest part of a paragraph that a rule can claim, in code points."""

AGENCIES = (
    r"(?:ANI|PTI|IANS|UNI|AP|AFP|UPI|dpa|DPA|EFE|ANSA|TASS|Tass|Reuters|REUTERS|Xinhua|Bloomberg"
    r"|Kyodo|Yonhap|Anadolu|CNN|BBC|NPR|MENAFN(?:-?\s?[A-Z]{2,5})?|The\sCanadian\sPress"
    r"|(?:The\s)?Associated\sPress|Agence\sFrance-Presse|Press\sTrust\sof\sIndia)"
)
_CREDITED = rf"\(\s?{AGENCIES}(?:/{AGENCIES})*\s?\)"
_WORD = r"[A-ZÀ-Þ][\w.'’-]*"
_PLACE = (
    rf"(?!On\s|In\s|At\s|By\s|The\s|Since\s|From\s|Until\s){_WORD}(?:\s{_WORD}){{0,3}}(?:\s?[\[(]{_WORD}(?:\s{_WORD}){{0,2}}[\])])?"
    rf"(?:,\s{_WORD}(?:\s{_WORD}){{0,2}})?"
)
_CAPITALS = (
    r"(?!BREAKING|UPDATED?|WATCH|EXCLUSIVE|LIVE|OPINION|ANALYSIS|EXPLAINER|NOTE|CORRECTION|FACT)"
    r"[A-ZÀ-Þ]{3,}(?:[\s-][A-ZÀ-Þ]{2,}){0,3}"
)
_RULE = r"\s*(?:--|[–—―:]|(?<=\s)-(?=\s))\s*"
_SIGNATURE = rf"[–—-]+\s[^\n@()]{{1,60}}\s\(@\w{{1,30}}\)(?:\s{DAY})?"
_NAMES = r"[A-ZÀ-Þ][\w.'’-]+(?:(?:,?\sand\s|,\s|\s)[A-ZÀ-Þ][\w.'’-]*){1,8}"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s)?"
_STAMP = (
    rf"{_WEEKDAY}(?:{DAY}|\d{{4}}-\d\d-\d\d)(?:[T,\s|-]+[\d:.]+\S*(?:\s[A-Za-z.]{{2,5}}){{0,2}})?"
)


def _rule(kind: BlockKind, part: Part, pattern: str, *signs: str, opening: bool = False) -> Rule:
    ending = r"\Z" if part is Part.TAIL else ""
    return Rule(kind, part, f"(?:{pattern}){ending}", opening, signs or ("",))


RULES = (
    # a post: "What it says. pic.twitter.com/… — Name (@handle) November 20, 2024"
    _rule(
        BlockKind.EMBED,
        Part.LEAD,
        rf"(?:.{{0,300}}?\s)?(?:(?:pic\.twitter\.com|https?://t\.co)/\w+\s+)?{_SIGNATURE}",
        "(@",
    ),
    _rule(
        BlockKind.EMBED,
        Part.WHOLE,
        r"(?:.{0,300}\s)?pic\.twitter\.com/\w+",
        "pic.twitter.com",
    ),
    _rule(BlockKind.EMBED, Part.WHOLE, _SIGNATURE, "(@"),
    _rule(BlockKind.EMBED, Part.TAIL, rf"(?:pic\.twitter\.com/\w+\s+)?{_SIGNATURE}", "(@"),
    _rule(BlockKind.EMBED, Part.WHOLE, r"https?://\S+", "http"),
    _rule(
        BlockKind.EMBED,
        Part.WHOLE,
        r"(?:A|View this) post (?:shared by|on Instagram)\b.{0,200}",
        " post ",
    ),
    # "date 2024-11-20 (MENAFN- IANS)", and the lines that say when a page was published
    _rule(
        BlockKind.DATELINE,
        Part.LEAD,
        r"[Dd]ate\s\d{4}-\d\d-\d\d(?:\s\([^()]{1,60}\))?\s*",
        opening=True,
    ),
    _rule(
        BlockKind.DATELINE,
        Part.WHOLE,
        rf"(?:(?:First\s|Last\s)?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|Date)(?:\s(?:on|at))?:?\s*)?"
        rf"{_STAMP}(?:\s*[|•·,]\s*(?:Updated|Published).{{0,60}})?",
        opening=True,
    ),
    # as in "New Delhi, Nov 20 (IANS)", "Vientiane [Laos], November 20 :", "OSLO, May 2 (AP) - "
    _rule(
        BlockKind.DATELINE,
        Part.LEAD,
        rf"{_PLACE}[,:]?\s{DAY}(?:\s?\([^()]{{1,40}}\){_RULE}|\s?{_CREDITED}|{_RULE})\s*",
        opening=True,
    ),
    # as in "March 4, 2025 - "
    _rule(BlockKind.DATELINE, Part.LEAD, rf"{_WEEKDAY}{DAY}(?<=\d{{4}}){_RULE}", opening=True),
    # as in "IZMIR, Turkey (AP) — ", "LONDON — ", "NEW DELHI: "
    _rule(BlockKind.DATELINE, Part.LEAD, rf"{_PLACE}\s{_CREDITED}{_RULE}", opening=True),
    _rule(
        BlockKind.DATELINE,
        Part.LEAD,
        rf"{_CAPITALS}(?:,\s{_WORD}(?:\s{_WORD})?)?(?:,\s{DAY})?{_RULE}",
        opening=True,
    ),
    # who wrote it, and whose wire it came over
    _rule(
        BlockKind.CREDIT,
        Part.WHOLE,
        rf"(?:BY|By)\s(?:{_NAMES}|{AGENCIES})(?:\s[|/,]\s.{{1,60}})?",
        opening=True,
    ),
    _rule(BlockKind.CREDIT, Part.WHOLE, rf"(?:[–—-]+\s?)?\(?(?:Source:\s)?{AGENCIES}\)?"),
    _rule(BlockKind.CREDIT, Part.TAIL, rf"(?<=[.!?)”\"’'])\s*{_CREDITED}", ")"),
    _rule(
        BlockKind.CREDIT,
        Part.WHOLE,
        r"\(?(?:Additional\s|Further\s)?(?:[Rr]eporting|[Ww]riting|[Ee]diting)\sby\s.{1,300}",
        "ing by",
    ),
    _rule(
        BlockKind.CREDIT,
        Part.WHOLE,
        rf"\(?{_NAMES}(?:\sin\s{_WORD})?\scontributed\s(?:to\sthis|reporting)\b.{{0,120}}",
        "contributed",
    ),
    _rule(
        BlockKind.CREDIT,
        Part.TAIL,
        r"(?<=[.!?)”\"’'])\s*\((?:(?:Additional\s)?[Rr]eporting|[Ww]riting|[Ee]diting)\sby\s[^()]{1,300}\)",
        ")",
    ),
    _rule(
        BlockKind.CREDIT,
        Part.WHOLE,
        r"\(?[Ww]ith\s(?:additional\s|agency\s)?(?:inputs?|reporting|reports)\b.{0,120}",
        "input",
        "report",
    ),
    _rule(
        BlockKind.CREDIT,
        Part.TAIL,
        r"\(\s?[Ww]ith\s(?:additional\s|agency\s)?(?:inputs?|reporting|reports)\b[^()]{0,120}\)",
        ")",
    ),
    _rule(
        BlockKind.CREDIT,
        Part.WHOLE,
        r"\(?(?:Except for the headline, )?[Tt]his (?:story|article|report|copy)\b.{0,120}?"
        r"\b(?:edited|published|generated|syndicated|first appeared)\b.{0,200}",
        "this story",
        "this article",
        "this report",
        "this copy",
    ),
    _rule(
        BlockKind.CREDIT, Part.WHOLE, r"(?:©|\([Cc]\)|Copyright\b).{0,200}", "©", "(c)", "copyright"
    ),
    _rule(
        BlockKind.CREDIT,
        Part.WHOLE,
        r"(?:File |Representative )?(?:[Pp]hoto|[Ii]mage|[Pp]icture)"
        r"(?: [Cc]redits?| by| courtesy| source)?: ?.{1,200}",
        ":",
    ),
    # what the page wants of its reader
    _rule(
        BlockKind.PROMO,
        Part.WHOLE,
        r"[\[(]?(?:Read [Mm]ore|READ MORE|Read [Aa]lso|READ ALSO|Also [Rr]ead|ALSO READ|See [Aa]lso"
        r"|Also [Ww]atch|Watch|WATCH|Related|RELATED|Don[’']t [Mm]iss|More on this)"
        r"(?: (?:stories|articles|news|here|video))?(?:\s?[:|>»–—-].{0,250}|)[\])]?",
        "read",
        "see also",
        "watch",
        "related",
        "don",
        "more on",
    ),
    _rule(
        BlockKind.PROMO,
        Part.WHOLE,
        r"(?:Please )?(?:Subscribe (?:to|now|for)|Sign up (?:to|for|now)|Click here|Follow us"
        r"|Follow .{1,40} on"
        r"|Download (?:the|our)|Join (?:our|us on)|Support our|Get (?:the|our) latest"
        r"|Listen to this|Share this|Story continues|Read more (?:about|at|from|in|on))\b.{0,250}",
        "subscribe",
        "sign up",
        "click",
        "follow",
        "download",
        "join",
        "support",
        "get ",
        "this",
        "story",
        "read more",
    ),
    _rule(
        BlockKind.PROMO,
        Part.WHOLE,
        r"Advertisements?|ADVERTISEMENTS?|Sponsored(?: [Cc]ontent)?",
        "advert",
        "sponsor",
    ),
)
