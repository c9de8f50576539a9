"""What stands around the text: search, minimap, status, why, concordance, movement."""

from dataclasses import replace

import pytest

from crosslight.model import (
    Link,
    Quote,
    QuoteGrade,
    QuoteReading,
    Relation,
    Span,
)
from crosslight.quotes import collate
from crosslight.view import state as states
from crosslight.view.concordance import Order, census, concordance
from crosslight.view.minimap import line_of, minimap
from crosslight.view.named import Group
from crosslight.view.navigate import End, Tie, ends, row_of, seek
from crosslight.view.scene import Stage, carried_over, first_state
from crosslight.view.search import Finder, counts
from crosslight.view.sieve import differs, unique
from crosslight.view.signs import State
from crosslight.view.state import Filter, ViewKind
from crosslight.view.status import describe
from crosslight.view.why import explain
from tests.factory import annotations, comparison, evidence, finding, link


def test_search_is_blind_to_case_and_glyphs_and_counts_by_source(stage):
    hits = stage.finder.hits("BRUNMARK")
    assert counts(hits) == {"A": 1, "B": 1, "C": 1}
    assert stage.finder.hits("  ") == ()
    curly = Stage(comparison(annotations("The mayor’s “plan” – İt works.")))
    assert [hit.start for hit in curly.finder.hits('mayor\'s "plan" - ')] == [4]


def test_hits_and_mentions_are_lit(stage, state):
    scene = stage.scene(replace(state, query="towed", entity="e1"), 120, 30)
    styles = {run.style for y in range(scene.grid.height) for run in scene.grid.line(y)}
    assert {"search-hit", "entity-hit"} <= styles
    assert scene.lit == {"A.1", "B.0", "A.2", "C.1"}


def test_the_minimap_tells_the_strongest_mark_of_each_stretch(stage, state):
    scene = stage.scene(replace(state, query="towed"), 100, 30)
    buckets = minimap(scene.grid, 4, 0, 3, scene.lit)
    assert len(buckets) == 4
    assert buckets[0].state is State.CONFLICT
    assert buckets[0].shown
    assert not buckets[-1].shown
    assert any(bucket.hit for bucket in buckets)
    assert line_of(scene.grid, 4, 2) == scene.grid.height // 2
    tall = minimap(scene.grid, 50, 0, 50, frozenset())
    assert tall[-1].state is State.PLAIN
    assert minimap(scene.grid, 0, 0, 3, frozenset()) == ()


def test_seeking_goes_to_the_next_row_of_a_kind_and_stays_at_the_end(stage, state):
    rows = stage.rows(state)
    assert seek(rows, 0, 1, unique) == 1
    assert seek(rows, 1, 1, unique) is None
    assert seek(rows, 4, -1, differs) == 3


def test_what_is_moved_leads_to_its_neighbour(stage, state):
    rows = stage.rows(state)
    moved = next(row for row in rows if row.cells["B"].moved)
    (end,) = ends(stage.index, moved, "B", rows)
    assert (end.sentence in {"B.0", "B.1"}, end.tie) == (True, Tie.NEIGHBOUR)
    assert ends(stage.index, moved, "A", rows) == ()
    assert ends(stage.index, moved, "C", rows) == ()
    assert row_of(rows, "B.2") == 1
    assert row_of(rows, "Z.9") is None


def test_what_is_linked_elsewhere_leads_to_its_link():
    notes = annotations("One came.", "One came. It stayed.")
    stage = Stage(
        comparison(notes, [("A.0", "B.0")], links=[link("A.0", "B.0"), link("A.0", "B.1", 0.6)])
    )
    first, second = rows = stage.rows(first_state(stage.index.comparison))
    assert ends(stage.index, second, "B", rows) == (End(first.key, "A.0", Tie.LINK),)
    assert ends(stage.index, first, "A", rows) == (End(second.key, "B.1", Tie.LINK),)
    assert describe(stage.index, second, "B").reason == "linked to A.0 in another row (m)"


def test_a_sentence_of_two_rows_leads_from_each_to_the_other():
    notes = annotations("One came. Two left.", "One came as two left.")
    stage = Stage(comparison(notes, [("A.0", "B.0"), ("A.1", "B.0")]))
    rows = stage.rows(first_state(stage.index.comparison))
    found = [ends(stage.index, row, "B", rows) for row in rows]
    assert [[end.row for end in each] for each in found] == [[rows[1].key], [rows[0].key]]
    assert {end.tie for each in found for end in each} == {Tie.SAME}


