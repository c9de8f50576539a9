"""The rules, one a module, in the order of the table of findings."""

from crosslight.findings.case import Rule
from crosslight.findings.rules.attribution import attribution
from crosslight.findings.rules.attribution_dropped import attribution_dropped
from crosslight.findings.rules.date_clock import date_clock
from crosslight.findings.rules.date_conflict import date_conflict
from crosslight.findings.rules.date_denied import date_denied
from crosslight.findings.rules.date_terms import date_terms
from crosslight.findings.rules.date_undated import date_undated
from crosslight.findings.rules.date_years import date_years
from crosslight.findings.rules.fact_denied import fact_denied
from crosslight.findings.rules.fact_named import fact_named
from crosslight.findings.rules.headline import headline
from crosslight.findings.rules.headline_stray import headline_stray
from crosslight.findings.rules.hedge_dropped import hedge_dropped
from crosslight.findings.rules.independence import independence
from crosslight.findings.rules.name_slip import name_slip
from crosslight.findings.rules.name_variant import name_variant
from crosslight.findings.rules.number_bounds import number_bounds
from crosslight.findings.rules.number_conflict import number_conflict
from crosslight.findings.rules.number_frequency import number_frequency
from crosslight.findings.rules.number_other_head import number_other_head
from crosslight.findings.rules.number_precision import number_precision
from crosslight.findings.rules.number_scale import number_scale
from crosslight.findings.rules.number_score import number_score
from crosslight.findings.rules.omission import omission
from crosslight.findings.rules.quote_sentences import quote_sentences
from crosslight.findings.rules.quote_speaker import quote_speaker
from crosslight.findings.rules.quote_versions import quote_versions
from crosslight.findings.rules.reuse import reuse
from crosslight.findings.rules.role_age import role_age
from crosslight.findings.rules.role_beside import role_beside
from crosslight.findings.rules.role_conflict import role_conflict
from crosslight.findings.rules.role_rank import role_rank
from crosslight.findings.rules.unique import unique
from crosslight.findings.rules.unique_words import unique_words

RULES: tuple[Rule, ...] = (
    unique,
    unique_words,
    omission,
    number_conflict,
    number_precision,
    number_bounds,
    number_frequency,
    number_score,
    number_scale,
    number_other_head,
    date_conflict,
    date_clock,
    date_years,
    date_terms,
    date_denied,
    date_undated,
    name_variant,
    name_slip,
    role_conflict,
    role_age,
    role_beside,
    role_rank,
    quote_versions,
    quote_sentences,
    quote_speaker,
    attribution_dropped,
    attribution,
    hedge_dropped,
    fact_denied,
    fact_named,
    headline,
    headline_stray,
    reuse,
    independence,
)
"""A new rule is a new module and a line here."""
