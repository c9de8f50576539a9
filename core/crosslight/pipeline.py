"""The way of the data, from articles to one `Comparison`, read from top to bottom.

Not called `compare`: a module of that name would hide the function `crosslight.compare`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from crosslight import align, entities, language, quotes, wording
from crosslight.findings.find import find
from crosslight.index import Index
from crosslight.lettering import Lettering, canonical, lettered
from crosslight.model import Annotation, Article, Comparison, Entity, Link, Reuse, Story

Progress = Callable[[str], None]
"""Told the name of each step as it begins."""


def compare(
    *sources: Article | Story,
    strictness: float | None = None,
    progress: Progress = lambda _: None,
) -> Comparison:
    """Compare several reports of one event.

    Sources are processed in an order of their content, so that the order given decides the
    letters and the base, and nothing else.

    Args:
        sources: Articles, or stories whose articles are taken in order; letters are given anew.
        strictness: Lowest probability at which two sentences count as linked; by default the
            threshold that was fitted for the best F1.
        progress: Called with a word for each step.

    Returns:
        The comparison. One article, or none, gives a comparison without links.
    """
    progress("reading")
    story = _annotated(sources)
    order = canonical(story.annotations)
    progress("aligning")
    candidates = align.score(order)
    progress("naming")
    named = entities.find_entities(order)
    reused = wording.reuse(order)
    chosen = align.DEFAULT_STRICTNESS if strictness is None else strictness
    return _conclude(
        story,
        order,
        candidates=candidates,
        named=named,
        reused=reused,
        strictness=chosen,
        progress=progress,
    )


def restrict(
    comparison: Comparison, strictness: float, progress: Progress = lambda _: None
) -> Comparison:
    """The same comparison at another strictness, without scoring the sentences again."""
    order = canonical(comparison.annotations)
    return _conclude(
        comparison,
        order,
        candidates=Lettering(order).links(comparison.candidates),
        named=comparison.entities,
        reused=comparison.reuse,
        strictness=strictness,
        progress=progress,
    )


def renamed(comparison: Comparison, entities: Sequence[Entity]) -> Comparison:
    """The same comparison with other entities: what rests on who is who is found again.

    Args:
        comparison: What stays, its links among it.
        entities: As a reader corrected them.
    """
    order = canonical(comparison.annotations)
    links = Lettering(order).links(comparison.links)
    return _judged(comparison, order, links=links, named=entities, progress=lambda _: None)


def _annotated(sources: Sequence[Article | Story]) -> Comparison:
    """The articles with their letters, read one by one; a shared day resolves their weekdays."""
    articles = lettered(_articles(sources))
    day = language.story_day(articles)
    stories = [source for source in sources if isinstance(source, Story)]
    titles = [story.title for story in stories] or [article.title for article in articles]
    return Comparison(
        title=titles[0] if titles else "",
        note=stories[0].note if stories else "",
        articles=articles,
        annotations=tuple(language.annotate(article, day=day) for article in articles),
    )


def _articles(sources: Sequence[Article | Story]) -> Iterator[Article]:
    for source in sources:
        yield from source.articles if isinstance(source, Story) else (source,)


def _conclude(
    story: Comparison,
    order: Sequence[Annotation],
    *,
    candidates: Sequence[Link],
    named: Sequence[Entity],
    reused: Sequence[Reuse],
    strictness: float,
    progress: Progress,
) -> Comparison:
    """Everything that depends on which candidates count as links."""
    links = align.select(candidates, strictness)
    claims = align.group(order, links)
    seen, index = Lettering(story.annotations), Index(story)
    linked = {sentence for link in links for sentence in (link.a, link.b)}
    aligned = replace(
        story,
        strictness=strictness,
        candidates=seen.links(candidates),
        links=seen.links(links),
        claims=seen.claims(claims),
        unique=tuple(
            id_
            for id_, sentence in index.sentences.items()
            if index.compared(sentence) and id_ not in linked
        ),
        reuse=seen.reuse(reused),
    )
    return _judged(aligned, order, links=links, named=named, progress=progress)


def _judged(
    aligned: Comparison,
    order: Sequence[Annotation],
    *,
    links: Sequence[Link],
    named: Sequence[Entity],
    progress: Progress,
) -> Comparison:
    """Everything that depends on who is who."""
    progress("collating quotations")
    collated = quotes.collate(order, links, named)
    seen = Lettering(aligned.annotations)
    whole = replace(
        aligned,
        unique_runs=seen.spans(wording.unique_runs(order, links, named)),
        entities=seen.entities(named),
        quotes=seen.quotes(collated),
        findings=(),
    )
    progress("weighing findings")
    return replace(whole, findings=seen.findings(find(whole)))
