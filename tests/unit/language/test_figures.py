from math import inf

import pytest

from crosslight.language import annotate
from crosslight.model import Comparator, Figure
from tests.unit.language.articles import article


def figures(text: str) -> list[Figure]:
    return list(annotate(article(text, published="2024-11-20")).figures)


def only(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


@pytest.mark.parametrize(
    ("text", "printed", "value", "unit", "head"),
    [
        ("At least 60 people were killed.", "At least 60 people", 60, "count", "killed"),
        ("60 people, 12 of them sailors, died.", "60 people", 60, "count", "killed"),
        ("12 men were killed.", "12 men", 12, "count", "man killed"),
        ("It left 60 dead.", "60", 60, "count", "killed"),
        ("It caused 60 deaths.", "60 deaths", 60, "count", "killed"),
        ("The death toll rose to 60.", "60", 60, "count", "killed"),
        ("The storm killed at least 60.", "at least 60", 60, "count", "killed"),
        ("24 soldiers died there.", "24 soldiers", 24, "count", "soldier killed"),
        ("It hurt 120 others.", "120 others", 120, "count", "other"),
        ("120 others were wounded.", "120 others", 120, "count", "injured"),
        ("The 48-page indictment is out.", "48-page", 48, "count", "page"),
        ("There are 47 counts.", "47 counts", 47, "count", "count"),
        ("Thousands of residents fled.", "Thousands of residents", 2_000, "count", "resident"),
        ("Two of the officers left.", "Two of the officers", 2, "count", "officer"),
        ("They sent 20 brass dishes.", "20 brass dishes", 20, "count", "dish"),
        ("It closed 20 bus lines.", "20 bus lines", 20, "count", "line"),
        ("Dozens of the men left.", "Dozens of the men", 24, "count", "man"),
        ("A few hundred boats left.", "A few hundred boats", 200, "count", "boat"),
        ("They paid millions of dollars here.", "millions of dollars", 2e6, "USD", ""),
        ("It took hundreds of hours.", "hundreds of hours", 200, "hour", "hour"),
        ("In Orrel 53 were hurt.", "53", 53, "count", "injured"),
        ("It has thousands of the best.", "thousands of the best", 2_000, "count", "best"),
        ("They found 12 dead and rescued 30.", "12", 12, "count", "killed"),
        ("Rescued in Aldby, 30 slept.", "30 slept", 30, "count", "slept"),
        ("He saw hundreds.", "hundreds", 200, "count", ""),
        ("It has 60 boats here", "60 boats", 60, "count", "boat"),
        ("It had a crew of 18 aboard.", "18", 18, "count", "crew"),
        ("How many boats sank is unknown: 18.", "18", 18, "count", "boat"),
        ("The number of boats that sank is 18.", "18", 18, "count", "boat"),
        ("It had a total of 18.", "18", 18, "count", ""),
        ("The toll of the storm at sea near Aldby is now 18.", "18", 18, "count", "killed"),
        ("Two Defence Ministers come here.", "Two Defence Ministers", 2, "count", "minister"),
        ("Six United States ships come here.", "Six United States ships", 6, "count", "ship"),
        ("It was 6 degrees Celsius.", "6 degrees Celsius", 6, "celsius", "celsius"),
        ("A one-year ban.", "one-year", 1, "year", "year"),
        ("It rose 3 percentage points.", "3 percentage points", 3, "points", ""),
        ("It rose 3 per cent.", "3 per cent", 3, "percent", ""),
        ("35 percent of voters agree.", "35 percent of voters", 35, "percent", "voter"),
        ("They took two-thirds of seats.", "two-thirds of seats", 66.6667, "percent", "seat"),
        ("A $35,000,000 deal fell.", "$35,000,000 deal", 35e6, "USD", "deal"),
        ("It cost 20 dollars here.", "20 dollars", 20, "USD", ""),
        ("It cost 20 U.S. dollars here.", "20 U.S. dollars", 20, "USD", ""),
        ("A $1.2-billion-a-year plan.", "$1.2-billion-a-year", 1.2e9, "USD", ""),
        ("A 3,500-kilometre line.", "3,500-kilometre", 3_500, "kilometer", "kilometer"),
        ("It is 12 miles long.", "12 miles", 12, "mile", "mile"),
        ("A three-day visit.", "three-day", 3, "day", "day"),
        ("A 34-year-old clerk.", "34-year-old", 34, "age", ""),
        ("A clerk aged 34 left.", "34", 34, "age", ""),
        ("Mira Lind, 34, left.", "34", 34, "age", ""),
        ("She is 34 years old.", "34 years old", 34, "age", ""),
        ("The 11th meeting began.", "11th meeting", 11, "ordinal", "meeting"),
        ("It was the third visit.", "third visit", 3, "ordinal", "visit"),
        ("One soldier died.", "One soldier", 1, "count", "soldier killed"),
        ("They have five cities.", "five cities", 5, "count", "city"),
        (
            "They have 40 Orr and Lind's Club stores.",
            "40 Orr and Lind's Club stores",
            40,
            "count",
            "store",
        ),
        ("Anyone 21 or older may enter.", "21 or older", 21, "age", ""),
        ("They have five boxes.", "five boxes", 5, "count", "box"),
        ("They sent 20 badly damaged ships.", "20 badly damaged ships", 20, "count", "ship"),
        ("It cost Rs. 4.75 lakh in Orrel.", "Rs. 4.75 lakh", 475_000, "INR", ""),
        ("It cost Rs 2.5 crore in all.", "Rs 2.5 crore", 25e6, "INR", ""),
        ("It took 2½ hours.", "2½ hours", 2.5, "hour", "hour"),
        ("A 2½-hour trip.", "2½-hour", 2.5, "hour", "hour"),
        ("It is 3 ¼ inches thick.", "3 ¼ inches", 3.25, "inch", "inch"),
        ("It took two and a half hours.", "two and a half hours", 2.5, "hour", "hour"),
        ("A two-and-a-half-hour trip.", "two-and-a-half-hour", 2.5, "hour", "hour"),
        ("It took an hour and a half.", "an hour and a half", 1.5, "hour", "hour"),
        ("It took half an hour.", "half an hour", 0.5, "hour", "hour"),
        ("Two and a third man left.", "Two", 2, "count", ""),
        ("One in five homes is dry.", "One in five homes", 20, "percent", "home"),
        ("Seven in 10 back it.", "Seven in 10", 70, "percent", ""),
        ("Nine out of 10 dry homes stand.", "Nine out of 10 dry homes", 90, "percent", "home"),
        ("It killed two in three raids.", "two", 2, "count", "killed"),
        ("A quarter of the roads are shut.", "A quarter of the roads", 25, "percent", "road"),
        ("Nearly a third of them fled.", "Nearly a third", 33.3333, "percent", ""),
        ("A third of all roads are shut.", "A third of all roads", 33.3333, "percent", "road"),
        ("Three quarters of roads are shut.", "Three quarters of roads", 75, "percent", "road"),
        ("Half of the roads are shut.", "Half of the roads", 50, "percent", "road"),
        ("Half the roads are shut.", "Half", 50, "percent", ""),
        ("A quarter of a million left.", "A quarter of a million", 250_000, "count", ""),
        ("Rates rose 25 basis points.", "25 basis points", 0.25, "points", ""),
        ("A 25-basis-point rise.", "25-basis-point", 0.25, "points", ""),
        ("A quarter-point rise.", "quarter-point", 0.25, "points", ""),
        ("It rose half a percentage point.", "half a percentage point", 0.5, "points", ""),
        ("It rose a quarter of a point.", "a quarter of a point", 0.25, "points", ""),
        ("A clerk in her early 40s left.", "her early 40s", 40, "age", ""),
        ("She left when she was 14.", "14", 14, "age", ""),
        ("Mira Lind, now 53, left.", "53", 53, "age", ""),
        ("They saw two congressmen.", "two congressmen", 2, "count", "congressman"),
        ("A one-in-three chance.", "one-in-three chance", 33.3333, "percent", "chance"),
        ("A 1-in-3 chance.", "1-in-3 chance", 33.3333, "percent", "chance"),
        ("She died at the age of 87.", "87", 87, "age", ""),
        ("Those over the age of 21 may enter.", "over the age of 21", 21, "age", ""),
        ("A magnitude 6.1 quake struck.", "6.1 quake", 6.1, "magnitude", "magnitude"),
        ("A 6.1-magnitude quake struck.", "6.1-magnitude", 6.1, "magnitude", "magnitude"),
        ("A magnitude-6.1 quake struck.", "magnitude-6.1", 6.1, "magnitude", "magnitude"),
        ("A magnitude of 6.1 shook Orrel.", "6.1", 6.1, "magnitude", "magnitude"),
        ("It was 6.1 on the Richter scale.", "6.1 on the Richter", 6.1, "magnitude", "magnitude"),
        ("It was 41C at noon.", "41C", 41, "celsius", "celsius"),
        ("It was 41°C at noon.", "41°C", 41, "celsius", "celsius"),
        ("It was 105.8°F at noon.", "105.8°F", 105.8, "fahrenheit", "fahrenheit"),
        ("It lies 12km off.", "12km", 12, "kilometer", "kilometer"),
        ("It blew at 120 km/h there.", "120 km/h", 120, "kph", "kph"),
        ("It blew at 120km/h there.", "120km/h", 120, "kph", "kph"),
        ("It blew at 75 miles per hour.", "75 miles per hour", 75, "mph", "mph"),
        ("It is 12 square miles.", "12 square miles", 12, "square mile", "square mile"),
        ("It cost CHF 5 million.", "CHF 5 million", 5e6, "CHF", ""),
        ("It cost 5 million Swiss francs.", "5 million Swiss francs", 5e6, "CHF", ""),
        ("It cost R$5 million.", "R$5 million", 5e6, "BRL", ""),
        ("It cost 4.6 million pounds.", "4.6 million pounds", 4.6e6, "GBP", ""),
        ("It held 4 million pounds of fish.", "4 million pounds", 4e6, "pound", "pound"),
        ("The 5C phone and the 6 boats.", "6 boats", 6, "count", "boat"),
        ("50 of the 300 boats were hurt.", "50", 50, "count", "boat injured"),
        ("1,200 of more than 3,000 houses fell.", "1,200", 1_200, "count", "house"),
        ("They sent 20.", "20", 20, "count", ""),
        ("Call 1,234 now.", "1,234", 1_234, "count", ""),
    ],
)
def test_value_unit_and_head(text: str, printed: str, value: float, unit: str, head: str) -> None:
    figure = figures(text)[0]
    assert text[figure.start : figure.end] == printed
    assert figure.value == pytest.approx(value)
    assert (figure.unit, figure.head) == (unit, head)
    assert figure.start <= figure.number.start < figure.number.end <= figure.end


@pytest.mark.parametrize(
    ("text", "comparator", "low", "high"),
    [
        ("It has 60 boats.", Comparator.EXACTLY, 60, 60),
        ("It has at least 60 boats.", Comparator.AT_LEAST, 60, inf),
        ("It has no fewer than 60 boats.", Comparator.AT_LEAST, 60, inf),
        ("It has 60 or more boats.", Comparator.AT_LEAST, 60, inf),
        ("It has 60 boats or more.", Comparator.AT_LEAST, 60, inf),
        ("It has 60+ boats.", Comparator.AT_LEAST, 60, inf),
        ("It has 60-plus boats.", Comparator.AT_LEAST, 60, inf),
        ("It has more than 60 boats.", Comparator.MORE_THAN, 60, inf),
        ("It has over 60 boats.", Comparator.MORE_THAN, 60, inf),
        ("It lasts over 60 days.", Comparator.EXACTLY, 60, 60),
        ("It has up to 60 boats.", Comparator.AT_MOST, 0, 60),
        ("It has as many as 60 boats.", Comparator.AT_MOST, 0, 60),
        ("It has fewer than 60 boats.", Comparator.LESS_THAN, 0, 60),
        ("It has about 5,000 boats.", Comparator.ABOUT, 4_500, 5_500),
        ("It has nearly 60 boats.", Comparator.ABOUT, 54, 60),
        ("It has just over 60 boats.", Comparator.ABOUT, 60, 66),
        ("It has between 5 and 7 boats.", Comparator.RANGE, 5, 7),
        ("Guesses run from 5 to 7 boats.", Comparator.RANGE, 5, 7),
        ("Guesses range from 500,000 to 1.6 million boats.", Comparator.RANGE, 500_000, 1_600_000),
        ("It has 5 to 7 million boats.", Comparator.RANGE, 5_000_000, 7_000_000),
        ("It has 5 to 7 boats.", Comparator.RANGE, 5, 7),
        ("It has 5-7 boats.", Comparator.RANGE, 5, 7),
        ("It has three or four boats.", Comparator.RANGE, 3, 4),
        ("It costs $5 to $7 million.", Comparator.RANGE, 5e6, 7e6),
        ("They voted 51-48.", Comparator.RANGE, 48, 51),
        ("They voted 51 to 48.", Comparator.RANGE, 48, 51),
        ("They passed it 212-180.", Comparator.RANGE, 180, 212),
        ("They passed it by 212 votes to 180.", Comparator.RANGE, 180, 212),
        ("It costs $2-3 million.", Comparator.RANGE, 2e6, 3e6),
        ("It costs $2 to 3 million.", Comparator.RANGE, 2e6, 3e6),
        ("It has 5-7 million boats.", Comparator.RANGE, 5e6, 7e6),
        ("It left scores dead.", Comparator.ABOUT, 40, 399),
        ("They voted 9 for, 4 against.", Comparator.RANGE, 4, 9),
        ("It had 9 votes in favour and 4 against.", Comparator.RANGE, 4, 9),
        ("It rose 3 to 5 percent.", Comparator.RANGE, 3, 5),
        ("It rose between 3 and 5 percent.", Comparator.RANGE, 3, 5),
        ("Those between the ages of 12 and 16 left.", Comparator.RANGE, 12, 16),
        ("Those aged between 12 and 16 left.", Comparator.RANGE, 12, 16),
        ("Those aged 12 to 16 left.", Comparator.RANGE, 12, 16),
        ("Those over the age of 21 left.", Comparator.MORE_THAN, 21, inf),
        ("A clerk in her 40s left.", Comparator.RANGE, 40, 49),
        ("A clerk in her late forties left.", Comparator.RANGE, 44, 49),
        ("A clerk in his mid-60s left.", Comparator.RANGE, 62, 68),
        ("Half of the roads are shut.", Comparator.EXACTLY, 46, 54),
        ("They have three and a half million.", Comparator.EXACTLY, 3.451e6, 3.549e6),
        ("It has dozens of boats.", Comparator.ABOUT, 24, 239),
        ("It has several hundred boats.", Comparator.ABOUT, 300, 999),
        ("It has several hundred thousand boats.", Comparator.ABOUT, 300_000, 999_000),
        ("It has a few dozen boats.", Comparator.ABOUT, 24, 84),
        ("It has a couple of hundred boats.", Comparator.ABOUT, 150, 300),
        ("It has a handful of boats.", Comparator.ABOUT, 3, 10),
        ("It has a dozen boats.", Comparator.EXACTLY, 9, 15),
        ("It has about a dozen boats.", Comparator.ABOUT, 9, 15),
        ("It has two dozen boats.", Comparator.EXACTLY, 21, 27),
        ("It has nearly 1 million boats.", Comparator.ABOUT, 750_000, 1e6),
        ("It has two hundred boats.", Comparator.EXACTLY, 200, 200),
        ("It has two million boats.", Comparator.EXACTLY, 1.51e6, 2.49e6),
        ("It has tens of thousands of boats.", Comparator.ABOUT, 20_000, 199_999),
        ("It has 1.2 million boats.", Comparator.EXACTLY, 1.151e6, 1.249e6),
        ("It has 35% here.", Comparator.EXACTLY, 34.51, 35.49),
        ("It has a million boats.", Comparator.EXACTLY, 9e5, 1.1e6),
        ("It has $5k.", Comparator.EXACTLY, 4_510, 5_490),
        ("It is the over 11th meeting.", Comparator.EXACTLY, 11, 11),
    ],
)
def test_intervals(text: str, comparator: Comparator, low: float, high: float) -> None:
    figure = only(text)
    assert figure.comparator is comparator
    assert figure.low == pytest.approx(low)
    assert figure.high == pytest.approx(high)


def test_scores_keep_a_unit_of_their_own() -> None:
    printed = ("51-48", "51 to 48", "51-to-48", "212-180", "212 votes to 180")
    assert {only(f"They passed it {score}.").unit for score in printed} == {"score"}


def test_ages_have_a_unit_of_their_own_in_ranges_too() -> None:
    printed = ("aged 12 to 16", "between the ages of 12 and 16", "ages 12 to 16", "in their 40s")
    assert {only(f"Those {ages} left.").unit for ages in printed} == {"age"}


def test_a_range_of_percentages_has_their_unit() -> None:
    figure = only("It rose 5-7 percent.")
    assert (figure.unit, figure.low, figure.high) == ("percent", 5, 7)


def test_a_range_of_money_has_its_currency() -> None:
    assert {only(f"It costs {p}.").unit for p in ("$2-3 million", "$2 to 3 million")} == {"USD"}
    assert [f.value for f in figures("He paid $5 to 3 sailors.")] == [5, 3]


def test_a_change_from_one_value_to_another_is_no_range() -> None:
    assert [f.value for f in figures("It rose from 5 to 7 boats.")] == [5, 7]
    assert [f.value for f in figures("It fell by 3 percent to 41 percent.")] == [3, 41]
    assert [f.value for f in figures("Shares rose $3 to $41.")] == [3, 41]
    assert [f.value for f in figures("It fell 52 points to 41.")] == [52, 41]
    assert [f.value for f in figures("It lost 7 or 5 boats.")] == [7, 5]


def test_a_whole_of_which_some_are_told_has_no_fate_of_its_own() -> None:
    heads = [f.head for f in figures("Fewer than 50 of the 300 boats were hurt.")]
    assert heads == ["boat injured", "boat"]


def test_what_happened_belongs_to_the_number_it_stands_with() -> None:
    text = "The fire killed 12 and wounded 30; 5 people were arrested and 4 were freed."
    assert [f.head for f in figures(text)] == ["killed", "injured", "arrested", ""]


@pytest.mark.parametrize(
    "text",
    [
        "It shut in 2020 at 10:30 a.m. on May 5, 2021.",
        "Call 555-1234 or 212-555-1234.",
        "1. The first point.",
        "Flight 370 left.",
        "The crew of Apollo 11 left.",
        "They read Article 5 of #7.",
        "The G20 and COVID-19 are names.",
        "One of them left; the first one stayed.",
        "The 1990s and 1/2 and 007 and 12ab34.",
        "Ref 123456789 here.",
        "In a year or two it opens.",
        "A one-and-only 3D-printed one-way trip-20.",
        "A first-class trip.",
        "Day 12 of it, and Week 3.",
        "It cut in half the number of boats.",
        "It sank at 2330 GMT.",
        "The northern half of the isle is dry in the first half of the year, by half.",
        "In the 40s and in the forties it was cold.",
        "A few boats have several sails, many test scores and the few hundred.",
        "Bounds of the 2016-17 season.",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert figures(text) == []
