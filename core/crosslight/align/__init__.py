"""Which sentences of different sources report the same thing, how sure that is, and in which words.

    from crosslight.align import DEFAULT_STRICTNESS, group, score, select
    links = select(score(annotations), DEFAULT_STRICTNESS)
    claims = group(annotations, links)

`score` weighs every promising pair (`candidates`, `pairs`, `features`) with fitted numbers
(`model`, `weights.json`) and finds the words behind it (`answers`); `group` makes rows of links
(`claims`). `README.md` in this folder says what was tried and measured.
"""

from crosslight.align.claims import group
from crosslight.align.scoring import score, select
from crosslight.align.weights import DEFAULT_STRICTNESS

__all__ = ["DEFAULT_STRICTNESS", "group", "score", "select"]
