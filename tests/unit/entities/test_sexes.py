import pytest

from tests.unit.entities.stories import entities, named


def counts(entity):
    return [sum(m.article == siglum for m in entity.mentions) for siglum in "AB"]


def test_the_order_of_two_kinds_of_titles_tells_a_couple_apart():
    found = entities(
        "Bo Marrow and Ann Marrow spoke on Monday. Mrs. Marrow was angry. Mr. Marrow smiled.",
        "Ann Marrow spoke on Monday with Bo Marrow. Mr. Marrow smiled. Ms. Marrow was angry.",
    )
    assert counts(named(found, "Bo Marrow")) == counts(named(found, "Ann Marrow")) == [2, 2]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Bo Marrow spoke. Ann Marrow left. Mr. Marrow came back. Mr. Marrow sat.",
        "Bo Marrow spoke. His wife, Ann Marrow, left. Mr. Marrow came back. Mr. Marrow sat.",
        "Bo Marrow spoke. Then first lady Ann Marrow left. Mr. Marrow came back, Mr. Marrow said.",
        "Bo Marrow spoke. Mr. Marrow sat. Mr. Marrow saw Miss Ann Marrow.",
    ],
)
def test_a_man_is_nobody_who_is_called_a_woman(text):
    found = entities(text)
    assert len(named(found, "Bo Marrow").mentions) == 3
    assert len(named(found, "Ann Marrow").mentions) == 1


def test_a_man_whose_wife_alone_is_named_in_full_is_another():
    found = entities("Mrs. Ann Marrow spoke. Mr. Marrow left. Mrs. Marrow laughed.")
    assert sorted((e.name, len(e.mentions)) for e in found) == [("Ann Marrow", 2), ("Marrow", 1)]


def test_who_is_called_both_may_be_either():
    found = entities("Ms. Lou Marrow spoke. Mr. Lou Marrow left. Mr. Marrow sat. Ms. Marrow sat.")
    assert [len(e.mentions) for e in found] == [4]


def test_a_suffix_parts_two_people_through_a_third_form():
    found = entities(
        "Dan J. Trask spoke on Monday. Dan Trask said no.",
        "The son, Dan Trask Jr., met a lawyer. President Trask said the vote was fair.",
    )
    assert counts(named(found, "Dan Trask")) == [2, 1]
    assert counts(named(found, "Dan Trask Jr.")) == [0, 1]


def test_a_surname_with_a_suffix_is_of_the_full_name_that_has_it():
    found = entities("Dan Trask spoke. Dan Trask III left. Dan Trask sat. Trask III came back.")
    assert len(named(found, "Dan Trask III").mentions) == 2


def test_a_suffix_may_be_left_out_where_no_namesake_is_printed():
    found = entities("Dan J. Trask Jr. spoke. Dan Trask left. Dan J. Trask III sat.")
    assert len(named(found, "Dan Trask").mentions) == 2
    assert len(named(found, "Dan J. Trask III").mentions) == 1
