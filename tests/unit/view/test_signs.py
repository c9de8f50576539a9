"""Signs of a format are painted nowhere, and every offset stays where it is."""

from dataclasses import replace

import pytest

from crosslight import compare
from crosslight.ingest.reading import read_article
from crosslight.model import Article, Comparison, Story
from crosslight.reports import FORMATS
from crosslight.view.concordance import concordance
from crosslight.view.rows import RowKind
from crosslight.view.scene import Stage, first_state
from crosslight.view.state import ViewKind
from crosslight.view.why import explain

ONE = (
    "# The **ferry** stays\n\n**Seven people** were hurt on the [Lady Marlow](u/v), said "
    "*Ada* Lunn.\n\n> The pier is\n> closed.\n"
)
TWO = (
    "The ferry stays\n\nNine people were hurt on the Lady Marlow, said Ada Lunn.\n\n"
    "The pier is closed.\n"
)
SIGNS = ("*", "[", "](", "u/v", ">", "\0")


@pytest.fixture(scope="module")
def story() -> Comparison:
    one, two = read_article(ONE.encode(), "a.md"), read_article(TWO.encode(), "b.txt")
    return compare(Story("A ferry", (one, replace(two, id="B"))))


@pytest.mark.parametrize("view", [ViewKind.SPLIT, ViewKind.STACK, ViewKind.MATRIX])
def test_no_view_paints_them(story: Comparison, view: ViewKind) -> None:
    stage = Stage(story)
    grid = stage.scene(replace(first_state(story), view=view), 70, 40).grid
    article: Article = story.articles[0]
    painted = []
    for y in range(grid.height):
        for run in grid.line(y):
            if run.article == "A" and run.start >= 0:
                painted.append(run.text)
                exact = article.text[run.start : run.start + len(run.text)]
                assert view is ViewKind.MATRIX or run.text == exact.replace("\n", " ")
    whole = " ".join("".join(painted).split())
    assert "The ferry stays" in whole
    assert "The pier is closed." in whole
    assert not any(sign in whole for sign in SIGNS)


def test_what_is_printed_alike_but_for_signs_is_one_voice(story: Comparison) -> None:
    rows = Stage(story).rows(first_state(story))
    states = [cell.state.value for row in rows for cell in row.cells.values() if cell.pieces]
    assert states.count("conflict") == 2
    assert set(states) <= {"conflict", "same", "plain"}


def test_concordance_names_and_reasons_say_the_words(story: Comparison) -> None:
    stage = Stage(story)
    said = [f"{named.name} {named.aliases}" for named in stage.named.values()]
    for named in stage.named.values():
        said += [str(part) for line in concordance(stage.index, named, 40) for part in line]
    for row in stage.rows(first_state(story)):
        if row.kind is RowKind.CLAIM:
            said += [reason.text for reason in explain(stage.index, row, "A")]
    assert any("Seven people" in text for text in said)
    assert not any(sign in text for text in said for sign in ("**", "](", "\0"))


@pytest.mark.parametrize("name", ["text", "html"])
def test_no_report_sets_them(story: Comparison, name: str) -> None:
    report = FORMATS[name](story)
    assert "the Lady Marlow, said Ada Lunn." in report
    assert not any(sign in report for sign in ("**", "](u", "u/v", "\0"))
