import pytest

from crosslight.ingest.document import UnreadableError
from crosslight.ingest.markdown import read_markdown

STORY = """\
---
title: "Ferry stays in port"
outlet: The Marrow Post
date: 2024-11-20
---
<!-- from the archive -->

# Ferry stays in port

MARROW, Nov. 20 — The **ferry** stayed in port,
says [the office](https://example.org).

## What comes next

- It sails on Tuesday.
  A second line.
- It sails again.

> We are closed,
> the note said.

***

<blockquote class="twitter-tweet">A post</blockquote>

    indented words

[1]: https://example.org

Read more: Ferries
"""


def kinds(text: str) -> list[tuple[str, str]]:
    document = read_markdown(text.encode())
    return [(b.kind.value, document.text[b.start : b.end]) for b in document.blocks]


def test_blocks_are_spans_of_the_text_as_loaded() -> None:
    assert kinds(STORY) == [
        ("markup", STORY[: STORY.index("<!--")].strip()),
        ("markup", "<!-- from the archive -->"),
        ("headline", "Ferry stays in port"),
        ("dateline", "MARROW, Nov. 20 —"),
        ("body", "The **ferry** stayed in port,\nsays [the office](https://example.org)."),
        ("heading", "What comes next"),
        ("list", "It sails on Tuesday.\n  A second line."),
        ("list", "It sails again."),
        ("quotation", "We are closed,\n> the note said."),
        ("markup", "***"),
        ("embed", '<blockquote class="twitter-tweet">A post</blockquote>'),
        ("body", "indented words"),
        ("markup", "[1]: https://example.org"),
        ("promo", "Read more: Ferries"),
    ]


@pytest.mark.parametrize(
    ("signs", "block"),
    [
        ("# The ferry stays ##", ("headline", "The ferry stays")),
        ("The ferry\nstays\n=====", ("headline", "The ferry\nstays")),
        ("12. It sails again.", ("list", "It sails again.")),
        ("- * It sails again.", ("list", "It sails again.")),
        ("> > We are closed.", ("quotation", "We are closed.")),
        ("> - We are closed.\n>   Go home.", ("list", "We are closed.\n>   Go home.")),
        ("```\nIt sails.\n```", ("body", "It sails.")),
        ("``` log\nIt sails.\n```", ("body", "``` log\nIt sails.\n```")),
    ],
)
def test_the_signs_that_make_a_block_stand_outside_it(signs: str, block: tuple[str, str]) -> None:
    assert kinds(f"{signs}\n\nMore of it.\n") == [block, ("body", "More of it.")]


def test_front_matter_names_the_article() -> None:
    document = read_markdown(STORY.encode())
    assert (document.title, document.outlet, document.published) == (
        "Ferry stays in port",
        "The Marrow Post",
        "2024-11-20",
    )


def test_without_front_matter_the_dateline_gives_the_date() -> None:
    document = read_markdown(b"OSLO, 2 May 2024 (TNA) - The ferry stayed in port.")
    assert document.published == "2024-05-02"
    assert (document.title, document.outlet) == ("", None)


def test_later_headings_are_no_headline() -> None:
    assert [kind for kind, _ in kinds("The ferry stays.\n\n# A heading\n\nMore of it.\n")] == [
        "body",
        "heading",
        "body",
    ]


def test_a_text_of_markup_alone() -> None:
    assert kinds("<!-- only this -->") == [("markup", "<!-- only this -->")]


def test_rulers_at_the_beginning_are_no_front_matter() -> None:
    assert kinds("---\n\nThe ferry stays.\n\n---\n") == [
        ("markup", "---"),
        ("body", "The ferry stays."),
        ("markup", "---"),
    ]


@pytest.mark.parametrize(
    ("front", "where"),
    [
        ("title: A ferry\noutlet: [The", " near line 4"),
        ("date: 2024-13-45", ""),
        ("title: " + "[" * 9000, ""),
    ],
)
def test_broken_front_matter_is_named(front: str, where: str) -> None:
    with pytest.raises(UnreadableError, match=f"not valid YAML{where}; mend it"):
        read_markdown(f"---\n{front}\n---\nThe ferry stays.\n".encode())
