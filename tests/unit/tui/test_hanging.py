"""Columns of one line in windows of several widths."""

from crosslight.view.runs import Run
from crosslight_tui.widgets.hanging import hanging

LINE = (
    Run(" K       ", "key"),
    Run("Scroll the panel up      ", "name"),
    Run("No panel is open below the text.", "note"),
)


def laid(width: int) -> list[str]:
    return ["".join(run.text for run in line).rstrip() for line in hanging(LINE, width)]


def test_a_line_that_fits_is_left_alone():
    assert hanging(LINE, 66) == (LINE,)


def test_what_does_not_fit_stands_below_the_last_column():
    assert laid(60) == [
        " K       Scroll the panel up      No panel is open below the",
        "                                  text.",
    ]


def test_a_last_column_too_narrow_to_read_begins_on_a_line_of_its_own():
    assert laid(50) == [
        " K       Scroll the panel up",
        "         No panel is open below the text.",
    ]


def test_columns_that_do_not_fit_either_are_broken_as_they_come():
    assert laid(20) == [
        " K       Scroll the",
        "         panel up",
        "         No panel is",
        "         open below",
        "         the text.",
    ]
