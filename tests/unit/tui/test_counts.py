"""What the app lists, every report tells and `check` counts is one number."""

import json
import re

import pytest

from crosslight import compare, load
from crosslight.ingest import bundled
from crosslight.model import Comparison
from crosslight.reports import FORMATS
from crosslight.view.scene import Stage, first_state
from crosslight.view.state import ViewKind
from crosslight_tui.cli import main
from tests.unit.reports.test_html import Page

STORIES = tuple(story.slug for story in bundled.stories())


@pytest.fixture(scope="module", params=STORIES)
def story(request: pytest.FixtureRequest) -> tuple[str, Comparison]:
    slug: str = request.param
    found = next(each for each in bundled.stories() if each.slug == slug)
    return slug, compare(load([str(found.path)]))


def counted(slug: str, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """The number that `check` gives, and the lines behind it."""
    main(["check", slug, *words])
    out = capsys.readouterr().out
    found = re.search(r"^(\d+) findings? at or above the bar$(.*)", out, re.MULTILINE | re.DOTALL)
    assert found
    return int(found[1]), found[2].strip()


def test_findings_are_counted_alike(
    story: tuple[str, Comparison], capsys: pytest.CaptureFixture[str]
) -> None:
    slug, found = story
    listed = len(Stage(found).rows_of(ViewKind.FINDINGS, first_state(found)))
    data = json.loads(FORMATS["json"](found))
    queued = sum(finding["queued"] for finding in data["findings"])
    assert 0 < queued < listed < len(found.findings)
    assert data["tally"] == {"raised": len(found.findings), "listed": listed, "queued": queued}
    assert sum(finding["listed"] for finding in data["findings"]) == listed

    said = f"{listed} findings, {queued} for review"
    for report, kinds in (
        (FORMATS["text"](found), r"^  For [^\n]*(?:\n            [^\n]*)?: (\d+)$"),
        (FORMATS["md"](found), r"^### For .*: (\d+)$"),
        (FORMATS["html"](found), r'<h3>For .* <span class="count">(\d+)</span>'),
    ):
        assert said in report
        counts = [int(n) for n in re.findall(kinds, report, re.MULTILINE)]
        assert (counts[0], sum(counts)) == (queued, listed)
        assert f"{len(found.findings) - listed} sentences and stretches" in report

    assert counted(slug, capsys, "--min-severity", "info") == (listed, "")
    default, rest = counted(slug, capsys)
    assert rest.startswith(f"{listed - default} more listed in reports")


def test_a_page_shows_every_finding_it_counts(story: tuple[str, Comparison]) -> None:
    _, found = story
    text = Page(FORMATS["html"](found)).text
    for finding in Stage(found).rows_of(ViewKind.FINDINGS, first_state(found)):
        assert " ".join(finding.label.partition("\n")[2].split()) in text
