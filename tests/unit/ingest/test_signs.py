"""What is a sign of Markdown inside a paragraph, and what stays a word of it."""

import pytest

from crosslight.ingest.reading import read_article
from crosslight.language import annotate
from crosslight.shown import HIDDEN, shown, without_signs


def said(source: str) -> str:
    """The paragraphs of a Markdown text as they are shown, one a line."""
    article = read_article(source.encode(), "a.md")
    text = shown(article)
    assert len(text) == len(article.words) == len(article.text)
    parts = (without_signs(text[block.start : block.end]) for block in article.blocks)
    return "|".join(" ".join(part.split()) for part in parts)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("The **ferry** *stays* in __port__.", "The ferry stays in port."),
        ("The ***ferry*** re*build*ing.", "The ferry rebuilding."),
        ("It costs 5 * 6 * 7, or snake_case.", "It costs 5 * 6 * 7, or snake_case."),
        ('Ask [the office](https://o.example/a_(b) "Its title"), now.', "Ask the office, now."),
        ("Ask [the office]( <https://o.example> ).", "Ask the office."),
        ("Ask [[1] the *office*](a).", "Ask [1] the office."),
        ("[o]: u\n\nAsk [the office][o], [o] or [none].", "[o]: u|Ask the office, o or [none]."),
        ("See <https://o.example>.", "See https://o.example."),
        ("![Boats at *sea*](b.jpg) They sail.", "Boats at sea They sail."),
        ("![](b.jpg)They sail.", "They sail."),
        ("The <b>ferry</b> &lt; `the tug` stay.", "The ferry &lt; the tug stay."),
        ("A `` `quoted` `` word.", "A `quoted` word."),
        ("It was \\*not\\* said.", "It was *not* said."),
        ("It stays  \nin port\\\nfor good.", "It stays in port for good."),
        ("> > It stays\n> > in **port**\nfor good.", "It stays in port for good."),
        ("A \\ferry &#60; **stays**.", "A \\ferry &#60; stays."),
        ("- It stays\n  in port.", "It stays in port."),
        ("A\tferry **stays**\n\tin port.", "A ferry stays in port."),
    ],
)  # fmt: skip
def test_signs_are_not_shown(source: str, words: str) -> None:
    assert said(source) == words


def test_a_paragraph_that_cannot_be_followed_keeps_its_signs() -> None:
    assert said("1. It **stays**\n\tin port.") == "It **stays** in port."
    assert said("[o]: u\n\nIt **stays** [o][") == "[o]: u|It **stays** [o]["


def test_the_text_is_kept_and_the_title_is_said() -> None:
    source = "# The **ferry** stays\n\nIt [stays](a).\n"
    article = read_article(source.encode(), "a.md")
    assert article.text == source
    assert article.title == "The ferry stays"
    assert [source[sign.start : sign.end] for sign in article.signs] == ["**", "**", "[", "](a)"]
    assert shown(article).count(HIDDEN) == sum(s.end - s.start for s in article.signs)


def test_a_quotation_and_its_speaker_are_found_among_signs() -> None:
    source = '**"We saw no smoke at all before that,"** said *Ada* Quill on **4** May 2031.\n'
    note = annotate(read_article(source.encode(), "a.md"))
    (quotation,) = note.quotations
    assert quotation.speaker is not None
    speaker = source[quotation.speaker.start : quotation.speaker.end]
    assert "Quill" in speaker
    (day,) = note.dates
    assert str(day.first) == "2031-05-04"
    assert [token.text for token in note.sentences[0].tokens[-6:-1]] == [
        "Quill",
        "on",
        "4",
        "May",
        "2031",
    ]


def test_plain_text_has_no_signs() -> None:
    article = read_article(b"The **ferry** stays.", "a.txt")
    assert shown(article) == article.words == article.text
