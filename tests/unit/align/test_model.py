from copy import deepcopy

import pytest

from crosslight.align import DEFAULT_STRICTNESS
from crosslight.align.features import CONTEXT, LOCAL
from crosslight.align.model import Bent, line, logistic, model, parse
from crosslight.align.weights import WEIGHTS


def test_thresholds_rise_from_shown_to_linked_to_firm():
    assert 0 < model().floor < DEFAULT_STRICTNESS < model().firm < 1


def test_weights_say_where_they_come_from():
    assert WEIGHTS["provenance"]["on"]
    assert "fit_align" in WEIGHTS["provenance"]["fitted by"]


def test_every_feature_has_a_weight_and_every_weight_a_feature():
    first, second = WEIGHTS["stages"]
    assert list(first["features"]) == list(LOCAL)
    assert list(second["features"]) == [*LOCAL, *CONTEXT]


def test_a_feature_without_a_weight_is_named():
    data = deepcopy(dict(WEIGHTS))
    missing = next(iter(LOCAL))
    del data["stages"][0]["features"][missing]
    with pytest.raises(KeyError, match=missing):
        parse(data)


def test_log_odds_become_probabilities_without_overflow():
    assert logistic(0.0) == 0.5
    assert logistic(-1e6) == 0.0
    assert logistic(1e6) == 1.0
    assert logistic(-2.0) == pytest.approx(1 - logistic(2.0))


def test_a_line_bends_at_its_knots():
    stage = Bent(1.0, (line(2.0, [(5.0, 1.0), (3.0, -1.5)]), line(0.0, [(0.0, 0.25)])))
    assert stage((3.0, 0.0)) == 7.0
    assert stage((4.0, 0.0)) == 7.5
    assert stage((6.0, 4.0)) == 1.0 + 12.0 - 4.5 + 1.0 + 1.0


def test_only_the_second_stage_bends():
    first, second = WEIGHTS["stages"]
    assert {len(row) for row in first["features"].values()} == {3}
    assert {len(row) for row in second["features"].values()} == {6}