def test_all_linked_rows_are_led_to_and_each_once():
    notes = annotations("One came.", "One came.\nOne stayed.\nOne came by.", "Then one came.")
    linked = [link("A.0", "B.0"), link("A.0", "B.1", 0.6), link("A.0", "B.2", 0.7)]
    stage = Stage(comparison(notes, [("A.0", "B.0"), ("A.0", "C.0")], links=linked))
    rows = stage.rows(first_state(stage.index.comparison))
    reached = [(end.sentence, end.tie) for end in ends(stage.index, rows[0], "A", rows)]
    assert reached == [("A.0", Tie.SAME), ("B.2", Tie.LINK), ("B.1", Tie.LINK)]


def test_the_status_line_says_plainly_what_the_mark_means(stage, state):
    rows = stage.rows(state)
    first = describe(stage.index, rows[0], "A")
    assert (first.reason, first.sentences) == ("number differs: Three | Five", "A.0 ↔ B.1")
    assert first.score == pytest.approx(0.9)
    assert describe(stage.index, rows[0], "C").reason == "C is silent"
    assert describe(stage.index, rows[1], "B").reason == "only in B"
    assert describe(stage.index, rows[2], "C").reason == "paraphrase"
    assert describe(stage.index, rows[4], "A").reason == "the same"


def test_why_names_rule_score_and_evidence(stage, state):
    rows = stage.rows(state)
    told = [reason.text for reason in explain(stage.index, rows[0], "A")]
    assert "Different numbers for one thing · number.conflict · high" in told
    assert any("A.0 ↔ B.1  0.90 firm" in line for line in told)
    assert any("A and B: 9" in line or "A and B: 8" in line for line in told)
    assert any("Carried by 2 of 3: A B; silent: C." in line for line in told)


def test_why_lists_some_of_much_evidence_and_counts_the_rest():
    words = [f"w{n}x" for n in range(20)]
    notes = annotations(f"{' '.join(words)} came.", "Nobody came.")
    copied = finding("reuse", *(evidence(notes[0], word) for word in words))
    stage = Stage(comparison(notes, [("A.0", "B.0")], findings=[copied]))
    (row,) = stage.rows(first_state(stage.index.comparison))
    told = [reason.text for reason in explain(stage.index, row, "A")]
    assert told[-1] == "And 8 more places."
    assert told[-2] == "A  …w7x w8x w9x w10x «w11x» w12x w13x w14x w15x…"


def test_why_a_sentence_is_alone_names_what_came_nearest(story):
    near = Link("A.0", "B.2", Relation.PARTIAL, 0.2, False, 0.1, 0.3, ())
    stage = Stage(replace(story, candidates=(*story.candidates, near)))
    told = [r.text for r in explain(stage.index, stage.rows(first_state(story))[1], "B")]
    assert "A.0 scores 0.20; a link needs 0.40." in told


def test_why_a_sentence_is_alone_when_nothing_comes_near(stage, state):
    told = [r.text for r in explain(stage.index, stage.rows(state)[1], "B")]
    assert "No sentence of another source comes near." in told


def test_the_census_counts_by_source_and_shows_gaps(stage):
    people = census(stage.sources, stage.named.values())[Group.PERSON]
    by_name = {entry.named.name: entry for entry in people}
    assert by_name["Ada Quill"].counts == {"A": 1, "B": 0, "C": 1}
    assert by_name["Ada Quill"].silent == ("B",)
    assert [entry.named.name for entry in people] == ["Brunmark", "Ada Quill"]
    missing = census(stage.sources, stage.named.values(), Order.MISSING)[Group.PERSON]
    assert missing[0].named.name == "Ada Quill"
    by_alphabet = census(stage.sources, stage.named.values(), Order.NAME)[Group.PERSON]
    assert [entry.named.name for entry in by_alphabet] == ["Ada Quill", "Brunmark"]
    assert census(stage.sources, stage.named.values(), wanted="quill")[Group.PERSON][0].total == 2
    assert census(stage.sources, stage.named.values(), wanted="nobody") == {}


