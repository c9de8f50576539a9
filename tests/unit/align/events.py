"""Two invented events, told by several outlets each, as lists of sentences."""

from collections.abc import Sequence

from tests.factory import annotations

FIRE = (
    (
        "A fire destroyed the Harlow Street ropeworks on Tuesday night, injuring six workers.",
        "Flames were seen from the river at about 9 p.m., fire chief Tomas Eld said.",
        "“We lost the roof within twenty minutes,” Eld told reporters.",
        "The ropeworks has employed 140 people since 1911.",
        "Mayor Ines Calder promised a full inquiry into the sprinklers.",
    ),
    (
        "Six workers were hurt when fire destroyed a ropeworks in Harlow Street on Tuesday night.",
        "The factory, which opened in 1911, employs 140 people.",
        "“We lost the roof within twenty minutes,” the fire chief, Tomas Eld, said.",
        "A full inquiry into the sprinklers was promised by the mayor, Ines Calder.",
        "Schools near the river stayed closed on Wednesday.",
    ),
    (
        "Investigators searched the ruins of the Harlow Street ropeworks on Wednesday.",
        "Insurers expect the damage to exceed 12 million crowns.",
        "Mayor Ines Calder promised a full inquiry into the sprinklers.",
    ),
)
VOTE = (
    "The harbour union rejected the pay offer by 412 votes to 97.",
    "Delegates will meet in Brunmark next month to weigh a strike.",
    "“No member asked for this contract,” secretary Odile Marsh said.",
    "The shipowners called the result regrettable.",
)


def told(*sources: Sequence[str]):
    """Annotated articles, a sentence a block."""
    return annotations(*("\n".join(sentences) for sentences in sources))


def by_ends(links):
    """Links by their two sentence ids."""
    return {(link.a, link.b): link for link in links}
