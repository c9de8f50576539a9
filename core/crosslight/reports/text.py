"""Plain text of 80 columns: what can be mailed, piped and read anywhere."""

import re
from collections.abc import Iterable, Iterator

from crosslight.counting import counted
from crosslight.model import Comparison
from crosslight.reports import headings
from crosslight.reports.digest import Digest, Named, Source, Statement, digest
from crosslight.reports.excerpts import Segment
from crosslight.reports.raised import Raised
from crosslight.view.signs import (
    CONFLICT,
    LEGEND,
    MEANINGS,
    POSSIBLE,
    POSSIBLE_MEANS,
    SIGNS,
    behind,
)
from crosslight.view.wrap import break_lines, cell_width

WIDTH = 80
MARKED = {
    "word-wording": ("«", "»"),
    "word-conflict": ("«", "»"),
    "word-quotation": ("«", "»"),
    "unique-words": ("«+ ", "»"),
}
"""What stands around words with a mark; lower rungs are left plain."""

WORDS = ("«words» differ", "«+ words» no other source has")
"""What the legend says of them."""


def render(comparison: Comparison, *, base: str | None = None) -> str:
    """Set a comparison as plain text.

    Args:
        comparison: What to report.
        base: Siglum of the source whose order the claims follow, by default the first.

    Returns:
        Lines of at most 80 cells, save where a name alone is longer.
    """
    told = digest(comparison, base)
    parts = (_head, _sources, _findings, _carried, _alone, _quotations, _names, _shared, _foot)
    lines = [line.rstrip() for part in parts for line in part(told)]
    return re.sub(r"\n{4,}", "\n\n\n", "\n".join(lines)).strip("\n") + "\n"


def _head(told: Digest) -> Iterator[str]:
    yield from _wrapped(told.title)
    yield "=" * min(max(cell_width(told.title), 1), WIDTH)
    yield from _wrapped(" · ".join(told.summary))
    if told.note:
        yield ""
        yield from _wrapped(told.note)


def _sources(told: Digest) -> Iterator[str]:
    yield from _section(headings.SOURCES)
    for source in told.sources:
        yield from _source(source, base=source.id == told.base)


def _source(source: Source, *, base: bool) -> Iterator[str]:
    facts = [source.outlet, source.published, "the base" if base else ""]
    name = ", ".join(fact for fact in facts if fact)
    yield from _hanging(f"  {source.id}  ", f"{name}: {source.title}" if name else source.title)
    counts = f"{counted(source.sentences, 'sentence')} compared, {source.alone} only here"
    yield from _hanging("     ", f"{source.path} · {counts}" if source.path else counts)
    for doubt in source.doubts:
        yield from _hanging("   ! ", f"Doubtful: {doubt.reason}")


def _findings(told: Digest) -> Iterator[str]:
    found = told.findings
    if found.tally.raised:
        yield from _section(headings.FINDINGS)
    for heading, raised in found.groups:
        yield from _hanging("  ", f"{heading}: {len(raised)}")
        yield from (line for each in raised for line in _finding(each))
    for notes in found.notes:
        yield from _hanging("  ", f"{notes.heading} [{notes.type}]: {notes.count}")
        for reason, claims in notes.told:
            yield from _hanging("            ", reason + claims.aside)
        yield ""
    if found.others:
        yield from _hanging("  ", found.others)


def _finding(raised: Raised) -> Iterator[str]:
    heading = f"{raised.title} [{raised.type}]{raised.claims.aside}"
    yield from _hanging(f"  {raised.severity:<8}  ", heading)
    yield from _hanging("            ", raised.reason)
    for sigla, cited in raised.evidence:
        yield from _hanging(f"            {' '.join(sigla)}  ", f"“{cited.plain}”")
    yield ""


def _carried(told: Digest) -> Iterator[str]:
    if told.carried:
        yield from _section(f"{headings.CARRIED} {told.base}")
        yield from _legend()
    for statement in told.side_by_side:
        yield ""
        yield from _statement(statement)


