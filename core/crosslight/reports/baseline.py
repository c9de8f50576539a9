"""Findings that are known already: what an earlier JSON report raised.

A finding is recognised by what it rests on (its type, the exact words, the sentences around them),
never by its number or place, so that a baseline survives edits elsewhere in the texts. The practice
is that of linters and of SARIF's partial fingerprints.
"""

import json
from bisect import bisect_right
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from crosslight.errors import InputError, reason
from crosslight.reports.json import SCHEMA


def fingerprints(data: Mapping[str, Any]) -> dict[str, str]:
    """Fingerprint by finding id.

    Args:
        data: A comparison as `json.as_data` gives it.
    """
    around = {article["id"]: _Sentences(article) for article in data["articles"]}
    return {
        finding["id"]: _digest(
            finding["type"],
            sorted((e["exact"], around[e["article"]].at(e["start"])) for e in finding["evidence"]),
        )
        for finding in data["findings"]
    }


def read_baseline(path: Path) -> frozenset[str]:
    """Fingerprints of the findings in a JSON report.

    Raises:
        InputError: The file cannot be read, or is no report of ours.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
    except OSError as problem:
        raise InputError(f"{path}: the baseline could not be read ({reason(problem)}).") from None
    except ValueError:
        data = None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise _no_baseline(path)
    try:
        return frozenset(fingerprints(data).values())
    except (KeyError, TypeError):  # of our schema by name only
        raise _no_baseline(path) from None


def _no_baseline(path: Path) -> InputError:
    return InputError(
        f"{path}: is no baseline, which is a JSON report; write one with "
        "crosslight compare SOURCE ... -o baseline.json."
    )


class _Sentences:
    """The sentences of one article, by offset."""

    def __init__(self, article: Mapping[str, Any]) -> None:
        self._text: str = article["text"]
        self._spans = [(s["start"], s["end"]) for s in article["sentences"]]

    def at(self, offset: int) -> str:
        """The sentence that holds an offset, its white space folded; empty where there is none."""
        n = bisect_right(self._spans, (offset, len(self._text) + 1)) - 1
        if n < 0:
            return ""
        start, end = self._spans[n]
        return " ".join(self._text[start:end].split())


def _digest(*parts: object) -> str:
    return sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()
