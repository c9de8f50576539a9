"""The table of fixtures for rules that rest on what the whole program finds."""

from pathlib import Path

import pytest

from crosslight import compare
from tests.unit.findings.build import note, of

FIXTURES = Path(__file__).with_name("whole.txt").read_text(encoding="utf-8")
ROWS = [part.splitlines() for part in FIXTURES.strip().split("\n\n")[1:]]


@pytest.mark.parametrize(("head", *("ab")), ROWS, ids=lambda text: text[:40])
def test_the_rule_fires_as_the_table_says(head: str, a: str, b: str) -> None:
    kind, type_ = head.split()
    articles = (note(id_, text.replace(" / ", "\n")).article for id_, text in (("A", a), ("B", b)))
    found = of(compare(*articles).findings, type_)
    assert len(found) == (kind == "fires"), [finding.reason for finding in found]
