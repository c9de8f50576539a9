"""What search compares has the length of what is printed, so that hits stand where they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosslight.index import Index
from crosslight.ingest.reading import read_article
from crosslight.model import Comparison
from crosslight.view.search import Finder, comparable


def found(source: str, query: str, name: str = "a.txt") -> list[str]:
    """The places of a query, as the source prints them."""
    article = read_article(source.encode(), name)
    index = Index(Comparison("", (article,), ()))
    return [article.text[hit.start : hit.end] for hit in Finder(index).hits(query)]


@pytest.mark.parametrize(
    ("text", "found"),
    [("“Fog’s in”", '"fog\'s in"'), ("İzmir — ODOS", "İzmir - odos"), ("ΟΔΟΣ", "οδος")],
)
def test_case_and_glyphs_are_one(text: str, found: str):
    assert comparable(text) == found


@given(st.text())
def test_the_length_stays(text: str):
    assert len(comparable(text)) == len(text)


@pytest.mark.parametrize(
    ("source", "query", "places"),
    [
        ("The fire\nbegan. A fire  began.", "Fire began", ["fire\nbegan", "fire  began"]),
        ("The fire began.", "fire   began", ["fire began"]),
        ("The fire\u00a0began.", " fire began ", ["fire\u00a0began"]),
        ("Is it (so.)? It is.", "(so.)?", ["(so.)?"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("The firebegan.", "fire began", []),
    ],
)
def test_a_space_stands_for_any_white_space(source: str, query: str, places: list[str]):
    assert found(source, query) == places


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("fire began", ["fire* began"]),
        ("rebuilding, they", ["re*build*ing**, they"]),
        ("said in port", ["said [in port"]),
        ("o.example", []),
        ("**", []),
    ],
)
def test_signs_of_a_format_are_not_searched(query: str, places: list[str]):
    source = "The *fire* began. **Of re*build*ing**, they said [in port](https://o.example)."
    assert found(source, query, "a.md") == places
