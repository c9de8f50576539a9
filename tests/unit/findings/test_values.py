"""How the values of a finding are printed."""

import pytest

from crosslight import compare, read
from crosslight.findings.case import opposed


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


def test_what_the_printed_words_leave_out_is_said(reason):
    told = "Doctors in Aldby said that {} were hurt when the ferry struck the outer wall."
    assert reason(told.format(36), told.format(45)).endswith("36 (A) | 45 (B), of injured")


def test_equal_texts_are_told_once_with_all_their_sources():
    values = [("312 passengers", "B"), ("321 passengers", "D"), ("312 passengers", "A")]
    assert opposed(values) == "312 passengers (A, B) | 321 passengers (D)"
    assert opposed([]) == ""
