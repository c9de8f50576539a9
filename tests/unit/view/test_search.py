"""What search compares has the length of what is printed, so that hits stand where they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosslight.view.search import comparable


@pytest.mark.parametrize(
    ("text", "found"),
    [("“Fog’s in”", '"fog\'s in"'), ("İzmir — ODOS", "İzmir - odos"), ("ΟΔΟΣ", "οδος")],
)
def test_case_and_glyphs_are_one(text: str, found: str):
    assert comparable(text) == found


@given(st.text())
def test_the_length_stays(text: str):
    assert len(comparable(text)) == len(text)
