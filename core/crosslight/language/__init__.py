"""Reading one article: sentences, tokens with compared forms, figures, dates and quotations.

    from crosslight.language import annotate, rung
    annotate(article).sentences

Nothing here looks at a second article. Names are looked up when they are first used: the app shows
its first screen with sentences alone.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crosslight.language.annotation import annotate, story_day
    from crosslight.language.dates import own_date
    from crosslight.language.forms import caseless, form, typography
    from crosslight.language.heads import HEAD_SYNONYMS
    from crosslight.language.reporting import PARTICIPLES, REPORTING_VERBS
    from crosslight.language.rungs import compared, rung
    from crosslight.language.sentences import sentence_spans
    from crosslight.language.tokens import tokenize

_HOMES = {
    "HEAD_SYNONYMS": "heads",
    "PARTICIPLES": "reporting",
    "REPORTING_VERBS": "reporting",
    "annotate": "annotation",
    "caseless": "forms",
    "compared": "rungs",
    "form": "forms",
    "own_date": "dates",
    "rung": "rungs",
    "sentence_spans": "sentences",
    "story_day": "annotation",
    "tokenize": "tokens",
    "typography": "forms",
}

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


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
