"""What findings on quotations say, how grave they are, and which are asked about."""

from itertools import combinations

import pytest

from crosslight.findings.find import find
from crosslight.model import EntityType, Finding, Severity
from tests.unit.findings.build import comparison, entity, note, of, raised

DAM = '"The dam {} and the gate will hold the flood," she said.'


def found(type_: str, *texts: str) -> Finding:
    (finding,) = of(raised(texts, ("A.0", "B.0")), type_)
    return finding


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("is old", "is very old"), "“very” stands in B and not in A"),
        (("is very old", "is old", "is very old"), "“very” stands in A and C and not in B"),
        (("is very old", "is old", "is so old"), "“very” (A) | “so” (C)"),
    ],
)
def test_missing_words_are_said_to_stand_elsewhere(words: tuple[str, ...], told: str) -> None:
    findings = raised([DAM.format(each) for each in words])
    reasons = [f.reason.partition(": ")[2] for f in findings if f.type.startswith("quote.")]
    assert any(told in reason for reason in reasons), reasons
    assert not any("nothing" in reason for reason in reasons)


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        (("is old", "is very old"), Severity.HIGH),
        (("is new", "is the new"), Severity.MEDIUM),
        (("we built is old", "that we built is old"), Severity.MEDIUM),
        (("is old", "is for the old"), Severity.HIGH),
        (("is old", "is perhaps old"), Severity.CRITICAL),
        (("is old", "is 9 years old"), Severity.CRITICAL),
        (("of old is full", "of old Aldby is full"), Severity.CRITICAL),
    ],
)
def test_an_elision_weighs_by_its_words(words: tuple[str, str], severity: Severity) -> None:
    missing = found("quote.silent_elision", *(DAM.format(each) for each in words))
    assert (missing.severity, missing.queued) == (severity, True)


def test_unlike_words_at_one_place_are_told_with_who_has_none() -> None:
    texts = [DAM.format(each) for each in ("is very, very old", "is old", "is very very old")]
    reason = found("quote.silent_elision", *texts).reason
    assert reason.endswith("“very, very” stands in A, “very very” in C, and neither in B")


def test_one_omission_at_two_places_is_told_once() -> None:
    texts = ['"We mend and we close the dam and the gate at night," she said.'] * 2
    texts[1] = texts[1].replace(" and", "")
    reason = found("quote.silent_elision", *texts).reason
    assert reason.endswith(": “and” stands in A and not in B")


def test_an_insertion_is_not_cut_in_its_middle() -> None:
    a, b = (f"is with {who} the clerk" for who in ("(chief Muhamad) Orr", "(chief Mohamed) Lind"))
    altered = found("quote.altered", DAM.format(a), DAM.format(b))
    assert [e.exact for e in altered.evidence] == ["Orr", "Lind"]
    assert altered.severity is Severity.CRITICAL
    assert altered.queued


def test_the_spelling_of_a_name_is_shown_and_not_asked_about() -> None:
    a, b = ("is with (chief Muhamad) al-Kadiri now", "is with (chief Mohamed) Qadiri now")
    altered = found("quote.altered", DAM.format(a), DAM.format(b))
    assert (altered.severity, altered.queued) == (Severity.LOW, False)


def test_two_people_of_like_names_are_asked_about() -> None:
    texts = [DAM.format(f"was left to {who} alone") for who in ("Muller", "Miller")]
    names = ["Muller", "Miller"]
    (altered,) = of(raised(texts, ("A.0", "B.0"), names=names), "quote.altered")
    assert (altered.severity, altered.queued) == (Severity.CRITICAL, True)


def test_a_contraction_leaves_what_differs_beside_it() -> None:
    altered = found("quote.altered", DAM.format("isn't old"), DAM.format("is not new"))
    assert [e.exact for e in altered.evidence] == ["old", "new"]
    assert altered.severity is Severity.HIGH


def speakers(*texts: str) -> list[Finding]:
    notes = [note("ABC"[i], text) for i, text in enumerate(texts)]
    named = [
        entity(notes, "Ana Fell", "Fell"),
        entity(notes, "Harbour Board", kind=EntityType.ORGANISATION),
    ]
    linked = [(a, b) for a, b in combinations((f"{n.article.id}.0" for n in notes), 2)]
    return of(find(comparison(notes, *linked, entities=named)), "quote.speaker")


def test_sources_that_name_one_speaker_are_told_together() -> None:
    said = '"We mend the old dam and close the gate tonight,"'
    (finding,) = speakers(*[f"{said} Ana Fell said."] * 2, f"{said} the Harbour Board said.")
    assert finding.reason.endswith("Ana Fell (A, B) | Harbour Board (C)")


def test_a_source_that_has_the_words_of_the_same_body_as_well_does_not_differ() -> None:
    said = '"We mend the old dam and close the gate tonight,"'
    board = f"{said} the Harbour Board said."
    (finding,) = speakers(board, f"{said} Ana Fell said.")
    assert finding.severity is Severity.MEDIUM
    twice = f"The Harbour Board met.\n{said} Ana Fell said.\n{said} the board repeated."
    assert speakers(board, twice) == []
