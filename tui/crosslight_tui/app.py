"""The way into the app: the child process first, the terminal library second, so both overlap."""

import gc

from crosslight.model import Story
from crosslight_tui.alignment import Alignment


def run(story: Story, *, base: str | None = None, strictness: float | None = None) -> int:
    """Open a story in the terminal.

    The caller has made sure that standard input and output are a terminal: the terminal library
    waits forever where they are not.

    Args:
        story: What to compare.
        base: Siglum of the source that leads, None for the first.
        strictness: Lowest score of a link, None for the fitted one.

    Returns:
        The exit code.
    """
    alignment = Alignment.begin(story, strictness)
    # Nothing that is made while starting becomes garbage; the app turns collection on again.
    gc.disable()
    try:
        from crosslight_tui.shell import Crosslight  # noqa: PLC0415 - loads while the child works

        app = Crosslight(story, base=base, strictness=strictness, alignment=alignment)
        app.run()
    finally:
        gc.enable()
        alignment.close()
    return app.return_code or 0
