"""Head nouns that count one thing in newswire, whichever of them a source prints."""

from crosslight.language.tables import words

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
"""
HEADS = {noun: row.split()[0] for row in _ROWS.strip().splitlines() for noun in words(row)}
"""Heads in compared form, under the first of their row."""
