import pytest

from crosslight.language import caseless, compared, form, rung, tokenize, typography
from crosslight.model import Rung


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("harbour", "harbour", Rung.EXACT),
        ("“Aldby”", '"Aldby"', Rung.TYPOGRAPHY),
        ("wait…", "wait...", Rung.TYPOGRAPHY),
        ("ship — port", "ship -- port", Rung.TYPOGRAPHY),
        ("co\u00adopera\u200btion", "cooperation", Rung.TYPOGRAPHY),
        ("The port", "the  port", Rung.CASE),
        ("SEA-Plus", "SEA Plus", Rung.CASE),
        ("U.N.", "UN", Rung.CASE),
        (",", "", Rung.CASE),
        ("per cent", "percent", Rung.CASE),
        ("three", "3", Rung.FORM),
        ("Three ships", "3 ships", Rung.FORM),
        ("1.2 million", "1,200,000", Rung.FORM),
        ("$1.2bn", "$1.2 billion", Rung.FORM),
        ("35%", "35 percent", Rung.FORM),
        ("three-day", "3-day", Rung.FORM),
        ("two-thirds", "2/3", Rung.FORM),
        ("2½", "two and a half", Rung.FORM),
        ("2½", "21/2", Rung.WORDING),
        ("two-and-a-half-hour", "2.5-hour", Rung.FORM),
        ("third", "3rd", Rung.FORM),
        ("the Harbour", "the harbor", Rung.FORM),
        ("Defence", "defense", Rung.FORM),
        ("Gen. Orr", "General Orr", Rung.FORM),
        ("Nov. 20", "November 20", Rung.FORM),
        ("10:30 a.m.", "10:30am", Rung.CASE),
        ("Aldby's", "Aldby", Rung.FORM),
        ("5-7", "57", Rung.WORDING),
        ("20 5", "205", Rung.WORDING),
        ("1.5", "15", Rung.WORDING),
        ("seven", "eight", Rung.WORDING),
        ("$35,000,000", "$55,000,000", Rung.WORDING),
        ("not", "", Rung.WORDING),
        ("", "", Rung.EXACT),
    ],
)
def test_the_lowest_rung_at_which_texts_are_equal(a: str, b: str, expected: Rung) -> None:
    assert rung(a, b) is expected
    assert rung(b, a) is expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Jun.", "june"),
        ("Jun", "jun"),
        ("Nov", "november"),
        ("rep", "rep"),
        ("Rep.", "representative"),
        ("No.", "number"),
        ("No", "no"),
        ("US", "u.s."),
        ("us", "us"),
        ("U.S.", "u.s."),
        ("co-operate", "cooperate"),
        ("well-organised", "well-organized"),
        ("twenty-one-year-old", "21-year-old"),
        ("3,500-metre", "3500-meter"),
        ("don't", "don't"),
        ("…", ""),
        ("%", "%"),
        ("11th", "11th"),
        ("eleventh", "11th"),
        ("second", "2nd"),
    ],
)
def test_the_compared_form_of_one_token(printed: str, expected: str) -> None:
    assert form(printed) == expected


def test_the_keys_are_coarser_one_by_one() -> None:
    assert typography("‘Yes’ – no") == "'Yes' - no"
    assert caseless("‘Yes’ – no") == "yesno"
    assert caseless("1.5 to 2-4") == "1.5to2-4"


def test_a_run_of_tokens_has_one_compared_form() -> None:
    assert compared(tokenize("the SEA Plus")) == compared(tokenize("the SEA-Plus"))
    assert compared(tokenize("twenty 5")) == "20 5"


@pytest.mark.parametrize("marked", ["«shut»", "「shut」", "„shut“"])
def test_marks_of_other_countries_are_a_choice_of_glyphs(marked: str) -> None:
    assert typography(marked) == '"shut"'
