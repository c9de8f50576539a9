"""One card for each quotation: its versions in all sources, graded by the worst pair."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from crosslight.model import Annotation, Entity, Link, Quote, QuoteGrade, QuoteReading, Span
from crosslight.quotes.dequoted import Unmarked, unmarked
from crosslight.quotes.grading import grade, worst
from crosslight.quotes.matching import matches
from crosslight.quotes.speakers import Speakers
from crosslight.quotes.utterances import Utterance, Word, spoken, utterances


def collate(
    annotations: Sequence[Annotation], links: Iterable[Link], entities: Iterable[Entity]
) -> tuple[Quote, ...]:
    """All versions of each quotation over the sources, inside marks or outside.

    Args:
        annotations: All sources.
        links: Linked sentences: fewer common words make two quotations in them one.
        entities: For whom the printed speakers are.

    Returns:
        One value a quotation, those of one source alone included, with provisional ids.
    """
    said = utterances(annotations)
    linked = {pair for link in links for pair in ((link.a, link.b), (link.b, link.a))}
    bare = unmarked(annotations, said)
    speakers = Speakers(annotations, entities)
    sigla = [note.article.id for note in annotations]
    quotes: list[Quote] = []
    for members in _groups(len(said), matches(said, linked)):
        inside = [_marked(annotations, said[n], speakers) for n in members]
        quoting = {said[n].source for n in members}
        outside = _merged(
            run for n in members for run in bare.get(n, ()) if run.source not in quoting
        )
        readings = [*inside, *(_loose(sigla[source], span) for source, span in outside)]
        readings.sort(key=lambda reading: (sigla.index(reading.article), reading.start))
        quotes.append(Quote(f"q{len(quotes) + 1}", _grade(annotations, readings), tuple(readings)))
    return tuple(quotes)


def versions(
    annotations: Iterable[Annotation], readings: Iterable[QuoteReading]
) -> Mapping[str, tuple[Word, ...]]:
    """The words that each source prints inside marks, by siglum, all its readings in one."""
    segments: dict[str, list[Span]] = defaultdict(list)
    for reading in readings:
        if reading.marked:
            segments[reading.article].extend(reading.segments)
    return {
        note.article.id: spoken(note, segments[note.article.id])
        for note in annotations
        if note.article.id in segments
    }


def _grade(annotations: Iterable[Annotation], readings: Sequence[QuoteReading]) -> QuoteGrade:
    """The worst grade of any two sources."""
    texts = versions(annotations, readings)
    grades = [grade(a, b) for a, b in combinations(texts.values(), 2)]
    if not all(reading.marked for reading in readings):
        grades.append(QuoteGrade.DEQUOTED)
    return worst(grades)


def _groups(count: int, pairs: Iterable[tuple[int, int]]) -> Iterator[list[int]]:
    """Connected quotations, as positions in order of the first (union by the smaller root)."""
    root = list(range(count))

    def find(n: int) -> int:
        while root[n] != n:
            root[n] = n = root[root[n]]
        return n

    for a, b in pairs:
        first, second = sorted((find(a), find(b)))
        root[second] = first
    groups: dict[int, list[int]] = defaultdict(list)
    for n in range(count):
        groups[find(n)].append(n)
    yield from groups.values()


def _merged(runs: Iterable[Unmarked]) -> list[tuple[int, Span]]:
    """The runs by source and place, overlapping ones in one."""
    found: list[tuple[int, Span]] = []
    for run in sorted(runs, key=lambda r: (r.source, r.span.start)):
        if found and found[-1][0] == run.source and run.span.start <= found[-1][1].end:
            before = found.pop()[1]
            found.append((run.source, Span(before.start, max(before.end, run.span.end))))
        else:
            found.append((run.source, run.span))
    return found


def _marked(
    annotations: Sequence[Annotation], utterance: Utterance, speakers: Speakers
) -> QuoteReading:
    """A version inside quotation marks."""
    article, quotation = annotations[utterance.source].article, utterance.quotation
    who = quotation.speaker
    return QuoteReading(
        start=quotation.segments[0].start,
        end=quotation.segments[-1].end,
        article=article.id,
        speaker=speakers.entity(article.id, who),
        speaker_text=article.text[who.start : who.end] if who else "",
        segments=quotation.segments,
    )


def _loose(article: str, span: Span) -> QuoteReading:
    """A version outside of quotation marks: who says it is for the attribution rules."""
    return QuoteReading(
        start=span.start,
        end=span.end,
        article=article,
        speaker=None,
        speaker_text="",
        segments=(Span(span.start, span.end),),
        marked=False,
    )
