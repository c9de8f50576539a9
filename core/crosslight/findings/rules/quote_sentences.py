"""`quote.silent_elision` of whole sentences: two stand side by side that another source parts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from crosslight.findings.case import Case
from crosslight.model import Finding, Severity, Span

Spots = Mapping[str, Mapping[str, Span]]
"""By id of a card and siglum: where the source has it inside marks, when it has it once."""


def quote_sentences(case: Case) -> Iterator[Finding]:
    """One finding for each sentence left out between two others inside one pair of marks.

    Where the marks are closed between the two, or an ellipsis stands there, nothing is hidden.
    """
    spots = _spots(case)
    for siglum, first, second in _neighbours(case, spots):
        for other in sorted((spots[first].keys() & spots[second].keys()) - {siglum}):
            before, after = spots[first][other], spots[second][other]
            gap = Span(before.end, after.start)
            text = case.index.line(other, gap).strip(" .,;:…")
            told = _inside_marks(case, other, gap) and any(map(str.isalnum, text))
            if told and not _elsewhere(case, siglum, other, gap):
                here = Span(spots[first][siglum].start, spots[second][siglum].end)
                yield case.finding(
                    "quote.silent_elision",
                    Severity.HIGH,
                    f"a sentence missing inside the marks: “{text}” stands in {other} "
                    f"and not in {siglum}",
                    [(other, gap), (siglum, here)],
                )


def _spots(case: Case) -> Spots:
    found: dict[str, dict[str, Span]] = {}
    for quote in case.comparison.quotes:
        held: dict[str, list[Span]] = defaultdict(list)
        for reading in quote.readings:
            if reading.marked:
                held[reading.article].extend(reading.segments)
        found[quote.id] = {siglum: spans[0] for siglum, spans in held.items() if len(spans) == 1}
    return found


def _neighbours(case: Case, spots: Spots) -> Iterator[tuple[str, str, str]]:
    """A siglum and two cards that stand side by side in it, nothing but a stop between."""
    by_source: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for id_, held in spots.items():
        for siglum, span in held.items():
            by_source[siglum].append((span.start, span.end, id_))
    for siglum, places in sorted(by_source.items()):
        places.sort()
        for one, other in pairwise(places):
            gap = Span(one[1], other[0])
            blank = not case.texts[siglum][gap.start : gap.end].strip()
            whole = not case.texts[siglum][one[0] : one[1]].endswith(("…", ".."))
            if blank and whole and _inside_marks(case, siglum, gap):
                yield siglum, one[2], other[2]


def _inside_marks(case: Case, siglum: str, gap: Span) -> bool:
    """Whether a gap lies inside one pair of marks."""
    return gap.start <= gap.end and case.quoted(siglum, gap)


def _elsewhere(case: Case, siglum: str, other: str, gap: Span) -> bool:
    """Whether a source quotes what stands in a gap of another at some other place."""
    return any(
        siglum in {reading.article for reading in quote.readings}
        and any(
            r.article == other and r.start < gap.end and gap.start < r.end for r in quote.readings
        )
        for quote in case.comparison.quotes
    )
