"""Printing one sentence of a same pair for the other."""

from copy import deepcopy
from typing import Any

from tests.bench.alignment.reprints import reprinted

GOLD: dict[str, Any] = {
    "sources": [
        {"id": 1, "paragraphs": [["Snow fell on the pass.", "Gulls cried."], ["Rain came."]]},
        {"id": 2, "paragraphs": [["The pass had snow."], [], ["It rained.", "Wind rose."]]},
    ],
    "pairs": [["1:0", "2:0", "S"], ["1:2", "2:1", "S"], ["1:2", "2:2", "P"]],
}


def lines(gold: dict[str, Any], source: int) -> list[str]:
    return [s for paragraph in gold["sources"][source]["paragraphs"] for s in paragraph]


def test_same_pairs_are_printed_alike_and_nothing_else_changes():
    before = deepcopy(GOLD)
    alike = 0
    for seed in range(20):
        made = reprinted(GOLD, seed)
        one, other = lines(made, 0), lines(made, 1)
        alike += (one[0] == other[0]) + (one[2] == other[1])
        assert one[1] == "Gulls cried."
        assert other[2] == "Wind rose."
        assert {one[0], other[0]} <= {"Snow fell on the pass.", "The pass had snow."}
        assert made["pairs"] == GOLD["pairs"]
    assert before == GOLD
    assert 20 < alike <= 40


def test_one_seed_makes_one_story():
    assert reprinted(GOLD, 7) == reprinted(GOLD, 7)


def test_a_sentence_takes_part_once():
    gold = deepcopy(GOLD)
    gold["pairs"].append(["1:0", "2:1", "S"])
    for seed in range(20):
        made = reprinted(gold, seed)
        printed = lines(made, 0) + lines(made, 1)
        assert all(printed.count(sentence) <= 2 for sentence in printed)
