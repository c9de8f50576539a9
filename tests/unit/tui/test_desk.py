"""What commands do to the desk, without a terminal."""

from dataclasses import replace

import pytest

from crosslight import compare
from crosslight.ingest.reading import read_article
from crosslight.model import Finding, Severity
from crosslight.view.rows import RowKind
from crosslight.view.scene import OWN_ROWS
from crosslight.view.sieve import GRAVE, conflicts
from crosslight.view.signs import State
from crosslight.view.state import Filter, ViewKind
from crosslight_tui.commands.program import step_back
from crosslight_tui.commands.table import BY_ID, default_keymap
from crosslight_tui.desk.chrome import status, title
from crosslight_tui.desk.copying import reading, whole_row
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.hints import hints
from crosslight_tui.desk.panel import PanelKind
from crosslight_tui.desk.selecting import Point, selected_spans
from crosslight_tui.glance import glance
from tests.tui.drawing import Silent, desk_of, press, text
from tests.tui.stories import article, comparison, harbour, many, story_of


def offset(desk: Desk) -> int:
    return desk.scene.grid.top(desk.row) - desk.top


def sentences(desk: Desk) -> set[str]:
    return set(desk.current.sentences()) if desk.current else set()


@pytest.mark.parametrize(
    "id_", ["wrap", "noise.next", "filter.shared", "base.here", "source.toggle.3", "view.stack"]
)
def test_the_sentence_at_the_cursor_stays_on_its_line(id_: str) -> None:
    desk = desk_of(many(3, 80), 120, 40)
    press(desk, "column.next", *["half.down"] * 4, "row.down")
    before, at = offset(desk), sentences(desk)
    press(desk, id_)
    assert sentences(desk) & at
    assert offset(desk) == before


def test_a_tall_row_is_scrolled_through_before_the_next() -> None:
    long = " ".join(["word"] * 900) + "."
    desk = desk_of(comparison([article("A", ["Title", long, "End."])], [{"A": [1]}, {"A": [2]}]))
    press(desk, "row.down", "row.down")
    assert desk.row == 1
    assert desk.top > 0
    press(desk, "row.up")
    assert (desk.row, desk.top) == (1, 1)


def test_walking_opens_the_fold_a_hit_lies_behind() -> None:
    desk = press(desk_of(), "fold.all")
    desk.search("ferries", "")
    assert desk.current is not None
    assert desk.current.covers
    desk.visit(desk.spot)  # type: ignore[arg-type]  # found above
    assert "B.5" in sentences(desk)


def test_walking_goes_round() -> None:
    desk = desk_of()
    desk.search("ferries", "")
    first = desk.spot
    press(desk, "search.next", "search.next")
    assert desk.spot == first
    press(desk, "search.previous")
    assert desk.spot is not None
    assert desk.spot.article == "C"


def test_a_hit_in_another_page_of_columns_is_brought_to_the_screen() -> None:
    made = many(10, 6)
    desk = desk_of(made, 120, 30)
    desk.show(replace(desk.state, view=ViewKind.SPLIT))
    desk.search("Report 9", "")
    desk.visit(desk.spot)  # type: ignore[arg-type]  # there is one
    assert "I" in desk.columns


def test_a_hit_inside_a_tall_row_is_scrolled_to() -> None:
    long = " ".join(["word"] * 900) + " needle."
    desk = desk_of(comparison([article("A", ["Title", long])], [{"A": [1]}]))
    desk.search("needle", "")
    desk.visit(desk.spot)  # type: ignore[arg-type]  # there is one
    lines = (desk.scene.grid.line(desk.top + y) for y in range(desk.window))
    assert any("needle" in run.text for line in lines for run in line)


def test_marks_arrive_under_the_cursor() -> None:
    made = harbour()
    desk = Desk(glance(story_of(made)), aligned=False)
    press(desk, "row.down", "row.down", "row.down", "column.next")
    assert "B.3" in sentences(desk)
    desk.lay(made, aligned=True)
    assert "B.3" in sentences(desk)
    assert desk.source == "B"


def test_sentences_are_numbered_alike_before_and_after_alignment() -> None:
    made = harbour()
    early = glance(story_of(made))
    assert [[s.id for s in n.sentences] for n in early.annotations] == [
        [s.id for s in n.sentences] for n in made.annotations
    ]


def test_columns_page_with_the_base_in_place() -> None:
    desk = desk_of(many(10, 6), 120, 30)
    desk.show(replace(desk.state, view=ViewKind.SPLIT))
    seen = [desk.columns]
    while True:
        press(desk, "columns.next")
        if desk.message:
            break
        seen.append(desk.columns)
    assert desk.message == "No more columns to the right."
    assert all(columns[0] == "A" for columns in seen)
    assert {source for columns in seen for source in columns} == set("ABCDEFGHIJ")
    press(desk, "columns.previous")
    assert desk.columns == seen[-2]


