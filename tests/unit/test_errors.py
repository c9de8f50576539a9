"""Why a file could not be used, in words."""

import errno
import os

import pytest

from crosslight.errors import reason


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), "no space left on device"),
        (OSError("an error without a number"), "unknown reason"),
    ],
)
def test_a_reason_stands_in_the_middle_of_a_sentence(problem: OSError, told: str) -> None:
    assert reason(problem) == told
