from textwrap import wrap

from crosslight.ingest.paragraphs import ends_stopped, paragraphs

LONG = (
    "The harbour office said on Monday that the northern pier would stay closed until divers"
    " had looked at each of its sixty piles, which may take until the first week of April."
)


def parts(text: str) -> list[str]:
    return [text[span.start : span.end] for span in paragraphs(text)]


def test_each_line_is_a_paragraph() -> None:
    assert parts("One line.\nAnother line.\n\n  A third one. \n") == [
        "One line.",
        "Another line.",
        "A third one.",
    ]


def test_wrapped_lines_are_joined() -> None:
    wrapped = "\n".join(wrap(LONG, 60))
    assert parts(f"{wrapped}\n\n{wrapped}") == [wrapped, wrapped]


def test_balanced_wrapping_is_joined() -> None:
    lines = [
        "The harbour office said on Monday that the northern",
        "pier would stay closed until divers had looked at all",
        "of its sixty piles, which may take until April.",
    ]
    assert len(paragraphs("\n".join(lines))) == 1


def test_short_lines_end_paragraphs_of_a_wrapped_text() -> None:
    first = "\n".join(wrap(LONG, 70))
    assert parts(f"{first}\n{first}") == [first, first]


def test_an_indented_line_begins_a_paragraph() -> None:
    lines = wrap(LONG, 60)
    text = "\n".join([*lines[:2], "    " + lines[0], *lines[1:]])
    assert len(paragraphs(text)) == 2


def test_items_of_a_wrapped_list_stay_apart() -> None:
    lines = wrap(LONG, 60)
    text = "\n".join([*lines[:2], "- " + lines[0], *lines[1:2], "- " + lines[0], *lines[1:]])
    assert len(paragraphs(text)) == 3


def test_lines_of_whole_sentences_are_not_wrapped() -> None:
    text = "\n".join(
        f"The ferry number {n} was late again on this foggy morning." for n in range(9)
    )
    assert len(paragraphs(text)) == 9


def test_stops_stand_before_closing_marks() -> None:
    assert ends_stopped("He said: “Go.”")
    assert ends_stopped("船は沈んだ。")
    assert not ends_stopped("He said (twice)")
    assert not ends_stopped("")
