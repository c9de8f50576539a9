"""What is quoted of an article is its words; what is told of a story with signs has none."""

import pytest

from crosslight import compare
from crosslight.index import Index
from crosslight.ingest.reading import read_article
from crosslight.model import Span
from crosslight.reports import FORMATS
from crosslight.shown import exact, line
from crosslight.view.among import among
from crosslight_tui.glance import glance
from tests.tui.stories import story_of

SIGNED = (
    "# The *ferry* burned\n\n"
    "**Mira Lind, chief** [executive](https://o.example/lind) of\nSelwen **Ferries**, said so.\n\n"
    "![](boats.jpg)\n\n"
    '> **"We saw no smoke at all before the doors were opened,"** said *Ada* Orr.\n\n'
    "- *Twelve* people died.\n"
    "- The [council](https://o.example/council)'s re*build*ing began.\n"
)
PLAIN = (
    "Mira Lind, head of Selwen Ferries, said so.\n\n"
    '"We saw smoke at all before the doors were opened," said Ada Orr.\n\n'
    "Nine people died."
)


@pytest.fixture(scope="module")
def story():
    return compare(read_article(SIGNED.encode(), "a.md"), read_article(PLAIN.encode(), "b.txt"))


def test_words_have_spaces_for_signs_and_the_offsets_of_the_text():
    article = read_article(b"The **ferry** [stays](a).", "a.md")
    assert article.words == "The   ferry    stays    ."
    plain = read_article(b"The **ferry** stays.", "a.txt")
    assert plain.words is plain.text


def test_a_part_is_quoted_without_signs_even_when_it_cuts_one():
    article = read_article(b"It re*build*s the big\n\n- red\n  pier.", "a.md")
    text = article.text
    assert exact(article, Span(3, 11)) == "rebuild"
    assert line(article, Span(0, len(text))) == "It rebuilds the big red pier."
    two = read_article(b"The [ferry](https://o.example/a) stays.", "b.md")
    inside = two.text.index("https")
    assert exact(two, Span(inside, inside + 5)) == ""
    assert exact(two, Span(inside, len(two.text))) == " stays."


@pytest.mark.parametrize("name", ["text", "md", "html"])
def test_no_report_prints_an_address(story, name):
    told = FORMATS[name](story)
    assert "rebuilding" in told
    assert "o.example" not in told


def test_nothing_that_is_told_has_a_sign(story):
    assert story.findings
    for finding in story.findings:
        assert "*" not in finding.reason
    names = {form for e in story.entities for form in (e.name, *e.aliases)}
    assert {"Ada Orr", "Selwen Ferries"} <= names
    assert {r.speaker_text for q in story.quotes for r in q.readings} == {"Ada Orr"}
    assert "rebuilding" in [t.text for s in story.annotations[0].sentences for t in s.tokens]


def test_what_is_left_of_a_finding_is_compared_by_its_words(story):
    again = among(story, {"A", "B"})
    assert [f.id for f in again.findings] == [f.id for f in story.findings]


def test_the_first_glance_has_the_sentences_of_the_full_reading(story):
    early = glance(story_of(story))
    for seen, read in zip(early.annotations, story.annotations, strict=True):
        assert [(s.id, s.start, s.end, s.block) for s in seen.sentences] == [
            (s.id, s.start, s.end, s.block) for s in read.sentences
        ]


def test_every_word_of_a_signed_article_stands_where_it_is_printed(story):
    index = Index(story)
    note = story.annotations[0]
    for sentence in note.sentences:
        for token in sentence.tokens:
            assert index.text("A", token) == token.text
