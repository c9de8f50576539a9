"""A story as it can be shown at once: sentences by their spans, without a look inside them.

Tokens, figures and quotations take a hundred times as long to find and are not painted before the
sources are aligned; the child process finds them.
"""

from crosslight.language.places import Places
from crosslight.language.sentences import sentence_spans
from crosslight.model import Annotation, Article, Comparison, Sentence, Story


def glance(story: Story) -> Comparison:
    """A comparison without links, tokens or findings; sentence ids are those of the full one."""
    return Comparison(
        title=story.title,
        note=story.note,
        articles=story.articles,
        annotations=tuple(_annotation(article) for article in story.articles),
    )


def _annotation(article: Article) -> Annotation:
    places = Places(article) if article.signs else None
    read = places.article if places else article
    found = [
        (index, span)
        for index, block in enumerate(read.blocks)
        for span in sentence_spans(read.text, block.start, block.end)
    ]
    spans = [(index, places.span(span) if places else span) for index, span in found]
    sentences = tuple(
        Sentence(span.start, span.end, f"{article.id}.{n}", article.id, index, ())
        for n, (index, span) in enumerate(spans)
    )
    return Annotation(article, sentences, (), (), ())
