from dataclasses import replace

import pytest

from crosslight.language import annotate
from crosslight.model import BlockKind
from crosslight.view.rows import RowKind, build_rows
from crosslight.view.scene import Stage, first_state
from crosslight.view.sieve import agrees, folded, visible
from crosslight.view.state import Filter, toggle_fold
from tests.factory import article, comparison


@pytest.mark.parametrize(
    ("wanted", "sentences"),
    [
        (Filter.ALL, ["A.0", "B.2", "A.1", "A.2", "A.3"]),
        (Filter.DIFFERING, ["A.0", "A.1", "A.2"]),
        (Filter.UNIQUE, ["B.2"]),
        (Filter.SHARED, ["A.0", "A.1", "A.2", "A.3"]),
        (Filter.CONFLICTING, ["A.0"]),
    ],
)
def test_a_filter_shows_its_rows(stage, state, wanted, sentences):
    rows = visible(stage.rows(state), replace(state, filter=wanted))
    assert [next(row.sentences()) for row in rows] == sentences


def test_moved_rows_can_be_filtered(stage, state):
    rows = visible(stage.rows(state), replace(state, filter=Filter.MOVED))
    assert [row.moved for row in rows] == [True]


def test_agreement_folds_everywhere_and_opens_here(stage, state):
    rows = stage.rows(state)
    closed = replace(state, folded=True)
    fold = visible(rows, closed)[-1]
    assert (fold.kind, fold.label, fold.covers) == (RowKind.FOLD, "1 the same", (rows[-1].key,))
    opened = toggle_fold(closed, frozenset(fold.covers))
    assert visible(rows, opened) == rows
    assert visible(rows, toggle_fold(opened, frozenset(fold.covers)))[-1] == fold


def test_a_single_agreeing_row_folds_here(stage, state):
    rows = stage.rows(state)
    (agreeing,) = [row for row in rows if agrees(row)]
    here = toggle_fold(state, frozenset({agreeing.key}))
    assert [folded(row, here) for row in rows] == [row is agreeing for row in rows]


def test_credits_are_folded_from_the_start_and_neighbours_share_a_fold():
    kinds = {0: BlockKind.CREDIT, 1: BlockKind.PROMO}
    notes = (annotate(article("By the harbour desk\nRead more here\nIt rained.", "A", kinds)),)
    story = comparison(notes)
    fold, rain = visible(Stage(story).rows(first_state(story)), first_state(story))
    assert (fold.kind, fold.label) == (RowKind.FOLD, "credit A, promo A")
    assert rain.voices == ("A",)


def test_a_fold_names_each_kind_once_with_all_who_have_it():
    kinds = {0: BlockKind.DATELINE, 1: BlockKind.DATELINE}
    notes = tuple(annotate(article("NORRBY\nMonday\nIt rained.", s, kinds)) for s in "AB")
    story = comparison(notes, [("A.2", "B.2")])
    fold, _ = visible(Stage(story).rows(first_state(story)), first_state(story))
    assert (fold.label, len(fold.covers)) == ("dateline A B", 4)


def test_rows_of_a_source_that_is_switched_off_are_left_out(stage, state):
    rows = stage.rows(replace(state, hidden=frozenset("B")))
    assert all(row.voices != ("B",) for row in rows)


def test_rows_are_never_lost(stage, state, story):
    shown = {id_ for row in build_rows(stage.index, "A") for id_ in row.sentences()}
    assert shown == {s.id for note in story.annotations for s in note.sentences}
