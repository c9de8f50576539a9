"""What `i` says of a line of the list of names."""

from dataclasses import replace

import pytest

from crosslight.index import Index
from crosslight.model import Comparison, Role, Severity
from crosslight.view.concordance import role_of
from crosslight.view.named import listed
from crosslight.view.why_named import explain_named
from tests.factory import annotations, comparison, entity, evidence, finding

TEXTS = (
    "Mayor Ada Lunn, 44, came. Lunn left. Lunn spoke.",
    "Ada Lunn, 47, the harbour  chief, came.",
    "Nobody came.",
)


@pytest.fixture
def story() -> Comparison:
    notes = annotations(*TEXTS)
    start = TEXTS[1].index("the harbour")
    chief = Role(start, start + 18, "B", "the harbour  chief")
    named = replace(
        entity("e1", "Ada Lunn", notes, "Lunn"), roles=(Role(0, 5, "A", "Mayor"), chief)
    )
    ages = finding("role.conflict", evidence(notes[0], "44"), evidence(notes[1], "47"))
    return comparison(notes, findings=[ages], entities=[named])


def told(made: Comparison, name: str) -> list[str]:
    index = Index(made)
    named = next(n for n in listed(index).values() if n.name == name)
    return [reason.text for reason in explain_named(index, named)]


def test_a_name_is_told_with_its_counts_forms_and_roles(story: Comparison) -> None:
    assert told(story, "Ada Lunn") == [
        "Ada Lunn · people",
        "4 mentions: A 3 B 1; not in C.",
        "printed as",
        "Ada Lunn: A 1 B 1",
        "Lunn: A 2",
        "roles",
        "Mayor: A 1",
        "the harbour chief: B 1",
    ]


def test_a_figure_that_differs_is_told_with_its_finding(story: Comparison) -> None:
    lines = told(story, "aged 44")
    assert lines[:4] == [
        "aged 44 · figures",
        "1 mention: A 1; not in B C.",
        "printed as",
        "44: A 1",
    ]
    assert any("role.conflict" in line for line in lines)
    lighter = replace(story.findings[0], severity=Severity.LOW)
    assert not any(
        "role.conflict" in line for line in told(replace(story, findings=(lighter,)), "aged 44")
    )


def test_the_role_is_the_first_one_and_only_names_have_any(story: Comparison) -> None:
    every = listed(Index(story))
    assert role_of(every["e1"]) == "Mayor"
    assert {role_of(named) for id_, named in every.items() if id_ != "e1"} == {""}
