from dataclasses import replace

import pytest

from crosslight.language import annotate
from crosslight.model import Doubt, Quote, QuoteGrade, QuoteReading, Severity, Span
from crosslight.view.scene import Stage, first_state
from crosslight.view.state import ViewKind, toggle_opened
from crosslight.view.wrap import cell_width
from tests.factory import annotations, article, comparison, evidence, finding, link


def test_split_rows_are_level_and_as_wide_as_the_window(stage, state, painted):
    scene = stage.scene(state, 100, 30)
    lines = painted(scene)
    assert scene.layout.view is ViewKind.SPLIT
    assert {cell_width(line) for line in lines} == {99}
    assert lines[0].startswith("!  Three people were hurt at the │!» Five people")
    assert "╲╲╲" in lines[0]
    assert [line[0] for line in lines if line[0] != " "] == list("!≈≈")
    (header,) = scene.painter.header()
    assert "".join(run.text for run in header).startswith(" A  Report A (base)")


def test_stack_merges_what_is_printed_alike_and_names_the_silent(stage, state, painted):
    scene = stage.scene(state, 70, 30)
    lines = [line.rstrip() for line in painted(scene)]
    assert scene.layout.view is ViewKind.STACK
    assert "A B   ≈  The ferry was towed to Brunmark harbour by noon." in lines
    assert "         B silent" in lines
    assert "C     ≈  Towing began early, and the boat reached the port of" in lines


def test_many_voices_of_one_wording_are_counted(painted):
    notes = annotations(*["It rained."] * 7)
    story = comparison(notes, [tuple(f"{n.article.id}.0" for n in notes)])
    state = replace(first_state(story), view=ViewKind.STACK)
    assert painted(Stage(story).scene(state, 80, 20))[0].startswith("A +6         It rained.")


def test_matrix_has_one_line_a_claim_and_one_sign_a_source(stage, state, painted):
    lines = painted(stage.scene(replace(state, view=ViewKind.MATRIX), 80, 20))
    assert len(lines) == 5
    assert lines[0].startswith("  1 ! Three people were hurt at the Salt Pier")
    assert lines[0].rstrip().endswith("● ! ·  2/3")
    assert lines[1].rstrip().endswith("· ● ·  only B")
    assert lines[4].rstrip().endswith("● = ·  2/3")


def test_the_matrix_calls_nothing_alone_that_is_linked_to_another_row(painted):
    notes = annotations("It rained.", "It snowed.\nIt rained.")
    story = comparison(notes, links=[link("A.0", "B.1")])
    lines = painted(Stage(story).scene(replace(first_state(story), view=ViewKind.MATRIX), 80, 20))
    assert [line.split("  ")[-1].strip() for line in map(str.rstrip, lines)] == [
        "A »",
        "only B",
        "B »",
    ]


def test_sigla_of_two_letters_have_room_in_the_matrix(painted):
    notes = annotations(*["It rained."] * 29)
    story = comparison(notes, [tuple(f"{n.article.id}.0" for n in notes)])
    scene = Stage(story).scene(replace(first_state(story), view=ViewKind.MATRIX), 200, 20)
    header = "".join(run.text for run in scene.painter.header()[0])
    assert " Y Z AA AB AC" in header
    (line,) = painted(scene)
    assert line[header.index("AC") + 1] == "="


def test_quotes_show_every_version_under_its_grade(story, painted):
    a, b = (note.article.text.index("towed") for note in story.annotations[:2])
    readings = tuple(
        QuoteReading(
            at, at + 5, source, "e1" if source == "A" else None, "the mayor", (Span(at, at + 5),)
        )
        for source, at in (("A", a), ("B", b))
    )
    alone = Quote("q2", QuoteGrade.SINGLE, readings[:1])
    quoted = replace(story, quotes=(alone, Quote("q1", QuoteGrade.ALTERED, readings)))
    state = replace(first_state(quoted), view=ViewKind.QUOTES)
    lines = [line.rstrip() for line in painted(Stage(quoted).scene(state, 80, 20))]
    assert lines[0] == ' " Different words inside a quotation · Ada Quill (A) | the mayor (B)'
    assert lines[1].split() == ["A", "B", '"', "towed"]
    assert lines[3] == " + Only one source quotes this · Ada Quill"


def test_quotes_light_the_words_in_which_the_versions_differ():
    notes = annotations("“We had minutes to leave,” Quill said.", "“We had moments,” Quill said.")
    spans = [Span(1, text.article.text.index(",")) for text in notes]
    readings = tuple(
        QuoteReading(span.start, span.end, source, None, "Quill", (span,))
        for source, span in zip("AB", spans, strict=True)
    )
    made = replace(comparison(notes), quotes=(Quote("q1", QuoteGrade.ALTERED, readings),))
    scene = Stage(made).scene(replace(first_state(made), view=ViewKind.QUOTES), 80, 20)
    runs = [run for y in range(scene.grid.height) for run in scene.grid.line(y)]
    lit = [(run.article, run.text) for run in runs if run.style.startswith("word-wording")]
    assert lit == [("A", "minutes to leave"), ("B", "moments")]


