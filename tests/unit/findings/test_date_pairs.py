"""Dates of two sources that appeared on different days."""

import pytest

from crosslight.findings.find import find
from tests.unit.findings.build import comparison, note, of


@pytest.mark.parametrize(
    ("one", "other", "fires"),
    [
        (("2024-05-09", "on Friday"), ("2024-05-10", "on May 10"), False),
        (("2024-05-09", "on Friday"), ("2024-05-10", "on Friday"), False),
        (("2024-05-09", "on Friday, May 10,"), ("2024-05-10", "on Friday"), False),
        (("2024-05-09", "on Friday (May 10)"), ("2024-05-10", "on Friday"), False),
        (("2024-05-09", "on Friday"), ("2024-05-10", "on May 9"), True),
        (("2024-05-09", "on May 3"), ("2024-05-10", "on May 10"), False),
        (("2024-05-11", "on May 3"), ("2024-05-11", "on May 10"), True),
    ],
)
def test_a_weekday_may_be_that_of_the_day_after(
    one: tuple[str, str], other: tuple[str, str], *, fires: bool
) -> None:
    notes = [
        note(id_, f"The Orrel ferry sank off the mole {day}, the clerk said.", published=published)
        for id_, (published, day) in zip("AB", (one, other), strict=True)
    ]
    assert bool(of(find(comparison(notes, ("A.0", "B.0"))), "date.conflict")) == fires
