"""Evidence in words."""

from dataclasses import replace

import pytest

from crosslight.index import Index
from crosslight.language import annotate
from crosslight.model import Article, Block, BlockKind, Span
from crosslight.view.cited import Cited, cite
from tests.factory import annotations, article, comparison, evidence


def cited(text: str, exact: str) -> Cited:
    (note,) = annotations(text)
    ((siglum, found),) = cite(Index(comparison([note])), [evidence(note, exact)])
    assert siglum == "A"
    return found


@pytest.mark.parametrize(
    ("exact", "shown"),
    [
        ("63", "…boat from Norrby and «63» were hurt, the mayor…"),
        ("Eleven people", "«Eleven people» drowned off the boat…"),
        ("Orla Finch", "“«Orla Finch»” was its name."),
        ("and 63 were hurt", "and 63 were hurt"),
    ],
)
def test_short_evidence_stands_among_words_of_its_sentence(exact: str, shown: str) -> None:
    text = (
        "It was dark. Eleven people drowned off the boat from Norrby and 63 were hurt, the mayor "
        "said. “Orla Finch” was its name."
    )
    assert cited(text, exact).plain == shown


def test_words_of_other_sentences_and_blocks_stand_aside() -> None:
    note = annotate(
        article("Seven hurt\nIt was dark. Seven came. All left.", "A", {0: BlockKind.HEADLINE})
    )
    index = Index(comparison([note]))
    title = evidence(note, "Seven")
    start = note.article.text.index("Seven came")
    again = replace(title, start=start, end=start + len("Seven came"), exact="Seven came")
    assert [found.plain for _, found in cite(index, [title, again])] == [
        "«Seven» hurt",
        "«Seven came».",
    ]


def test_what_is_printed_twice_is_cited_once() -> None:
    (note,) = annotations("Nine came. Nine left.")
    first = evidence(note, "Nine")
    second = replace(first, start=11, end=15)
    found = cite(Index(comparison([note])), [first, second])
    assert [each.plain for _, each in found] == ["«Nine» came."]


def test_signs_of_the_format_and_control_characters_are_not_shown() -> None:
    text = "About *63* people\x07 came."
    (note,) = annotations(text)
    signs = (Span(6, 7), Span(9, 10))
    note = replace(note, article=replace(note.article, signs=signs))
    ((_, found),) = cite(Index(comparison([note])), [evidence(note, "63")])
    assert found == Cited("About ", "63", " people␇ came.")


def test_front_matter_is_told_line_by_line() -> None:
    text = "---\ntitle: Nine drown off Norrby\noutlet: The Skerry Post\n---\nIt was dark."
    end = text.index("It was")
    blocks = (Block(0, end - 1, BlockKind.MARKUP), Block(end, len(text), BlockKind.BODY))
    note = annotate(Article("A", text, blocks, "Nine drown off Norrby"))
    ((_, found),) = cite(Index(comparison([note])), [evidence(note, "Nine")])
    assert found.plain == "title: «Nine» drown off Norrby"
