import json
from importlib.resources import files

import jsonschema  # type: ignore[import-untyped]
import pytest

from crosslight.model import Comparison, Severity
from crosslight.reports import FORMATS
from crosslight.view.speech import FOUND_BY
from tests import factory


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft202012Validator:
    text = files("crosslight.reports").joinpath("comparison.schema.json").read_text("utf-8")
    loaded = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(loaded)
    return jsonschema.Draft202012Validator(loaded)


def test_the_schema_describes_it(
    comparison: Comparison, empty: Comparison, schema: jsonschema.Draft202012Validator
) -> None:
    for each in (comparison, empty):
        schema.validate(json.loads(FORMATS["json"](each)))


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("schema",), "crosslight/comparison/2"),
        (("extra",), 1),
        (("articles", 0, "blocks", 0, "kind"), "title"),
        (("articles", 0, "extra"), 1),
        (("articles", 1, "signs", 0, "end"), -1),
        (("links", 0, "score"), 1.5),
        (("links", 0, "a"), "A:1"),
        (("claims", 0, "readings"), {}),
        (("entities", 0, "mentions", 0, "start"), -1),
        (("entities", 0, "mentions", 0, "extra"), 1),
        (("entities", 0, "roles", 0, "text"), None),
        (("figures", 0, "to"), "7"),
        (("figures", 0, "mentions", 0, "comparator"), "some"),
        (("figures", 0, "mentions", 0, "low"), "7"),
        (("figures", 0, "mentions", 0, "extra"), 1),
        (("figures", 0, "first"), "2031-03-04"),
        (("figures", 0, "mentions"), []),
        (("quotes", 0, "grade"), "wrong"),
        (("quotes", 0, "readings", 0, "pattern"), "said"),
        (("findings", 0, "severity"), 4),
        (("findings", 0, "evidence", 0, "exact"), None),
    ],
)
def test_the_schema_refuses_what_it_should(
    comparison: Comparison,
    schema: jsonschema.Draft202012Validator,
    where: tuple[str | int, ...],
    value: object,
) -> None:
    data = json.loads(FORMATS["json"](comparison))
    *path, last = where
    inner = data
    for step in path:
        inner = inner[step]
    inner[last] = value
    assert not schema.is_valid(data)


def test_offsets_are_exact(comparison: Comparison) -> None:
    data = json.loads(FORMATS["json"](comparison))
    texts = {article["id"]: article["text"] for article in data["articles"]}
    evidence = [place for finding in data["findings"] for place in finding["evidence"]]
    assert [texts[e["article"]][e["start"] : e["end"]] for e in evidence] == [
        e["exact"] for e in evidence
    ]
    mentions = data["entities"][0]["mentions"]
    assert {texts[m["article"]][m["start"] : m["end"]] for m in mentions} == {"Ada Lunn", "Lunn"}
    first = data["articles"][0]["sentences"][2]
    assert texts["A"][first["start"] : first["end"]].startswith("At least seven")
    assert first["id"] == "A.2"
    assert data["articles"][0]["blocks"][first["block"]]["kind"] == "body"
    assert [texts["B"][s["start"] : s["end"]] for s in data["articles"][1]["signs"]] == ["*", "*"]


def test_its_shape(comparison: Comparison) -> None:
    data = json.loads(FORMATS["json"](comparison))
    assert list(data) == [
        "schema", "tool", "articles", "links", "claims", "unique",
        "entities", "figures", "ordinals", "dates", "quotes", "findings", "tally",
    ]  # fmt: skip
    assert data["claims"][0] == {
        "id": "c1",
        "readings": {"A": ["A.2"], "B": ["B.0"]},
        "silent": ["C"],
    }
    assert data["links"][0] == {
        "a": "A.2",
        "b": "B.0",
        "relation": "same",
        "score": 0.9,
        "firm": True,
        "coverage": [1.0, 1.0],
    }
    assert data["findings"][0]["severity"] == "high"
    assert [(f["listed"], f["queued"]) for f in data["findings"]] == [(True, True), (False, False)]
    assert data["tally"] == {"raised": 2, "listed": 1, "queued": 1}
    assert data["quotes"][0]["readings"][0]["speaker"] == "e1"
    assert data["articles"][2]["doubts"] == [{"code": "short", "reason": "The text has 4 words."}]


