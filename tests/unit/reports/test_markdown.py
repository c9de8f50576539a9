import pytest
from markdown_it import MarkdownIt

from crosslight.model import Comparison
from crosslight.reports import FORMATS
from crosslight.reports.excerpts import Segment
from crosslight.reports.markdown import emphasised, escaped


def rendered(report: str) -> str:
    return str(MarkdownIt("commonmark").enable("table").render(report))


def test_what_comes_from_a_source_is_no_markup(comparison: Comparison) -> None:
    html = rendered(FORMATS["md"](comparison))
    assert "<h1>Pier | *closed*</h1>" in html
    assert "<p>All of it is &lt;invented&gt;.</p>" in html
    assert "<td>Nine hurt | a &lt;b&gt;report&lt;/b&gt;</td>" in html
    assert "on the *Marlow*" in html


def test_marked_words_are_emphasised(comparison: Comparison) -> None:
    html = rendered(FORMATS["md"](comparison))
    assert "At least <strong>seven</strong> people" in html
    assert "the office said <em>in a note</em>." in html


def test_its_sections(comparison: Comparison) -> None:
    report = FORMATS["md"](comparison)
    assert [line for line in report.splitlines() if line.startswith("## ")] == [
        "## Sources",
        "## Findings",
        "## Claims of several sources, in the order of A",
        "## Only in one source",
        "## Quotations of several sources",
        "## Names, figures, dates",
        "## Shared wording",
    ]
    assert (
        "- **high** Different numbers for one thing (`number.conflict`): number differs:" in report
    )
    assert (
        " seven \\| nine (claim 1)\n  - **A**: “At least **seven** people were hurt on…”" in report
    )
    assert "**C is doubtful.** The text has 4 words." in report
    assert "### 1 (not in C)" in report
    assert "- **A B C**: The pier is closed." in report
    assert "  - B: We know when it sails. (not quoted)" in report
    assert "## Names, figures, dates\n\nHow often each source has it; · never.\n" in report
    assert "| Ada Lunn · harbour officer | 2 | 2 | · |" in report
    assert "| **!** At least nine people hurt | · | 1 | · |" in report
    assert "\n---\n\nNot compared and not shown here: 1 × dateline.\n" in report
    assert "\n\n\n" not in report


def test_one_source_alone(empty: Comparison) -> None:
    report = FORMATS["md"](empty)
    assert "## Findings" not in report
    assert "## Claims" not in report
    assert "Not compared" not in report
    assert "## Only in one source" in report


@pytest.mark.parametrize(
    ("segments", "html"),
    [
        ([("passengers", ""), (", among them", "word-wording"), (" 41", "")],
         "passengers, <strong>among them</strong> 41"),
        ([("islands", ""), ("’", "word-wording"), (" choir", "")], "islands’ choir"),
        ([("re", ""), ("build", "unique-words"), ("ing", "")], "re<em>build</em>ing"),
        ([("$", ""), ("55*", "word-wording"), (" m", "")], "$<strong>55</strong>* m"),
    ],
)  # fmt: skip
def test_emphasis_survives_punctuation(segments: list[tuple[str, str]], html: str) -> None:
    line = emphasised(Segment(*each) for each in segments)
    assert rendered(line).strip() == f"<p>{html}</p>"


def test_every_special_sign_is_escaped() -> None:
    text = "\\`*_{}[]<>#|~& [a](b) <script> &amp; ![x](y)"
    assert rendered(escaped(text)).count("<") == rendered("plain").count("<")
