"""The weights file, as read."""

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

WEIGHTS: Mapping[str, Any] = json.loads(
    files("crosslight.align").joinpath("weights.json").read_text("utf-8")
)
"""What `tests/bench/fit_align.py` fitted, and on what."""
DEFAULT_STRICTNESS: float = WEIGHTS["thresholds"]["default"]
"""Probability from which two sentences count as linked: the best F1 of links."""
