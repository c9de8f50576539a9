"""Two spellings of one name: how a place prints it, and the finding."""

import re
from collections.abc import Sequence

from crosslight.entities.gazetteer import gazetteer
from crosslight.entities.keys import fold
from crosslight.entities.transliteration import same_name, skeleton
from crosslight.findings.case import Case, opposed
from crosslight.language import form
from crosslight.language.tables import words
from crosslight.model import Finding, Mention, Severity

SCRIPT = re.compile(
    r"\b(?:al|el)-|[kz]h|q(?![uv])|\bgh|sch?ch|\b[td]j|\btch|(?:ull|all)ah\b"
    r"|(?:ov|ev|ova|eva|sky|skiy|skyy|skii|skij|skaya|enko)\b"
)
"""Letters by which a folded name shows that it comes from another script."""
_GIVEN = """
    abdullah abdulla abdallah / ahmad ahmed / amir ameer / anwar anwer / bashar / bashir basheer
    / fatima fatimah / farouk faruk farooq / hamid hameed / hasan hassan / hossein husain hussain
    hussein hussien / ibrahim ebrahim / ismail ismael / jamal gamal / jamil jameel / kamal kamel
    / khaled khalid / mahmood mahmoud mahmud / mikhail mihail / moammar muammar / mohamad mohamed
    mohammad mohammed muhamad muhammad mohamud / mustafa mostafa / nikolai nikolay / oleg
    / oleksandr olexandr / omar umar / osama usama / rashid rasheed / said saeed sayeed
    / saleh salih / sayed sayyid syed / tariq tarek tarik / vladimir / vladislav
    / volodymyr wolodymyr / yasser yasir / yevgeny evgeny evgeni yevgeniy
    / yousef youssef yusuf yusef yousuf
"""


def _rows() -> dict[str, int]:
    rows = [words(row) for row in _GIVEN.split("/")]
    return {name: number for number, row in enumerate(rows) for name in row}


GIVEN = _rows()
"""Folded given names that outlets transliterate in their own way, each with its row of forms."""


SPREAD = str.maketrans(
    {"ä": "ae", "å": "aa", "æ": "ae", "ö": "oe", "ø": "oe", "ü": "ue", "ß": "ss"}
)
"""Letters of other alphabets as they are spelled out in English print."""
SAME = 3
"""First letters in common of two short names that sound alike."""


def transliterated(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names differ as transliterations do: alike by sound, from another script.

    A name in Latin letters from the start has one spelling, whatever it sounds like.

    Args:
        one: The words of a name, in compared form.
        other: As many of another.
    """
    spread = [" ".join(name).casefold().translate(SPREAD) for name in (one, other)]
    if spread[0] == spread[1]:
        return True
    first, second = ([fold(word) for word in name] for name in (one, other))
    written = " ".join((*first, *second))
    if not SCRIPT.search(written) and GIVEN.keys().isdisjoint((*first, *second)):
        return False
    return all(_one_name(a, b) for a, b in zip(first, second, strict=True))


def _one_name(a: str, b: str) -> bool:
    """Whether two folded words are one name by a list, or by their sounds."""
    listed = GIVEN.get(a, -1) == GIVEN.get(b, -2) or gazetteer().same_given(a, b)
    short = len(skeleton(a)) > 1 and skeleton(a) == skeleton(b) and a[:SAME] == b[:SAME]
    return listed or short or same_name(a, b)


def name_words(case: Case, mention: Mention) -> list[str]:
    """The words of a name as printed, each in its compared form."""
    return [form(word.strip(".,")) for word in _printed(case, mention).split()]


def unlike_spellings(case: Case, first: Sequence[Mention], second: Sequence[Mention]) -> Finding:
    """One name at some places, and spelled differently at others."""
    shown = opposed((_printed(case, g[0]), m.article) for g in (first, second) for m in g)
    places = [(m.article, m) for m in (*first, *second)]
    reason = f"name spelled differently: {shown}"
    return case.finding("name.variant", Severity.MEDIUM, reason, places)


def _printed(case: Case, mention: Mention) -> str:
    return case.index.line(mention.article, mention)
