from datetime import date, datetime

import pytest

from crosslight.ingest.dates import as_published, find_date, find_published, with_year
from crosslight.model import Span


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("date 2024-11-20 (MENAFN- IANS)", "2024-11-20"),
        ("Published 2024-11-20 10:32", "2024-11-20T10:32"),
        ("2024-11-20T10:32:00Z", "2024-11-20T10:32:00Z"),
        ("Wednesday, 20 November 2024", "2024-11-20"),
        ("Nov. 2, 2024", "2024-11-02"),
        ("Sept 5 2024", "2024-09-05"),
        ("OSLO, May 2 (Reuters) -", "--05-02"),
        ("2024-13-40", None),
        ("Feb. 30, 2024", None),
        ("Feb 29", "--02-29"),
        ("maybe 12", None),
        ("no date here", None),
    ],
)
def test_finds_printed_dates(text: str, iso: str | None) -> None:
    assert find_date(text) == iso


def test_a_date_with_its_year_counts_before_one_without() -> None:
    text = "OSLO, May 2 — \nUpdated 3 May 2024"
    assert find_published(text, [Span(0, 14), Span(15, len(text))]) == "2024-05-03"
    assert find_published(text, []) is None


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        (date(2024, 11, 20), "2024-11-20"),
        (datetime(2024, 11, 20, 9, 40), "2024-11-20T09:40:00"),  # noqa: DTZ001 - as TOML gives it
        ("20 November 2024", "2024-11-20"),
        (20, None),
        (None, None),
    ],
)
def test_metadata_may_be_a_date_already(value: object, iso: str | None) -> None:
    assert as_published(value) == iso


def test_the_year_comes_from_peers_near_by() -> None:
    assert with_year("--12-30", [None, "--12-30", "2025-01-02T10:00"]) == "2024-12-30"
    assert with_year("--01-02", ["2024-12-30"]) == "2025-01-02"
    assert with_year("--06-01", ["2024-12-30"]) is None
    assert with_year("--06-01", []) is None
    assert with_year("2024-06-01", []) == "2024-06-01"
    assert with_year(None, ["2024-06-01"]) is None
