from crosslight.align.answers import answers
from crosslight.align.units import units_of
from tests.factory import annotations


def answered(a, b):
    """Answering words of two sentences, as printed."""
    notes = annotations(a, b)
    left, right = (next(units_of(note, n)) for n, note in enumerate(notes))
    one, other = left.sentence.tokens, right.sentence.tokens
    return [(one[i].text, other[j].text) for i, j in answers(left, right)]


def test_forms_of_one_word_answer_each_other():
    assert answered("Divers searched harbours.", "A diver will search the harbour.") == [
        ("Divers", "diver"),
        ("searched", "search"),
        ("harbours", "harbour"),
    ]


def test_a_repeated_word_answers_the_one_in_its_company():
    pairs = answered(
        "The old bridge closed and the toll bridge opened.",
        "The toll bridge opened before the old bridge closed.",
    )
    assert ("toll", "toll") in pairs
    notes = annotations(
        "The old bridge closed and the toll bridge opened.",
        "The toll bridge opened before the old bridge closed.",
    )
    left, right = (next(units_of(note, n)) for n, note in enumerate(notes))
    assert dict(answers(left, right))[2] == 7
    assert dict(answers(left, right))[7] == 2


def test_a_misspelling_is_a_near_match():
    assert ("Korvelund", "Korvelundt") in answered("Korvelund won.", "The Korvelundt team lost.")


def test_a_part_of_a_hyphenated_word_answers_it():
    pairs = answered("The coast-guard left.", "A guard of the port left.")
    assert ("coast-guard", "guard") in pairs


def test_function_words_count_beside_an_answered_word_only():
    assert answered("It was the one for him.", "He was for the other.") == []
    pairs = answered("They met at the pier.", "We ate at the pier.")
    assert pairs == [("at", "at"), ("the", "the"), ("pier", "pier")]


def test_words_that_repeat_very_often_pair_in_order():
    pairs = answered("bell " * 30 + "rang.", "bell " * 20 + "rang.")
    assert len(pairs) == 21


def test_nothing_in_common():
    assert answered("Snow fell.", "Prices rose.") == []
