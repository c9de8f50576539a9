import pytest

from crosslight.language import annotate
from crosslight.model import BlockKind, Quotation
from tests.unit.language.articles import article


def read(*paragraphs: str) -> list[tuple[list[str], str | None, str]]:
    note = annotate(article(*paragraphs))
    text = note.article.text
    return [
        (
            [text[s.start : s.end] for s in q.segments],
            text[q.speaker.start : q.speaker.end] if q.speaker else None,
            q.cue,
        )
        for q in note.quotations
    ]


def only(*paragraphs: str) -> Quotation:
    (quotation,) = annotate(article(*paragraphs)).quotations
    return quotation


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“The port is closed,” Mira Lind said.", "Mira Lind", "quote, NP said"),
        ("“The port is closed,” said Mira Lind, a clerk.", "Mira Lind", "quote, said NP"),
        ("“The port is closed,” she later added.", "she", "quote, NP said"),
        ("“The port is closed,” Lind, the mayor of Aldby, said.", "Lind", "quote, NP said"),
        ("“The port is closed,” Sen. Ada Orr (I-Aldby) said.", "Sen. Ada Orr", "quote, NP said"),
        ("“The port is closed,” Orr, R-Ky., said.", "Orr", "quote, NP said"),
        ("“Is the port closed?” the mayor asked.", "the mayor", "quote, NP said"),
        (
            "“The port is closed,” said the pilot in May.",
            "the pilot",
            "quote, said NP",
        ),
        (
            "“The port is closed,” said the note issued by Aldby.",
            "the note",
            "quote, said NP",
        ),
        ("“The port is closed,” police said.", "police", "quote, NP said"),
        ("“Is it closed?” engineer Mira Lind said.", "engineer Mira Lind", "quote, NP said"),
        (
            "“It is closed,” dock hand Mira J. Lind said.",
            "dock hand Mira J. Lind",
            "quote, NP said",
        ),
        ("“All is now shut” show host Mira Lind said.", None, ""),
        ("The strike began “late and rather loudly.”", None, "nobody"),
        ("Island law forbids that anyone “opens the port.”", None, "nobody"),
        ("The law says “the port is closed.”", "The law", "NP said, quote"),
        ("Law chief Mira Lind “opens the port.”", "Law chief Mira Lind", "NP quote"),
        ("“The port is closed,” Lind toldOrr.", "Lind", "quote, NP said"),
        ("“The port is closed today.” — Mira Lind", "Mira Lind", "quote - NP"),
        ("“The port is closed,” according to the mayor.", "the mayor", "according to NP"),
        ("According to Lind, “the port is closed now.”", "Lind", "according to NP"),
        ("Mira Lind said: “The port is closed.”", "Mira Lind", "NP said, quote"),
        ("Lind told reporters that “the port is closed.”", "Lind", "NP said, quote"),
        ("In an interview Lind said “the port is closed.”", "Lind", "NP said, quote"),
        ("On Monday, Lind went on, saying “the port is closed.”", "Lind", "NP said, quote"),
        (
            "Sailors going through Aldby chanted “open the port!”",
            "Sailors",
            "NP said, quote",
        ),
        ("The mayor “looked forward to an open port.”", "The mayor", "NP quote"),
        ("Grimsby's old mayor said “the port is closed.”", "Grimsby's old mayor", "NP said, quote"),
        ("Mira Lind called it “a very closed port.”", "Mira Lind", "NP said, quote"),
        ("“It is all closed.” Ships wait, according to Orr.", None, ""),
        ("A note read and said “the port is closed.”", "A note", "NP said, quote"),
        ("In a note and in talks said and said “it is closed.”", None, ""),
        ("Indeed, Lind said it was “a closed port.”", "Lind", "NP said, quote"),
        ("It came after Lind said it was “a closed port.”", "Lind", "NP said, quote"),
        ("A day after saying it is “a closed port,” he left.", None, ""),
        ("Asked again, Lind had “a closed port.”", "Lind", "NP … quote"),
        ("Asked again he had “a closed port.”", None, ""),
        (
            "“It is closed,” said former Aldby harbour chief Mira Lind.",
            "former Aldby harbour chief Mira Lind",
            "quote, said NP",
        ),
        ("“It is closed,” said Lind near the old quay wall.", "Lind", "quote, said NP"),
        ("“It is closed,” said many.", "many", "quote, said NP"),
        ("“It is closed,” said the.", None, ""),
        ("Focus: Mira Lind has “a plan for the port.”", "Mira Lind", "NP … quote"),
        ("The plan is “a good one for the port.”", None, ""),
        ("“A good one for the port” was the plan.", None, ""),
        (
            "Lind's office denied it, which the Herald reported, telling it “the port is open.”",
            "Lind's office",
            "NP said, quote",
        ),
        (
            "Orr left, and Ada Lind, the mayor, denounced “a closed port.”",
            "Ada Lind",
            "NP said, quote",
        ),
        ("Orr asked Lind about it. His answer: “The port is closed.”", "His", "NP's answer: quote"),
        ("Mira Lind’s reply was “the port is closed.”", "Mira Lind", "NP's answer: quote"),
        ("Lind accused Orr of haste, saying “the port is closed.”", "Lind", "NP said, quote"),
        ("“It is closed,” said one clerk, who asked for no name.", "one clerk", "quote, said NP"),
        ("“It is closed,” one said.", "one", "quote, NP said"),
        ("“It is closed,” said a clerk close to the talks.", "a clerk", "quote, said NP"),
        ("A clerk privy to the plan said: “It is shut.”", "A clerk", "NP said, quote"),
        ("A note signed by two wives said: “It is shut.”", "A note", "NP said, quote"),
        ("The aged in Aldby said: “It is all closed.”", "The aged", "NP said, quote"),
        (
            "“It is closed,” a spokesman for Aldby Boats said.",
            "a spokesman for Aldby Boats",
            "quote, NP said",
        ),
        ("Lind’s lawyer said: “It is all closed.”", "Lind’s lawyer", "NP said, quote"),
        ("An aide to the mayor said: “It is shut.”", "An aide to the mayor", "NP said, quote"),
        ("“It is closed,” said the spokesman for.", "the spokesman", "quote, said NP"),
        ("“It is closed,” a man close to Lind said.", "a man", "quote, NP said"),
        ("As Lind put it: “The port is closed.”", "Lind", "NP said, quote"),
        ("“It is closed,” as Lind puts it.", "Lind", "quote, NP said"),
        ("In the words of Mira Lind, “the port is closed.”", "Mira Lind", "according to NP"),
        ("The Aldby Echo wrote that Lind had called it “a con job.”", "Lind", "NP said, quote"),
        ("Lawyers for Lind said it was “not a crime.”", "Lawyers for Lind", "NP said, quote"),
        (
            "“It is shut now,” read a note from Aldby Boats.",
            "a note from Aldby Boats",
            "quote, said NP",
        ),
        ("He was asked: “Is the port closed?”", None, "nobody"),
        ("“Is the port closed?” Lind was asked.", None, "nobody"),
        ("Crews were told by Mira Lind to “close the port.”", "Mira Lind", "told by NP"),
        ("“Is the port closed?” he was asked by a clerk.", "a clerk", "told by NP"),
        ("“Is the port closed?” The day was long, Lind said.", None, ""),
        ("It was, said Lind, “a long day in port.”", "Lind", "NP said, quote"),
        ("Lind, said to be ill, left “a closed port.”", "Lind", "NP said, quote"),
        ("It was – in Lind’s words – “a long day.”", "Lind", "NP's answer: quote"),
        (
            "Ada Lind and Joost Orr both said “it is shut.”",
            "Ada Lind and Joost Orr",
            "NP said, quote",
        ),
        (
            "Lind says it is “shut for the year” and has asked Orr to help.",
            "Lind",
            "NP said, quote",
        ),
        (
            "It is “shut for the year,” a report by Aldby Boats said.",
            "a report by Aldby Boats",
            "quote, NP said",
        ),
        ("Lind told Orr, who replied: “The port is shut.”", "Orr", "NP said, quote"),
        ("The Echo quoted Lind as saying “it is shut.”", "Lind", "quoted NP as saying"),
        ("“It is shut,” the Echo quoted a clerk as saying.", "a clerk", "quoted NP as saying"),
        ("Then: “The port is shut.”", None, ""),
        ("Lind’s “plan for a plan” was shut.", None, ""),
        ("The so-called “port of all ports” was shut.", None, ""),
        ("The film “A Night in Port” was shut.", None, "nobody"),
        ("Lind said no. Boats waited. “The port is closed now.”", "Lind", "paragraph"),
    ],
)
def test_speakers(text: str, speaker: str | None, cue: str) -> None:
    assert [found[1:] for found in read(text)] == [(speaker, cue)]


