"""Numbers in sentences."""

from crosslight.counting import spelt


def test_small_numbers_are_spelt_out():
    assert [spelt(n) for n in (0, 8, 12, 13)] == ["zero", "eight", "twelve", "13"]
