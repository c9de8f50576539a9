"""The measures of the benchmark, on numbers small enough to check by hand."""

import numpy as np
import pytest

from tests.bench.alignment import measures
from tests.bench.alignment.claims import bcubed
from tests.bench.alignment.measures import Judged


def judged(labels, scores):
    ends = [(f"A.{n}", f"B.{n}") for n in range(len(labels))]
    ids = frozenset(end for pair in ends for end in pair)
    linked = {end for pair, label in zip(ends, labels, strict=True) if label > 0 for end in pair}
    return Judged(np.array(labels), np.array(scores), ends, ids, ids - linked)


def test_average_precision_is_the_mean_precision_at_each_link():
    story = judged([2, 0, 1, 0], [0.9, 0.8, 0.7, 0.1])
    assert measures.average_precision([story]) == pytest.approx((1 + 2 / 3) / 2)


def test_equal_scores_share_their_precision():
    story = judged([1, 0], [0.5, 0.5])
    assert measures.average_precision([story]) == pytest.approx(0.5)


def test_pairs_that_are_left_out_count_neither_way():
    story = judged([2, -1, 0], [0.9, 0.8, 0.1])
    assert measures.links(story, 0.5) == measures.Tally(1, 1, 1)
    assert measures.links(story, 0.0) == measures.Tally(1, 2, 1)


def test_the_best_threshold_has_the_best_f1():
    story = judged([1, 1, 0, 1, 0, 0], [0.9, 0.8, 0.7, 0.6, 0.5, 0.4])
    assert measures.best_threshold([story]) == 0.6
    assert measures.links(story, 0.6).f1 == pytest.approx(2 * 3 / (4 + 3))


def test_unique_sentences_are_those_without_a_link():
    story = judged([1, 0, 0], [0.9, 0.8, 0.1])
    assert measures.unique(story, 0.5) == measures.Tally(right=2, found=2, wanted=4)


def test_calibration_compares_what_was_said_with_what_was_seen():
    story = judged([1, 1, 0, 0], [0.75, 0.75, 0.75, 0.25])
    bins = measures.reliability([story], floor=0.05, bins=2)
    assert [(b.count, b.said, b.seen) for b in bins] == [
        (1, 0.25, 0.0),
        (3, 0.75, pytest.approx(2 / 3)),
    ]
    error = measures.calibration_error(bins)
    assert error == pytest.approx((0.25 + 3 * (0.75 - 2 / 3)) / 4)


def test_bootstrap_of_a_system_against_itself_gains_nothing():
    stories = [judged([1, 0], [0.9, 0.1]), judged([1, 0], [0.2, 0.6])]
    low, high, none = measures.bootstrap(stories, stories, measures.average_precision, rounds=20)
    assert (low, high, none) == (0.0, 0.0, 1.0)


def test_extended_bcubed_counts_shared_groups():
    a, b, c = "abc"
    whole = [frozenset({a, b, c})]
    parts = [frozenset({a, b}), frozenset({c})]
    assert bcubed(whole, whole) == pytest.approx((1.0, 1.0, 1.0))
    precision, recall, _ = bcubed(whole, parts)
    assert precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)
    assert recall == 1.0
    twice = [frozenset({a, b}), frozenset({a, b, c})]
    precision, recall, _ = bcubed(twice, whole)
    assert precision == pytest.approx((2 * (0.5 + 0.5 + 1) / 3 + 1) / 3)
    assert recall == 1.0
