"""Quotations collated over all sources: every version on one card, graded, with its speaker.

from crosslight.quotes import collate, variants
collate(annotations, links, entities)
"""

from crosslight.quotes.collate import collate, versions
from crosslight.quotes.grading import Change, Side, Verdict, between, worst
from crosslight.quotes.variants import Variant, variants

__all__ = [
    "Change",
    "Side",
    "Variant",
    "Verdict",
    "between",
    "collate",
    "variants",
    "versions",
    "worst",
]