def test_escape_undoes_what_is_most_on_top() -> None:
    desk = desk_of(None, 120, 40)
    host = Silent()
    press(desk, "entities", "row.open")
    host.running = True
    steps = []
    while step_back(desk, host):
        steps.append((desk.in_names, desk.panel, desk.state.entity))
    assert steps == [
        (True, PanelKind.CONCORDANCE, "e1"),
        (False, PanelKind.CONCORDANCE, "e1"),
        (False, None, "e1"),
        (False, None, None),
    ]


def test_escape_drops_a_filter_and_says_so() -> None:
    desk = press(desk_of(), "filter.unique", "back")
    assert (desk.state.filter, desk.message) == (Filter.ALL, "no filter, 9 rows")
    assert not step_back(desk, Silent())


def test_quitting_does_not_wait_for_an_alignment() -> None:
    desk = desk_of()
    desk.busy = "aligning"
    host = Silent()
    press(desk, "quit", host=host)
    assert host.asked == ["quit"]


def test_why_follows_the_cursor() -> None:
    desk = press(desk_of(None, 120, 40), "why")
    first = desk.panel_lines()
    press(desk, "row.down")
    assert desk.panel_lines() != first


def test_the_panel_is_as_high_as_what_it_says_and_scrolls_by_its_height() -> None:
    desk = press(desk_of(None, 200, 50), "row.down", "why")
    assert desk.panel_height == len(desk.panel_lines()) + 1
    small = press(desk_of(None, 100, 24), "conflict.next", "why")
    assert small.panel_height < len(small.panel_lines())
    press(small, "panel.down")
    assert small.panel_top == small.panel_height - 2
    press(small, *["panel.down"] * 9)
    assert small.panel_top == len(small.panel_lines()) - small.panel_height + 1


@pytest.mark.parametrize("size", [(80, 24), (120, 30)])
def test_a_row_is_wholly_on_the_screen_after_a_jump_if_it_fits(size: tuple[int, int]) -> None:
    desk = press(desk_of(many(3, 30), *size), "why")
    while not desk.message:
        press(desk, "difference.next")
        grid = desk.scene.grid
        if grid.row_height(desk.row) <= desk.window:
            assert desk.top <= grid.top(desk.row)
            assert grid.top(desk.row) + grid.row_height(desk.row) <= desk.top + desk.window


def test_the_filter_that_leaves_nothing_leaves_no_cursor() -> None:
    desk = desk_of(comparison([article("A", ["Title", "Trees fell."])], [{"A": [1]}]))
    press(desk, "filter.conflicting")
    assert desk.rows == ()
    assert desk.current is None
    press(desk, "row.down", "page.down", "why", "copy.reading", "filter.all")
    assert desk.current is not None


def test_enter_opens_what_is_cut_and_cuts_it_again() -> None:
    desk = press(desk_of(), "wrap", "conflict.next", "conflict.next", "row.open")
    assert desk.current is not None
    assert not desk.scene.painter.cuts(desk.current)
    press(desk, "row.open")
    assert desk.scene.painter.cuts(desk.current)
    press(desk, "wrap", "row.open")
    assert desk.message == "The row is shown in full."


def test_m_goes_through_all_linked_rows_and_back_to_the_start() -> None:
    a = article("A", ["Title", "A bus broke down.", "It was towed.", "A bus broke."])
    b = article("B", ["Title", "It was towed.", "A bus broke down and it was towed."])
    made = comparison([a, b], [{"A": [1], "B": [2]}, {"A": [2], "B": [1, 2]}, {"A": [3], "B": [2]}])
    desk = press(desk_of(made), "row.down", "column.next")
    places, messages = [desk.place], []
    for _ in range(4):
        press(desk, "moved.other")
        places.append(desk.place)
        messages.append(desk.message)
    assert len({place.row for place in places}) == 3
    assert places[3:] == places[:2]
    assert messages[0] == "1 of 2: B.2 stands here too; m goes on"
    assert messages[1].endswith("m goes back")
    assert messages[2] == "back where you began; m goes round the 2 linked rows again"


def test_going_to_a_mark_puts_the_cursor_on_a_cell_that_has_it() -> None:
    desk = press(desk_of(), "unique.next")
    assert desk.current is not None
    assert desk.current.cells[desk.source].state is State.UNIQUE
    press(desk, "document.top", "conflict.next")
    assert desk.current.cells[desk.source].state in GRAVE


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
    assert ten.left is None


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


