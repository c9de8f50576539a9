"""Quotations collated over all sources: every version on one card, graded, with its speaker.

from crosslight.quotes import collate
collate(annotations, links, entities)
"""

from crosslight.quotes.collate import collate, versions
from crosslight.quotes.grading import Change, Side, Verdict, between, worst

__all__ = [
    "Change",
    "Side",
    "Verdict",
    "between",
    "collate",
    "versions",
    "worst",
]
