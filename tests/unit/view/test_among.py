"""Sources that are switched off sign nothing and count nowhere."""

from dataclasses import replace

from crosslight.model import Quote, QuoteGrade, QuoteReading, Span
from crosslight.view.among import among
from crosslight.view.scene import Stage, first_state
from crosslight.view.sieve import FILTERS
from crosslight.view.signs import State
from crosslight.view.state import Filter, ViewKind
from tests.factory import annotations, comparison, evidence, finding

TEXTS = ("Nine boats came in.", "Ten boats came in.", "Nine boats came in.")
ROW = ("A.0", "B.0", "C.0")


def boats():
    notes = annotations(*TEXTS)
    places = [evidence(n, n.article.text.split()[0]) for n in notes]
    return comparison(notes, [ROW], findings=[finding("number.conflict", *places)])


def states(hidden):
    story = boats()
    state = replace(first_state(story), hidden=frozenset(hidden))
    (row,) = Stage(story).rows(state)
    return {source: cell.state for source, cell in row.cells.items()}


def test_a_row_is_signed_by_shown_sources_alone():
    assert set(states("").values()) == {State.CONFLICT}
    assert states("BC") == {"A": State.UNIQUE}


def test_a_finding_stands_as_long_as_what_is_left_differs():
    assert states("C") == {"A": State.CONFLICT, "B": State.CONFLICT}
    assert states("B") == {"A": State.SAME, "C": State.SAME}


def test_what_is_counted_is_what_shown_sources_say(stage, state):
    alone = replace(state, hidden=frozenset("BC"))
    rows = stage.rows(alone)
    assert not any(map(FILTERS[Filter.CONFLICTING], rows))
    assert sum(map(FILTERS[Filter.UNIQUE], rows)) == len(rows) == 4


def test_views_of_their_own_rows_leave_hidden_sources_out():
    story = boats()
    first = {n.article.id: Span(0, 4) for n in story.annotations}
    readings = tuple(QuoteReading(0, 4, s, None, "", (span,)) for s, span in first.items())
    story = replace(story, quotes=(Quote("q1", QuoteGrade.ALTERED, readings),))
    stage, alone = Stage(story), replace(first_state(story), hidden=frozenset("BC"))
    (quote,) = stage.rows_of(ViewKind.QUOTES, alone)
    assert (quote.voices, quote.label.split(" · ")[0]) == (("A",), "+ Only one source quotes this")
    assert stage.rows_of(ViewKind.FINDINGS, alone) == ()


def test_all_sources_are_the_comparison_itself():
    story = boats()
    assert among(story, "ABC") == story
