import pytest

from crosslight.ingest.plain import read_plain
from crosslight.model import BlockKind

BODY = "The ferry stayed in port on Monday, and nobody at the office could say why it did."


def kinds(text: str) -> list[tuple[str, str]]:
    document = read_plain(text.encode())
    return [(b.kind.value, document.text[b.start : b.end]) for b in document.blocks]


@pytest.mark.parametrize(
    "dateline",
    [
        "New Delhi, Nov 20 (IANS)",
        "Vientiane [Laos], November 20 :",
        "IZMIR, Turkey (AP) —",
        "OSLO, May 2 (Reuters) -",
        "VIENTIANE, Laos, Nov. 20 —",
        "Marrow Bay, 2 May 2024 (Coastal Press):",
        "LONDON —",
        "March 4, 2025 -",
        "NEW DELHI:",
        "date 2024-11-20 (MENAFN- IANS)",
    ],
)
def test_a_dateline_is_cut_off_the_first_paragraph(dateline: str) -> None:
    assert kinds(f"{dateline} {BODY}\n{BODY}") == [
        ("dateline", dateline),
        ("body", BODY),
        ("body", BODY),
    ]


def test_two_datelines_may_follow_each_other() -> None:
    text = f"date 2024-11-20 (MENAFN- IANS) New Delhi, Nov 20 (IANS) {BODY}"
    assert [kind for kind, _ in kinds(text)] == ["dateline", "dateline", "body"]


@pytest.mark.parametrize(
    "text",
    [
        "BREAKING: the ferry has sunk, the harbour office said on Monday at noon.",
        "On Wednesday, Nov. 20 - a day of fog - the ferry stayed in port.",
        "May 2 - the day on which the ferry sank - is a holiday on the islands.",
        "Ardagh (TNA) said that the ferry would stay in port, and went home.",
    ],
)
def test_what_only_resembles_a_dateline_stays(text: str) -> None:
    assert kinds(text) == [("body", text)]


def test_datelines_stand_only_at_the_beginning() -> None:
    text = f"{BODY}\nOSLO, May 2 (Reuters) - {BODY}"
    assert [kind for kind, _ in kinds(text)] == ["body", "body"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Reporting by Ada Lunn; editing by Piet Oom", "credit"),
        ("(Additional reporting by Ada Lunn in Marrow; Writing by Piet Oom)", "credit"),
        ("(With inputs from agencies)", "credit"),
        ("*With inputs from ANI*", "credit"),
        ("-- Reuters", "credit"),
        ("(AP)", "credit"),
        ("© 2024 The Marrow Post. All rights reserved.", "credit"),
        ("Photo: Ada Lunn/The Marrow Post", "credit"),
        ("Ada Lunn in Marrow contributed to this report.", "credit"),
        ("This story has not been edited by our staff and is published from a feed.", "credit"),
        ("Read more: Why the ferry is late", "promo"),
        ("Also read | Ten ferries to see before you drown", "promo"),
        ("READ ALSO", "promo"),
        ("Subscribe to our newsletter for more ferries.", "promo"),
        ("Click here to read the whole timetable.", "promo"),
        ("Advertisement", "promo"),
        ("https://example.org/ferries", "embed"),
        ("— Ada Lunn (@adalunn) November 20, 2024", "embed"),
        ("A post shared by Ada Lunn (@adalunn)", "embed"),
        ("Fog again. pic.twitter.com/AbC123", "embed"),
        ("> We are closed, the note said.", "quotation"),
        ("- The first ferry leaves at six.", "list"),
        ("2. The second ferry leaves at seven.", "list"),
    ],
)
def test_kinds_of_whole_lines(line: str, kind: str) -> None:
    assert kinds(f"{BODY}\n{line}\n{BODY}") == [("body", BODY), (kind, line), ("body", BODY)]


@pytest.mark.parametrize(
    "line",
    [
        "Read the whole report, Ardagh told her critics, before you speak.",
        "Reporting from the island has become harder every year, she said.",
        "Advertisement revenue fell by half, the firm said.",
        "Watch officers saw the light at six, the coastguard said.",
    ],
)
def test_sentences_that_begin_like_promotion_stay(line: str) -> None:
    assert ("body", line) in kinds(f"{BODY}\n{line}\n{BODY}")


@pytest.mark.parametrize("line", ["By Ada Lunn", "By ADA LUNN and PIET OOM", "By Ada Lunn | TNA"])
def test_a_byline_opens_an_article(line: str) -> None:
    assert kinds(f"Ferry stays in port\n{line}\n{BODY}")[1] == ("credit", line)


@pytest.mark.parametrize(
    "line",
    [
        "November 20, 2024",
        "Published: Wed, 20 Nov 2024, 10:30 IST",
        "Last updated 2024-11-20 09:00",
    ],
)
def test_a_dated_line_opens_an_article(line: str) -> None:
    text = f"Ferry stays in port\n{line}\n{BODY}"
    assert kinds(text)[1] == ("dateline", line)
    assert (read_plain(text.encode()).published or "").startswith("2024-11-20")


def test_a_post_is_one_block_with_its_signature() -> None:
    post = "The ferry stays. pic.twitter.com/AbC123 — Ada Lunn (@adalunn) November 20, 2024"
    assert kinds(f"{BODY}\n{post} {BODY}\n{BODY}") == [
        ("body", BODY),
        ("embed", post),
        ("body", BODY),
        ("body", BODY),
    ]


def test_a_long_paragraph_loses_only_the_signature_of_a_post() -> None:
    signature = "pic.twitter.com/AbC123 — Ada Lunn (@adalunn) November 20, 2024"
    long = " ".join([BODY] * 9)
    assert kinds(f"{long} {signature}") == [("body", long), ("embed", signature)]


def test_credits_are_cut_off_the_last_paragraph() -> None:
    assert kinds(f"{BODY} (With inputs from agencies) (ANI)") == [
        ("body", BODY),
        ("credit", "(With inputs from agencies)"),
        ("credit", "(ANI)"),
    ]


def test_headline_and_headings() -> None:
    text = f"Ferry stays in port\n{BODY}\nWhat comes next\n{BODY}\nThe end"
    assert [kind for kind, _ in kinds(text)] == ["headline", "body", "heading", "body", "body"]


def test_a_text_without_stops_has_no_headings() -> None:
    text = "\n".join(f"Line {n} of a text that has no stops" for n in range(6))
    assert {kind for kind, _ in kinds(text)} == {"headline", "body"}


def test_what_follows_a_dateline_is_no_headline() -> None:
    assert kinds(f"LONDON — The ferry stays\n{BODY}")[1][0] == BlockKind.BODY
