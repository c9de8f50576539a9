"""Words by which one statement denies another: negators, past forms, and opposites."""

from collections.abc import Mapping

from crosslight.language.stems import stem
from crosslight.language.tables import words

MERELY = frozenset(
    words("""
    doubt exclude just later less longer matter merely more necessarily only rule simply sooner
    """)
)
"""Words behind a negator that make it none, or another one: *not only*, *no doubt*."""
DENIALS = frozenset(
    words("""
    no nobody none nothing neither nor without unlikely hardly barely scarcely unable false untrue
    deny denied denies denying denial dispute disputed disputes disputing fail failed fails failing
    refuse refused refuses refusing decline declined declines declining reject rejected rejects
    stop stopped avoid avoided contrary despite except whether why if yet still until
    """)
)
"""Words that deny in other ways, leave open, or may change: a sentence with one is not compared."""
REFUSALS = frozenset(
    words("""
    decline declined declines declining fail failed fails failing refuse refused refuses refusing
    """)
)
"""Words that make it a negator of what follows when *to* stands behind them."""
PASSIVE_ONLY = frozenset({"killed"})
"""Words with an opposite only behind a form of *be*: whoever kills may survive."""
_FORMS = """
    bear bore borne / begin began begun / bite bit bitten / bleed bled / break broke broken /
    bring brought / build built / buy bought / catch caught / choose chose chosen / come came
    / draw drew drawn / drink drank drunk / drive drove driven / eat ate eaten / fall fell
    fallen / feed fed / feel felt / fight fought / find found / flee fled / fly flew flown /
    forget forgot forgotten / freeze froze frozen / give gave given / go went gone / hear
    heard / hide hid hidden / hold held / keep kept / know knew known / lead led / leave left
    / lose lost / make made / meet met / pay paid / ride rode ridden / ring rang rung / rise
    rose risen / run ran / see saw seen / sell sold / send sent / shake shook shaken / shoot
    shot / sing sang sung / sink sank sunk / sit sat / sleep slept / slide slid / speak spoke
    spoken / spend spent / stand stood / steal stole stolen / strike struck / swear swore
    sworn / sweep swept / swim swam swum / take took taken / teach taught / tear tore torn /
    tell told / think thought / throw threw thrown / wake woke woken / wear wore worn / win
    won / withdraw withdrew withdrawn / write wrote written
"""
_OPPOSITES = """
    dead died dies killed / alive survived survives
    won win wins / lost lose loses
    rose risen increased / fell fallen decreased dropped
    accepted approved / rejected refused declined
    admitted admits / denied denies
    armed / unarmed
    convicted guilty / acquitted innocent
    granted grants / denied denies refused
    open reopened / closed shut
    conscious / unconscious
    unharmed unhurt uninjured / hurt injured wounded
"""
_ATTITUDES = """
    backed backs supported supports / opposed opposes rejected rejects
    hailed hails praised praises welcomed welcomes / condemned condemns criticized criticizes
    hailed hails praised praises welcomed welcomes / opposed opposes rejected rejects
"""
_KINDS = """
    back front main rear side
    black blue brown gray green orange pink purple red white yellow
    boy girl
    brother cousin daughter father husband mother nephew niece sister son uncle wife
    eldest oldest / youngest
    eastbound northbound southbound westbound
    eastern northern southern western
    east north south west
    left right
    man woman
    lower upper
"""


def _forms() -> dict[str, str]:
    rows = (words(row) for row in _FORMS.split("/"))
    return {stem(form): stem(base) for base, *forms in rows for form in forms}


def _kinds() -> dict[str, tuple[int, int]]:
    """By word: its kind, and the place among the words of one sense that it has there."""
    found: dict[str, tuple[int, int]] = {}
    for kind, row in enumerate(_KINDS.strip().splitlines()):
        senses = [words(side) for side in row.split("/")] if "/" in row else zip(words(row))
        found |= {word: (kind, n) for n, sense in enumerate(senses) for word in sense}
    return found


def _opposites(table: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in filter(str.strip, table.splitlines()):
        one, other = (frozenset(words(side)) for side in row.split("/"))
        for words_, against in ((one, other), (other, one)):
            for word in words_:
                found[word] = found.get(word, frozenset()) | against
    return found


FORMS: Mapping[str, str] = _forms()
"""The stem of a verb by those of its past forms that are spelled otherwise."""
ATTITUDES: Mapping[str, frozenset[str]] = _opposites(_ATTITUDES)
"""The same of words that exclude each other of one matter only."""
OPPOSITES: Mapping[str, frozenset[str]] = _opposites(_OPPOSITES + _ATTITUDES)
"""By word: those that cannot hold of one thing at the same time."""
KINDS: Mapping[str, tuple[int, int]] = _kinds()
"""By word: the kind of which one thing has one, and which of the kind it is."""
