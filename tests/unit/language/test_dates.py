from datetime import date

import pytest

from crosslight.language import annotate, own_date, story_day
from crosslight.model import BlockKind
from tests.unit.language.articles import article

Row = tuple[str, str | None, str | None]


def read(text: str, published: str | None = "2024-11-20") -> list[Row]:
    note = annotate(article(text, published=published))
    return [
        (text[d.start : d.end], d.first.isoformat(), d.last.isoformat())
        if d.first and d.last
        else (text[d.start : d.end], None, None)
        for d in note.dates
    ]


def days(name: str, first: str | None, last: str | None = None) -> Row:
    return name, first, last or first


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lind will attend the forum on Thursday.", days("Thursday", "2024-11-21")),
        ("The forum is scheduled for Wednesday.", days("Wednesday", "2024-11-20")),
        ("They met on Wednesday.", days("Wednesday", "2024-11-20")),
        ("The vote would be held on Tuesday.", days("Tuesday", "2024-11-26")),
        ("A notice by the council on Tuesday.", days("Tuesday", "2024-11-19")),
        ("A notice by early Tuesday.", days("Tuesday", "2024-11-26")),
        ("The talks followed a visit Tuesday.", days("Tuesday", "2024-11-19")),
        ("Lind said Thursday that she will resign.", days("Thursday", "2024-11-14")),
        ("On Friday the fleet will sail.", days("Friday", "2024-11-22")),
        ("Friday was calm.", days("Friday", "2024-11-15")),
        ("No verb, a Friday.", days("Friday", "2024-11-15")),
        ("They met last Wednesday.", days("last Wednesday", "2024-11-13")),
        ("They meet next Wednesday.", days("next Wednesday", "2024-11-27")),
        ("A raid on Tuesday night failed.", days("Tuesday night", "2024-11-19")),
        ("It sank on Sat. morning.", days("Sat. morning", "2024-11-16")),
        ("They met on Nov. 18.", days("Nov. 18", "2024-11-18")),
        ("They caused trouble for the Dec. 30 vote.", days("Dec. 30", "2024-12-30")),
        ("They unveiled the plan on Monday.", days("Monday", "2024-11-18")),
        ("Officials plan a vote on Monday.", days("Monday", "2024-11-25")),
        ("Lind told us that she plans to go by June.", days("June", "2025-06-01", "2025-06-30")),
        ("The debate was to be held in May.", days("May", "2025-05-01", "2025-05-31")),
        ("The debate was scheduled for May.", days("May", "2025-05-01", "2025-05-31")),
        ("It stays shut until March.", days("March", "2025-03-01", "2025-03-31")),
        ("Lind worked there until March.", days("March", "2024-03-01", "2024-03-31")),
        ("The gate was closed until March.", days("March", "2025-03-01", "2025-03-31")),
        ("By March, the town had lost it.", days("March", "2024-03-01", "2024-03-31")),
        ("They met on 3 January.", days("3 January", "2024-01-03")),
        ("They will meet on 3 January.", days("3 January", "2025-01-03")),
        ("A day of note: 3 January.", days("3 January", "2025-01-03")),
        ("A day of note: 3 April.", days("3 April", "2024-04-03")),
        ("The forum, announced on Monday, opens Nov. 28.", days("Nov. 28", "2024-11-28")),
        ("They met on Friday, Nov. 22, 2024, here.", days("Friday, Nov. 22, 2024", "2024-11-22")),
        ("They met on the 5th of May, 1999.", days("the 5th of May, 1999", "1999-05-05")),
        ("Open Nov. 20-22 here.", days("Nov. 20-22", "2024-11-20", "2024-11-22")),
        ("Open 20 to 22 November here.", days("20 to 22 November", "2024-11-20", "2024-11-22")),
        ("Dated 2024-02-30 here.", days("2024-02-30", None)),
        ("Dated 2024-02-29 here.", days("2024-02-29", "2024-02-29")),
        ("Dated 11/20/2024 here.", days("11/20/2024", "2024-11-20")),
        ("Dated 04/05/2011 here.", days("04/05/2011", None)),
        ("Dated 20/11/24 here.", days("20/11/24", "2024-11-20")),
        ("Dated 3/4/2024 here.", days("3/4/2024", None)),
        ("Dated 30/30/2024 here.", days("30/30/2024", None)),
        ("Since May 2020 it is shut.", days("May 2020", "2020-05-01", "2020-05-31")),
        ("It opened in October again.", days("October", "2024-10-01", "2024-10-31")),
        ("It opens in March again.", days("March", "2025-03-01", "2025-03-31")),
        ("It opened last December.", days("last December", "2023-12-01", "2023-12-31")),
        ("It opens next December.", days("next December", "2024-12-01", "2024-12-31")),
        ("It opens next March.", days("next March", "2025-03-01", "2025-03-31")),
        ("It shut in July of that year.", days("July", None)),
        ("It shut yesterday.", days("yesterday", "2024-11-19")),
        ("Tomorrow it opens.", days("Tomorrow", "2024-11-21")),
        ("It shut last month.", days("last month", "2024-10-01", "2024-10-31")),
        ("It opens next week.", days("next week", "2024-11-25", "2024-12-01")),
        ("It opens this weekend.", days("this weekend", "2024-11-23", "2024-11-24")),
        ("It shut earlier this year.", days("earlier this year", "2024-01-01", "2024-12-31")),
        ("It shut three days ago.", days("three days ago", "2024-11-17")),
        ("It shut the day before yesterday.", days("the day before yesterday", "2024-11-18")),
        ("It opens the day after tomorrow.", days("the day after tomorrow", "2024-11-22")),
        ("It shut a fortnight ago.", days("a fortnight ago", "2024-11-04", "2024-11-10")),
        ("It shut on Friday (Nov. 22).", days("Friday (Nov. 22)", "2024-11-22")),
        ("It shut on Friday (22 November), they say.", days("Friday (22 November)", "2024-11-22")),
        ("It shut on Monday last week.", days("Monday last week", "2024-11-11")),
        ("It opens on Friday of next week.", days("Friday of next week", "2024-11-29")),
        ("It shut on 03.05.2024.", days("03.05.2024", "2024-05-03")),
        ("It shut two weeks ago.", days("two weeks ago", "2024-11-04", "2024-11-10")),
        ("It shut a month ago.", days("a month ago", "2024-10-01", "2024-10-31")),
        ("It shut 11 months ago.", days("11 months ago", "2023-12-01", "2023-12-31")),
        ("It shut five years ago.", days("five years ago", "2019-01-01", "2019-12-31")),
        ("It shut a decade ago.", days("a decade ago", "2012-01-01", "2016-12-31")),
        ("It shut 900 years ago.", days("900 years ago", None)),
        ("It shut many years ago.", days("many years ago", None)),
        ("It shut in the late 1990s.", days("the late 1990s", "1994-01-01", "1999-12-31")),
        ("It shut in the mid-1990s.", days("the mid-1990s", "1992-01-01", "1998-12-31")),
        ("It shut in the 1990s.", days("the 1990s", "1990-01-01", "1999-12-31")),
        ("It shut in 2016-17.", days("2016-17", "2016-01-01", "2017-12-31")),
        ("It shut in 2016-15.", days("2016-15", None)),
        ("The 2020 border talks failed.", days("2020", "2020-01-01", "2020-12-31")),
    ],
)
def test_which_days_a_mention_means(text: str, expected: Row) -> None:
    assert read(text)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "May may march in the sun.",
        "About 2000 people saw 1,999 boats of $2020 for 2015 votes.",
        "Call 2020-555 in a second.",
        "The week went by.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read(text) == []


