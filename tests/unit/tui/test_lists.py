"""From the text into the lists of findings, quotations and names, and back."""

from dataclasses import replace

from crosslight.model import Finding, Severity
from crosslight.view.sieve import conflicts
from crosslight.view.state import ViewKind
from crosslight_tui.commands.program import step_back
from crosslight_tui.desk.chrome import status
from crosslight_tui.desk.walking import search
from tests.tui.drawing import Silent, desk_of, press, text
from tests.tui.stories import harbour, many


def test_enter_goes_from_a_finding_to_the_row_that_tells_it_and_escape_back() -> None:
    desk = press(desk_of(), "view.findings", "row.down")
    assert desk.current is not None
    finding, left = desk.current.key, desk.place
    press(desk, "row.open")
    assert desk.layout.view is ViewKind.STACK
    assert finding in [telling.finding.id for telling in desk.current.tellings]
    assert desk.message == "esc goes back to the findings"
    press(desk, "back")
    assert (desk.layout.view, desk.place) == (ViewKind.FINDINGS, left)
    ten = press(desk_of(many(10, 9)), "row.down", "row.open", "view.next")
    assert ten.left == ()


def test_escape_leaves_the_list_of_findings_for_where_the_reader_was() -> None:
    desk = press(desk_of(), "row.down", "row.down", "row.down", "column.next")
    view, place = desk.layout.view, desk.place
    press(desk, "view.findings", "row.down", "row.open", "back")
    assert desk.layout.view is ViewKind.FINDINGS
    press(desk, "back")
    assert (desk.layout.view, desk.place, desk.left) == (view, place, ())


def test_leafing_through_the_views_costs_no_place_unless_one_moves_in_a_list() -> None:
    start = press(desk_of(), *["row.down"] * 6, "column.next")
    place = start.place
    seen = [press(start, "view.next").layout.view for _ in ViewKind]
    assert (set(seen), start.place) == (set(ViewKind), place)
    press(start, "view.next", "view.next")
    assert start.layout.view is ViewKind.QUOTES
    press(start, "view.next", "row.up", "view.next")
    assert start.place != place


def test_conflicts_are_walked_in_the_list_of_findings_and_no_lesser_differences() -> None:
    trimmed = Finding("f3", "quote.trimmed", Severity.LOW, "c3", "less", ())
    alike = Finding("f4", "quote.exact", Severity.INFO, "c3", "the same", ())
    made = harbour()
    desk = desk_of(replace(made, findings=(*made.findings, trimmed, alike)))
    press(desk, "view.findings")
    assert [row.key for row in desk.rows] == ["f1", "f2", "f3", "f4"]
    assert [conflicts(row) for row in desk.rows] == [True, True, False, False]
    press(desk, "conflict.next")
    assert desk.place.row == "f2"
    told = press(desk, "conflict.next").message
    assert told == "No conflict or altered quotation after this row."


def test_e_in_the_list_says_that_it_closed_it() -> None:
    desk = press(desk_of(), "entities", "entities")
    assert not desk.in_names
    assert desk.message.startswith("the list of names is closed, keys act on the text")


def test_searching_leaves_the_list_of_findings_for_the_text_and_escape_goes_back() -> None:
    desk = press(desk_of(), "view.findings", "row.down")
    left = desk.place
    press(desk, "search")
    assert desk.layout.view is ViewKind.STACK
    search(desk, "the", "")
    assert desk.spot is not None
    press(desk, "back", "back")
    assert (desk.layout.view, desk.place) == (ViewKind.FINDINGS, left)


def test_mentions_are_walked_in_the_text_also_from_the_list_of_findings() -> None:
    at_home = press(desk_of(), "entities", "row.open")
    away = press(desk_of(), "view.findings", "entities", "row.open")
    assert away.layout.view is at_home.layout.view
    assert away.message == at_home.message


def test_f_goes_to_the_finding_of_the_row_and_back_into_the_text() -> None:
    desk = press(desk_of(), "conflict.next", "conflict.next", "view.findings")
    assert desk.current is not None
    assert desk.current.key == "f2"
    assert desk.message == "2 findings, 2 for review; enter goes to the text"
    press(desk, "view.findings")
    assert "f2" in [telling.finding.id for telling in desk.current.tellings]


def test_findings_are_listed_whatever_the_filter_of_the_text() -> None:
    desk = press(desk_of(), "filter.unique", "view.findings")
    assert len(desk.rows) == 2
    assert "unique" not in text(status(desk, 100, len))
    assert press(desk, "filter.next").message == "Findings are listed whole, the gravest first."


def test_escape_closes_a_list_of_names_that_was_opened_by_hand() -> None:
    desk = press(desk_of(), "entities")
    assert desk.layout.sidebar
    press(desk, "back", "back")
    assert not desk.layout.sidebar
    assert not step_back(desk, Silent())
