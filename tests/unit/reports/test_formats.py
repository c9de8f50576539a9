from pathlib import Path

import pytest

import crosslight.reports
from crosslight.model import Comparison
from crosslight.reports import FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_a_module_with_its_own_suffixes(name: str, comparison: Comparison) -> None:
    report = FORMATS[name]
    assert (Path(crosslight.reports.__file__).parent / f"{report.module}.py").is_file()
    assert report.about
    assert report(comparison).endswith("\n")
    assert not report(comparison).endswith("\n\n")


def test_no_suffix_asks_for_two_formats() -> None:
    suffixes = [suffix for report in FORMATS.values() for suffix in report.suffixes]
    assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize("name", FORMATS)
def test_reports_do_not_depend_on_when_they_are_made(name: str, comparison: Comparison) -> None:
    assert FORMATS[name](comparison) == FORMATS[name](comparison)
