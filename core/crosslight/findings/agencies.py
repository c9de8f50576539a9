"""News agencies, and which of them an article credits."""

import re
from collections.abc import Iterable
from functools import cache

from crosslight.language.numerals import either
from crosslight.model import Article, BlockKind
from crosslight.shown import line, whole

AGENCIES = {
    "AP": ("Associated Press", "AP"),
    "Reuters": ("Thomson Reuters", "Reuters"),
    "AFP": ("Agence France-Presse", "AFP"),
    "UPI": ("United Press International", "UPI"),
    "ANI": ("Asian News International", "ANI"),
    "IANS": ("Indo-Asian News Service", "IANS"),
    "PTI": ("Press Trust of India", "PTI"),
    "Xinhua": ("Xinhua",),
    "TASS": ("TASS",),
    "Anadolu": ("Anadolu Agency", "Anadolu", "AA"),
    "dpa": ("Deutsche Presse-Agentur", "dpa"),
    "EFE": ("EFE",),
    "Kyodo": ("Kyodo",),
    "Yonhap": ("Yonhap",),
    "Bloomberg": ("Bloomberg",),
    "PA": ("PA Media", "Press Association"),
}
"""Names under which each agency is credited."""
_CREDITING = frozenset({BlockKind.CREDIT, BlockKind.DATELINE})


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<name>{either(n for names in AGENCIES.values() for n in names)})\b")


@cache
def _bracketed() -> re.Pattern[str]:
    """`(AP)`, and `with inputs from ANI`."""
    names = either(n for names in AGENCIES.values() for n in names)
    lead = r"(?i:inputs? from|contributed|reporting by|courtesy of|source:)\s+(?:the\s+)?"
    return re.compile(rf"(?:\(|{lead})(?P<name>{names})\b")


def credited(article: Article) -> frozenset[str]:
    """The agencies that an article credits: in its credits and dateline, or in brackets."""
    credits_ = [line(article, block) for block in article.blocks if block.kind in _CREDITING]
    found = [m["name"] for text in credits_ for m in _names().finditer(text)]
    found += [m["name"] for m in _bracketed().finditer(line(article, whole(article)))]
    found += [m["name"] for m in _names().finditer(article.outlet or "")]
    return frozenset(_keys(found))


def _keys(names: Iterable[str]) -> Iterable[str]:
    for name in names:
        yield next(key for key, forms in AGENCIES.items() if name in forms)
