from math import log, sqrt

import pytest

from crosslight.align.field import Field, dot, unit_length
from crosslight.language import annotate
from crosslight.model import BlockKind
from tests.factory import annotations, article


def test_units_are_numbered_through_all_sources():
    field = Field(annotations("Snow fell.\nRain came.", "", "Wind rose."))
    assert [(u.index, u.source, u.place) for u in field.units] == [(0, 0, 0), (1, 0, 1), (2, 2, 0)]
    assert field.counts == [2, 0, 1]


def test_rarity_is_counted_inside_the_event():
    field = Field(annotations("Snow fell.\nSnow stayed.", "Snow melted.\nGulls cried."))
    assert field.idf["snow"] == pytest.approx(log(1 + 4 / 3))
    assert field.idf["gull"] == pytest.approx(log(1 + 4 / 1))
    assert field.uses[0]["snow"] == 2
    assert field.uses[1]["snow"] == 1


def test_mass_adds_up_weights():
    field = Field(annotations("Snow fell.", "Gulls cried."))
    assert field.mass(["snow", "gull"]) == pytest.approx(2 * log(3))
    assert field.mass([]) == 0


def test_vectors_have_length_one():
    field = Field(annotations("Snow, snow and rain fell.", "Snow melted."))
    for vector in map(field.vectors.__getitem__, range(2)):
        assert dot(vector, vector) == pytest.approx(1)
    assert unit_length({}) == {}
    assert unit_length({"a": 3.0, "b": 4.0}) == {"a": 0.6, "b": 0.8}


def test_a_window_holds_the_neighbours():
    notes = annotations("Snow fell. Rain came. Wind rose.\nGulls cried.", "Snow melted.")
    field = Field(notes)
    assert set(field.window(field.units[1])) == {"snow", "fell", "rain", "came", "wind", "rose"}
    assert set(field.window(field.units[0])) == {"snow", "fell", "rain", "came"}
    assert field.window(field.units[4])["snow"] == pytest.approx(1 / sqrt(1 + _ratio(field) ** 2))


def _ratio(field):
    return field.idf["melt"] / field.idf["snow"]


def test_headlines_lend_their_words_and_are_no_units():
    note = annotate(article("Snow blocks pass\nGulls cried.", kinds={0: BlockKind.HEADLINE}))
    field = Field([note])
    assert field.headlines == {"snow", "block", "pass"}
    assert [u.sentence.id for u in field.units] == ["A.1"]


def test_what_is_forgotten_can_be_asked_for_again():
    field = Field(annotations("Snow fell. Rain came.", "Snow melted."))
    before = field.window(field.units[0]), field.units[0].grams
    field.forget()
    assert (field.window(field.units[0]), field.units[0].grams) == before
