"""Words that turn a statement into its opposite, or into what may be."""

from crosslight.language.tables import words
from crosslight.model import Token

NEGATORS = frozenset(
    words("""
    not no never none nobody nothing neither nor without cannot can't couldn't didn't doesn't don't
    hadn't hasn't haven't isn't aren't wasn't weren't won't wouldn't shouldn't mustn't ain't hardly
    barely scarcely unlikely
    """)
)
MODALS = frozenset(words("can could may might must shall should will would ought would've"))


def turns(token: Token) -> bool:
    """Whether a word is a negator or a modal."""
    return token.norm in NEGATORS or token.norm in MODALS or token.norm.endswith("n't")
