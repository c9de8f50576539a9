from crosslight.model import Comparison
from crosslight.reports import FORMATS
from crosslight.view.wrap import cell_width

EXPECTED = """\
Pier | *closed*
===============
3 sources · 3 claims in several · 2 in one only · 1 finding, 1 for review

All of it is <invented>.


SOURCES
-------
  A  The Marrow Post, 2024-05-02 09:40, the base: Report A
     a.txt · 4 sentences compared, 1 only here
  B  Nine hurt | a <b>report</b>
     4 sentences compared, 1 only here
  C  Report C
     1 sentence compared, 0 only here
   ! Doubtful: The text has 4 words.


FINDINGS
--------
  For review: 1
  high      Different numbers for one thing [number.conflict] (claim 1)
            number differs: seven | nine
            A  “At least «seven» people were hurt on…”
            B  “At least «nine» people were hurt on…”

  1 sentence or stretch of words that only one source has is marked in the text
  only.


CLAIMS OF SEVERAL"""


def section(report: str, title: str) -> str:
    return report.split(f"{title}\n{'-' * len(title)}\n")[1].split("\n\n\n", maxsplit=1)[0]


def test_it_opens_with_sources_and_findings(comparison: Comparison) -> None:
    assert FORMATS["text"](comparison).startswith(EXPECTED)


def test_claims_stand_in_the_order_of_the_base(comparison: Comparison) -> None:
    claims = section(FORMATS["text"](comparison), "CLAIMS OF SEVERAL SOURCES, IN THE ORDER OF A")
    assert "  1   not in C\n" in claims
    assert "  A  At least «seven» people were hurt" in claims
    assert "  B  At least «nine» people were hurt" in claims
    assert "     A B C  The pier is closed." in claims
    assert claims.index("seven") < claims.index("pier")
    other = FORMATS["text"](comparison, base="C")
    assert "IN THE ORDER OF C" in other
    assert "     C A B  The pier is closed." in other


def test_what_one_source_says_stands_by_source(comparison: Comparison) -> None:
    alone = section(FORMATS["text"](comparison), "ONLY IN ONE SOURCE")
    assert alone == (
        "\n  A  The Marrow Post\n"
        "  + It is sixty years old, the office said «+ in a note».\n"
        "\n  B  Nine hurt | a <b>report</b>\n"
        "  + A band ␛[31mplayed␛[0m ␦backwards, 船 & all."
    )


def test_quotations_names_and_shared_wording(comparison: Comparison) -> None:
    report = FORMATS["text"](comparison)
    assert section(report, "QUOTATIONS OF SEVERAL SOURCES") == (
        "\n  Ada Lunn: Different words inside a quotation\n"
        "    A  “We do not know when it sails.”\n"
        "    B  We know when it sails. (not quoted)"
    )
    names = [
        " ".join(line.split()) for line in section(report, "NAMES, FIGURES, DATES").split("\n")
    ]
    assert names == [
        "How often each source has it; · never.",
        "! differs between sources: a finding rests on it.",
        *("", "People A B C", "Ada Lunn · harbour officer 2 2 ·"),
        *("", "Figures A B C", "! At least nine people hurt · 1 ·"),
        *("! At least seven people hurt 1 · ·", "sixty years old 1 · ·"),
    ]
    assert "55% of A and 61% of B stand in runs" in report
    assert "10%" not in report
    assert "\nNot compared and not shown here: 1 × dateline.\n" in report


def test_lines_keep_to_the_width(comparison: Comparison) -> None:
    assert max(cell_width(line) for line in FORMATS["text"](comparison).splitlines()) <= 80


def test_one_source_alone(empty: Comparison) -> None:
    report = FORMATS["text"](empty)
    assert "1 source · 0 claims in several · 1 in one only · 0 findings" in report
    assert section(report, "ONLY IN ONE SOURCE").strip().endswith("+ The pier is closed.")
    assert report.endswith("crosslight compare --format json gives\nall of them.\n")
    assert "Not compared" not in report
    for absent in ("FINDINGS", "CLAIMS", "QUOTATIONS", "WHO AND", "SHARED"):
        assert absent not in report
