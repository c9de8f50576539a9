"""Versions of one source are one source to the rules that count sources."""

import pytest

from crosslight.findings.find import find
from tests.unit.findings.build import comparison, note, of


def test_versions_of_one_source_are_not_independent() -> None:
    notes = [note("A", "The dam held."), note("B", "The dam held firm.", version_of="A")]
    notes += [note("C", "The dam held.", version_of="B"), note("D", "The dam held.")]
    pairs = ("A.0", "B.0"), ("A.0", "C.0"), ("A.0", "D.0")
    (found,) = of(find(comparison(notes, *pairs)), "independence")
    assert found.reason == "4 sources, 2 independent: A with B with C"


@pytest.mark.parametrize(("of_a", "of_b"), [("gone", None), ("B", "A")])
def test_versions_of_texts_that_are_not_there_or_of_each_other(of_a: str, of_b: str | None) -> None:
    notes = [note("A", "The dam held.", version_of=of_a)]
    notes += [note("B", "The dam held.", version_of=of_b)]
    found = of(find(comparison(notes, ("A.0", "B.0"))), "independence")
    assert len(found) == (of_b is not None)


def test_versions_of_one_source_owe_each_other_no_credit() -> None:
    copied = "The ferry left the old harbour at dawn and sank."
    notes = [note("A", copied), note("B", copied, version_of="A")]
    findings = find(comparison(notes, ("A.0", "B.0")))
    assert of(findings, "reuse")
    assert not of(findings, "reuse.uncredited")


@pytest.mark.parametrize(("version_of", "raised_"), [(None, 1), ("A", 0)])
def test_what_only_versions_of_one_source_have_is_left_out_by_nobody(
    version_of: str | None, raised_: int
) -> None:
    notes = [note("A", "The dam held."), note("B", "The dam held.", version_of=version_of)]
    notes.append(note("C", "A crane fell over in the yard."))
    assert len(of(find(comparison(notes, ("A.0", "B.0"))), "omission")) == raised_


def test_what_the_later_text_of_a_source_leaves_out_is_an_omission() -> None:
    notes = [note("A", "The dam held."), note("B", "A crane fell over.", version_of="A")]
    notes.append(note("C", "The dam held."))
    (found,) = of(find(comparison(notes, ("A.0", "C.0"))), "omission")
    assert found.reason == "not found in B; reported by A and C"
