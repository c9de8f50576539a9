"""What the list of names lists: entities, and readings of figures and dates."""

from dataclasses import replace

import pytest

from crosslight.index import Index
from crosslight.language import annotate
from crosslight.model import BlockKind, Severity
from crosslight.view.concordance import Order, census, concordance
from crosslight.view.named import Group, Value, listed
from crosslight.view.scene import Stage
from tests.factory import annotations, article, comparison, entity, evidence, finding

TEXTS = (
    "At least 12 people were killed and 63 injured on 4 March 2031, police said.\n"
    "The ferry left in 2029 with 40 passengers.",
    "Twelve people were killed on March 4, 2031, police said.\n"
    "Police counted 58 injured. Ada Lunn, 44, came in March 2031.\n"
    "It was the third collision in two men’s memory.",
)


@pytest.fixture
def story():
    notes = annotations(*TEXTS)
    return comparison(
        notes,
        findings=[finding("number.conflict", evidence(notes[0], "63"), evidence(notes[1], "58"))],
        entities=[entity("e1", "Ada Lunn", notes)],
    )


@pytest.fixture
def values(story) -> dict[str, Value]:
    return {v.name: v for v in listed(Index(story)).values() if isinstance(v, Value)}


def of(made, group: Group, **how):
    stage = Stage(made)
    return census(stage.sources, stage.named.values(), **how).get(group, [])


def test_one_reading_however_it_is_printed(values):
    killed = values["At least 12 people killed"]
    assert killed.group is Group.FIGURE
    assert killed.aliases == ("At least 12 people", "Twelve people")
    assert [m.article for m in killed.mentions] == ["A", "B"]


def test_a_date_is_listed_by_its_day_month_or_year(values):
    dates = [v.name for v in values.values() if v.group is Group.DATE]
    assert dates == ["2031-03-04", "2029", "2031-03"]
    assert values["2031-03-04"].aliases == ("4 March 2031", "March 4, 2031")


def test_other_stretches_of_time_show_both_ends():
    made = comparison(annotations("It lasted from 2029 on and through the 1990s."))
    names = [v.name for v in listed(Index(made)).values() if v.id.startswith("dates")]
    assert names == ["2029", "1990-01-01 to 1999-12-31"]


def test_a_figure_that_a_finding_rests_on_is_marked(story, values):
    assert {v.name for v in values.values() if v.conflicting} == {"63 injured", "58 injured"}
    first = of(story, Group.FIGURE)[0]
    assert first.conflicting
    assert not of(story, Group.PERSON)[0].conflicting


@pytest.mark.parametrize("type_", ["number.conflict", "role.conflict", "fact.denied"])
def test_what_a_finding_lights_as_a_conflict_is_marked_whatever_its_type(type_):
    notes = annotations("Ana Fell, 34, was hurt on 4 March 2031.", "Ana Fell, 37, was hurt.")
    clash = finding(type_, evidence(notes[0], "34"), evidence(notes[1], "37"))
    made = comparison(notes, findings=[clash])
    assert {c.named.name for c in of(made, Group.FIGURE) if c.conflicting} == {"aged 34", "aged 37"}
    assert not of(made, Group.DATE)[0].conflicting


def test_what_a_quotation_lights_is_no_conflict():
    notes = annotations("“We saw 34 boats burn,” she said.", "“We saw 34 ships burn,” she said.")
    clash = finding("quote.altered", evidence(notes[0], "34 boats"), evidence(notes[1], "34 ships"))
    made = comparison(notes, findings=[clash])
    assert not any(c.conflicting for c in of(made, Group.FIGURE))


def test_what_is_counted_is_added_where_it_stands_apart(values):
    assert "aged 44" in values
    assert "two men" in values


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bandits wounded 63 people there.", "63 people wounded"),
        ("It sank, killing 63 people.", "killing 63 people"),
        ("It had a crew of 63 aboard.", "crew of 63"),
        ("The toll of the storm at sea near Aldby is 63.", "toll … 63"),
        ("The strike is hurting millions of townspeople.", "millions of townspeople"),
        ("Each serves a two-term term.", "two-term"),
        ("他待了14个月。", "14个月"),
        ("They asked 30 people.", "30 people"),
        ("They asked 30 sources.", "30 sources"),
    ],
)
def test_a_figure_is_named_in_words_of_the_text(text, name):
    found = listed(Index(comparison(annotations(text)))).values()
    assert [v.name for v in found if isinstance(v, Value)] == [name]


def test_what_is_only_put_more_or_less_exactly_is_no_conflict(story):
    (clash,) = story.findings
    for changed in (
        replace(clash, type="number.precision", severity=Severity.LOW),
        replace(clash, queued=False),
    ):
        made = listed(Index(replace(story, findings=(changed,))))
        assert not any(v.conflicting for v in made.values() if isinstance(v, Value))


def test_ordinals_and_unresolved_dates_are_left_out():
    made = comparison(annotations("The third boat sank on Monday with nobody aboard."))
    assert listed(Index(made)) == {}


def test_what_only_stands_in_credits_is_left_out():
    made = comparison(
        [annotate(article("Nobody was hurt.\nPhoto 2030: 12 boats.", kinds={1: BlockKind.CREDIT}))]
    )
    assert listed(Index(made)) == {}


def test_figures_are_found_by_what_is_printed_and_sorted_like_names(story):
    assert [c.named.name for c in of(story, Group.FIGURE, wanted="twelve")] == [
        "At least 12 people killed"
    ]
    shared = of(story, Group.DATE, order=Order.MISSING)
    assert shared[0].silent
    assert [c.named.name for c in of(story, Group.DATE, order=Order.NAME)] == [
        "2029",
        "2031-03",
        "2031-03-04",
    ]


def test_a_figure_has_lines_of_context(story):
    stage = Stage(story)
    (killed,) = of(story, Group.FIGURE, wanted="twelve")
    lines = concordance(stage.index, killed.named, 30)
    assert [line.key for line in lines] == ["At least 12 people", "Twelve people"]
