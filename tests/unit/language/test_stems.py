"""Stems fold the endings of English and leave everything else alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosslight.language.stems import stem


@pytest.mark.parametrize(
    "forms", ["talk talks talked talking", "ferry ferries", "relate related", "rescue rescued"]
)
def test_forms_of_one_word_share_a_stem(forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("word", ["12,000", "3.5%", "работы", "東京", ""])
def test_what_has_no_english_ending_stays(word):
    assert stem(word) == word


@given(st.text(max_size=12).map(str.lower))
def test_any_text_has_a_stem(text):
    assert isinstance(stem(text), str)
