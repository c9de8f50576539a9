from dataclasses import replace

import pytest

from crosslight.lettering import Lettering, canonical, lettered, siglum, turn, turn_reuse
from crosslight.model import (
    Claim,
    Evidence,
    Finding,
    Link,
    Quote,
    QuoteGrade,
    QuoteReading,
    Reading,
    Relation,
    Reuse,
    Severity,
    Span,
)
from tests.factory import annotations, article


@pytest.mark.parametrize(
    ("n", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (702, "AAA")]
)
def test_sigla_go_on_after_z(n, letter):
    assert siglum(n) == letter


def test_letters_follow_the_order_given():
    assert [a.id for a in lettered([article("one", "X"), article("two", "X")])] == ["A", "B"]


def test_the_canonical_order_depends_on_content_alone():
    notes = annotations("Snow fell.", "Rain fell.", "Hail fell.")
    assert canonical(notes) == canonical(notes[::-1])


def test_a_link_is_turned_to_the_earlier_source():
    seen = Lettering(annotations("One.", "One."))
    backwards = Link("B.0", "A.0", Relation.PARTIAL, 0.5, False, 0.25, 0.75, ((0, 1), (2, 0)))
    (link,) = seen.links([backwards])
    assert (link.a, link.b, link.coverage_a, link.tokens) == ("A.0", "B.0", 0.75, ((0, 2), (1, 0)))
    assert turn(link) == backwards


def test_claims_are_numbered_in_reading_order_and_name_the_silent():
    seen = Lettering(annotations("One. Two.", "Two. Three."))
    claims = seen.claims(
        [
            Claim("x", (Reading("B", ("B.1",)),), ()),
            Claim("y", (Reading("B", ("B.0",)), Reading("A", ("A.1",))), ()),
            Claim("z", (Reading("A", ("A.0",)),), ()),
        ]
    )
    assert [(c.id, [r.sentences for r in c.readings], c.silent) for c in claims] == [
        ("c1", [("A.0",)], ("B",)),
        ("c2", [("A.1",), ("B.0",)], ()),
        ("c3", [("B.1",)], ("A",)),
    ]


def test_findings_go_by_severity_then_queue_then_place():
    seen = Lettering(annotations("One two.", "One two."))
    spot = [Evidence(0, 3, s, "One") for s in "BA"]
    low = Finding("", "a", Severity.LOW, None, "", (spot[1],))
    high = Finding("", "b", Severity.HIGH, None, "", tuple(spot))
    shown = replace(high, type="c", queued=False, evidence=(spot[1],))
    found = seen.findings([low, shown, high])
    assert [(f.id, f.type) for f in found] == [("f1", "b"), ("f2", "c"), ("f3", "a")]
    assert [e.article for e in found[0].evidence] == ["A", "B"]


def test_quotes_go_by_their_first_reading():
    seen = Lettering(annotations("One two.", "One two."))
    late = Quote("", QuoteGrade.SINGLE, (QuoteReading(4, 7, "A", None, "", (Span(4, 7),)),))
    early = Quote("", QuoteGrade.SINGLE, (QuoteReading(0, 3, "A", None, "", (Span(0, 3),)),))
    assert [q.readings[0].start for q in seen.quotes([late, early])] == [0, 4]


def test_reuse_is_turned_too():
    seen = Lettering(annotations("One.", "One."))
    back = Reuse("B", "A", 0.2, 0.8, ((Span(5, 9), Span(0, 4)),))
    (reuse,) = seen.reuse([back])
    assert (reuse.a, reuse.share_a, reuse.runs[0][0]) == ("A", 0.8, Span(0, 4))
    assert turn_reuse(reuse) == back
