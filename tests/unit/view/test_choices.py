from dataclasses import replace

import pytest

from crosslight.index import Index
from crosslight.model import Entity, EntityType
from crosslight.view.choices import LISTED, Choice, Question, which_name, which_part, which_type
from tests.factory import annotations, comparison, entity

TEXTS = ("Ada Quill came. Quill left.", "Quill spoke. Ada  Quill sang. Quill left.")


@pytest.fixture
def quill() -> Entity:
    return entity("e1", "Ada Quill", annotations(*TEXTS), "Ada  Quill", "Quill")


def index_of(*entities: Entity) -> Index:
    return Index(comparison(annotations(*TEXTS), entities=list(entities)))


def offered(question: Question) -> list[str]:
    return [choice.value for choice in question.choices]


def test_every_printed_form_is_a_name_once_with_its_sources_the_present_one_first(quill):
    asked = which_name(index_of(quill), quill)
    assert asked.choices == (
        Choice("Ada Quill", "Ada Quill", (("A", 1), ("B", 1)), "the name"),
        Choice("Quill", "Quill", (("A", 1), ("B", 2))),
    )
    assert (asked.first, asked.present, asked.typed) == ("Ada Quill", "Ada Quill", True)


def test_a_name_that_nobody_prints_is_listed_without_a_source(quill):
    called = replace(quill, name="A. Quill")
    first = which_name(index_of(called), called).choices[0]
    assert (first.value, first.counts, first.note) == ("A. Quill", (), "the name; not printed")


def test_a_name_that_another_one_has_is_shown_and_not_offered(quill):
    other = replace(quill, id="e2", name="Quill", mentions=())
    for asked in (
        which_name(index_of(quill, other), quill),
        which_part(index_of(quill, other), quill),
    ):
        form = next(choice for choice in asked.choices if choice.text == "Quill")
        assert (form.barred, form.note) == (True, LISTED)
        assert asked.first == "Ada Quill"


def test_all_types_are_offered_from_the_present_one_on(quill):
    asked = which_type(index_of(quill), quill)
    assert offered(asked) == [kind.value for kind in EntityType]
    assert (asked.first, asked.present, asked.typed) == ("PERSON", "PERSON", False)
    assert [choice.note for choice in asked.choices if choice.note] == ["the type"]


def test_a_type_with_another_of_the_name_is_barred(quill):
    ship = replace(quill, id="e2", type=EntityType.WORK)
    barred = [c for c in which_type(index_of(quill, ship), quill).choices if c.barred]
    assert [(c.value, c.note) for c in barred] == [("WORK", "has another Ada Quill")]


def test_a_form_to_part_stands_with_the_words_around_it(quill):
    asked = which_part(index_of(quill), quill)
    assert offered(asked) == ["Quill", "Ada Quill"]
    around = asked.choices[0].context
    assert around is not None
    assert (around.article, around.left, around.key, around.right) == (
        "A",
        "Ada Quill came. ",
        "Quill",
        " left.",
    )


def test_the_form_that_was_walked_to_is_at_the_cursor(quill):
    index = index_of(quill)
    assert which_part(index, quill).first == "Quill"
    assert which_part(index, quill, ("A", 0)).first == "Ada Quill"
    assert which_part(index, quill, ("A", 3)).first == "Quill"
