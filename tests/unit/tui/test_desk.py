"""What commands do to the desk, without a terminal."""

from dataclasses import replace

import pytest

from crosslight.view.sieve import GRAVE
from crosslight.view.signs import State
from crosslight.view.state import Filter, ViewKind
from crosslight_tui.commands.program import step_back
from crosslight_tui.commands.table import BY_ID
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.panel import PanelKind
from crosslight_tui.desk.walking import search, visit
from crosslight_tui.glance import glance
from tests.tui.drawing import Silent, desk_of, press
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
    search(desk, "ferries", "")
    assert desk.current is not None
    assert desk.current.covers
    visit(desk, desk.spot)  # type: ignore[arg-type]  # found above
    assert "B.5" in sentences(desk)


def test_walking_goes_round() -> None:
    desk = desk_of()
    search(desk, "ferries", "")
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
    search(desk, "Report 9", "")
    visit(desk, desk.spot)  # type: ignore[arg-type]  # there is one
    assert "I" in desk.columns


def test_a_hit_inside_a_tall_row_is_scrolled_to() -> None:
    long = " ".join(["word"] * 900) + " needle."
    desk = desk_of(comparison([article("A", ["Title", long])], [{"A": [1]}]))
    search(desk, "needle", "")
    visit(desk, desk.spot)  # type: ignore[arg-type]  # there is one
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
