from dataclasses import replace
from html.parser import HTMLParser

import pytest

from crosslight.model import Comparison
from crosslight.reports import FORMATS

VOID = {"meta", "link", "br", "img", "hr"}


class Page(HTMLParser):
    """Collects what a page is made of, and that its elements are closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


@pytest.fixture
def page(comparison: Comparison) -> Page:
    return Page(FORMATS["html"](comparison))


def test_it_needs_nothing_else(page: Page) -> None:
    assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
    assert all(
        (value or "").startswith("#") for name, value in page.attributes if name in {"src", "href"}
    )
    assert not [name for name, _ in page.attributes if name.startswith("on")]


def test_it_is_made_for_light_dark_and_paper(comparison: Comparison) -> None:
    html = FORMATS["html"](comparison)
    for part in ("prefers-color-scheme: dark", "@media print", "@page", "default-src 'none'"):
        assert part in html


def test_what_comes_from_a_source_is_escaped(comparison: Comparison) -> None:
    evil = replace(comparison, title="<script>alert(1)</script>", note="</style><b onload=x>")
    html = FORMATS["html"](evil)
    assert "<script" not in html
    assert "<b onload" not in html
    assert "&lt;script&gt;" in html
    assert "\x1b" not in html
    assert "\u202e" not in html
    Page(html)


def test_everything_is_there(page: Page) -> None:
    for part in (
        "3 reports compared",
        "Outlet Published Title",
        "3 sources · 3 claims in several · 2 in one only · 1 finding, 1 for review",
        "The Marrow Post 2024-05-02 09:40 Report A the base",
        "Doubtful: The text has 4 words.",
        "high Different numbers for one thing number.conflict claim 1 number differs: seven | nine",
        "For review 1 high",
        "1 sentence or stretch of words that only one source has is marked in the text only.",
        "Ferry <stays> in port",
        "A band ␛[31mplayed␛[0m ␦backwards, 船 & all.",
        "Ada Lunn Different words inside a quotation A “We do not know when it sails.”",
        "B We know when it sails. not quoted",
        "Ada Lunn harbour officer 2 2 ·",
        "How often each source has it; · never. ! differs between sources: a finding rests on it.",
        "Figures A B C ! At least nine people hurt · 1 · ! At least seven people hurt 1 · ·",
        "55% of A and 61% of B stand",
        "In small type and not compared: 1 × dateline.",
        "dateline MARROW, May 2 -",
    ):
        assert part in page.text


def test_marks_have_names_a_style_sheet_knows(comparison: Comparison, page: Page) -> None:
    html = FORMATS["html"](comparison)
    style = html[html.index("<style>") : html.index("</style>")]
    used = {name for key, value in page.attributes if key == "class" for name in str(value).split()}
    marks = {name for name in used if name.startswith(("word-", "unique-"))}
    assert {"word-conflict", "unique-words", "word-wording"} <= marks
    for name in (*marks, "silent", "unique", "aside", "headline"):
        assert f".{name}" in style


def test_each_column_reads_from_top_to_bottom(comparison: Comparison) -> None:
    html = FORMATS["html"](comparison)
    columns = html[
        html.index('class="columns"') : html.index("</table>", html.index('class="columns"'))
    ]
    text = Page("<table " + columns + "</table>").text
    at = [text.index(words) for words in ("At least", "Lunn said", "The pier", "It is sixty")]
    assert at == sorted(at)


def test_one_source_alone(empty: Comparison) -> None:
    page = Page(FORMATS["html"](empty))
    assert "1 report compared" in page.text
    assert "File Published Title" in page.text
    assert "Findings" not in page.text
