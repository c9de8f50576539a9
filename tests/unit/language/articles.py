"""Articles made from a few lines of text, for the tests of the language step."""

from crosslight.model import Article, Block, BlockKind


def article(
    *paragraphs: str, kinds: dict[int, BlockKind] | None = None, published: str | None = None
) -> Article:
    """An article with one block a paragraph; `kinds` names those that are not body text."""
    blocks: list[Block] = []
    start = 0
    for index, paragraph in enumerate(paragraphs):
        kind = (kinds or {}).get(index, BlockKind.BODY)
        blocks.append(Block(start, start + len(paragraph), kind))
        start += len(paragraph) + 2
    text = "\n\n".join(paragraphs)
    return Article("A", text, tuple(blocks), "", published=published)
