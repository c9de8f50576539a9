import pytest

from crosslight.language import sentence_spans


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentence_spans(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ("The port closed.", "It will open on Nov. 20 at noon."),
        ("U.S. Rep. A. B. Smith spoke for Gen. Orr.", "Nobody answered."),
        ("He met Dong Jun.", "This was new."),
        ("They live in the U.S.", "The fleet sails."),
        ("It rose 3.5 percent in 2017.", "The rest fell."),
        ("“Leave now.”", "She left."),
        ("“Leave now.", "Do not turn back,” she said.", "He left."),
        ("“Where to?” Mira Lind asked.", "He did not know."),
        ("“Where to?” asked Lind.", "He did not know."),
        ('He called it "a wall".', "She laughed."),
        ("Turnout was 58%.", "It had been 60%."),
        ("Prices at Orr Inc. rose again.", "Costs fell."),
        ("They own Orr Inc.", "It was sold."),
        ("It cost Rs. 300 crore.", "They paid 5 Rs.", "Nobody knew."),
        ("The harbour (see Fig. 2) closed.", "It rained."),
        ("Harbour: two boats were lost.", "One was found."),
        ("Who knows?", "Nobody!", "Really…", "Yes."),
        ("It ended there. . .", "Then it began."),
        ("1. The first point is long.", "It goes on."),
        ("He said no.", "“Why not?”", "“Because.”"),
        ("The song ended.", "Photo: Orr.", "The hall was full."),
        ("the boats left.", "they came back.", "nobody knew."),
        ("The case Lind v. Orr ended.", "The court rose."),
        ("The ship left the port of Aldby.", "pic.twitter.com/aBc — Mira Lind (@lind) May 5, 2020"),
        ("It is over.“", "However, they stayed."),
        ("It is done.", "• The boats are back."),
        ("港口关闭。", "船只离开。"),
        ("I know what I.", "The rest is silence."),
        ("He named Orla I. Lind, the judge, to Gen. David H. Orr: “Well.”", "It was done."),
        ("They chose plan B.", "Lind: no.", "It failed."),
        ("They left Washington D.C.", "Image: Orr.", "It rained."),
    ],
)
def test_boundaries(sentences: tuple[str, ...]) -> None:
    assert split(" ".join(sentences)) == list(sentences)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The officials said.The blast was heard.",
            ["The officials said.", "The blast was heard."],
        ),
        ('They agreed."We sail," he said.', ["They agreed.", '"We sail," he said.']),
        ('He said "we agreed."The rest left.', ['He said "we agreed."', "The rest left."]),
        ("They agreed.“We sail,” he said.", ["They agreed.", "“We sail,” he said."]),
        ("See aldby.Example/news now.", ["See aldby.Example/news now."]),
        ("Mail mira@aldby.Example now.", ["Mail mira@aldby.Example now."]),
        ("The U.N.The rest.", ["The U.N.The rest."]),
        ("Who left?!The end came.", ["Who left?!", "The end came."]),
    ],
)
def test_a_lost_space_parts_sentences_but_no_addresses(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A. Lind wrote it.",
        "No. 5 of the series is lost.",
        "The shop on the corner of Orr St. in Aldby closed.",
        "It sold for approx. five coins.",
        "He works at Yahoo! as a clerk.",
        "It began at 10 a.m. on Friday.",
        "“No!” he said.",
        "It costs 5. , he said.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert split(text) == [text]


def test_an_empty_line_parts_and_a_single_line_break_does_not() -> None:
    assert split("The port\nclosed\n\nNobody came") == ["The port\nclosed", "Nobody came"]


def test_spans_count_in_the_whole_text_and_drop_outer_white_space() -> None:
    text = "x  One. Two.  x"
    assert [text[s.start : s.end] for s in sentence_spans(text, 1, 13)] == ["One.", "Two."]


def test_nothing_but_white_space_has_no_sentence() -> None:
    assert sentence_spans(" \n ") == []
