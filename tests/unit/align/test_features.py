"""Each family of features on sentences made for it."""

import math

import pytest

from crosslight.align.features import CONTEXT, FAMILIES, LOCAL, context
from crosslight.align.features.context import Surroundings
from crosslight.align.field import Field
from crosslight.align.model import local_features
from crosslight.align.pairs import Pair
from crosslight.language import annotate
from crosslight.model import BlockKind
from tests.factory import annotations, article

REST = "Gulls circled over the quay.\nTickets sold out early."


def pair(a, b, rest=REST):
    """The first sentences of two sources that also say something else."""
    field = Field(annotations(f"{a}\n{rest}", f"{b}\nBakers went on strike."))
    return Pair(field, field.units[0], next(u for u in field.units if u.source == 1))


def local(name, of):
    return dict(zip(LOCAL, local_features(of), strict=True))[name]


def value(name, a, b):
    return local(name, pair(a, b))


STORM = "A storm tore the roof off the ferry hall in Brunmark on Friday."


@pytest.mark.parametrize(
    "name",
    [
        "cosine",
        "dice",
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
        assert local(name, Pair(field, field.units[0], field.units[2])) == 0
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
    assert local("best pointer", seldom) == local("best pointer", often) == 1
    assert local("pointers", seldom) == 2
    assert local("pointers", often) == pytest.approx(1.25)
    assert local("pointed information", seldom) > 0


def test_neighbours_lend_their_words():
    ours = "The ferry sank.\nDivers searched the wreck."
    alone = Field(annotations(ours, "The ferry sank.\nBakers sang."))
    beside = Field(annotations(ours, "The ferry sank.\nDivers searched the wreck."))
    low, high = (local("window cosine", Pair(f, f.units[0], f.units[2])) for f in (alone, beside))
    assert low < high == pytest.approx(1)


def test_places_are_relative_to_the_article():
    field = Field(annotations("Ferry one.\nFerry two.\nFerry three.", "Ferry four.\nFerry five."))
    ends = Pair(field, field.units[2], field.units[4])
    assert local("places apart", ends) == 0
    assert local("later", ends) == local("earlier", ends) == 1
    assert local("endings", ends) == 2
    assert local("sentences apart", ends) > 0
    mixed = Pair(field, field.units[0], field.units[4])
    assert local("one leads", mixed) == 1
    assert local("places apart", mixed) == 1
    assert local("openings", mixed) < local("openings", Pair(field, field.units[0], field.units[3]))


def test_headlines_say_what_a_report_is_about():
    notes = [
        annotate(article("Ferry sinks\nThe ferry sank.\nA dog ran.", "A", {0: BlockKind.HEADLINE})),
        annotate(article("The ferry sank.\nA dog ran.", "B")),
    ]
    field = Field(notes)
    about, aside = (Pair(field, field.units[n], field.units[n + 2]) for n in (0, 1))
    assert local("headline words", about) > local("headline words", aside) == 0


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
    weighed = ((p.a, p.b, probabilities[ends], p.cosine) for ends, p in named.items())
    around = Surroundings(field, weighed)
    return {
        ends: dict(zip(CONTEXT, context.measure(around, p.a, p.b, p.mass), strict=True))
        for ends, p in named.items()
    }


THREE = "Ferry one.\nFerry two.\nFerry three."


def test_a_pair_is_ranked_in_its_row_and_column():
    found = spots({("A.0", "B.0"): 0.8, ("A.0", "B.1"): 0.3, ("A.1", "B.0"): 0.2}, THREE, THREE)
    best, second = found["A.0", "B.0"], found["A.0", "B.1"]
    assert best["mutual best"] == 1
    assert best["rank high"] == 0
    assert second["mutual best"] == 0
    assert second["best once"] == 1
    assert second["rank high"] == pytest.approx(math.log(2))
    assert second["rank low"] == 0
    assert best["share"] > second["share"]


def test_neighbours_on_the_diagonal_support_a_pair():
    found = spots(
        {("A.0", "B.0"): 0.9, ("A.1", "B.1"): 0.2, ("A.2", "B.2"): 0.7, ("A.0", "B.2"): 0.1},
        THREE,
        THREE,
    )
    middle, corner = found["A.1", "B.1"], found["A.0", "B.2"]
    assert middle["diagonal"] == pytest.approx(1.6)
    assert middle["diagonal best"] == 0.9
    assert corner["diagonal"] == 0
    assert middle["counter-diagonal"] == 0.1


def test_a_third_source_supports_a_pair():
    found = spots(
        {("A.0", "B.0"): 0.3, ("A.0", "C.0"): 0.9, ("B.0", "C.0"): 0.8, ("A.1", "B.1"): 0.3},
        THREE,
        THREE,
        THREE,
    )
    assert found["A.0", "B.0"]["third source"] == pytest.approx(0.72)
    assert found["A.0", "B.0"]["elsewhere"] == pytest.approx(1.7)
    assert found["A.1", "B.1"]["third source"] == 0
    assert found["A.0", "B.0"]["echo"] > found["A.1", "B.1"]["echo"] == 0


def test_words_that_a_better_rival_explains_are_not_left():
    texts = "The ferry sank at the pier.", "The ferry sank.\nA ferry left the pier."
    found = spots({("A.0", "B.0"): 0.9, ("A.0", "B.1"): 0.4}, *texts)
    assert found["A.0", "B.0"]["left low"] > 0
    low, high = (found["A.0", "B.1"][name] for name in ("left low", "left high"))
    assert 0 < low < high


def test_a_family_gives_a_number_for_each_of_its_names():
    of = pair(STORM, STORM)
    for names, measure in FAMILIES.items():
        values = measure(of)
        assert len(values) == len(names)
        assert all(isinstance(value, float | int) for value in values)
    assert len(set(LOCAL)) == len(LOCAL)


def test_a_pair_without_neighbours_has_every_context_feature():
    (spot,) = spots({("A.0", "B.0"): 0.5}, "Ferry.", "Ferry.").values()
    assert all(isinstance(value, float | int) for value in spot.values())
