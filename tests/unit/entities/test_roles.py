import pytest

from tests.unit.entities.stories import entities, named


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Former Defence Minister Tomas Ruiz spoke.", "Former Defence Minister"),
        ("Aides met former president Tomas Ruiz.", "former president"),
        ("Outgoing President Tomas Ruiz spoke.", "Outgoing President"),
        ("Then acting mayor Tomas Ruiz spoke.", "acting mayor"),
        ("They met ex-Governor Tomas Ruiz.", "ex-Governor"),
        ("They met then-Governor Tomas Ruiz.", "then-Governor"),
        ("They met Prime Minister-designate Tomas Ruiz.", "Prime Minister-designate"),
        ("Transport Minister Tomas Ruiz spoke.", "Transport Minister"),
        ("They met Railway Minister Tomas Ruiz.", "Railway Minister"),
        ("Aldby Police Chief Tomas Ruiz spoke.", "Aldby Police Chief"),
        ("They met coast guard chief Tomas Ruiz.", "coast guard chief"),
        ("Chief Engineer Tomas Ruiz spoke.", "Chief Engineer"),
        ("The prime minister of Peru, Tomas Ruiz, left.", "prime minister of Peru"),
        ("On Monday the fire chief, Tomas Ruiz, left.", "fire chief"),
        ("Judge Tomas Ruiz spoke.", "Judge"),
        ("They met Bishop Tomas Ruiz.", "Bishop"),
        ("First Lady Tomas Ruiz spoke.", "First Lady"),
        ("Opposition leader Tomas Ruiz spoke.", "Opposition leader"),
        ("They met Foreign Office spokesman Tomas Ruiz.", "Foreign Office spokesman"),
        ("On Monday police chief Tomas Ruiz spoke.", "police chief"),
        ("They met engineer Tomas Ruiz.", "engineer"),
        ("They may fire Special Agent Tomas Ruiz.", "Special Agent"),
        ("Defence Minister of Peru Tomas Ruiz spoke.", "Defence Minister of Peru"),
        ("The president of the Philippines Tomas Ruiz left.", "president of the Philippines"),
        ("Tomas Ruiz, the governor's spokesman, left.", "the governor's spokesman"),
        (
            "Tomas Ruiz, director of the Institute for Salt and Brine "
            "at Oslo University’s law school, left.",
            "director of the Institute for Salt and Brine at Oslo University",
        ),
        ("Tomas Ruiz, spokesman for the mayor whom he met, left.", "spokesman for the mayor"),
        ("Tomas Ruiz, director of the Brin-based club, left.", "director of the Brin-based club"),
        (
            "Green Party presidential candidate Tomas Ruiz left.",
            "Green Party presidential candidate",
        ),
        ("Tomas Ruiz, a spokesman for the king's office, left.", "spokesman for the king's office"),
    ],
)
def test_an_office_is_whole(text, role):
    assert [r.text for r in named(entities(text), "Tomas Ruiz").roles] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "Tomas Ruiz, traveling with the minister on his trip, spoke.",
        "Tomas Ruiz, with the chairman at his side, left.",
        "Tomas Ruiz, angry with the president, left.",
        "Tomas Ruiz, but the former secretary of trade, left.",
        "Tomas Ruiz, the governor's friend, left.",
        "They met Tomas Ruiz, Mayor Ann Lee and Bo Fell.",
    ],
)
def test_what_is_no_office(text):
    assert named(entities(text), "Tomas Ruiz").roles == ()


@pytest.mark.parametrize(
    "text",
    [
        "He is chairman of China Eastern Airlines.",
        "The president of Georgetown University Hospital left.",
    ],
)
def test_a_body_behind_an_office_is_whole(text):
    (found,) = entities(text)
    assert str(found.type) == "ORGANISATION"


def test_listed_transliterations_of_a_given_name_are_one_person():
    found = entities("Sergei Orlov spoke.", "Aides met Sergey Orlov.")
    assert len(named(found, "Sergey Orlov").mentions) == 2


def test_an_office_in_a_list_is_not_the_name_s_behind_it():
    found = entities("They thanked the mayor, Tomas Ruiz, and his wife.")
    assert named(found, "Tomas Ruiz").roles == ()
