"""Runs that are made to fit a width."""

import pytest

from crosslight.view.runs import Run, clip, fit, justified, padded
from crosslight.view.wrap import cell_width


def text(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


@pytest.mark.parametrize(
    ("width", "kept"),
    [(9, "two words"), (8, "two wor…"), (5, "two…"), (1, "…"), (0, ""), (-1, "")],
)
def test_a_text_is_cut_with_an_ellipsis_unless_there_is_no_room_at_all(
    width: int, kept: str
) -> None:
    assert fit("two words", width, cell_width) == kept


def test_wide_characters_count_by_their_cells() -> None:
    assert fit("船船船", 5, cell_width) == "船船…"
    assert text(padded((Run("船", ""),), 4, cell_width)) == "船  "


def test_runs_are_cut_where_they_end_and_no_two_ellipses_meet() -> None:
    runs = (Run("A.1 …", "ids"), Run("  0.97", "score"))
    assert text(clip(runs, 11, cell_width)) == "A.1 …  0.97"
    assert text(clip(runs, 6, cell_width)) == "A.1 …"
    assert text(clip((Run("A.1", "ids"), *runs[1:]), 5, cell_width)) == "A.1…"


def test_two_ends_of_a_line_have_the_gap_between_them() -> None:
    left, right = (Run("left", ""),), (Run("right", ""),)
    assert text(justified(left, right, 12, cell_width, "bar")) == "left   right"
    assert text(justified(left, right, 7, cell_width, "bar")) == "leftri…"
