"""Paragraphs to blocks: the rules first, then headlines and headings by their place."""

from collections.abc import Iterable, Iterator

from crosslight.ingest.paragraphs import ITEM, ends_stopped
from crosslight.ingest.rules import RULES, WINDOW, Part, Rule
from crosslight.model import Block, BlockKind, Span

HEADLINE_LENGTH, HEADING_LENGTH = 140, 80
"""The longest headline and the longest heading inside a text, in code points."""


def classify(text: str, paragraphs: Iterable[Span]) -> tuple[Block, ...]:
    """Give every paragraph its kind, cutting off datelines, credits and posts.

    Args:
        text: The text of the article.
        paragraphs: Spans in order. One that is a `Block` already keeps its kind, unless it is
            body text, which goes through the rules like a plain span.

    Returns:
        Blocks in order that cover what the paragraphs cover, except white space between them.
    """
    blocks: list[Block] = []
    opening = True
    for paragraph in paragraphs:
        for block in _pieces(text, paragraph, opening=opening):
            blocks.append(block)
            body = block.kind is BlockKind.BODY
            opening = opening and not (body and not _is_title(text, block, HEADLINE_LENGTH))
    return tuple(blocks)


def mark_headings(text: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Turn body lines that only announce what follows them into headlines and headings.

    Plain text has no mark for either. The first line of body text is the headline, and a later
    one a heading, when it is short, ends without a stop and has body text after it. Where most
    lines look like that the text simply has no stops, and none of them is a heading.
    """
    marked = list(blocks)
    bodies = [i for i, block in enumerate(marked) if block.kind is BlockKind.BODY]
    titles = [i for i in bodies[:-1] if _starts_line(text, marked[i])]
    if bodies[:1] == titles[:1] and titles and _is_title(text, marked[titles[0]], HEADLINE_LENGTH):
        first = marked[titles.pop(0)]
        marked[bodies.pop(0)] = Block(first.start, first.end, BlockKind.HEADLINE)
    headings = [i for i in titles if _is_title(text, marked[i], HEADING_LENGTH)]
    if len(headings) * 2 <= len(bodies):
        for i in headings:
            marked[i] = Block(marked[i].start, marked[i].end, BlockKind.HEADING)
    return tuple(marked)


def _pieces(text: str, paragraph: Span, *, opening: bool) -> Iterator[Block]:
    """Cut leads and tails off a paragraph until no rule holds for what is left."""
    if isinstance(paragraph, Block) and paragraph.kind is not BlockKind.BODY:
        yield paragraph
        return
    rest = Span(paragraph.start, paragraph.end)
    tails: list[Block] = []
    while found := _first_match(text, rest, opening=opening):
        block = found
        if block.start == rest.start:
            yield block
            rest = _trimmed(text, Span(block.end, rest.end))
        else:
            tails.append(block)
            rest = _trimmed(text, Span(rest.start, block.start))
    if rest.start < rest.end:
        yield Block(rest.start, rest.end, _shape(text, rest))
    yield from reversed(tails)


def _first_match(text: str, rest: Span, *, opening: bool) -> Block | None:
    """What the first rule that holds claims, looking at no more than a window at each end."""
    if rest.start == rest.end:
        return None
    lead = text[rest.start : min(rest.end, rest.start + WINDOW)]
    tail = text[max(rest.start, rest.end - WINDOW) : rest.end]
    whole = lead.strip("*_ ") if rest.end - rest.start <= WINDOW else ""
    seen = {Part.LEAD: lead, Part.TAIL: tail, Part.WHOLE: whole}
    lowered = {part: shown.lower() for part, shown in seen.items()}
    for rule in RULES:
        part = seen[rule.part]
        shows = any(sign in lowered[rule.part] for sign in rule.signs)
        if (opening or not rule.opening) and shows:
            claimed = _claim(rule, part, rest)
            if claimed:
                inner = _trimmed(text, claimed)
                return Block(inner.start, inner.end, rule.kind)
    return None


def _claim(rule: Rule, part: str, rest: Span) -> Span | None:
    """What one rule claims of a paragraph of which it sees a part."""
    if rule.part is Part.TAIL:
        found = rule.pattern.search(part)
        return Span(rest.end - len(part) + found.start(), rest.end) if found else None
    if rule.part is Part.LEAD:
        found = rule.pattern.match(part)
        return Span(rest.start, rest.start + found.end()) if found else None
    return rest if part and rule.pattern.fullmatch(part) else None


def _shape(text: str, span: Span) -> BlockKind:
    """The kind of what no rule claims."""
    if text[span.start] == ">":
        return BlockKind.QUOTATION
    return BlockKind.LIST if ITEM.match(text, span.start, span.end) else BlockKind.BODY


def _is_title(text: str, span: Span, length: int) -> bool:
    """Whether a line could be a title: short, without a stop, and not begun in lower case."""
    if span.end - span.start > length:
        return False
    line = text[span.start : span.end]
    return not line[0].islower() and not ends_stopped(line) and line[-1] not in ",;"


def _starts_line(text: str, span: Span) -> bool:
    """Whether nothing but white space stands before a span on its line."""
    return not text[text.rfind("\n", 0, span.start) + 1 : span.start].strip()


def _trimmed(text: str, span: Span) -> Span:
    """A span without the white space at its ends."""
    part = text[span.start : span.end]
    start = span.end - len(part.lstrip())
    return Span(start, max(start, span.start + len(part.rstrip())))
