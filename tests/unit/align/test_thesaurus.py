from importlib.resources import files

from crosslight.align.thesaurus import related
from crosslight.language.stems import stem


def kin_of(word, *others):
    """Which of some words are related to one."""
    kin = related(stem(w) for w in (word, *others))
    return {other for other in others if stem(other) in kin.get(stem(word), ())}


def test_words_of_one_group_are_related_in_every_form():
    assert kin_of("resigned", "quitting", "harbour", "departure") == {"quitting", "departure"}


def test_forms_of_an_irregular_verb_are_related():
    assert kin_of("spoke", "spoken", "bridge") == {"spoken"}


def test_words_that_begin_alike_are_related():
    assert kin_of("brunmarkers", "brunmarkish", "brun") == {"brunmarkish"}


def test_figures_that_begin_alike_are_not():
    assert kin_of("123456", "123457") == set()


def test_a_word_without_related_ones_is_left_out():
    kin = related(["quit", "resign", "pier"])
    assert kin == {"quit": {"quit", "resign"}, "resign": {"quit", "resign"}}


def test_relatedness_goes_both_ways():
    lines = files("crosslight.align").joinpath("thesaurus.txt").read_text("utf-8").splitlines()
    kin = related(stem(word) for line in lines for word in line.split())
    assert all(term in kin[other] for term, others in kin.items() for other in others)
