"""Annotations of small texts, one paragraph a line, for the tests of wording."""

from crosslight.language import annotate
from crosslight.model import Annotation, Article, Block, BlockKind, Link, Relation


def note(id_: str, text: str, kind: BlockKind = BlockKind.BODY) -> Annotation:
    blocks = []
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Block(at, at + len(line.rstrip("\n")), kind))
        at += len(line)
    return annotate(Article(id=id_, text=text, blocks=tuple(blocks), title=""))


def link(a: str, b: str, *tokens: tuple[int, int]) -> Link:
    return Link(
        a=a,
        b=b,
        relation=Relation.SAME,
        score=0.9,
        firm=True,
        coverage_a=0.9,
        coverage_b=0.9,
        tokens=tokens,
    )
