"""How the values of a finding, and what they are of, are printed."""

import pytest

from crosslight import compare, read
from crosslight.findings.case import opposed
from tests.unit.findings.build import of, raised


@pytest.fixture
def reason(tmp_path):
    def of(*texts: str) -> str:
        paths = [tmp_path / f"{n}.txt" for n in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text)
        findings = compare(*(read(str(path)) for path in paths)).findings
        return next(f.reason for f in findings if f.type == "number.conflict")

    return of


def test_two_scores_of_one_sum_stand_apart(reason):
    told = "The council rejected the harbour plan {} on Monday, clerk Ada Quill said."
    assert reason(told.format("52-48"), told.format("51-48")).endswith("51-48 (B) | 52-48 (A)")


def test_what_is_counted_is_said_once(reason):
    told = "The ferry to Aldby carried {} passengers when it struck the outer wall."
    assert reason(told.format(312), told.format(321)) == (
        "number differs: 312 passengers (A) | 321 passengers (B)"
    )


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("Doctors said that {} were hurt when the Aldby ferry sank.", "36 were hurt (A)"),
        ("The Aldby ferry sank on the bar, killing {} people.", "killing 36 people (A)"),
        ("The toll of the Aldby ferry, by all accounts, is {}.", "toll … 36 (A)"),
        ("Aldby mourns {} people, all from one street, killed there.", "36 people … killed (A)"),
        ("The Aldby ferry had a crew of {} aboard that Tuesday.", "crew of 36 (A)"),
        ("The Aldby court fined him for {} people in the boat.", "36 people (A)"),
    ],
)
def test_what_is_counted_is_said_in_words_of_the_text(reason, told, shown):
    assert shown in reason(told.format(36), told.format(45))


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("At least 36", "About 63", "numbers differ within what their bounds allow: At least 36"),
        ("36.2 million", "36 million", "one number in unlike precision: 36 million"),
    ],
)
def test_only_values_that_round_to_each_other_are_one_number(tmp_path, one, other, told):
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path, value in zip(paths, (one, other), strict=True):
        path.write_text(f"{value} people died in the great fire of Aldby, the clerk said.")
    findings = compare(*map(read, map(str, paths))).findings
    assert next(f for f in findings if f.type == "number.precision").reason.startswith(told)


def test_equal_texts_are_told_once_with_all_their_sources():
    values = [("312 passengers", "B"), ("321 passengers", "D"), ("312 passengers", "A")]
    assert opposed(values) == "312 passengers (A, B) | 321 passengers (D)"
    assert opposed([]) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mira Tolland died at home on {} May, the family said.", "Mira Tolland died at home"),
        ("On {} May a crane fell on the mole of Aldby.", "a crane fell"),
        ("The vote on the mole took place on {} May.", "vote"),
        ("The old wall caved in on {} May.", "The old wall caved in"),
        ("They left the long boat with ropes at the mole of Aldby on {} May.", "They left"),
        ("She said in a notice issued {} May that the mole is shut.", "a notice issued"),
    ],
)
def test_what_happens_on_a_date_is_told_by_a_noun_or_the_clause(text, told):
    found = of(raised([text.format(3), text.format(6)], ("A.0", "B.0")), "date.conflict")
    assert [f.reason.partition(" differs")[0] for f in found] == [f"date of “{told}”"]


def test_a_date_is_told_once_with_all_its_sources():
    texts = [f"The bridge at Aldby collapsed on {day}." for day in ("Tuesday", "Monday", "Tuesday")]
    found = of(raised(texts, ("A.0", "B.0"), ("B.0", "C.0")), "date.conflict")
    assert found[0].reason.endswith("Tuesday (A, C, 2024-05-07) | Monday (B, 2024-05-06)")
