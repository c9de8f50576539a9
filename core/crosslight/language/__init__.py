"""Reading one article: sentences, tokens with compared forms, figures, dates and quotations.

    from crosslight.language import annotate, rung
    annotate(article).sentences

Nothing here looks at a second article.
"""

from crosslight.language.annotate import annotate
from crosslight.language.forms import caseless, form, typography
from crosslight.language.rungs import compared, rung
from crosslight.language.sentences import sentence_spans
from crosslight.language.tokens import tokenize

__all__ = [
    "annotate",
    "caseless",
    "compared",
    "form",
    "rung",
    "sentence_spans",
    "tokenize",
    "typography",
]