def test_without_an_own_date_only_full_dates_are_known() -> None:
    text = "On Friday, today, next week, Nov. 20, in May and three days ago it was 2020."
    known = [row for row in read(text, published=None) if row[1]]
    assert known == [days("2020", "2020-01-01", "2020-12-31")]


def test_resolved_tells_that_the_own_date_was_needed() -> None:
    (weekday, full) = annotate(
        article("It shut on Friday, not on May 5, 2020.", published="2024-11-20")
    ).dates
    assert (weekday.resolved, full.resolved) == (True, False)
    (unknown,) = annotate(article("It shut on Friday.")).dates
    assert not unknown.resolved


def test_february_29_means_the_nearest_one_there_is() -> None:
    assert read("It shut on Feb. 29.", "2024-11-20") == [days("Feb. 29", "2024-02-29")]
    assert read("It shut on Feb. 29.", "2022-11-20") == [days("Feb. 29", None)]


@pytest.mark.parametrize("published", [None, "", "soon", "0001-01-01", "2024-13-01"])
def test_no_usable_own_date(published: str | None) -> None:
    assert own_date(published) is None


def test_an_own_date_may_be_a_date_time() -> None:
    assert own_date("2024-11-20T10:00:00Z") == date(2024, 11, 20)


def test_an_undated_article_borrows_the_day_of_its_embedded_post() -> None:
    post = "Open now — Mira Lind (@lind) November 20, 2024"
    undated = article("They met on Tuesday.", post, kinds={1: BlockKind.EMBED})
    assert annotate(undated).dates[0].first == date(2024, 11, 19)


def test_an_undated_article_borrows_the_day_of_its_story() -> None:
    undated = article("They met on Tuesday.")
    assert annotate(undated, day="2024-11-20").dates[0].first == date(2024, 11, 19)


def test_the_day_of_a_story_is_that_of_most_articles() -> None:
    two, one = (article("x", published=day) for day in ("2024-11-21", "2024-11-20T05:00"))
    assert story_day([two, one, two]) == "2024-11-21"
    assert story_day([two, one]) == "2024-11-20"
    assert story_day([article("x")]) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It rose in 2011. It shut in July of that year.", date(2011, 7, 1), date(2011, 7, 31)),
        ("It rose in 2011 and fell in July of the same year.", date(2011, 7, 1), date(2011, 7, 31)),
        (
            "It rose in May 2011. It shut on July 5 of that year.",
            date(2011, 7, 5),
            date(2011, 7, 5),
        ),
        (
            "It rose in May last year and fell in July in that year.",
            *[date(2023, 7, 1), date(2023, 7, 31)],
        ),
        ("It rose in the 1990s. It shut in July of that year.", None, None),
        ("It rose. It shut in July of that year.", None, None),
        ("It rose in 2011. It shut on Feb. 29 of that year.", date(2024, 2, 29), date(2024, 2, 29)),
        (
            "It rose in 2011. It shut last week of that year.",
            date(2024, 11, 11),
            date(2024, 11, 17),
        ),
    ],
)
def test_that_year_is_the_one_told_before(text: str, first: date | None, last: date | None) -> None:
    found = annotate(article(text, published="2024-11-20")).dates[-1]
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("published", "text", "first", "last"),
    [
        ("2024-01-05", "It shut a year ago.", "2022-12-06", "2023-12-31"),
        ("2024-05-02", "It shut a month ago.", "2024-03-26", "2024-04-30"),
        ("2024-03-31", "It shut a month ago.", "2024-02-01", "2024-03-07"),
        ("2024-05-06", "It shut a week ago.", "2024-04-27", "2024-05-05"),
    ],
)
def test_a_time_ago_reaches_over_the_end_of_a_month_or_year(
    published: str, text: str, first: str, last: str
) -> None:
    assert [row[1:] for row in read(text, published)] == [(first, last)]
