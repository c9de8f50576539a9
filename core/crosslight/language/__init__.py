"""Reading one article: sentences, tokens with compared forms, figures, dates and quotations.

    from crosslight.language import annotate, rung
    annotate(article).sentences

Nothing here looks at a second article.
"""

from crosslight.language.annotate import annotate, story_day
from crosslight.language.dates import own_date
from crosslight.language.forms import caseless, form, typography
from crosslight.language.heads import HEAD_SYNONYMS
from crosslight.language.reporting import PARTICIPLES, REPORTING_VERBS
from crosslight.language.rungs import compared, rung
from crosslight.language.sentences import sentence_spans
from crosslight.language.tokens import tokenize

__all__ = [
    "HEAD_SYNONYMS",
    "PARTICIPLES",
    "REPORTING_VERBS",
    "annotate",
    "caseless",
    "compared",
    "form",
    "own_date",
    "rung",
    "sentence_spans",
    "story_day",
    "tokenize",
    "typography",
]