def _legend() -> Iterator[str]:
    """The signs with what they mean, as many to a line as fit, and what stands around words."""
    told = [f"{SIGNS[state]} {MEANINGS[state]}" for state in LEGEND]
    told.append(f"{POSSIBLE} {POSSIBLE_MEANS}")
    line = ""
    for each in told:
        if len(line) + 3 + len(each) > WIDTH:
            yield line
            line = ""
        line = f"{line}   {each}" if line else f"  {each}"
    yield line
    yield "  " + "   ".join(WORDS)


def _statement(statement: Statement) -> Iterator[str]:
    yield f"  {statement.heading}   {statement.absent}".rstrip()
    for voice in statement.voices:
        sign = SIGNS[voice.state] + behind(moved=voice.moved, doubtful=voice.doubtful)
        prefix = f"  {sign} {' '.join(voice.sigla)}  "
        yield from _hanging(prefix, plain_marks(voice.segments))


def _alone(told: Digest) -> Iterator[str]:
    rests = tuple(told.rests)
    if rests:
        yield from _section(headings.ALONE)
    for source, voices in rests:
        yield ""
        yield from _hanging("  ", f"{source.id}  {source.outlet or source.title}")
        for voice in voices:
            linked = f" [{voice.elsewhere}]" if voice.elsewhere else ""
            text = plain_marks(voice.segments) + linked
            yield from _hanging(f"  {SIGNS[voice.state]} ", text)


def _quotations(told: Digest) -> Iterator[str]:
    if told.cards:
        yield from _section(headings.QUOTATIONS)
    for card in told.cards:
        yield ""
        speakers = " | ".join(card.speakers)
        yield from _hanging("  ", f"{speakers}: {card.grade}")
        for version in card.versions:
            yield from _hanging(f"    {' '.join(version.sigla)}  ", version.told)


def _names(told: Digest) -> Iterator[str]:
    if told.named:
        yield from _section(headings.NAMES)
        yield from _hanging("  ", headings.ABOUT_NAMES)
        if told.conflicting:
            yield from _hanging("  ", f"{CONFLICT} {headings.ABOUT_CONFLICTS}")
    sigla = [source.id for source in told.sources]
    column = WIDTH - 2 - 5 * len(sigla)
    column = max(column, WIDTH // 3)
    for heading, named in told.named.items():
        yield ""
        yield f"  {heading:<{column}}" + "".join(f"{siglum:>5}" for siglum in sigla)
        for each in named:
            counts = "".join(f"{count or '·':>5}" for count in each.counts)
            sign = CONFLICT if each.conflicting else " "
            *above, last = _hanging(f"{sign} ", _known_as(each), width=column)
            yield from above
            yield last + " " * max(column + 2 - cell_width(last), 1) + counts


def _known_as(named: Named) -> str:
    return " · ".join(filter(None, (named.name, named.about)))


def _shared(told: Digest) -> Iterator[str]:
    if told.shared:
        yield from _section(headings.SHARED)
    for shared in told.shared:
        yield from _hanging("  ", shared.told)


def _foot(told: Digest) -> Iterator[str]:
    yield from ("", "", "-" * WIDTH)
    if told.left_out:
        yield from _wrapped(told.left_out)
    yield from _wrapped(
        f"Every mark has its place in the texts: {headings.PLACES} gives all of them."
    )


def plain_marks(segments: Iterable[Segment]) -> str:
    """Segments as one line, marked words between signs."""
    parts = []
    for text, style in segments:
        before, after = MARKED.get(style, ("", ""))
        parts.append(f"{before}{text}{after}")
    return "".join(parts)


def _section(title: str) -> Iterator[str]:
    yield ""
    yield ""
    yield title.upper()
    yield "-" * len(title)


def _wrapped(text: str) -> Iterator[str]:
    yield from _hanging("", text)


def _hanging(prefix: str, text: str, width: int = WIDTH) -> Iterator[str]:
    """Text wrapped beside a prefix; its further lines stand below its first."""
    indent = cell_width(prefix)
    for start, end in break_lines(text, 0, len(text), max(width - indent, 10)):
        yield prefix + text[start:end]
        prefix = " " * indent
