"""A further source that copies one of a labelled story."""

from copy import deepcopy
from typing import Any

from tests.bench.alignment.wire import COPY, copied

LONG = "The ferry was towed to the old harbour, where crowds of islanders waited in the rain."
GOLD: dict[str, Any] = {
    "sources": [
        {"id": "1", "paragraphs": [[LONG, "Gulls cried."], [], ["Snow fell on the pass."]]},
        {
            "id": "2",
            "paragraphs": [["A ferry is in harbour.", "It has been towed."], ["Snow fell."]],
        },
    ],
    "groups": {"towed": ["1:0S", "2:0P", "2:1P"], "snow": ["1:2S", "2:2S"], "gulls": ["1:1O"]},
    "pairs": [["1:0", "2:0", "P"], ["1:0", "2:1", "P"], ["1:2", "2:2", "S"]],
}
TEXTS = {
    f"{source['id']}:{n}": text
    for source in GOLD["sources"]
    for n, text in enumerate(text for paragraph in source["paragraphs"] for text in paragraph)
}


def stories() -> list[tuple[list[str], dict[tuple[str, str], str]]]:
    """The further source's sentences and the labels of its pairs, by many seeds."""
    found = []
    for seed in range(200):
        made = copied(GOLD, seed)
        last = made["sources"][-1]
        assert last["id"] == COPY
        assert made["sources"][:-1] == GOLD["sources"]
        assert made["pairs"][:3] == GOLD["pairs"]
        pairs = {(a, b): label for a, b, label in made["pairs"][3:]}
        found.append(([s for paragraph in last["paragraphs"] for s in paragraph], pairs))
    return found


def test_the_story_itself_stays_as_it_is():
    before = deepcopy(GOLD)
    assert stories()
    assert before == GOLD
    assert copied(GOLD, 7) == copied(GOLD, 7)


def test_what_is_printed_whole_has_the_labels_of_its_origin():
    seen = 0
    for lines, pairs in stories():
        for n, line in enumerate(lines):
            if line == TEXTS["1:2"]:
                seen += 1
                assert pairs["1:2", f"{COPY}:{n}"] == "S"
                assert pairs["2:2", f"{COPY}:{n}"] == "S"
                assert ("2:0", f"{COPY}:{n}") not in pairs
    assert seen > 50


def test_a_cut_sentence_is_partly_its_origin_and_unsure_beyond():
    cut = LONG[: LONG.index(",")] + "."
    labels = [
        (pairs["1:0", f"{COPY}:{n}"], pairs["2:0", f"{COPY}:{n}"])
        for lines, pairs in stories()
        for n, line in enumerate(lines)
        if line == cut
    ]
    assert labels
    assert set(labels) == {("P", "O")}


def test_sentences_of_one_source_are_labelled_by_their_group():
    labels = [
        pairs["2:1", f"{COPY}:{n}"]
        for lines, pairs in stories()
        for n, line in enumerate(lines)
        if line == TEXTS["2:0"]
    ]
    assert set(labels) == {"P"}


def test_some_sentences_are_left_out_thinned_and_mixed_in():
    made = [set(lines) for lines, _ in stories()]
    assert any(TEXTS["1:1"] not in lines for lines in made)
    assert any({TEXTS["1:1"], TEXTS["2:2"]} <= lines for lines in made)
    words = set(LONG.split())
    thinned = [s for lines in made for s in lines if s not in TEXTS.values() and "," in s]
    assert thinned
    assert all(set(sentence.split()) <= words for sentence in thinned)