def test_an_interrupted_quotation_is_one() -> None:
    assert read("“The port is closed,” Lind said. “It will open in May.”") == [
        (["The port is closed,", "It will open in May."], "Lind", "quote, NP said")
    ]


def test_each_attribution_names_the_speaker_of_its_own_quotation() -> None:
    found = read("“It was luck,” said Ada Lind. “It was skill,” said Joost Orr.")
    assert [who for _, who, _ in found] == ["Ada Lind", "Joost Orr"]
    found = read("“Is it shut?” a sailor asked. “It is,” Lind said. “It stays so.”")
    assert [(words, who) for words, who, _ in found] == [
        (["Is it shut?"], "a sailor"),
        (["It is,", "It stays so."], "Lind"),
    ]


def test_a_question_and_its_answer_are_two_quotations() -> None:
    found = read("Lind was asked: “Is it shut?” He replied: “It is not shut.”")
    assert [(words, who) for words, who, _ in found] == [
        (["Is it shut?"], None),
        (["It is not shut."], "He"),
    ]


def test_a_pronoun_goes_on_with_who_spoke() -> None:
    ((words, who, _),) = read("“It was luck,” said Ada Lind. “It was skill,” she added.")
    assert (len(words), who) == (2, "Ada Lind")
    found = read("“It was luck,” he said. “It was skill,” she replied.")
    assert [who for _, who, _ in found] == ["he", "she"]