def quoted_lines(painted, texts, parts, *, width=80, unmarked=()):
    """The quotes view of one card: `parts` are (siglum, words) of its versions."""
    notes = annotations(*texts)
    readings = []
    for source, words in parts:
        at = notes["ABC".index(source)].article.text.index(words)
        span = Span(at, at + len(words))
        marked = source not in unmarked
        readings.append(QuoteReading(span.start, span.end, source, None, "", (span,), marked))
    quote = Quote("q1", QuoteGrade.DEQUOTED, tuple(readings))
    made = replace(comparison(notes), quotes=(quote,))
    scene = Stage(made).scene(replace(first_state(made), view=ViewKind.QUOTES), width, 20)
    return [line.rstrip() for line in painted(scene)]


@pytest.mark.parametrize("width", [80, 200])
def test_words_outside_of_marks_are_called_so_and_stand_apart(painted, width):
    said = "we had minutes to get off the quay"
    texts = (f"She said “{said}.”", f"She said {said}.", f"It was “{said}.”")
    parts = [(source, said) for source in "ABC"]
    lines = quoted_lines(painted, texts, parts, width=width, unmarked="B")
    assert lines[1:3] == [f'A C   "  {said}', f'B     "  {said} (not quoted)']


def test_the_note_has_a_line_of_its_own_where_the_last_one_is_full(painted):
    said = "we had minutes to get off the quay and no time to look for shoes or coats"
    parts = [("A", said), ("B", said)]
    texts = (f"She said “{said}.”", f"She said {said}.")
    full = len(f'B   "  {said} ▐')
    narrow = quoted_lines(painted, texts, parts, width=full, unmarked="B")
    assert narrow[2:4] == [f'B   "  {said}', "       (not quoted)"]
    wide = quoted_lines(painted, texts, parts, width=full + len(" (not quoted)"), unmarked="B")
    assert wide[2] == f'B   "  {said} (not quoted)'


def test_versions_that_only_the_stop_parts_stand_once(painted):
    texts = (
        "“We had minutes,” she said. Later: “We had minutes.”",
        "She said: “We had minutes.”",
        "She said: “We had, minutes.”",
    )
    parts = [
        ("A", "We had minutes,"),
        ("A", "We had minutes."),
        ("B", "We had minutes."),
        ("C", "We had, minutes."),
    ]
    lines = quoted_lines(painted, texts, parts)
    assert [line.split('"')[-1].strip() for line in lines[1:3]] == [
        "We had minutes,",
        "We had, minutes.",
    ]
    assert lines[1].startswith("A B ")


def test_word_differences_carry_their_rung_and_place(stage, state):
    scene = stage.scene(replace(state, base="B"), 200, 30)
    runs = [run for y in range(scene.grid.height) for run in scene.grid.line(y)]
    marked = {(run.style, run.text) for run in runs if run.style.startswith("word")}
    assert ("word-conflict", "Three") in marked
    for run in runs:
        if run.start >= 0:
            text = stage.index.articles[run.article].text
            assert text[run.start : run.start + len(run.text)] == run.text


@pytest.mark.parametrize("kind", list(ViewKind))
@pytest.mark.parametrize("width", [60, 79, 80, 81, 120, 200])
def test_every_line_of_every_view_is_as_wide_as_its_document(stage, state, painted, kind, width):
    scene = stage.scene(replace(state, view=kind), width, 30)
    widths = {cell_width(line) for line in painted(scene)}
    assert widths <= {scene.layout.width}


def test_a_maximised_source_has_the_whole_width(stage, state, painted):
    scene = stage.scene(replace(state, view=ViewKind.SPLIT, maximised="C"), 100, 30)
    assert "│" not in "".join(painted(scene))


def test_columns_are_paged_beside_the_base(stage, state):
    first = stage.scene(replace(state, view=ViewKind.SPLIT), 80, 30)
    second = stage.scene(replace(state, view=ViewKind.SPLIT, page=1), 80, 30)
    assert (first.sheet.columns, second.sheet.columns) == (("A", "B"), ("A", "C"))


def test_without_wrapping_a_row_is_one_line(stage, state):
    scene = stage.scene(replace(state, wrap=False, view=ViewKind.SPLIT), 60, 30)
    assert scene.grid.height == len(scene.grid.rows)


def test_escape_sequences_are_shown_not_sent(painted):
    notes = annotations("A \x1b[31mred\x1b[0m word.\nTwo\tcolumns.")
    story = comparison(notes)
    lines = painted(Stage(story).scene(first_state(story), 60, 20))
    assert "\x1b" not in "".join(lines)
    assert "␛[31mred" in lines[0]


def test_an_empty_source_has_a_column_all_the_same(painted):
    story = comparison(annotations("It rained.", ""))
    lines = painted(Stage(story).scene(first_state(story), 80, 20))
    assert len(lines) == 1
    assert "╲" in lines[0]


