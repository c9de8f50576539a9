"""The child process, from the side of the interface."""

import asyncio
import subprocess
import sys

import pytest

from crosslight.model import Story
from crosslight_tui import alignment
from crosslight_tui.alignment import Alignment, AlignmentError
from tests.tui.stories import harbour, story_of


def child(code: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


async def test_the_answer_is_the_comparison_and_steps_are_told() -> None:
    steps: list[str] = []
    story = story_of(harbour("AB"))
    made = await Alignment.begin(story).result(steps.append)
    assert [a.text for a in made.articles] == [a.text for a in story.articles]
    assert made.links
    assert steps


async def test_a_large_story_does_not_fill_a_pipe() -> None:
    empty = Story("Empty", ())
    made = await Alignment.begin(empty).result(lambda _: None)
    assert made.articles == ()


async def test_a_child_that_fails_is_one_sentence() -> None:
    code = "import sys; print('no memory left', file=sys.stderr); sys.exit(1)"
    with pytest.raises(AlignmentError, match="no memory left"):
        await Alignment(child(code)).result(lambda _: None)


async def test_a_silent_failure_is_told_too() -> None:
    with pytest.raises(AlignmentError, match="without an answer"):
        await Alignment(child("raise SystemExit(2)")).result(lambda _: None)


async def test_cancelling_ends_the_child() -> None:
    process = child("import time; time.sleep(60)")
    under_way = Alignment(process)
    waiting = asyncio.create_task(under_way.result(lambda _: None))
    await asyncio.sleep(0.05)
    under_way.cancel()
    with pytest.raises(AlignmentError):
        await waiting
    assert process.poll() is not None
    under_way.cancel()


def test_no_folder_of_the_readers_stands_in_for_our_modules() -> None:
    assert "-P" in alignment.COMMAND
