import pytest

from crosslight.entities.transliteration import same_name, skeleton
from tests.unit.entities.stories import entities, forms, named


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("qaddari", "gadhari"),
        ("al-qaddari", "gadhari"),
        ("chekarin", "tchekharin"),
        ("yuskov", "iuskoff"),
        ("sharipova", "sharipowa"),
        ("zelenkin", "selenkin"),
        ("lindqvist", "lindquist"),
    ],
)
def test_one_name_in_two_transliterations(first: str, second: str) -> None:
    assert same_name(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [("lee", "li"), ("marrow", "marlow"), ("parkin", "barkin"), ("nikitin", "oniakoutena")],
)
def test_other_names(first: str, second: str) -> None:
    assert not same_name(first, second)


def test_a_name_of_vowels_has_no_skeleton() -> None:
    assert skeleton("aoia") == ""


def test_full_and_bare_names_are_one_person() -> None:
    found = entities(
        "The rebel Mustafar al-Qaddari fled. Mr. al-Qaddari lost.",
        "Troops sought Mostafar Gadhari, officials said. Mr. Gadhari fled.",
    )
    assert len(named(found, "Gadhari").mentions) == 4
    bare = entities("Mr. Qaddari fled, he said.", "Mr. Gadhari fled, he said.")
    assert [forms(entity) for entity in bare] == [{"Qaddari", "Gadhari"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mr. Qaddari met Mr. Gadhari, he said.", "Mr. Gadhari left, he said."),
        ("Anna Qaddari left, he said.", "Omar Gadhari left, he said."),
        ("Mr. Miller left, he said.", "Mr. Mueller left, he said."),
    ],
)
def test_two_people_stay_two(one: str, other: str) -> None:
    assert len(entities(one, other)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [("Aksel", "Axel"), ("Elin", "Ellin"), ("Tomas", "Thomas"), ("Sofia", "Sophia")],
)
def test_a_given_name_is_spelled_by_its_sound(one: str, other: str) -> None:
    assert len(entities(f"{one} Varden left.", f"{other} Varden left.")) == 1
    assert len(entities(f"{one} Varden met {other} Varden.", f"{other} Varden left.")) == 2


def test_given_names_of_other_vowels_are_two_people() -> None:
    assert len(entities("Kristian Varden left.", "Kristine Varden left.")) == 2
