import pytest

from crosslight.entities.gazetteer import gazetteer
from crosslight.entities.persons import bare_name_of, name_parts, same_person, suffix_of


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ann Marrow", "Ann B. Marrow", True),
        ("Ann C. Marrow", "Ann B. Marrow", False),
        ("Ann C. Marrow", "Ann Carla Marrow", True),
        ("Bob Marrow", "Robert Marrow", True),
        ("Ann Marrow", "Olav Marrow", False),
        ("Mohd Karim Bin Salleh", "Karim Salleh", True),
        ("Marrow", "Ann Marrow", False),
        ("Ann Roig-Brandt", "Ann Roigbrandt", True),
    ],
)
def test_full_names_of_one_person(one, other, same):
    names = gazetteer()
    assert same_person(name_parts(one, names), name_parts(other, names), names) is same


def test_honorifics_and_suffixes_are_no_parts():
    names = gazetteer()
    assert name_parts("Dr. Ann Marrow Jr.", names) == ("ann", "marrow")
    assert name_parts("Dr.", names) == ("dr.",)
    assert suffix_of("Ann Marrow Jr.", names) == "jr"
    assert suffix_of("Ann Marrow", names) == suffix_of("Ann Marrow, M.D.", names) == ""


@pytest.mark.parametrize(
    ("bare", "use"),
    [
        ("marrow", "surname"),
        ("ann", "given"),
        ("vel marrow", "surname"),
        ("oduya", ""),
        ("vel", "given"),
    ],
)
def test_bare_names(bare, use):
    assert bare_name_of(bare, ("ann", "vel", "marrow")) == use
