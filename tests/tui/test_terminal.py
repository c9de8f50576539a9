"""The program in a real pseudo-terminal: what only shows there."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.bench.terminal import Terminal

COMMAND = (sys.executable, "-m", "crosslight_tui")
LEAVE_ALTERNATE_SCREEN = "\x1b[?1049l"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "storm"
    folder.mkdir()
    for n in range(3):
        text = f"Storm over Hale\n\nTrees fell on the road. {n + 2} people were hurt.\n" * 40
        (folder / f"{n}.txt").write_text(text, encoding="utf-8")
    return folder


def test_q_leaves_the_terminal_as_it_was(story: Path) -> None:
    with Terminal((*COMMAND, str(story)), 80, 24) as terminal:
        terminal.until("Trees fell")
        os.write(terminal.fd, b"q")
        assert terminal.end() == 0
        assert LEAVE_ALTERNATE_SCREEN in terminal.seen


def test_an_interrupt_while_aligning_leaves_the_terminal_as_it_was(story: Path) -> None:
    with Terminal((*COMMAND, str(story)), 80, 24) as terminal:
        terminal.until("Trees fell")
        os.kill(terminal.pid, signal.SIGINT)
        assert terminal.end() == 130
        assert LEAVE_ALTERNATE_SCREEN in terminal.seen
        assert "Traceback" not in terminal.seen


def test_the_linux_console_gets_ascii_signs(story: Path) -> None:
    with Terminal((*COMMAND, str(story)), 80, 24, {"TERM": "linux"}) as terminal:
        terminal.until("Trees fell")
        terminal.settle(1.0)
        assert terminal.seen.isascii()


def test_no_color_means_no_colour(story: Path) -> None:
    with Terminal((*COMMAND, str(story)), 80, 24, {"NO_COLOR": "1"}) as terminal:
        terminal.until("Trees fell")
        terminal.settle(1.0)
        assert "\x1b[38;" not in terminal.seen
        assert "\x1b[48;" not in terminal.seen
