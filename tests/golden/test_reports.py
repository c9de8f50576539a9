"""Whole reports of a bundled story, held against files beside this one.

When a report is meant to change: `UPDATE_GOLDEN=1 pytest tests/golden`, and read the difference.
"""

import os
from functools import cache
from pathlib import Path

import pytest

from crosslight import __version__
from crosslight.ingest import load
from crosslight.model import Comparison
from crosslight.pipeline import compare
from crosslight.reports import FORMATS

ROOT = Path(__file__).resolve().parents[2]
STORY = "corpus/selwen-ferry"


@cache
def comparison() -> Comparison:
    """The story by its path in the repository, so that no report names a place of this machine."""
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        return compare(load([STORY]))
    finally:
        os.chdir(before)


@pytest.mark.parametrize("name", FORMATS)
def test_report_is_as_agreed(name: str) -> None:
    report = FORMATS[name](comparison()).replace(f'"version": "{__version__}"', '"version": "0"')
    golden = Path(__file__).with_name(f"selwen-ferry{FORMATS[name].suffixes[0]}")
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(report, encoding="utf-8", newline="\n")
    agreed = golden.read_text(encoding="utf-8")
    assert report == agreed, f"{golden.name} differs; if it is meant to: UPDATE_GOLDEN=1"
