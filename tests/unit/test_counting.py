"""Numbers in sentences."""

from crosslight.counting import counted, plural, spelt


def test_only_one_is_singular():
    assert [counted(n, "row") for n in (0, 1, 2)] == ["0 rows", "1 row", "2 rows"]
    assert [plural(n, "claim in several", "claims in several") for n in (1, 2)] == [
        "claim in several",
        "claims in several",
    ]


def test_small_numbers_are_spelt_out():
    assert [spelt(n) for n in (0, 8, 12, 13)] == ["zero", "eight", "twelve", "13"]
