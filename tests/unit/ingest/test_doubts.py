import pytest

from crosslight.ingest.doubts import doubt_beside
from crosslight.ingest.plain import read_plain
from crosslight.ingest.reading import read_article

BODY = " ".join(["The ferry stayed in port on Monday, and nobody could say why it did."] * 4)


def codes(text: str) -> list[str]:
    return [doubt.code for doubt in read_article(text.encode(), "a.txt").doubts]


def test_a_whole_article_raises_none() -> None:
    assert codes(f"{BODY}\n{BODY}") == []


def test_few_words() -> None:
    assert codes("The ferry stayed in port.") == ["short"]
    assert "only 1 word." in read_article(b"Ferry.", "a.txt").doubts[0].reason


@pytest.mark.parametrize(
    "end",
    [
        "The minister said that the…",
        "The minister said that the ...",
        "The minister [+2314 chars]",
        "Continue reading",
        "Subscribe now to continue reading.",
        "Sign in to read the rest of this story",
        "The minister said that the ferry would",
        "The minister said, among other things,",
    ],
)
def test_texts_that_are_cut_off(end: str) -> None:
    assert codes(f"{BODY}\n{BODY} {end}") == ["cut-off"]


def test_tags_of_html_are_told() -> None:
    page = f"<p>{BODY}</p>\n\n<p class='end'>{BODY}</p>"
    (doubt,) = read_article(page.encode(), "a.txt").doubts
    assert (doubt.code, doubt.reason) == ("markup", "The text holds 4 tags of HTML, read as words.")
    assert codes(f"{BODY}\n\nThe sign <b> stood at 3 < 4 and a > b. {BODY}") == []


def test_an_ellipsis_before_a_credit_is_seen() -> None:
    assert codes(f"{BODY}\n{BODY} The minister…\n(AP)") == ["cut-off"]


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\n- An item\n- Another item",
        " ".join(["words and no stop at all in a text"] * 5),
        f"{BODY} “It was over.”",
        f"{BODY}\nReporting by Ada Lunn",
    ],
)
def test_ends_that_are_whole(text: str) -> None:
    assert codes(text) == []


def test_a_text_far_shorter_than_its_peers() -> None:
    assert doubt_beside(100, [410, 420, 430])[0].code == "short"
    assert doubt_beside(110, [410, 420, 430]) == ()
    assert doubt_beside(10, []) == ()


def test_a_page_of_promotion_has_no_words() -> None:
    document = read_plain(b"https://example.org/ferries")
    assert [block.kind.value for block in document.blocks] == ["embed"]
    assert codes("https://example.org/ferries") == ["short"]
