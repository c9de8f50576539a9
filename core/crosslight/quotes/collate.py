"""One card for each quotation: its versions in all sources, with who says them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from crosslight.model import Annotation, Entity, Link, Quote, QuoteReading, Span
from crosslight.quotes.cards import Card, cards, joined
from crosslight.quotes.dequoted import unmarked
from crosslight.quotes.matching import matches
from crosslight.quotes.speakers import Speakers
from crosslight.quotes.utterances import Utterance, Word, spoken, utterances
from crosslight.shown import line


def collate(
    annotations: Sequence[Annotation], links: Iterable[Link], entities: Iterable[Entity]
) -> tuple[Quote, ...]:
    """All versions of each quotation over the sources, inside marks or outside.

    Sentences of one quotation share a card as long as the same sources print them at one grade.

    Args:
        annotations: All sources.
        links: Linked sentences: fewer common words make two utterances in them one.
        entities: For whom the printed speakers are.

    Returns:
        One value a quotation, those of one source alone included, with provisional ids.
    """
    said = utterances(annotations)
    linked = {pair for link in links for pair in ((link.a, link.b), (link.b, link.a))}
    separate = cards(said, matches(said, linked), unmarked(annotations, said))
    speakers = Speakers(annotations, entities)
    return tuple(
        Quote(f"q{n}", card.grade, tuple(_readings(card, annotations, said, speakers)))
        for n, card in enumerate(joined(separate, said), start=1)
    )


def versions(
    annotations: Iterable[Annotation], readings: Iterable[QuoteReading]
) -> Mapping[str, tuple[tuple[Word, ...], ...]]:
    """The words of each reading inside marks, by siglum, in order."""
    notes = {note.article.id: note for note in annotations}
    found: dict[str, list[tuple[Word, ...]]] = defaultdict(list)
    for reading in readings:
        if reading.marked:
            found[reading.article].append(spoken(notes[reading.article], reading.segments))
    return {article: tuple(words) for article, words in found.items()}


def _readings(
    card: Card, annotations: Sequence[Annotation], said: Sequence[Utterance], speakers: Speakers
) -> Iterator[QuoteReading]:
    """The versions of a card in order of source and place, one for each quotation."""
    parts: dict[tuple[int, int], list[Utterance]] = defaultdict(list)
    for n in card.members:
        parts[said[n].source, said[n].number].append(said[n])
    found = [
        *(
            (source, _inside(annotations[source], run, speakers))
            for (source, _), run in parts.items()
        ),
        *((source, _outside(annotations[source], span)) for source, span in card.outside),
    ]
    for _, reading in sorted(found, key=lambda item: (item[0], item[1].start)):
        yield reading


def _inside(note: Annotation, run: Sequence[Utterance], speakers: Speakers) -> QuoteReading:
    """A version inside quotation marks."""
    who = run[0].quotation.speaker
    segments = tuple(_segments(run))
    return QuoteReading(
        start=segments[0].start,
        end=segments[-1].end,
        article=note.article.id,
        speaker=speakers.entity(note.article.id, who),
        speaker_text=line(note.article, who) if who else "",
        segments=segments,
    )


def _segments(run: Sequence[Utterance]) -> Iterator[Span]:
    """The spans of some utterances of one quotation, neighbours inside one pair of marks in one."""
    pieces = sorted((s.start, s.end, u.part) for u in run for s in u.segments)
    marks = [segment.start for segment in run[0].quotation.segments]
    start, end, part = pieces[0]
    for piece in pieces[1:]:
        same = bisect_right(marks, start) == bisect_right(marks, piece[0])
        if same and piece[2] <= part + 1:
            end, part = piece[1:]
            continue
        yield Span(start, end)
        start, end, part = piece
    yield Span(start, end)


def _outside(note: Annotation, span: Span) -> QuoteReading:
    """A version outside of quotation marks: who says it is for the rules on attribution."""
    return QuoteReading(
        start=span.start,
        end=span.end,
        article=note.article.id,
        speaker=None,
        speaker_text="",
        segments=(Span(span.start, span.end),),
        marked=False,
    )
