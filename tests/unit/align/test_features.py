"""Each family of features on sentences made for it."""

import pytest

from crosslight.align.features import CONTEXT, LOCAL
from crosslight.align.features.context import Spot, Surroundings
from crosslight.align.field import Field
from crosslight.align.pairs import Pair
from crosslight.language import annotate
from crosslight.model import BlockKind
from tests.factory import annotations, article

REST = "Gulls circled over the quay.\nTickets sold out early."


def pair(a, b, rest=REST):
    """The first sentences of two sources that also say something else."""
    field = Field(annotations(f"{a}\n{rest}", f"{b}\nBakers went on strike."))
    return Pair(field, field.units[0], next(u for u in field.units if u.source == 1))


def value(name, a, b):
    return LOCAL[name](pair(a, b))


STORM = "A storm tore the roof off the ferry hall in Brunmark on Friday."


@pytest.mark.parametrize(
    "name",
    [
        "cosine",
        "dice",
        "cover low",
        "cover high",
        "cover mean",
        "gram dice",
        "gram cover low",
        "gram cover high",
        "background dice",
        "mixed dice",
        "subsequence share",
    ],
)
def test_shares_are_one_for_equal_sentences_and_less_for_others(name):
    assert value(name, STORM, STORM) == pytest.approx(1)
    assert 0 < value(name, STORM, "The ferry hall stayed shut while engineers met.") < 0.8


@pytest.mark.parametrize(
    ("name", "more", "less"),
    [
        ("subsequence", "A storm hit a roof in Brunmark.", "Brunmark lost a roof in a storm."),
        ("terms", "The ferry hall roof.", "The ferry."),
        ("rarest", "A storm.", "An inn."),
        ("both lead", "A storm.", None),
    ],
)
def test_evidence_grows_with_what_is_in_common(name, more, less):
    if less is None:
        field = Field(annotations(STORM, f"Calm seas.\n{more}"))
        assert LOCAL[name](Pair(field, field.units[0], field.units[2])) == 0
        assert value(name, STORM, more) == 1
    elif name == "rarest":
        assert value(name, STORM, more) > 0
    else:
        assert value(name, STORM, more) > value(name, STORM, less)


def test_quotations_count_where_both_quote():
    ours = "“We will rebuild the hall by spring,” the mayor said."
    theirs = "The mayor said: “We will rebuild the hall.”"
    flat = "The mayor said they will rebuild the hall by spring."
    assert value("quoted", ours, theirs) > 0
    assert value("quoted cover", ours, theirs) == pytest.approx(1)
    assert 0 < value("quoted dice", ours, theirs) < 1
    assert value("both quote", ours, theirs) == 1
    assert value("quoted", ours, flat) == value("quoted cover", ours, flat) == 0
    assert value("one quotes", ours, flat) == 1


def test_numbers_may_agree_differ_or_be_missing():
    eleven, twelve, none = "It hurt 11 divers.", "It hurt 12 divers.", "It hurt divers."
    assert value("numbers", eleven, eleven) > 0
    assert value("numbers differ", eleven, eleven) == 0
    assert value("numbers differ", eleven, twelve) == 1
    assert value("one numbers", eleven, none) == 1
    assert value("one numbers", none, none) == 0


def test_related_words_count_where_the_words_differ():
    a, b = "The captain resigned.", "The captain quit."
    assert value("related mass", a, b) > 0
    assert value("related dice", a, b) > value("dice", a, b)
    assert value("related cover high", a, b) == pytest.approx(1)
    assert value("related mass", a, a) == 0
    assert value("related cover low", a, a) == pytest.approx(1)
    assert value("related mass", a, "The captain slept.") == 0


def test_a_word_that_a_source_uses_once_points():
    seldom = pair("The ferry sank.", "A ferry sank.")
    often = pair("The ferry sank.", "A ferry sank.", rest="One ferry.\nTwo ferry.\nThree ferry.")
    assert LOCAL["best pointer"](seldom) == LOCAL["best pointer"](often) == 1
    assert LOCAL["pointers"](seldom) == 2
    assert LOCAL["pointers"](often) == pytest.approx(1.25)
    assert LOCAL["pointed information"](seldom) > 0


def test_neighbours_lend_their_words():
    ours = "The ferry sank.\nDivers searched the wreck."
    alone = Field(annotations(ours, "The ferry sank.\nBakers sang."))
    beside = Field(annotations(ours, "The ferry sank.\nDivers searched the wreck."))
    low, high = (LOCAL["window cosine"](Pair(f, f.units[0], f.units[2])) for f in (alone, beside))
    assert low < high == pytest.approx(1)


