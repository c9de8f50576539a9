"""Words that decide what a sentence claims, whatever else stays the same."""

from collections.abc import Iterable

from crosslight.language.polarity import MODALS, NEGATORS, turns
from crosslight.language.tables import words
from crosslight.model import Token, TokenKind

HEDGES = frozenset(
    words("""
    reportedly allegedly apparently purportedly supposedly seemingly presumably possibly perhaps
    probably potentially likely alleged suspected purported apparent rumoured rumored unconfirmed
    """)
)

SAYING = frozenset(
    words("""
    said told asked announced added noted wrote tweeted posted called released issued reported
    claimed stated argued warned insisted explained confirmed acknowledged declined discussed urged
    expected scheduled planned
    """)
)
"""Past verbs beside which every day of a story may stand: somebody speaks on each."""
IRREGULAR = frozenset(
    words("""
    became began born broke brought built came caught chose cut died fell fled flew fought found
    gave held hit killed kept knew led left lost made met paid put quit ran resigned rose sank sent
    shot sold spent stood stole struck swore took threw went won
    """)
)
"""Past forms of common verbs that do not end in -ed."""


def happened(token: Token) -> bool:
    """Whether a word is printed as a past verb is, and is not one of saying."""
    text = token.text
    past = (text.endswith("ed") and len(text) > 4) or text in IRREGULAR
    return past and text.islower() and text not in SAYING


def decisive(tokens: Iterable[Token]) -> bool:
    """Whether some words hold a negator, a modal or a number."""
    return any(turns(token) or token.kind is TokenKind.NUMBER for token in tokens)


def hedged(tokens: Iterable[Token]) -> bool:
    """Whether some words hold a negator, a hedge or a modal."""
    return any(token.norm in NEGATORS | HEDGES | MODALS for token in tokens)


def idle(tokens: Iterable[Token]) -> bool:
    """Whether some words are all of those that may go without a change of sense."""
    return all(token.norm in _IDLE for token in tokens)


def named(tokens: Iterable[Token]) -> bool:
    """Whether some words hold one printed as a name is; pronouns and the like are not."""
    return any(
        token.kind is TokenKind.WORD
        and token.text[:1].isupper()
        and len(token.norm) > 1
        and token.norm not in _OPENERS
        for token in tokens
    )


_IDLE = frozenset(words("a ah an and er erm oh of that the uh uhm um well"))
"""Articles and the like, and sounds of speech; prepositions and adverbs tell something."""
_OPENERS = frozenset(
    words("""
    a after all an and as at because before but by did do every everybody everyone everything for
    from had has have he he's her here here's his how i'd i'll i'm i've if in is it it's its just
    let let's look maybe more most my no not nothing now of oh on one or our perhaps she she's since
    so some somebody something such that that's the their then there there's these they they're this
    those to today tomorrow tonight under was we we'll we're we've well were what what's when where
    who why will with yes yesterday yet you you're your
    """)
)
"""Words that a capital tells nothing about: they begin sentences."""
