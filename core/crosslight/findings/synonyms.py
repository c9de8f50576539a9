"""What figures count: one thing in newswire, whichever noun for it a source prints."""

from crosslight.language.heads import PEOPLE, SINGULARS
from crosslight.language.tables import words
from crosslight.model import Figure

_ROWS = """
    bill measure
    house home
    worker employee
    student pupil
    child kid
    soldier troop
    company firm
    country nation
    ship vessel boat
    plane aircraft jet
    car vehicle
    lawsuit suit
    officer policeman
    blaze fire
    charge count
    vote ballot
    lawyer attorney
    prisoner inmate
    film movie
    shop store
"""
HEADS = {noun: row.split()[0] for row in _ROWS.strip().splitlines() for noun in words(row)}
"""Heads in compared form, under the first of their row."""


_ONE = words("""
    adult baby brother bystander clerk cyclist daughter doctor farmer father firefighter fisherman
    grandfather grandmother guest husband infant inmate migrant mother motorist nurse pedestrian
    prisoner resident sailor sister son teacher teenager toddler tourist villager wife
""")
PERSONS = PEOPLE.union(SINGULARS, _ONE) - {"vote", "count", "charge"}
"""Heads of people, one of which may be told for another (`141 passengers`, `141 people`)."""


def kind(figure: Figure) -> tuple[str, str]:
    """The unit of a figure, and what it counts under one of the names of that."""
    return figure.unit, HEADS.get(figure.head, figure.head) if figure.unit == "count" else ""


def one_thing(a: str, b: str) -> bool:
    """Whether two heads may count one thing: one says no more than the other (`sailor killed`)."""
    one, other = ({_name(word) for word in head.split()} for head in (a, b))
    return one <= other or other <= one


def _name(word: str) -> str:
    return "person" if word in PERSONS else HEADS.get(word, word)