def test_the_base_is_marked_where_its_name_can_still_be_read():
    notes = tuple(
        annotate(article("It rained.", s, outlet="The Brunmark Courier")) for s in "ABCDE"
    )
    story = comparison(notes)
    wide, narrow = (
        "".join(
            run.text for run in Stage(story).scene(first_state(story), w, 24).painter.header()[0]
        )
        for w in (100, 80)
    )
    assert wide.startswith(" A  The Brunmark Courier (base)")
    assert narrow.startswith(" A  The Brunma… B")


def test_a_doubtful_article_is_marked_in_its_heading(stage, state):
    articles = (replace(stage.index.comparison.articles[0], doubts=(Doubt("short", "Short."),)),)
    story = replace(
        stage.index.comparison, articles=(*articles, *stage.index.comparison.articles[1:])
    )
    (header,) = Stage(story).scene(state, 120, 20).painter.header()
    assert any(run.style == "doubt" and run.text == " ?" for run in header)


FERRY = "The ferry that sank off Brunmark on Monday was raised by two cranes from Oslo on Friday"


def echoing(*texts):
    """B's sentence has its home in the first row and is an echo in the second."""
    links = [link("A.0", "B.0", 0.9), link("A.1", "B.0", 0.6), link("A.1", "C.0", 0.8)]
    return comparison(annotations(*texts), [("A.0", "B.0"), ("A.1", "B.0", "C.0")], links=links)


def test_an_echo_without_a_mark_is_cut_after_one_line_until_the_row_is_opened(painted):
    story = echoing("One came. Two left.", f"{FERRY}.", "Two left then.")
    stage, state = Stage(story), first_state(story)
    scene = stage.scene(state, 100, 20)
    lines = painted(scene)
    assert sum("The ferry that sank" in line for line in lines) == 2
    assert sum("Oslo" in line for line in lines) == 1
    assert sum("…" in line for line in lines) == 1
    assert [scene.painter.cuts(row) for row in scene.grid.rows] == [False, True]
    opened = painted(stage.scene(toggle_opened(state, "c2"), 100, 20))
    assert sum("Oslo" in line for line in opened) == 2
    assert "…" not in "".join(opened)


@pytest.mark.parametrize("view", [ViewKind.SPLIT, ViewKind.STACK])
def test_an_echo_is_shown_as_far_as_it_is_marked(view):
    story = echoing(f"One came. {FERRY}.", f"{FERRY.replace('Oslo', 'Bergen')} at noon.", "No.")
    scene = Stage(story).scene(replace(first_state(story), view=view), 100, 20)
    lines = [scene.grid.line(y) for y in range(scene.grid.top(1), scene.grid.height)]
    lit = {(run.article, run.text) for line in lines for run in line if run.style == "word-wording"}
    assert {("A", "Oslo"), ("B", "Bergen"), ("B", "at noon")} <= lit


def test_a_dimmed_difference_does_not_hold_an_echo_open(painted):
    story = echoing(f"One came. {FERRY}.", f"{FERRY.replace('Oslo', 'OSLO')}.", "No.")
    lines = painted(Stage(story).scene(first_state(story), 100, 20))
    assert sum("OSLO" in line for line in lines) == 1


def test_a_line_that_does_not_wrap_ends_with_an_ellipsis_until_the_row_is_opened(painted):
    story = comparison(annotations(f"{FERRY}.", f"{FERRY}."), [("A.0", "B.0")])
    stage, state = Stage(story), replace(first_state(story), wrap=False)
    (line,) = painted(stage.scene(state, 100, 20))
    assert line.count("…") == 2
    assert len(painted(stage.scene(toggle_opened(state, "c1"), 100, 20))) > 1


def test_findings_stand_with_their_reason_and_their_sentences(stage, state, painted):
    scene = stage.scene(replace(state, view=ViewKind.FINDINGS), 100, 20)
    lines = [line.rstrip() for line in painted(scene)]
    assert lines[0] == " ! Different numbers for one thing · number.conflict · high"
    assert lines[1] == "   number differs: Three | Five"
    assert lines[2].startswith("A     !  Three people were hurt")
    assert lines[3].startswith("B     !  Five people were hurt")
    marked = [r.text for y in range(5) for r in scene.grid.line(y) if r.style == "word-conflict"]
    assert marked == ["Three", "Five"]


def test_findings_that_marks_tell_already_are_not_listed_again(story, painted):
    notes = story.annotations
    alone = finding("unique", evidence(notes[1], "A crane"), severity=Severity.INFO)
    copied = finding("reuse", evidence(notes[0], "The ferry was"), severity=Severity.INFO)
    stage = Stage(replace(story, findings=(alone, replace(copied, id="f2", queued=False))))
    scene = stage.scene(replace(first_state(story), view=ViewKind.FINDINGS), 100, 20)
    assert [row.key for row in scene.grid.rows] == ["f2"]
