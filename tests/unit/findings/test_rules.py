"""The table of fixtures: for each rule what makes it fire, and what must not."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from crosslight.findings.rules import RULES
from tests.unit.findings.build import of, raised

HEAD = re.compile(
    r"(?P<kind>fires|silent) (?P<type>[\w.]+)(?: links (?P<links>.*?))?(?: names (?P<names>.*))?"
)


@dataclass(frozen=True)
class Row:
    """Texts and links, and whether a type of finding comes of them."""

    fires: bool
    type: str
    texts: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    names: tuple[str, ...]


def rows() -> list[Row]:
    text = Path(__file__).with_name("rules.txt").read_text(encoding="utf-8")
    return [row(*part.splitlines()) for part in text.strip().split("\n\n")[1:]]


def row(first: str, *texts: str) -> Row:
    head = HEAD.fullmatch(first)
    assert head, first
    pairs = re.findall(r"(\S+)-(\S+)", head["links"]) if head["links"] else [("A.0", "B.0")]
    names = tuple(head["names"].split(", ")) if head["names"] else ()
    lines = tuple(text.replace(" / ", "\n") for text in texts)
    return Row(head["kind"] == "fires", head["type"], lines, tuple(pairs), names)


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.type}-{row.texts[0][:30]}")
def test_the_rule_fires_as_the_table_says(row: Row) -> None:
    found = of(raised(row.texts, *row.links, names=row.names), row.type)
    assert len(found) == row.fires, [finding.reason for finding in found]


def test_every_rule_has_fixtures_of_both_kinds() -> None:
    told = {(r.type.split(".")[0], r.fires) for r in rows()}
    modules = {rule.__module__.rsplit(".", 1)[-1].split("_")[0] for rule in RULES}
    assert {(name, fires) for name in modules - {"role"} for fires in (True, False)} <= told
