import pytest

from crosslight.language.spelling import PAIRS, american
from crosslight.language.tables import words


@pytest.mark.parametrize(
    ("british", "expected"),
    [
        ("colour", "color"),
        ("neighbouring", "neighboring"),
        ("dishonoured", "dishonored"),
        ("emphasised", "emphasized"),
        ("organisations", "organizations"),
        ("paralysed", "paralyzed"),
        ("defence", "defense"),
        ("centre", "center"),
        ("kilometres", "kilometers"),
        ("travelled", "traveled"),
        ("dialogue", "dialog"),
        ("paediatric", "pediatric"),
        ("foetus", "fetus"),
        ("manoeuvre", "maneuver"),
        ("programme", "program"),
        ("tranquillity", "tranquility"),
        ("learnt", "learned"),
    ],
)
def test_british_spelling_becomes_american(british: str, expected: str) -> None:
    assert american(british) == expected
    assert american(expected) == expected


STAYING = words("""
    four hour tour flourish raised advised surprise promise premise likewise precise exercised
    crises comprised wise bruised praised arise noise disease released television there where
    here fire acre called pulled rolled hence fence analyses the us
""")


@pytest.mark.parametrize("word", STAYING)
def test_other_words_stay(word: str) -> None:
    assert american(word) == word


def test_the_table_of_pairs_is_a_single_step() -> None:
    assert [right for right in PAIRS.values() if right in PAIRS] == []