@pytest.mark.parametrize(
    "text",
    [
        "Lind said “it was all luck” but Orr insisted “it was skill all along.”",
        "Lind told “the old guard” the lie, and Orr denied “the whole story.”",
        "While Lind called it “a stroke of luck”, Orr said it was “skill from the start”.",
    ],
)
def test_who_said_it_before_a_quotation_keeps_it_from_who_speaks_next(text: str) -> None:
    assert [who for _, who, _ in read(text)] == ["Lind", "Orr"]


def test_another_verb_of_saying_between_keeps_two_quotations_apart() -> None:
    found = read("“The port is closed,” the office said, adding that Lind said, “It will open.”")
    assert [(words, who) for words, who, _ in found] == [
        (["The port is closed,"], "the office"),
        (["It will open."], "Lind"),
    ]


def test_sentences_inside_one_pair_of_marks_are_one_segment() -> None:
    assert read("“It is closed. It will open,” Lind said.")[0][0] == ["It is closed. It will open,"]


def test_paragraphs_left_open_go_on_in_the_next() -> None:
    found = read("Lind said: “It is closed.", "“It will open in May.”")
    assert found == [(["It is closed.", "It will open in May."], "Lind", "NP said, quote")]
    assert only("Lind said: “It is closed.", "“It will open.”").closed


@pytest.mark.parametrize("mark", ["‘", "'"])
def test_single_marks_go_on_over_paragraphs(mark: str) -> None:
    first = f"{mark}It is shut,’ Lind said. {mark}It was the crew’s plan."
    found = read(first, f"{mark}We saw the boys’ boat.", f"{mark}It is over.’")
    assert [(words, who) for words, who, _ in found] == [
        (
            ["It is shut,", "It was the crew’s plan.", "We saw the boys’ boat.", "It is over."],
            "Lind",
        )
    ]
    found = read(f"Lind said: {mark}It is shut.", "Boats waited.")
    assert found == []


def test_left_open_ends_with_the_paragraph() -> None:
    assert read("Lind said: “It is closed. So be it.", "Boats waited.") == [
        (["It is closed. So be it."], "Lind", "NP said, quote")
    ]
    assert not only("Lind said: “It is closed. So be it.", "Boats waited.").closed


