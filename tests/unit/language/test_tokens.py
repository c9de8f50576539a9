import pytest

from crosslight.language import tokenize
from crosslight.model import TokenKind


def printed(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


@pytest.mark.parametrize(
    "whole",
    """
    $35,000,000|$1.2bn|$1.2 billion|Rs 1,00,000|35%|35 per cent|10:30|10:30 a.m.|5 pm|48-page|51-48
    |3,500-kilometre|SEA-Plus|U.S.|R-S.C.|A.B.|AT&T|2024-11-20|11/20/2024|don't|it's|O’Neill|the1|https://lind.example/a?b=c
    |www.aldby.example|pic.twitter.com/aBc12|@mira_lind|#aldby|mira@aldby.example|aldby.org/news|'|...|--
    |two hundred and fifty|half a million|India–Norway|👩‍👩‍👧|e\u0301tat|soft\u00adhyphen|हिन्दी
    """.replace("\n", "")
    .replace("    ", "")
    .split("|"),
)
def test_whole_tokens(whole: str) -> None:
    if whole == "the1":
        assert printed(whole) == ["the", "1"]
    else:
        assert printed(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aldby's port", ["Aldby", "'s", "port"]),
        ("D.C.'s port", ["D.C.", "'s", "port"]),
        ('Robert C. "Bobby" Orr', ["Robert", "C.", '"', "Bobby", '"', "Orr"]),
        ("the ministers’ boat", ["the", "ministers", "’", "boat"]),
        ("inGeneva withOrr", ["in", "Geneva", "with", "Orr"]),
        ("the11th day", ["the", "11th", "day"]),
        ("iPhone toMo", ["iPhone", "toMo"]),
        ("ships--boats", ["ships", "--", "boats"]),
        ("well—no", ["well", "—", "no"]),
        ("Gen. Orr of Nov. 20.", ["Gen.", "Orr", "of", "Nov.", "20", "."]),
        ("met Dong Jun.", ["met", "Dong", "Jun", "."]),
        ("U.S. Rep. A. B. Orr", ["U.S.", "Rep.", "A.", "B.", "Orr"]),
        ("see https://lind.example.", ["see", "https://lind.example", "."]),
        ("(5 percent)", ["(", "5 percent", ")"]),
        ("5 percentage points", ["5", "percentage", "points"]),
        ("1990s and ’90s", ["1990s", "and", "’", "90s"]),
        ("港口关闭", ["港", "口", "关", "闭"]),
        ("a_b", ["a", "_", "b"]),
    ],
)
def test_where_tokens_part(text: str, expected: list[str]) -> None:
    assert printed(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("port", TokenKind.WORD),
        ("one", TokenKind.WORD),
        ("1", TokenKind.NUMBER),
        ("three", TokenKind.NUMBER),
        ("$5", TokenKind.NUMBER),
        ("48-page", TokenKind.NUMBER),
        ("10:30", TokenKind.NUMBER),
        (",", TokenKind.PUNCTUATION),
        ("👍", TokenKind.PUNCTUATION),
        ("سلام", TokenKind.WORD),
    ],
)
def test_kinds(text: str, kind: TokenKind) -> None:
    assert tokenize(text)[0].kind is kind


def test_a_possessive_is_a_mark_without_a_compared_form() -> None:
    host, mark = tokenize("Aldby’s")
    assert (host.norm, mark.norm, mark.kind) == ("aldby", "", TokenKind.PUNCTUATION)


def test_offsets_count_in_the_whole_text() -> None:
    text = "Not this. Only that port."
    tokens = tokenize(text, 10, len(text))
    assert [text[token.start : token.end] for token in tokens] == ["Only", "that", "port", "."]


def test_an_amount_never_spans_two_lines() -> None:
    assert printed("35\npercent") == ["35", "percent"]


def test_equal_amounts_have_one_norm() -> None:
    norms = {tokenize(text)[0].norm for text in ("$1.2bn", "$1.2 billion", "US$1,200,000,000")}
    assert norms == {"USD1200000000"}
