"""Which words carry content."""

from crosslight.language.tables import words
from crosslight.model import Token, TokenKind

FUNCTION_WORDS = frozenset(
    words("""
    a about above across after again against ago all almost along already also although always am
    among amid an and another any anybody anyone anything are aren't around as at away back be
    became because become been before behind being below beside besides between beyond both but by
    can can't cannot could couldn't despite did didn't do does doesn't doing don't done down during
    each earlier either else especially even ever every everyone everything few first for former
    from further get gets getting go goes going got had hadn't has hasn't have haven't having he
    he'd he'll he's hence her here hers herself him himself his how however i i'd i'll i'm i've if
    in including indeed instead into is isn't it it's its itself just last later latter least less
    like likely made make makes many may me meanwhile might mine more moreover most much must my
    myself near nearly neither never next no nobody none nor not nothing of off often on once one
    only onto or other others otherwise our ours ourselves out over own per perhaps quite rather
    really said same say saying says seem seemed seems several shall she she's should shouldn't
    since so some somebody someone something still such take taken than that that's the their
    theirs them themselves then there there's therefore these they they'd they'll they're they've
    thing things this those though through throughout thus to together told too took toward towards
    under unless until unto up upon us use used using various very via was wasn't we we'd we'll
    we're we've well went were weren't what when where whereas whether which while who whom whose
    why will with within without won't would wouldn't yes yet you you'd you'll you're you've your
    yours yourself
    """)
)
"""Words of grammar and of reporting: their absence elsewhere tells nothing."""


def content(token: Token) -> bool:
    """Whether a token is a number or a word that carries content."""
    return token.kind is TokenKind.NUMBER or (
        token.kind is TokenKind.WORD and bool(token.norm) and token.norm not in FUNCTION_WORDS
    )