def test_an_article_may_end_in_an_open_quotation() -> None:
    assert read("Lind said: “It is closed.", "“") == [
        (["It is closed.", ""], "Lind", "NP said, quote")
    ]


def test_a_name_of_endless_words_is_cut() -> None:
    name = " ".join(["Lind"] * 30)
    ((_, speaker, _),) = read(f"“It is closed,” said {name}.")
    assert speaker == " ".join(["Lind"] * 14)


def test_a_colon_introduces_the_next_paragraph() -> None:
    assert read("Mira Lind went on to say:", "“It is closed.”")[0][1] == "Mira Lind"


def test_what_is_quoted_of_a_thing_takes_no_speaker_from_beside_it() -> None:
    law = "Island law forbids that any “open it now.”"
    text = f"Lind said “it is closed.” {law} So “it is not open now.”"
    assert [found[1] for found in read(text)] == ["Lind", None, None]


def test_a_quotation_without_a_speaker_takes_its_neighbours() -> None:
    found = read("“It is all closed.” Lind said that “it will open.”")
    assert [who for _, who, _ in found] == ["Lind", "Lind"]
    assert found[0][2] == "same paragraph"


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "the port is closed" again.', ["the port is closed"]),
        ('He said "the port is closed” again.', ["the port is closed"]),
        ("He said ”the port is closed” again.", ["the port is closed"]),
        ("He said „the port is closed“ again.", ["the port is closed"]),
        ("He said «the port is closed» again.", ["the port is closed"]),
        ("He said 'the port is closed' again.", ["the port is closed"]),
        ("He said ‘the ministers’ port is closed’ again.", ["the ministers’ port is closed"]),
        ("He said ‘open the mayors’ again.", ["open the mayors"]),
        ("He said “she said ‘no port’ to me” again.", ["she said ‘no port’ to me"]),
        ('He asked "who said “no port” to me" again.', ["who said “no port” to me"]),
        ("He said ‘she said “no port” to me’ again.", ["she said “no port” to me"]),
        ("He said ‹the port is closed› again.", ["the port is closed"]),
        ("He said ›the port is closed‹ again.", ["the port is closed"]),
        ("He said 「the port 『is』 closed」 again.", ["the port 『is』 closed"]),
        ("He said 『the port is closed』 again.", ["the port is closed"]),
        ("He said ``the port is closed'' again.", ["the port is closed"]),
        ("He said « the port is closed » again.", ["the port is closed"]),
        ("He said “she said ‹no port› to me” again.", ["she said ‹no port› to me"]),
        ("Port › Quay › Boats", []),
        ("He won't say it's the boats' or Orr's.", []),
        ("The class of '89 met at the wives' club with rock 'n' roll.", []),
        ("In '98 and in '99 it was the girls' boat, 'tis said.", []),
        ("He sailed 'round the cape, 'cause the boys' boat was shut.", []),
        ("He left in '98 and in '99, as the girls' boat did.", []),
        ("'One of us goes,' he said.", ["One of us goes,"]),
        ("'40 boats are shut,' he said.", ["40 boats are shut,"]),
        ("He said: 'one of us goes'", ["one of us goes"]),
        ("Rock 'n' roll of the '90s, get 'em.", []),
        ("A 6' 2\" sailor.", []),
        ('"Stray start, then “the real port words” here.', ["the real port words"]),
        (
            "“A “nested pair of words” and “another nested pair” left",
            ["nested pair of words", "another nested pair"],
        ),
        ("He said “stop the ship.“ Nobody did.", ["stop the ship."]),
        ("He said 'open the port and 'close the gate' now.", ["close the gate"]),
        ("He said “open „the port” again” now.", ["open „the port” again"]),
        ('He asked "who “said no" now.', ["who “said no"]),
        ("It is “ a spaced one ” here.", ["a spaced one"]),
        ("It is 'said “to cross' over the” line.", ["to cross' over the"]),
    ],
)
def test_marks(text: str, inside: list[str]) -> None:
    assert [part for found, _, _ in read(text) for part in found] == inside


