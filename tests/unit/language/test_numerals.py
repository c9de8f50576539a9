import pytest

from crosslight.language.numerals import Amount, amount, number, show


@pytest.mark.parametrize(
    ("printed", "value", "unit"),
    [
        ("three", 3, ""),
        ("twenty-one", 21, ""),
        ("twenty one", 21, ""),
        ("two hundred and fifty", 250, ""),
        ("a hundred", 100, ""),
        ("one hundred twenty-five thousand", 125_000, ""),
        ("two thousand five hundred", 2_500, ""),
        ("four million two hundred thousand", 4_200_000, ""),
        ("half a million", 500_000, ""),
        ("two and a half million", 2_500_000, ""),
        ("two and a half", 2.5, ""),
        ("2½", 2.5, ""),
        ("3 ¼", 3.25, ""),
        ("½", 0.5, ""),
        ("2½ million", 2_500_000, ""),
        ("a dozen", 12, ""),
        ("1,200,000", 1_200_000, ""),
        ("1.2 million", 1_200_000, ""),
        ("2.3 million", 2_300_000, ""),
        ("1,00,000", 100_000, ""),
        ("1 lakh crore", 1e12, ""),
        ("5k", 5_000, ""),
        ("$1billion", 1e9, "USD"),
        ("$1.2bn", 1.2e9, "USD"),
        ("$5m", 5e6, "USD"),
        ("US$ 3 million", 3e6, "USD"),
        ("Rs. 5 crore", 5e7, "INR"),
        ("€40", 40, "EUR"),
        ("35%", 35, "percent"),
        ("35 per cent", 35, "percent"),
        ("thirty-five percent", 35, "percent"),
    ],
)
def test_amounts_are_read(printed: str, value: float, unit: str) -> None:
    assert amount(printed) == Amount(value, unit)


@pytest.mark.parametrize("printed", ["3-year", "5m", "hundred", "word", "G20", "1:30", ""])
def test_what_is_no_amount(printed: str) -> None:
    assert amount(printed) is None


def test_a_scale_without_a_number_before_it_multiplies_what_stands_before() -> None:
    assert number("two hundred thousand") == 200_000
    assert number("3 dozen") == 36


def test_numbers_are_shown_in_their_shortest_digits() -> None:
    assert show(1_200_000.0) == "1200000"
    assert show(4.5) == "4.5"
