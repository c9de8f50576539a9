"""Words before a name that say it is a place, whatever the name looks like."""

from crosslight.entities.candidates import Candidate
from crosslight.language.tables import words

_OF = frozenset(
    words("""
    town towns village villages city cities hamlet suburb outskirts port borough county district
    municipality province region island residents north south east west northeast northwest
    southeast southwest north-east north-west south-east south-west
    """)
)
"""What is *of* a place (`the village of Tolmar`, `east of Dolwich`)."""
_MEASURED = frozenset(words("miles mile km kilometres kilometers"))
"""Before *from* a place, or *of* it behind a point of the compass."""


def is_settled(candidate: Candidate) -> bool:
    """Whether the words right before a name call it a place."""
    if candidate.first < 2:
        return False
    noun, link = candidate.line.words[candidate.first - 2 : candidate.first]
    return (link.key == "of" and noun.key in _OF) or (link.key == "from" and noun.key in _MEASURED)
