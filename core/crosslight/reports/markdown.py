"""Markdown: for a pull request, a wiki, a note."""

import re
from collections.abc import Iterable, Iterator

from crosslight.model import Comparison
from crosslight.reports import headings
from crosslight.reports.digest import Digest, Statement, Voice, digest
from crosslight.reports.excerpts import Segment
from crosslight.reports.raised import Raised
from crosslight.view.signs import CONFLICT, MEANINGS, POSSIBLE_MEANS, State

EMPHASIS = {
    "word-wording": "**",
    "word-conflict": "**",
    "word-quotation": "**",
    "unique-words": "*",
}
"""What stands around words with a mark; lower rungs are left plain."""

_EDGES = re.compile(r"(\W*)(.*?)(\W*)", re.DOTALL)
"""Emphasis begins and ends at letters and digits; at other signs CommonMark does not see it."""
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")


def render(comparison: Comparison, *, base: str | None = None) -> str:
    """Set a comparison as Markdown (CommonMark with tables).

    Args:
        comparison: What to report.
        base: Siglum of the source whose order the claims follow, by default the first.

    Returns:
        The report; what comes from a source is escaped.
    """
    told = digest(comparison, base)
    parts = (_head, _sources, _findings, _carried, _alone, _quotations, _names, _shared, _foot)
    lines = [line for part in parts for line in part(told)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def escaped(text: str) -> str:
    """Text of a source with everything that Markdown would take for markup escaped."""
    return _SPECIAL.sub(r"\\\1", text)


def _head(told: Digest) -> Iterator[str]:
    yield from (f"# {escaped(told.title)}", "", " · ".join(told.summary), "")
    if told.note:
        yield from (f"> {escaped(told.note)}", "")


def _sources(told: Digest) -> Iterator[str]:
    yield from (f"## {headings.SOURCES}", "")
    yield f"|  | {told.origin} | Published | Title | Sentences | Only here |"
    yield "|---|---|---|---|--:|--:|"
    for s in told.sources:
        outlet = escaped(s.outlet or s.file)
        cells = (s.id, outlet, escaped(s.published), escaped(s.title), s.sentences, s.alone)
        yield "| " + " | ".join(str(cell) for cell in cells) + " |"
    yield ""
    for source in told.sources:
        for doubt in source.doubts:
            yield from (f"**{source.id} is doubtful.** {escaped(doubt.reason)}", "")


def _findings(told: Digest) -> Iterator[str]:
    found = told.findings
    if found.tally.raised:
        yield from (f"## {headings.FINDINGS}", "")
    for heading, raised in found.groups:
        yield from (f"### {heading}: {len(raised)}", "")
        yield from (line for each in raised for line in _finding(each))
        yield ""
    for notes in found.notes:
        yield from (f"### {escaped(notes.heading)} (`{notes.type}`): {notes.count}", "")
        yield from (f"- {escaped(reason)}{claims.aside}" for reason, claims in notes.told)
        yield ""
    yield from (found.others, "")


def _finding(raised: Raised) -> Iterator[str]:
    title = f"{escaped(raised.title)} (`{raised.type}`)"
    yield f"- **{raised.severity}** {title}: {escaped(raised.reason)}{raised.claims.aside}"
    for sigla, cited in raised.evidence:
        exact = escaped(cited.exact) if cited.alone else _within("**", cited.exact)
        words = f"{escaped(cited.before)}{exact}{escaped(cited.after)}"
        yield f"  - **{' '.join(sigla)}**: “{words}”"


def _carried(told: Digest) -> Iterator[str]:
    if told.carried:
        yield from (f"## {headings.CARRIED} {told.base}", "")
        yield from ("**Words** differ; *words* stand in no other source.", "")
    for statement in told.side_by_side:
        yield from _statement(statement)


def _statement(statement: Statement) -> Iterator[str]:
    absent = f" ({statement.absent})" if statement.absent else ""
    yield from (f"### {statement.heading}{absent}", "")
    for voice in statement.voices:
        yield f"- **{' '.join(voice.sigla)}**{_remark(voice)} {emphasised(voice.segments)}"
    yield ""


def _remark(voice: Voice) -> str:
    """What the sign says, in words, where it says more than *the same*."""
    silent = {State.SAME, State.PLAIN}
    told = [] if voice.state in silent else [MEANINGS[voice.state]]
    told += ["moved"] * voice.moved + [POSSIBLE_MEANS] * voice.doubtful
    return f" ({', '.join(told)}):" if told else ":"


def _alone(told: Digest) -> Iterator[str]:
    rests = tuple(told.rests)
    if rests:
        yield from (f"## {headings.ALONE}", "")
    for source, voices in rests:
        yield from (f"### {source.id} {escaped(source.outlet or source.title)}", "")
        for voice in voices:
            linked = f" ({voice.elsewhere})" if voice.elsewhere else ""
            yield f"- {emphasised(voice.segments)}{linked}"
        yield ""


def _quotations(told: Digest) -> Iterator[str]:
    if told.cards:
        yield from (f"## {headings.QUOTATIONS}", "")
    for card in told.cards:
        speakers = " | ".join(card.speakers)
        yield f"- **{escaped(speakers)}**: {card.grade}"
        for version in card.versions:
            yield f"  - {' '.join(version.sigla)}: {escaped(version.told)}"
    yield ""


def _names(told: Digest) -> Iterator[str]:
    if told.named:
        yield from (f"## {headings.NAMES}", "", headings.ABOUT_NAMES, "")
        if told.conflicting:
            yield from (f"**{CONFLICT}** {headings.ABOUT_CONFLICTS}", "")
    sigla = [source.id for source in told.sources]
    for heading, named in told.named.items():
        yield f"| {heading} | " + " | ".join(sigla) + " |"
        yield "|---|" + "--:|" * len(sigla)
        for each in named:
            counts = " | ".join(str(count or "·") for count in each.counts)
            sign = f"**{CONFLICT}** " if each.conflicting else ""
            about = f" · {escaped(each.about)}" if each.about else ""
            yield f"| {sign}{escaped(each.name)}{about} | {counts} |"
        yield ""


def _shared(told: Digest) -> Iterator[str]:
    if told.shared:
        yield from (f"## {headings.SHARED}", "")
    for shared in told.shared:
        yield f"- {shared.told}"


def _foot(told: Digest) -> Iterator[str]:
    yield from ("", "---", "")
    if told.left_out:
        yield from (told.left_out, "")
    yield f"Every mark has its place in the texts: `{headings.PLACES}` gives all of them."


def emphasised(segments: Iterable[Segment]) -> str:
    """Segments as one line of Markdown, marked words emphasised."""
    return "".join(_within(EMPHASIS.get(style, ""), text) for text, style in segments)


def _within(emphasis: str, text: str) -> str:
    """Text with emphasis around its words."""
    before, inner, after = _EDGES.fullmatch(text).groups()  # type: ignore[union-attr]
    around = emphasis if inner else ""
    return f"{escaped(before)}{around}{escaped(inner)}{around}{escaped(after)}"
