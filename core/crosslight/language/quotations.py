"""Quotations of one article: spans inside the marks, joined over interruptions, with a speaker."""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import groupby

from crosslight.language.marks import CLOSING, OPENING, SINGLES, Quoted, quoted_spans
from crosslight.language.nounphrases import DETERMINERS, PRONOUNS
from crosslight.language.sentences import sentence_spans
from crosslight.language.speakers import (
    NOBODY,
    another_speaks,
    attributes,
    speaker,
)
from crosslight.language.surroundings import Surroundings
from crosslight.model import Article, Block, BlockKind, Quotation, Span

QUOTING = frozenset(
    {BlockKind.HEADLINE, BlockKind.BODY, BlockKind.HEADING, BlockKind.LIST, BlockKind.QUOTATION}
)
"""Kinds of blocks in which marks are read."""
_MARKS = OPENING | SINGLES | {'"'}
"""Marks with which a paragraph goes on with what the one before left open."""
_ENDS = "".join(sorted(CLOSING)) + "\"“'’"
"""Marks behind the stop of quoted words."""

_Draft = list[tuple[Quoted, Surroundings]]
"""Quoted spans that belong to one quotation, each with its surroundings."""


def find_quotations(article: Article) -> tuple[Quotation, ...]:
    """The quotations of an article, in the order of their first segments.

    Args:
        article: Without signs of its format.
    """
    posts = (
        post
        for block in article.blocks
        if block.kind is BlockKind.EMBED
        for post in _posts(article.text, block)
    )
    found = [*_named(article.text, _drafts(article)), *posts]
    return tuple(sorted(found, key=lambda quotation: quotation.segments[0].start))


def _drafts(article: Article) -> Iterator[_Draft]:
    """Quoted spans joined over attributions and over paragraphs."""
    draft: _Draft = []
    blocks = [block for block in article.blocks if block.kind in QUOTING]
    for previous, block, behind in zip([None, *blocks], blocks, [*blocks[1:], None], strict=False):
        continued = article.text[behind.start : behind.start + 1] if behind else ""
        continued = continued if continued in _MARKS else ""
        quoted = quoted_spans(article.text, block.start, block.end, continued=continued)
        for one, near in _surrounded(article.text, block, previous, quoted):
            if draft and not _continues(draft, one, near):
                yield draft
                draft = []
            draft.append((one, near))
        if draft and (not quoted or quoted[-1].closed):
            yield draft
            draft = []
    if draft:
        yield draft


def _continues(draft: _Draft, one: Quoted, near: Surroundings) -> bool:
    """Whether a quoted span goes on with the quotation before it.

    Across paragraphs: what was left open goes on where the next paragraph opens with a mark. Inside
    one: an attribution of one clause stands between, and nothing else.
    """
    last, behind = draft[-1]
    if behind.paragraph != near.paragraph:
        return not last.closed and one.start == near.paragraph
    text = near.text
    return (
        text[last.end : one.start].rstrip()[-1:] in {".", ",", ":", ";", "-", "—", "–"}
        and attributes(behind)
        and not another_speaks(behind, near)
        and len(sentence_spans(text, last.end, one.start)) == 1
    )


def _surrounded(
    text: str, block: Block, previous: Block | None, quoted: list[Quoted]
) -> Iterator[tuple[Quoted, Surroundings]]:
    """Each quoted span of a paragraph with the text around it, other quoted spans left out."""
    if not quoted:
        return
    starts = [span.start for span in sentence_spans(text, block.start, block.end)]
    for index, one in enumerate(quoted):
        left = quoted[index - 1].end if index else block.start
        right = quoted[index + 1].start if index + 1 < len(quoted) else block.end
        sentence = starts[max(0, bisect(starts, one.start) - 1)]
        before = Span(max(left, sentence), one.start)
        opened = Span(min(left, before.start), before.start)
        if one.start == block.start and previous and text[previous.end - 1] == ":":
            before = sentence_spans(text, previous.start, previous.end)[-1]
        after = Span(one.end, right)
        stopped = _is_stopped(text, one, after)
        yield one, Surroundings(text, block.start, opened, before, after, stopped=stopped)


def _is_stopped(text: str, one: Quoted, after: Span) -> bool:
    """Whether a new sentence begins behind quoted words; behind `?`, *The* or *He* tells so."""
    stop = text[one.start : one.end].rstrip(_ENDS)[-1:]
    word = re.compile(r"\s*([A-Z]\w*)").match(text, after.start, after.end)
    return stop in {".", "…"} or bool(
        stop in {"?", "!"} and word and word[1] in DETERMINERS | PRONOUNS
    )


def _named(text: str, drafts: Iterable[_Draft]) -> Iterator[Quotation]:
    """Quotations from drafts, by paragraph."""
    for _, group in groupby(drafts, key=lambda draft: draft[0][1].paragraph):
        yield from _filled([_quotation(text, draft) for draft in group])


def _quotation(text: str, draft: _Draft) -> Quotation:
    """A draft with the speaker that its own surroundings give."""
    segments = tuple(_stripped(text, one) for one, _ in draft)
    scare = sum(len(text[s.start : s.end].split()) for s in segments) < 3
    who, cue = speaker([near for _, near in draft], scare=scare)
    return Quotation(segments, who, cue, closed=draft[-1][0].closed, scare=scare)


def _filled(quotations: list[Quotation]) -> Iterator[Quotation]:
    """The quotations of one paragraph; speech without a speaker takes that before, or the next."""
    last = next((quotation.speaker for quotation in quotations if quotation.speaker), None)
    for quotation in quotations:
        last = None if quotation.cue == NOBODY else quotation.speaker or last
        if quotation.speaker or quotation.scare or not last:
            yield quotation
        else:
            yield replace(quotation, speaker=last, cue="same paragraph")


def _stripped(text: str, one: Quoted) -> Span:
    """The content between the marks, without white space at its ends."""
    start, end = one.inner
    part = text[start:end]
    first = start + len(part) - len(part.lstrip())
    return Span(first, max(first, start + len(part.rstrip())))


@cache
def _post() -> re.Pattern[str]:
    """`text pic.twitter.com/… — Name (@handle) date`."""
    return re.compile(
        r"(?P<text>\S.*?)\s*(?:(?:pic\.twitter\.com|https?://t\.co)/\S+\s*)*"
        r"(?:—|–|―|--)\s*(?P<name>[^—–(@]{1,80}?)\s*\(@\w+\)",
        re.DOTALL,
    )


def _posts(text: str, block: Block) -> Iterator[Quotation]:
    """The embedded posts of a block, each by the name it is signed with."""
    for match in _post().finditer(text, block.start, block.end):
        yield Quotation(
            segments=(Span(*match.span("text")),),
            speaker=Span(*match.span("name")),
            cue="post",
            closed=True,
            scare=False,
            post=True,
        )
