import pytest

from tests.unit.entities.stories import entities, forms, named

CAPITALS = (
    "The Defence Ministry of Peru met on Monday. Ann Marrow of the Peruvian Defence Ministry left."
)


def places(capitals: str, small: str) -> list[str]:
    """What the second source is found to print of the ministry that the first one names."""
    found = entities(capitals, small)
    ministries = [e for e in found if any("inistry" in form for form in forms(e))]
    return [small[m.start : m.end] for e in ministries for m in e.mentions if m.article == "B"]


@pytest.mark.parametrize(
    ("small", "printed"),
    [
        ("The defence ministry said so.", ["defence ministry"]),
        ("Peruvian defence ministry officials said so.", ["Peruvian defence ministry"]),
        ("It was said by the ministry of defence.", ["ministry of defence"]),
        ("Peru's defence ministry said so.", ["defence ministry"]),
        ("The defence ministry of Peru said so.", ["defence ministry"]),
        ("Defense ministry officials said so.", ["Defense ministry"]),
    ],
)
def test_a_house_style_without_capitals_names_the_same_body(small: str, printed: list[str]) -> None:
    assert places(CAPITALS, small) == printed


@pytest.mark.parametrize(
    "small",
    [
        "The ministry said so.",
        "A defence ministry has guards.",
        "The former defence ministry is a school.",
        "The Norwegian defence ministry said so.",
        "Norway's defence ministry said so.",
        "The defence ministry of Norway said so.",
        "The defence ministry of our dreams is small.",
        "The defence ministries met.",
        "The defence of the ministry failed.",
        "The company's defence ministry is a joke.",
    ],
)
def test_another_body_is_not_found_in_it(small: str) -> None:
    assert places(CAPITALS, small) == []


def test_whose_it_is_may_be_told_in_small_letters_only() -> None:
    capitals, small = "The Ministry of Defence said so.", "The Peruvian defence ministry said so."
    assert places(capitals, small) == ["defence ministry"]
    both = small + " The Norwegian defence ministry did not."
    assert places(capitals, both) == []


def test_what_nobody_prints_with_capitals_is_no_name() -> None:
    assert entities("The defence ministry said so.", "The defence ministry did not.") == ()


def test_the_name_is_the_form_with_capitals() -> None:
    found = entities(
        CAPITALS, "The Peruvian defence ministry met. The Peruvian defence ministry won."
    )
    assert named(found, "Peruvian Defence Ministry").name == "Peruvian Defence Ministry"


def test_who_prints_capitals_means_something_else_by_small_letters() -> None:
    small = "The defence ministry said so."
    assert places(CAPITALS, f"{CAPITALS} {small}")[-1].istitle()
    assert places(CAPITALS, small) == ["defence ministry"]
