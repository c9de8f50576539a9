"""What the program asks of its terminal."""

import os

import pytest

from crosslight_tui.terminal import hung_up


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal")
def test_a_terminal_that_was_closed_is_noticed() -> None:
    window, terminal = os.openpty()
    assert not hung_up(terminal)
    os.close(window)
    assert hung_up(terminal)
    os.close(terminal)
