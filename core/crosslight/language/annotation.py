"""The language step: from an article to its sentences, figures, dates and quotations."""

from collections import Counter
from collections.abc import Iterable, Sequence

from crosslight.language.dates import find_dates, own_date
from crosslight.language.figures import find_figures
from crosslight.language.places import Places
from crosslight.language.quotations import find_quotations
from crosslight.language.sentences import sentence_spans
from crosslight.language.tokens import tokenize
from crosslight.model import Annotation, Article, BlockKind, Sentence

DATED = frozenset({BlockKind.DATELINE, BlockKind.CREDIT, BlockKind.EMBED})
"""Blocks whose full date says when the article was written, when nothing else does."""


def annotate(article: Article, *, day: str | None = None) -> Annotation:
    """Everything the later steps read in one article.

    Sentences never cross a block; headlines, headings and list items are units of their own.

    Args:
        article: As it was loaded; only its words, blocks and date are read.
        day: The ISO 8601 day on which weekdays are resolved when the article has none of its own,
            for example that of the other reports of the event (`story_day`).
    """
    if article.signs:
        places = Places(article)
        return places.annotation(annotate(places.article, day=day))
    sentences = _sentences(article)
    dates = find_dates(article.text, sentences, _own_day(article, sentences) or day)
    figures = find_figures(sentences, dates)
    return Annotation(article, sentences, figures, dates, find_quotations(article))


def story_day(articles: Iterable[Article]) -> str | None:
    """The day on which most of some articles appeared, the earlier of two; None without any.

    Args:
        articles: The articles of one story, in any order.
    """
    days = Counter(day for article in articles if (day := own_date(article.published)))
    return min(days, key=lambda day: (-days[day], day)).isoformat() if days else None


def _sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of all blocks in reading order, numbered from 0."""
    found: list[Sentence] = []
    for index, block in enumerate(article.blocks):
        for span in sentence_spans(article.text, block.start, block.end):
            tokens = tokenize(article.text, span.start, span.end)
            name = f"{article.id}.{len(found)}"
            found.append(Sentence(span.start, span.end, name, article.id, index, tokens))
    return tuple(found)


def _own_day(article: Article, sentences: Sequence[Sentence]) -> str | None:
    """The article's day: as published, or the last full date of a dateline or embedded post."""
    if own_date(article.published):
        return article.published
    dated = [s for s in sentences if article.blocks[s.block].kind in DATED]
    found = find_dates(article.text, dated, None)
    days = [d.first for d in found if d.first and d.first == d.last]
    return days[-1].isoformat() if days else None
