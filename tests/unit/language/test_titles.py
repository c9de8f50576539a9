import pytest

from crosslight.language.titles import PLURALS, SAME, SHORT, office, title


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sen.", "senator"),
        ("lt", "lieutenant"),
        ("sgt.", "sergeant"),
        ("rep.", "congresswoman"),
        ("defence", "defense"),
        ("councillor", "councilwoman"),
    ],
)
def test_one_office_in_several_words(one, other):
    assert office(one) == office(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("president", "premier"), ("commissioner", "commander"), ("senators", "senator")],
)
def test_words_that_begin_alike_are_two_offices(one, other):
    assert office(one) != office(other)


def test_a_title_of_several_people_is_each_ones():
    assert title(["sens."]) == title(["senators"]) == title(["sen."])
    assert title(["congressmen"]) == title(["rep."])


def test_a_title_is_compared_by_its_words():
    assert title(["pm"]) == title(["prime", "minister"]) != title(["finance", "minister"])
    assert title(["vice-president"]) == title(["vice", "president"])
    assert title([]) == frozenset()


def test_the_tables_lead_to_words_that_lead_no_further():
    assert all(office(word) == office(office(word)) for word in (*SHORT, *SAME))
    assert all(title([word]) == {office(one)} for word, one in PLURALS.items())
