"""Offices, ranks and ages of one person."""

import pytest

from crosslight.findings.find import find
from tests.unit.findings.build import comparison, entity, note, of


def test_offices_that_exclude_each_other_are_a_conflict() -> None:
    notes = [note("A", "Sen. Mira Tolland spoke."), note("B", "Rep. Mira Tolland spoke.")]
    person = entity(notes, "Mira Tolland", roles=["Sen", "Rep"])
    (found,) = of(find(comparison(notes, entities=[person])), "role.conflict")
    assert "Sen (A)" in found.reason
    both = [notes[0], note("B", "Sen. and once Rep. Mira Tolland spoke.")]
    person = entity(both, "Mira Tolland", roles=["Sen", "Rep"])
    assert not of(find(comparison(both, entities=[person])), "role.conflict")


def test_a_minister_has_one_portfolio() -> None:
    texts = ("Transport Minister Mira Tolland spoke.", "Health Minister Mira Tolland spoke.")
    notes = [note("A", texts[0]), note("B", texts[1])]
    person = entity(notes, "Mira Tolland", roles=["Transport Minister", "Health Minister"])
    (found,) = of(find(comparison(notes, entities=[person])), "role.conflict")
    assert len(found.evidence) == 2
    same = entity(notes, "Mira Tolland", roles=["Transport Minister", "Minister"])
    assert not of(find(comparison(notes, entities=[same])), "role.conflict")


@pytest.mark.parametrize(
    ("one", "other", "fires"),
    [
        ("vice chairman of the dam board", "chairman of the harbour", True),
        ("assistant engineer", "chief engineer and poet", True),
        ("deputy harbour master", "deputy harbour master", False),
        ("deputy harbour master", "harbour pilot", False),
    ],
)
def test_an_office_has_one_rank(one: str, other: str, fires: bool) -> None:
    notes = [note("A", f"Mira Tolland, {one}, spoke."), note("B", f"Mira Tolland, {other}, spoke.")]
    person = entity(notes, "Mira Tolland", roles=[one, other])
    found = of(find(comparison(notes, entities=[person])), "role.conflict")
    assert len(found) == fires
    assert all(f.reason.endswith(f"{one} (A) | {other} (B)") for f in found)


def test_unlike_ages_are_a_conflict() -> None:
    notes = [note("A", "Mira Tolland, 47, spoke."), note("B", "Mira Tolland, 48, spoke.")]
    person = entity(notes, "Mira Tolland")
    (found,) = of(find(comparison(notes, entities=[person])), "role.conflict")
    assert found.reason == "age of Mira Tolland differs: 47 (A) | 48 (B)"
    person = entity(notes[:1], "Mira Tolland")
    assert not of(find(comparison(notes, entities=[person])), "role.conflict")
