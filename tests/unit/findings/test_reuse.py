"""Agencies, credit and shared wording."""

from crosslight.findings.agencies import credited
from crosslight.findings.find import find
from tests.unit.findings.build import comparison, note, of


def test_sources_of_one_agency_are_not_independent() -> None:
    notes = [
        note("A", "©With inputs from ANI\nThe dam held."),
        note("B", "ALDBY (ANI) — The dam held."),
        note("C", "The dam held."),
    ]
    story = comparison(notes, ("A.1", "B.0"), ("A.1", "C.0"))
    (found,) = of(find(story), "independence")
    assert found.reason == "3 sources, 2 independent: A with B"


def test_an_agency_is_credited_in_credits_brackets_and_by_its_outlet() -> None:
    assert credited(note("A", "©Reporting by Reuters\nThe dam held.").article) == {"Reuters"}
    assert credited(note("A", "ALDBY (AP) — The dam held.").article) == {"AP"}
    assert credited(note("A", "The dam held.", outlet="Agence France-Presse").article) == {"AFP"}
    assert credited(note("A", "Tolland told Reuters that the dam held.").article) == frozenset()


def test_reuse_from_a_named_outlet_is_credited() -> None:
    copied = "The ferry left the old harbour at dawn and sank."
    notes = [
        note("A", f"{copied} The Aldby Post had it first.", outlet="Brelm Mail"),
        note("B", copied, outlet="Aldby Post"),
    ]
    findings = find(comparison(notes, ("A.0", "B.0")))
    assert of(findings, "reuse")
    assert not of(findings, "reuse.uncredited")
    assert of(findings, "reuse")[0].reason.startswith("100% of the words of B")


def test_versions_of_one_outlet_owe_each_other_no_credit() -> None:
    copied = "The ferry left the old harbour at dawn and sank."
    notes = [note(siglum, copied, outlet="Aldby Post") for siglum in "AB"]
    findings = find(comparison(notes, ("A.0", "B.0")))
    assert of(findings, "reuse")
    assert not of(findings, "reuse.uncredited")
