"""What findings say: reasons, evidence, severity, claims and the queue."""

import re
from collections import Counter
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from crosslight import compare, read
from crosslight.findings import queue
from crosslight.findings.find import find
from crosslight.findings.groups import joined
from crosslight.findings.types import TYPES
from crosslight.model import Comparison, EntityType, Severity
from tests.unit.findings.build import comparison, entity, link, note, of, raised

VERDICTS = re.compile(
    r"\b(wrong|false|lie|lies|biased?|error|mistake|incorrect|misquot\w+)\b", re.IGNORECASE
)
A = (
    "#Flood kills 47\nThe flood killed 47 people in Aldby on Monday.\n"
    '"We will not close the old dam this year," Mira Tolland said.'
)
B = (
    "#Flood kills 52\nThe flood killed 52 people in Aldby on Monday.\n"
    '"We will close the old dam this year," Mira Tolland said.'
)


def test_a_finding_has_a_reason_without_verdict_and_exact_evidence() -> None:
    notes = [note("A", A), note("B", B)]
    story = comparison(notes, ("A.1", "B.1"), ("A.2", "B.2"))
    findings = find(story)
    assert {f.type for f in findings} >= {"number.conflict", "quote.altered"}
    texts = {n.article.id: n.article.text for n in notes}
    for finding in findings:
        assert finding.reason
        assert not VERDICTS.search(finding.reason), finding.reason
        assert finding.evidence
        for e in finding.evidence:
            assert texts[e.article][e.start : e.end] == e.exact != ""


def test_ids_are_given_in_order_and_types_are_documented() -> None:
    findings = raised((A, B), ("A.1", "B.1"), ("A.2", "B.2"))
    assert [f.id for f in findings] == [f"f{n}" for n in range(1, len(findings) + 1)]
    assert {f.type for f in findings} <= set(TYPES)


def test_every_type_has_a_title_of_its_own_without_verdict_words() -> None:
    titles = [row.title for row in TYPES.values()]
    assert len(set(titles)) == len(titles)
    for title in titles:
        assert title[0].isupper() or title[0] == "“"
        assert not title.endswith(".")
        assert not VERDICTS.search(title)


def test_every_type_that_is_queued_has_been_read_and_counted() -> None:
    tally = Path(queue.__file__).with_name("README.md").read_text("utf-8")
    queued = [code for code, row in TYPES.items() if row.queued]
    assert len(queued) > 5
    assert not [code for code in queued if f"| `{code}`" not in tally]


def test_only_what_is_of_weight_vouched_for_and_of_a_queued_type_is_queued() -> None:
    assert queue.is_queued("omission", Severity.NOTICE, sure=True)
    assert not queue.is_queued("omission", Severity.INFO, sure=True)
    assert not queue.is_queued("omission", Severity.NOTICE, sure=False)
    assert not queue.is_queued("hedge.dropped", Severity.HIGH, sure=True)
    with pytest.raises(KeyError):
        queue.is_queued("no.such", Severity.INFO, sure=False)


def test_information_is_never_queued() -> None:
    findings = raised((A, B), ("A.1", "B.1"), ("A.2", "B.2"))
    assert not any(f.queued for f in findings if f.severity is Severity.INFO)
    assert any(f.queued for f in of(findings, "number.conflict"))


def test_no_story_has_no_findings() -> None:
    assert find(Comparison("", (), ())) == ()


def test_a_finding_belongs_to_the_claim_that_its_evidence_shares() -> None:
    (found,) = of(raised((A, B), ("A.2", "B.2"), ("A.1", "B.1")), "number.conflict")
    assert found.claim == "c1"


def test_three_sources_with_two_values_are_one_finding() -> None:
    texts = [f"The flood killed {n} people in Aldby." for n in (47, 52, 47)]
    pairs = ("A.0", "B.0"), ("B.0", "C.0"), ("A.0", "C.0")
    (found,) = of(raised(texts, *pairs), "number.conflict")
    assert "killed 47 people (A, C) | killed 52 people (B)" in found.reason
    assert found.severity is Severity.HIGH
    assert len(found.evidence) == 3


def test_pairs_that_share_an_end_are_joined_in_any_order() -> None:
    class Pair:
        def __init__(self, a: int, b: int) -> None:
            self.a, self.b = a, b

    groups = joined([Pair(1, 2), Pair(3, 4), Pair(2, 3), Pair(5, 6)])
    assert [sorted({end for p in g for end in (p.a, p.b)}) for g in groups] == [
        [1, 2, 3, 4],
        [5, 6],
    ]