def test_concordance_lines_keep_to_their_paragraph(stage):
    quill = stage.index.comparison.entities[0]
    first, second = concordance(stage.index, quill, 12)
    assert (first.article, first.left, first.key, first.right) == (
        "A",
        "Mayor ",
        "Ada Quill",
        " thanked the",
    )
    assert second.left == ""


def test_states_change_one_thing_at_a_time(state):
    sources = ("A", "B", "C")
    assert states.toggle_source(state, "A", sources) == state
    off = states.toggle_source(state, "B", sources)
    assert states.shown_sources(off, sources) == ("A", "C")
    assert states.toggle_source(off, "B", sources).hidden == frozenset()
    assert states.next_view(state, ViewKind.FINDINGS).view is ViewKind.SPLIT
    assert states.next_filter(state).filter is Filter.DIFFERING
    assert states.next_noise(state).noise.name == "EXACT"


def test_choices_survive_a_new_comparison_of_the_same_sources(story, state):
    kept = carried_over(replace(state, base="B", toggled=frozenset({"c1"})), story)
    assert (kept.base, kept.toggled) == ("B", frozenset())
    assert carried_over(replace(state, base="Z"), story).base == "A"


def test_a_line_outside_the_document_is_empty_and_belongs_to_the_nearest_row(stage, state):
    grid = stage.scene(state, 100, 30).grid
    assert grid.line(-1) == grid.line(grid.height) == ()
    assert grid.row_at(10_000) == len(grid.rows) - 1
    assert grid.find("nowhere") is None
    assert grid.top(1) == grid.row_height(0)


def test_finder_looks_into_hidden_sources_too(stage):
    assert isinstance(stage.finder, Finder)
    assert {hit.article for hit in stage.finder.hits("the")} == {"A", "B", "C"}


def test_why_of_a_finding_says_what_its_type_means(story):
    sure = replace(story.findings[0], claim="c1")
    unsure = replace(sure, id="f2", queued=False, claim=None)
    stage = Stage(replace(story, findings=(sure, unsure)))
    rows = stage.rows_of(ViewKind.FINDINGS, first_state(story))
    told = [reason.text for reason in explain(stage.index, rows[0], "A")]
    assert "Raised for quantities of one thing that cannot both hold." in told
    assert "Enter goes to the row of the text that tells it." in told
    assert any("not sure enough" in r.text for r in explain(stage.index, rows[1], "A"))


def test_why_of_a_quotation_names_its_speakers_and_findings(story):
    at = story.articles[0].text.index("towed")
    readings = (
        QuoteReading(at, at + 5, "A", "e1", "the mayor", (Span(at, at + 5),)),
        QuoteReading(0, 4, "B", None, "", (Span(0, 4),), marked=False),
    )
    altered = finding("quote.altered", evidence(story.annotations[0], "towed"))
    quote = Quote("q1", QuoteGrade.SILENT_ELISION, readings)
    stage = Stage(replace(story, quotes=(quote,), findings=(altered,)))
    (row,) = stage.rows_of(ViewKind.QUOTES, first_state(story))
    told = [reason.text for reason in explain(stage.index, row, "A")]
    assert told[:3] == [
        "Words left out of a quotation without a mark",
        "A: in quotation marks, by the mayor (Ada Quill).",
        "B: without quotation marks.",
    ]
    assert "Different words inside a quotation · quote.altered · high" in told


def test_why_of_a_quotation_says_by_what_its_speaker_was_found():
    notes = annotations("“We had minutes to get off the quay,” said Ine Vasko.")
    stage = Stage(replace(comparison(notes), quotes=collate(notes, (), ())))
    (row,) = stage.rows_of(ViewKind.QUOTES, first_state(stage.index.comparison))
    told = [reason.text for reason in explain(stage.index, row, "A")]
    assert told[1].endswith("by Ine Vasko; speaker found by: verb and name after the quotation.")


def test_why_of_a_part_that_is_not_compared():
    notes = annotations("It rained.")
    stage = Stage(replace(comparison(notes), claims=(), links=()))
    row = stage.rows(first_state(stage.index.comparison))[0]
    assert explain(stage.index, row, "A")[1].text.startswith("This part of the text is shown")