def test_a_message_is_told_whole_before_what_stands_at_the_right() -> None:
    desk = press(desk_of(), "filter.conflicting", "fold.here")
    shown = text(status(desk, 66, len))
    assert "The sources do not agree here; only agreement is folded." in shown
    assert "conflicting" not in shown
    desk.message = ""
    assert "conflicting" in text(status(desk, 66, len))


def test_the_status_line_tells_of_the_name_at_the_cursor_in_full() -> None:
    desk = press(desk_of(), "entities")
    assert "Ine Vasko  2 mentions; not in C" in text(status(desk, 80, len))
    desk.names.choose(next(id_ for id_, n in desk.stage.named.items() if "five" in n.name))
    assert "! At least five people injured  1 mention; not in A C" in text(status(desk, 80, len))


def test_e_in_the_list_says_that_it_closed_it() -> None:
    desk = press(desk_of(), "entities", "entities")
    assert not desk.in_names
    assert desk.message.startswith("the list of names is closed, keys act on the text")


def test_searching_leaves_the_list_of_findings_for_the_text_and_escape_goes_back() -> None:
    desk = press(desk_of(), "view.findings", "row.down")
    left = desk.place
    press(desk, "search")
    assert desk.layout.view is ViewKind.STACK
    desk.search("the", "")
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


def test_the_key_line_of_80_columns_has_the_conflicts_why_findings_and_the_way_out() -> None:
    shown = text(hints(desk_of(), default_keymap(), 80, len))
    assert len(shown) <= 80
    for hint in ("@ ! conflict", "i why", "F findings", "e names", "q quit", "? help"):
        assert hint in shown
    assert "esc back" in text(hints(press(desk_of(), "why"), default_keymap(), 80, len))


def test_the_key_line_makes_no_rows_of_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(OWN_ROWS, ViewKind.FINDINGS)
    desk = desk_of()
    assert "F findings" in text(hints(desk, default_keymap(), 80, len))
    none = desk_of(replace(harbour(), findings=()))
    assert BY_ID["view.findings"].reason(none) == "No findings were raised."


def test_m_opens_the_fold_and_tells_of_a_filter() -> None:
    a = article("A", ["Title", "A bus broke down.", "It was towed."])
    b = article("B", ["Title", "It was towed.", "A bus broke down and it was towed."])
    made = comparison([a, b], [{"A": [1], "B": [2]}, {"A": [2], "B": [1, 2]}])
    desk = press(desk_of(made), "row.down", "column.next")
    start = desk.current
    assert start is not None
    other = next(r for r in desk.rows if r.key != start.key and "B.2" in set(r.sentences()))
    desk.show(replace(desk.state, toggled=frozenset({other.key})))
    press(desk, "moved.other")
    assert desk.current is not None
    assert desk.current.key == other.key
    press(desk, "filter.unique")
    assert BY_ID["moved.other"].reason(desk) is not None


# ── copying ───────────────────────────────────────────────────────────────────────────────────


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
    source, spans = selected_spans(desk.scene.grid, desk.stage.texts, Point(32, 1), Point(119, 3))
    assert source == "B"
    assert [desk.stage.texts["B"][a:b] for a, b in spans] == [
        "A fire broke out at the port of Oltmar early on Tuesday, police said."
    ]


def test_a_selection_of_nothing() -> None:
    desk = desk_of(None, 120, 30)
    assert selected_spans(desk.scene.grid, desk.stage.texts, Point(0, 0), Point(0, 0)) == ("", [])


def test_a_selection_of_everything_begins_with_the_first_source() -> None:
    desk = desk_of(None, 120, 30)
    source, spans = selected_spans(desk.scene.grid, desk.stage.texts, None, None)
    assert source == "A"
    assert spans[0][0] == 0


# ── counting ──────────────────────────────────────────────────────────────────────────────────


def test_the_title_counts_what_a_sign_stands_for_and_a_filter_shows() -> None:
    desk = desk_of(None, 200, 50)
    told = text(title(desk, 200, len))
    for name, tally in (("differing", "differ"), ("unique", "in one only"), ("moved", "moved")):
        shown = sum(row.kind is not RowKind.FOLD for row in press(desk, f"filter.{name}").rows)
        assert f"{shown} {tally}" in told
    assert "1 conflict  1 quotation  " in told
    assert len(press(desk, "filter.conflicting").rows) == 2


def test_rows_are_counted_as_the_cursor_counts_them() -> None:
    desk = press(desk_of(), "fold.all", "filter.all")
    assert desk.message == f"filter: all, {len(desk.rows)} rows"
    assert f"/{len(desk.rows)} " in text(status(desk, 80, len))
