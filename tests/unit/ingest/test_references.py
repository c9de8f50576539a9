import pytest

from crosslight.ingest.reading import read_article
from crosslight.ingest.references import without_references


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("&quot;Shut,&quot; she said", '"Shut," she said'),
        ("&ldquo;Shut&rdquo; &#8217; &#x2019;", "“Shut” ’ ’"),
        ("Orr &amp; Lind", "Orr & Lind"),
        ("&amp;quot;Shut&amp;quot;", '"Shut"'),
        ("Caf&eacute;", "Café"),
    ],
)
def test_references_become_their_characters(text: str, left: str) -> None:
    assert without_references(text) == left


@pytest.mark.parametrize(
    "text", ["Orr & Lind", "AT&T; and others", "&nosuch;", "&#10;", "&#0;", "R&D", "&quot without"]
)
def test_what_names_no_printed_character_stays(text: str) -> None:
    assert without_references(text) == text


def test_a_plain_text_is_read_without_them_and_markdown_as_written() -> None:
    data = b"&quot;The port is closed,&quot; Mira Lind said on Monday.\n"
    assert read_article(data, "a.txt").text.startswith('"The port')
    assert read_article(data, "a.md").text.startswith("&quot;The port")
