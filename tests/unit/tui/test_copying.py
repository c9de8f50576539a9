"""What is copied: a reading, a row, a selection."""

from crosslight import compare
from crosslight.ingest.reading import read_article
from crosslight_tui.desk.copying import reading, whole_row
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.selecting import Point, selected_spans
from tests.tui.drawing import desk_of, press
from tests.tui.stories import article, comparison


def test_a_reading_is_the_sources_own_text() -> None:
    desk = press(desk_of(), "row.down", "row.down")
    articles = desk.stage.index.articles
    assert desk.current is not None
    cell = desk.current.cells["A"]
    assert reading(articles, cell) == (
        "At least three people were injured and two ships were damaged."
    )


def test_a_row_names_its_sources() -> None:
    desk = press(desk_of(), "document.end")
    assert desk.current is not None
    assert whole_row(desk.stage.index.articles, desk.current) == (
        "A (Coast Wire): The port handles a third of the country’s grain exports."
    )


def test_passages_apart_from_each_other_stand_on_lines_of_their_own() -> None:
    text = ["Title", "Trees fell.", "It rained.", "A bridge broke."]
    desk = desk_of(comparison([article("A", text)], [{"A": [1, 3]}, {"A": [2]}]))
    press(desk, "row.down")
    assert desk.current is not None
    copied = reading(desk.stage.index.articles, desk.current.cells["A"])
    assert copied == "Trees fell.\nA bridge broke."


def test_what_is_copied_has_no_signs_of_markdown() -> None:
    source = "A *fire* broke\nout at [the port](https://o.example/port).\n\nIt **rained**.\n"
    made = compare(read_article(source.encode(), "a.md"))
    desk = Desk(made, aligned=True)
    cells = [cell for row in desk.rows for cell in row.cells.values()]
    articles = desk.stage.index.articles
    assert [reading(articles, cell) for cell in cells] == [
        "A fire broke\nout at the port.",
        "It rained.",
    ]


def test_a_selection_over_columns_takes_the_source_it_began_in() -> None:
    desk = desk_of(None, 120, 30)
    source, spans = selected_spans(
        desk.scene.grid, desk.stage.index.shown, Point(32, 1), Point(119, 3)
    )
    assert source == "B"
    assert [desk.stage.index.shown["B"][a:b] for a, b in spans] == [
        "A fire broke out at the port of Oltmar early on Tuesday, police said."
    ]


def test_a_selection_of_nothing() -> None:
    desk = desk_of(None, 120, 30)
    assert selected_spans(desk.scene.grid, desk.stage.index.shown, Point(0, 0), Point(0, 0)) == (
        "",
        [],
    )


def test_a_selection_of_everything_begins_with_the_first_source() -> None:
    desk = desk_of(None, 120, 30)
    source, spans = selected_spans(desk.scene.grid, desk.stage.index.shown, None, None)
    assert source == "A"
    assert spans[0][0] == 0
