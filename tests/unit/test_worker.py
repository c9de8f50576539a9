"""The child's side of comparing in a process of its own."""

import io
import pickle
import sys
from types import SimpleNamespace

import pytest

from crosslight import worker
from crosslight.model import Comparison, Story
from crosslight.pipeline import compare, restrict
from tests.factory import article

STORY = Story(
    "Lock",
    (
        article("The lock at Oltmar opened on Monday. Crews cheered.", "A"),
        article("On Monday the lock at Oltmar opened. It rained.", "B"),
    ),
)


def answered(
    request: worker.Request | worker.Restriction, monkeypatch: pytest.MonkeyPatch
) -> Comparison:
    sent = SimpleNamespace(buffer=io.BytesIO(pickle.dumps(request)))
    got = SimpleNamespace(buffer=io.BytesIO())
    monkeypatch.setattr(sys, "stdin", sent)
    monkeypatch.setattr(sys, "stdout", got)
    worker.main()
    made: Comparison = pickle.loads(got.buffer.getvalue())
    return made


def test_a_request_is_compared_and_its_steps_are_told(monkeypatch, capsys):
    assert answered(worker.Request(STORY, 0.4), monkeypatch) == compare(STORY, strictness=0.4)
    assert capsys.readouterr().err.splitlines()[0] == "reading"


def test_a_restriction_chooses_links_anew_without_scoring(monkeypatch, capsys):
    made = compare(STORY)
    assert answered(worker.Restriction(made, 1.0), monkeypatch) == restrict(made, 1.0)
    assert "aligning" not in capsys.readouterr().err