@pytest.mark.parametrize(
    ("a", "b", "severity"),
    [
        ("We close the old dam tonight", "We open the old dam tonight", Severity.HIGH),
        ("We must open the old dam", "We should open the old dam", Severity.CRITICAL),
        ("We open 12 of the old dams", "We open 14 of the old dams", Severity.CRITICAL),
        (
            "We open the gates with Tolland tonight",
            "We open the gates with Brask tonight",
            Severity.CRITICAL,
        ),
    ],
)
def test_negators_numbers_modals_and_names_are_critical(a: str, b: str, severity: Severity) -> None:
    (found,) = of(raised((f'"{a}," she said.', f'"{b}," she said.')), "quote.altered")
    assert found.severity is severity


def test_a_trimmed_quotation_without_its_hedge_is_high() -> None:
    long = '"Perhaps we mend the old dam tonight," she said.'
    (found,) = of(raised((long, 'They "mend the old dam tonight" at last.')), "quote.trimmed")
    assert found.severity is Severity.HIGH
    assert not found.queued


def test_a_hedge_in_a_clause_of_its_own_does_not_bear_on_the_rest() -> None:
    (found,) = of(
        raised(
            (
                '"Since both of us will go on living here, we mend the dam for good," she said.',
                'They would "mend the dam for good" at last.',
            ),
            ("A.0", "B.0"),
        ),
        "quote.trimmed",
    )
    assert found.severity is Severity.LOW
    assert found.reason == (
        "quoted in part: “Since both of us will go on living here, we” in A, not in B"
    )
    assert [e.exact for e in found.evidence][1] == "mend the dam for good"


def test_every_source_of_a_quotation_is_named_whatever_the_order_of_its_parts() -> None:
    texts = (
        '"The gates of the lower basin are still dry," she said. '
        '"We want work for the harbour rather that words."',
        '"We want work for the harbour rather than words. The gates of the lower basin are still '
        'dry," she said.',
        '"Since the gates of the lower basin are still dry, we want work for the harbour rather '
        'than words," she said.',
    )
    (found,) = of(raised(texts), "quote.altered")
    assert found.reason == "words differ inside the marks: “that” (A) | “than” (B, C)"


def test_front_matter_and_heading_marks_hide_no_headline(tmp_path: Path) -> None:
    path = tmp_path / "flood.md"
    text = '---\ntitle: "12 dead in Aldby"\n---\n\n# 12 dead in Aldby\n\nAt least 11 people died.\n'
    path.write_text(text, encoding="utf-8")
    found = compare(read(path))
    assert [f.reason for f in of(found.findings, "headline.number")] == [
        "12 stands in the headline of A, not in its text"
    ]


def test_two_likely_but_unlike_statements_are_not_queued() -> None:
    dam = "We mend the old dam {} before the rains of spring come"
    a = f'"{dam.format("whatever the council may think of it")}," she said.'
    b = f'"{dam.format("since water has risen up here all night")}," she said.'
    (found,) = of(raised((a, b)), "quote.altered")
    assert not found.queued


def test_nothing_is_omitted_from_a_doubtful_article() -> None:
    texts = ("The dam held.", "The dam held.", "A crane fell.")
    notes = [note("ABC"[i], text) for i, text in enumerate(texts)]
    assert of(find(comparison(notes, ("A.0", "B.0"))), "omission")
    notes[2] = note("C", texts[2], doubtful=True)
    assert not of(find(comparison(notes, ("A.0", "B.0"))), "omission")


def test_a_near_candidate_leaves_the_silence_in_doubt() -> None:
    notes = [note("A", "The dam held."), note("B", "The dam held."), note("C", "It held.")]
    near = link("A.0", "C.0")
    assert not of(find(comparison(notes, ("A.0", "B.0"), candidates=[near])), "omission")