def test_a_word_or_two_are_scare_quotes_without_a_loose_speaker() -> None:
    assert read("The mayor spoke of “progress” on Monday.") == [(["progress"], None, "")]
    assert only("The mayor spoke of “real progress” on Monday.").scare
    assert not only("The mayor spoke of “very real progress” on Monday.").scare


def test_an_embedded_post_is_by_the_name_it_is_signed_with() -> None:
    post = "The port is closed. pic.twitter.com/aBc12 — Mira Lind (@lind) November 20, 2024"
    note = annotate(article("Boats waited.", post, kinds={1: BlockKind.EMBED}))
    (quotation,) = note.quotations
    text = note.article.text
    assert quotation.post
    assert [text[s.start : s.end] for s in quotation.segments] == ["The port is closed."]
    assert quotation.speaker is not None
    assert text[quotation.speaker.start : quotation.speaker.end] == "Mira Lind"


def test_marks_in_folded_blocks_are_no_quotations() -> None:
    note = annotate(article("“Read more of this story”", kinds={0: BlockKind.PROMO}))
    assert note.quotations == ()


@pytest.mark.parametrize(
    "marked",
    [
        "‹The port is closed,›",
        "‚The port is closed,‘",
        "「The port is closed,」",
        "『The port is closed,』",
        "„The port is closed,“",
        "»The port is closed,«",
        "«The port is closed,»",
    ],
)
def test_marks_of_other_countries_quote(marked: str) -> None:
    assert read(f"{marked} said Mira Lind.") == [
        (["The port is closed,"], "Mira Lind", "quote, said NP")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The class of '89 came to the hall before the wives' club did.",
        "In the summer of ‘76 the miners’ union struck.",
        "‹ Back to the list of ferries, or read what the harbour office says.",
        "‹Back to the list of ferries.",
    ],
)
def test_a_year_and_a_pointer_open_no_quotation(text: str) -> None:
    assert read(text) == []


def test_a_number_may_begin_words_in_single_marks() -> None:
    assert read("'76 boats are missing,' Mira Lind said.") == [
        (["76 boats are missing,"], "Mira Lind", "quote, NP said")
    ]


@pytest.mark.parametrize(("left", "right"), [("‘", "’"), ("'", "'")])
def test_a_speaker_behind_the_last_paragraph_is_of_all(left: str, right: str) -> None:
    ((segments, speaker, _),) = read(
        f"{left}The port is closed.", f"{left}It opens in May,{right} said Mira Lind."
    )
    assert segments == ["The port is closed.", "It opens in May,"]
    assert speaker == "Mira Lind"


def test_a_second_speaker_does_not_go_on_with_the_first() -> None:
    assert read("“The port is closed,” Lind said. “It is open,” Orr added.") == [
        (["The port is closed,"], "Lind", "quote, NP said"),
        (["It is open,"], "Orr", "quote, NP said"),
    ]


def test_the_same_speaker_named_anew_goes_on() -> None:
    ((segments, _, _),) = read("“The port is closed,” Lind said. “It is a pity,” she added.")
    assert segments == ["The port is closed,", "It is a pity,"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The port is closed,” one official, who asked not to be named, said.", "one official"),
        ("“The port is closed,” said one pilot who asked not to be named.", "one pilot"),
        ("“The port is closed,” said one of the pilots.", "one of the pilots"),
        ("“The port is closed,” one said.", "one"),
    ],
)
def test_one_of_many_speaks_by_the_noun(text: str, speaker: str) -> None:
    ((_, found, _),) = read(text)
    assert found == speaker


@pytest.mark.parametrize("turn", ["but", "and"])
def test_a_statement_behind_a_led_quotation_is_another_s(turn: str) -> None:
    found = read(f"Lind said it was “a long night”, {turn} Orr said it was “no worse than most”.")
    assert [speaker for _, speaker, _ in found] == ["Lind", "Orr"]


def test_an_office_and_its_body_stand_around_a_full_name() -> None:
    ((_, speaker, _),) = read("“No one told us,” fire chief Kai Oduya of the Aldby Watch said.")
    assert speaker is not None
    assert "Kai Oduya" in speaker
