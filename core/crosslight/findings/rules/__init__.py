"""The rules, one a module, in the order of the table of findings."""

from crosslight.findings.case import Rule
from crosslight.findings.rules.omission import omission
from crosslight.findings.rules.unique import unique
from crosslight.findings.rules.unique_words import unique_words

RULES: tuple[Rule, ...] = (
    unique,
    unique_words,
    omission,
)
"""A new rule is a new module and a line here."""