def test_what_stands_late_is_omitted_with_less_weight() -> None:
    late = "Rain fell. Wind blew. Birds sang. Cows lowed. The dam held."
    notes = [note("A", late), note("B", late), note("C", "A crane fell.")]
    (found,) = of(find(comparison(notes, ("A.4", "B.4"))), "omission")
    assert (found.severity, found.queued) == (Severity.LOW, False)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Thursday", "Friday night", "Thursday (A) | Friday night (B)"),
        ("May 3", "4 May", "May 3 (A) | 4 May (B)"),
        ("Thursday", "last Thursday", None),
        ("Thursday", "May 4", None),
        ("Thursday", "yesterday", None),
        ("May 3", "3 May", None),
        ("May 32", "May 3", None),
        ("May 3-4", "May 7", None),
    ],
)
def test_reports_without_a_date_are_compared_by_weekday_and_by_day_of_the_year(
    one: str, other: str, reason: str | None
) -> None:
    texts = (f"The bridge at Aldby collapsed on {day}." for day in (one, other))
    notes = [note("AB"[i], text, published="") for i, text in enumerate(texts)]
    found = of(find(comparison(notes, ("A.0", "B.0"))), "date.conflict")
    told = f"date of “The bridge at Aldby collapsed” differs: {reason}"
    assert [finding.reason for finding in found] == [told] * bool(reason)


@pytest.mark.parametrize(("day", "fires"), [("Monday", True), ("Tuesday", False)])
def test_what_is_denied_without_a_date_is_denied_on_its_weekday(day: str, *, fires: bool) -> None:
    notes = [
        note("A", "The old bridge at Aldby did not open to lorries on Monday.", published=""),
        note("B", f"The old bridge at Aldby opened to lorries on {day}.", published=""),
    ]
    assert len(of(find(comparison(notes, ("A.0", "B.0"))), "fact.denied")) == fires


def test_a_spokesman_is_not_quite_another_speaker() -> None:
    speech = '"We mend the old dam tonight,"'
    notes = [
        note("A", f"{speech} Mira Tolland said."),
        note("B", f"{speech} the Harbour Board said."),
    ]
    people = [
        entity(notes, "Mira Tolland"),
        entity(notes, "Harbour Board", kind=EntityType.ORGANISATION),
    ]
    (found,) = of(find(comparison(notes, entities=people)), "quote.speaker")
    assert found.severity is Severity.MEDIUM


def test_it_stands_for_a_body_but_he_for_nobody_sure() -> None:
    speech = '"We mend the old dam tonight,"'
    notes = [
        note("A", f"{speech} Mira Tolland said."),
        note("B", f"The Board met. {speech} it said."),
    ]
    people = [entity(notes, "Mira Tolland"), entity(notes, "Board", kind=EntityType.ORGANISATION)]
    assert of(find(comparison(notes, entities=people)), "quote.speaker")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "What is this old dam now? A whole circus?",
            "What is this old dam now, the circus? It leaks.",
        ),
        (
            "I really have to fear that those plans are far beyond the mark.",
            "I fear if you make plans like that, you make plans that are far beyond the mark.",
        ),
    ],
)
def test_what_is_parted_otherwise_or_said_twice_is_not_asked_about(one: str, other: str) -> None:
    notes = [note("A", f'"{one}" Tolland said.'), note("B", f'"{other}" Tolland said.')]
    found = [f for f in find(comparison(notes, ("A.0", "B.0"))) if f.type.startswith("quote.")]
    assert found
    assert not any(f.queued for f in found)


def test_common_kinds_of_figures_are_compared_within_links_only() -> None:
    many = " ".join(f"Street {'abcdefghij'[n % 10]} has {n} houses." for n in range(100, 140))
    crowd = [f"{many} The old flood took 47 houses.", f"{many} The old flood took 52 houses."]
    assert not of(raised(crowd), "number.conflict")
    assert len(of(raised(crowd, ("A.40", "B.40")), "number.conflict")) == 1


def test_the_order_of_the_sources_changes_nothing_but_the_letters() -> None:
    texts = [A, B, A.replace("47", "61").replace("close the old dam", "shut the old dam")]
    expected: Counter[Any] = Counter()
    for order in permutations(range(3)):
        notes = [note("ABC"[n], texts[i]) for n, i in enumerate(order)]
        people = [entity(notes, "Mira Tolland")]
        pairs = [(f"{x}.{n}", f"{y}.{n}") for x, y in ("AB", "AC", "BC") for n in (1, 2)]
        found = Counter(
            (f.type, f.severity, f.queued, tuple(sorted(e.exact for e in f.evidence)))
            for f in find(comparison(notes, *pairs, entities=people))
        )
        expected = expected or found
        assert found == expected