def test_figures_and_dates_carry_their_reading(schema: jsonschema.Draft202012Validator) -> None:
    notes = factory.annotations(
        "Some 12 to 14 boats sank on 4 March 2031.",
        "Twelve to 14 boats sank on March 4, 2031, police said.",
    )
    clash = factory.finding(
        "date.conflict", factory.evidence(notes[0], "4 March"), severity=Severity.MEDIUM
    )
    data = json.loads(FORMATS["json"](factory.comparison(notes, findings=(clash,))))
    schema.validate(data)
    (boats,) = data["figures"]
    assert [boats[key] for key in ("value", "to", "unit", "head")] == [12, 14, "count", "boat"]
    assert [m["article"] for m in boats["mentions"]] == ["A", "B"]
    assert not boats["conflicting"]
    (day,) = data["dates"]
    assert (day["name"], day["first"], day["last"]) == ("2031-03-04",) * 3
    assert day["aliases"] == ["4 March 2031", "March 4, 2031"]
    assert [m["resolved"] for m in day["mentions"]] == [False, False]
    assert day["conflicting"]


def test_a_figure_carries_its_bounds_wherever_it_is_printed(
    schema: jsonschema.Draft202012Validator,
) -> None:
    notes = factory.annotations(
        "At least 24 boats sank. Up to 60 people came. Some 12 to 14 vans burned.",
        "A fleet of 24 boats sank. About 5,000 dogs ran. More than 300 cats sat.",
    )
    data = json.loads(FORMATS["json"](factory.comparison(notes)))
    schema.validate(data)
    bounds = {
        (m["article"], figure["head"]): (m["comparator"], m["low"], m["high"])
        for figure in data["figures"]
        for m in figure["mentions"]
    }
    assert bounds == {
        ("A", "boat"): ("at least", 24, None),
        ("B", "boat"): ("exactly", 24, 24),
        ("A", "person"): ("at most", 0, 60),
        ("A", "van"): ("range", 12, 14),
        ("B", "dog"): ("about", 4500, 5500),
        ("B", "cat"): ("more than", 300, None),
    }


def test_ordinals_have_their_places(schema: jsonschema.Draft202012Validator) -> None:
    notes = factory.annotations("It was the third fire.", "It was the 3rd fire of 24.")
    data = json.loads(FORMATS["json"](factory.comparison(notes)))
    schema.validate(data)
    assert [(place["article"], place["value"]) for place in data["ordinals"]] == [
        ("A", 3),
        ("B", 3),
    ]


def test_roles_stand_with_whom_they_are_given_to(comparison: Comparison) -> None:
    (named,) = json.loads(FORMATS["json"](comparison))["entities"]
    at = comparison.articles[0].text.index("Ada")
    assert named["roles"] == [
        {"article": "A", "start": at, "end": at + 3, "text": "harbour officer"}
    ]


def test_versions_say_where_they_stand_and_what_found_the_speaker(
    comparison: Comparison, schema: jsonschema.Draft202012Validator
) -> None:
    inside, outside = json.loads(FORMATS["json"](comparison))["quotes"][0]["readings"]
    assert (inside["marked"], inside["printed"], inside["pattern"]) == (
        True,
        "Lunn",
        "NP said, quote",
    )
    assert (outside["marked"], outside["pattern"]) == (False, None)
    quote = schema.schema["$defs"]["quote"]["properties"]["readings"]["items"]
    assert quote["properties"]["pattern"]["enum"] == [None, *FOUND_BY]


def test_texts_are_whole_and_drive_no_terminal(comparison: Comparison) -> None:
    written = FORMATS["json"](comparison)
    assert "\x1b" not in written
    assert "\u202e" not in written
    assert json.loads(written)["articles"][1]["text"] == comparison.articles[1].text
