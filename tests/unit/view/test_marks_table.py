"""The tables of the marks hold each mark."""

import pytest

from crosslight.reports import text
from crosslight.view.signs import EXPLAINED, LEGEND, MEANINGS, POSSIBLE, SIGNS, STRENGTH, State


def test_every_mark_stands_in_every_table() -> None:
    assert SIGNS.keys() == set(STRENGTH) == set(State)
    assert MEANINGS.keys() == EXPLAINED.keys() == set(State) - {State.PLAIN}


def test_no_two_marks_have_one_sign() -> None:
    signs = [*(SIGNS[state] for state in LEGEND), POSSIBLE]
    assert len(set(signs)) == len(signs) > 5


@pytest.mark.parametrize("state", LEGEND)
def test_the_legend_of_the_text_explains_every_sign(state: State) -> None:
    lines = list(text._legend())
    assert all(len(line) <= text.WIDTH for line in lines)
    assert sum(f"{SIGNS[state]} {MEANINGS[state]}" in line for line in lines) == 1
