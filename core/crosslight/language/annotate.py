"""The language step: from an article to its sentences, figures, dates and quotations."""

from crosslight.language.dates import find_dates
from crosslight.language.figures import find_figures
from crosslight.language.quotations import find_quotations
from crosslight.language.sentences import sentence_spans
from crosslight.language.tokens import tokenize
from crosslight.model import Annotation, Article, Sentence


def annotate(article: Article) -> Annotation:
    """Everything the later steps read in one article.

    Sentences never cross a block; headlines, headings and list items are units of their own.

    Args:
        article: As it was loaded; only its text, blocks and date are read.
    """
    sentences = _sentences(article)
    dates = find_dates(article.text, sentences, article.published)
    figures = find_figures(sentences, dates)
    return Annotation(article, sentences, figures, dates, find_quotations(article))


def _sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of all blocks in reading order, numbered from 0."""
    found: list[Sentence] = []
    for index, block in enumerate(article.blocks):
        for span in sentence_spans(article.text, block.start, block.end):
            tokens = tokenize(article.text, span.start, span.end)
            name = f"{article.id}.{len(found)}"
            found.append(Sentence(span.start, span.end, name, article.id, index, tokens))
    return tuple(found)