def test_places_are_relative_to_the_article():
    field = Field(annotations("Ferry one.\nFerry two.\nFerry three.", "Ferry four.\nFerry five."))
    ends = Pair(field, field.units[2], field.units[4])
    assert LOCAL["places apart"](ends) == 0
    assert LOCAL["later"](ends) == LOCAL["earlier"](ends) == 1
    assert LOCAL["endings"](ends) == 2
    assert LOCAL["sentences apart"](ends) > 0
    mixed = Pair(field, field.units[0], field.units[4])
    assert LOCAL["one leads"](mixed) == 1
    assert LOCAL["places apart"](mixed) == 1
    assert LOCAL["openings"](mixed) < LOCAL["openings"](Pair(field, field.units[0], field.units[3]))


def test_headlines_say_what_a_report_is_about():
    notes = [
        annotate(article("Ferry sinks\nThe ferry sank.\nA dog ran.", "A", {0: BlockKind.HEADLINE})),
        annotate(article("The ferry sank.\nA dog ran.", "B")),
    ]
    field = Field(notes)
    about, aside = (Pair(field, field.units[n], field.units[n + 2]) for n in (0, 1))
    assert LOCAL["headline words"](about) > LOCAL["headline words"](aside) == 0


def test_how_a_sentence_starts():
    assert value("referring starts", "He sold the ferry.", "They sold the ferry.") == 2
    assert value("quoted starts", "“Sell the ferry,” he said.", "“Sell it,” he said.") == 1
    assert value("one quoted start", "“Sell the ferry,” he said.", "He sold the ferry.") == 1


# ── among neighbours and rivals ───────────────────────────────────────────────────────────────


def spots(probabilities, *texts):
    """The pairs of an event with these first-stage probabilities, by their sentence ids."""
    field = Field(annotations(*texts))
    unit = {u.sentence.id: u for u in field.units}
    named = {(a, b): Pair(field, unit[a], unit[b]) for a, b in probabilities}
    weighed = ((p.a.index, p.b.index, probabilities[ends], p.cosine) for ends, p in named.items())
    around = Surroundings(field, weighed)
    return {ends: Spot(around, p) for ends, p in named.items()}


THREE = "Ferry one.\nFerry two.\nFerry three."


def test_the_best_of_a_row_and_column_has_a_margin():
    found = spots({("A.0", "B.0"): 0.8, ("A.0", "B.1"): 0.3, ("A.1", "B.0"): 0.2}, THREE, THREE)
    best, second = found["A.0", "B.0"], found["A.0", "B.1"]
    assert CONTEXT["mutual best"](best) == 1
    assert CONTEXT["margin low"](best) == pytest.approx(0.5)
    assert CONTEXT["rank high"](best) == 0
    assert CONTEXT["mutual best"](second) == 0
    assert CONTEXT["best once"](second) == 1
    assert CONTEXT["rival high"](second) == 0.8
    assert CONTEXT["share"](best) > CONTEXT["share"](second)


def test_neighbours_on_the_diagonal_support_a_pair():
    found = spots(
        {("A.0", "B.0"): 0.9, ("A.1", "B.1"): 0.2, ("A.2", "B.2"): 0.7, ("A.0", "B.2"): 0.1},
        THREE,
        THREE,
    )
    middle, corner = found["A.1", "B.1"], found["A.0", "B.2"]
    assert CONTEXT["diagonal"](middle) == pytest.approx(1.6)
    assert CONTEXT["diagonal best"](middle) == 0.9
    assert CONTEXT["diagonal"](corner) == 0
    assert CONTEXT["counter-diagonal"](middle) == 0.1


def test_a_third_source_supports_a_pair():
    found = spots(
        {("A.0", "B.0"): 0.3, ("A.0", "C.0"): 0.9, ("B.0", "C.0"): 0.8, ("A.1", "B.1"): 0.3},
        THREE,
        THREE,
        THREE,
    )
    assert CONTEXT["third source"](found["A.0", "B.0"]) == pytest.approx(0.72)
    assert CONTEXT["elsewhere"](found["A.0", "B.0"]) == pytest.approx(1.7)
    assert CONTEXT["third source"](found["A.1", "B.1"]) == 0
    assert CONTEXT["echo"](found["A.0", "B.0"]) > CONTEXT["echo"](found["A.1", "B.1"]) == 0


def test_words_that_a_better_rival_explains_are_not_left():
    texts = "The ferry sank at the pier.", "The ferry sank.\nA ferry left the pier."
    found = spots({("A.0", "B.0"): 0.9, ("A.0", "B.1"): 0.4}, *texts)
    assert CONTEXT["left low"](found["A.0", "B.0"]) > 0
    low, high = (CONTEXT[name](found["A.0", "B.1"]) for name in ("left low", "left high"))
    assert 0 < low < high


def test_every_feature_is_a_number_for_every_pair():
    found = spots({("A.0", "B.0"): 0.5}, "Ferry.", "Ferry.")
    spot = found["A.0", "B.0"]
    assert all(isinstance(f(spot.pair), float | int) for f in LOCAL.values())
    assert all(isinstance(f(spot), float | int) for f in CONTEXT.values())
