"""The reader's own clipboard, through the tool the desktop has for it.

Terminals pass OSC 52 on only when they feel like it; a native tool is asked first.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

TIMEOUT = 2.0
"""Seconds after which a clipboard tool is given up."""

_TOOLS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("WAYLAND_DISPLAY", ("wl-copy", "--type", "text/plain;charset=utf-8")),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("WSL_DISTRO_NAME", ("clip.exe",)),
)
"""The variable that says which desktop is there, and a tool that serves it."""


def find_tool(
    environ: Mapping[str, str] | None = None, platform: str = sys.platform
) -> tuple[str, ...] | None:
    """The command that takes text on standard input, if there is one.

    Args:
        environ: The environment, by default the process's own.
        platform: As in `sys.platform`.
    """
    environ = os.environ if environ is None else environ
    if platform == "darwin":
        return ("pbcopy",) if shutil.which("pbcopy") else None
    for variable, command in _TOOLS:
        if environ.get(variable) and shutil.which(command[0], path=environ.get("PATH")):
            return command
    return None


def copy(text: str, command: tuple[str, ...]) -> bool:
    """Hand a text to a clipboard tool; False when the tool did not take it."""
    try:
        # The output goes nowhere: these tools stay alive behind us and would hold a pipe open.
        done = subprocess.run(
            command,
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
