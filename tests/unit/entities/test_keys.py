import pytest

from crosslight.entities.keys import acronym_key, defines, fold, initials, name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Ministry of Defence", "ministry of defense"),
        ("U.S.", "US"),
        ("United States Senate", "U.S. Senate"),
        ("Ministers' Meeting-Plus", "Ministers’ Meeting Plus"),
        ("José Peña", "Jose Pena"),
        ("Fish & Wildlife", "Fish and Wildlife"),
        ("Saint Ann's", "St. Ann’s"),
        ("Programme for Labour Enquiries", "Program for Labor Inquiries"),
        ("Councillors' Jewellery Theatre", "Councilors Jewelry Theater"),
    ],
)
def test_one_name_has_one_key(one, other):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize("name", ["Ann Grey", "Bo Storey", "Tyre", "The Moulds"])
def test_what_is_a_surname_or_a_town_keeps_its_spelling(name):
    assert name_key(name) == name.lower().removeprefix("the ")


def test_the_country_alone_keeps_its_own_key():
    assert name_key("United States") == "united states"


def test_acronym_keys_are_blind_to_hyphen_space_and_plural():
    assert acronym_key("ADMM-Plus") == acronym_key("ADMM Plus")
    assert acronym_key("NGOs") == acronym_key("NGO")
    assert acronym_key("Paris") == "paris"


def test_initials_with_and_without_small_words():
    assert {"hsa", "hosa"} <= initials("Harbour Office of Safety Affairs") | initials(
        "Hill of Salt Air"
    )
    assert initials("The Bureau of Salt") == {"bos", "bs"}
    assert "fws" in initials("U.S. Fish Wildlife Service")


@pytest.mark.parametrize(
    ("long", "short", "fits"),
    [
        ("Harbour Safety Agency", "HSA", True),
        ("Northern Fisheries Council Plus", "NFC-Plus", True),
        ("Harbour Safety Agency", "XYZ", False),
        ("Harbour Safety Agency", "RBA", False),
        ("Salt", "SALT", False),
        ("Harbour", "H", False),
    ],
)
def test_a_short_form_is_defined_by_letters_in_order(long, short, fits):
    assert defines(long, short) is fits


def test_fold_keeps_dots_and_drops_accents():
    assert fold("Gén.") == "gen."
