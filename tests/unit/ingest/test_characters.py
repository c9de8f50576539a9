import pytest

from crosslight.ingest.characters import with_characters
from crosslight.ingest.reading import read_article


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("&quot;It stays,&quot; Orr said.", '"It stays," Orr said.'),
        ("&ldquo;It&rsquo;s shut,&#8221; Orr said&#x2026;", "“It’s shut,” Orr said…"),
        ("Lind &amp; Orr&nbsp;Boats", "Lind & Orr\u00a0Boats"),
        ("&amp;quot; is one pass", "&quot; is one pass"),
        ("signs stay: &lt;b&gt; &#42; &#60; &#10; &#0; &#55296;",) * 2,
        ("no reference: AT&T; &nosuch; &quot &; R&D",) * 2,
    ],
)
def test_references_are_the_characters_they_stand_for(text: str, read: str) -> None:
    assert with_characters(text) == read


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_an_article_has_no_reference_in_it(name: str) -> None:
    article = read_article(b"&quot;The pier is shut,&quot; Orr said.", name)
    assert article.text == '"The pier is shut," Orr said.'
