"""Writes the pictures of the README from the real app, over stories that come with it.

    python screenshots/make.py

`tests/tui/test_screenshots.py` makes them again and fails when a picture here is stale.
"""

import asyncio
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from crosslight import compare, load
from crosslight.model import Comparison, Story
from crosslight.reports import FORMATS
from crosslight_tui.shell import Crosslight

PAGE = (1180, 1500)
"""Width and height of the picture of the report, in pixels."""
HERE = Path(__file__).parent
CORPUS = HERE.parent / "corpus"
MEETING = "vientiane-2024"
FERRY = "selwen-ferry"


@dataclass(frozen=True, slots=True)
class Picture:
    """What to show."""

    story: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    """Pressed one after the other before the picture is taken."""
    theme: str = "crosslight-dark"


PICTURES: Mapping[str, Picture] = {
    "split-120x40": Picture(FERRY, (120, 40), ("exclamation_mark",)),
    "split-200x50": Picture(MEETING, (200, 50), ("exclamation_mark",)),
    "split-light": Picture(FERRY, (120, 40), ("exclamation_mark",), theme="crosslight-light"),
    "stack-80x24": Picture(MEETING, (80, 24), ("exclamation_mark",)),
    "sidebar": Picture(MEETING, (140, 40), ("e", "j", "enter", "enter")),
    "why": Picture(FERRY, (120, 40), ("exclamation_mark", "i")),
    "quotes": Picture(MEETING, (120, 40), ("v", "v", "v", "i")),
    "findings": Picture(FERRY, (120, 40), ("F", "g")),
    "matrix": Picture(MEETING, (120, 40), ("v", "v", "exclamation_mark")),
}


@cache
def compared(name: str) -> tuple[Story, Comparison]:
    """A bundled story and its comparison."""
    story = load([str(CORPUS / name)])
    return story, compare(story)


@contextmanager
def plain_environment() -> Iterator[None]:
    """Without the variables by which a developer's terminal would change a picture."""
    names = ("NO_COLOR", "TEXTUAL_THEME")
    kept = {name: os.environ.pop(name) for name in names if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(kept)


async def drawn(picture: Picture) -> str:
    """The picture as SVG."""
    story, comparison = compared(picture.story)
    app = Crosslight(
        story, comparison=comparison, keys_file=HERE / "no keys here", ascii_signs=False
    )
    async with app.run_test(size=picture.size) as pilot:
        app.theme = picture.theme
        await pilot.pause()
        await pilot.press(*picture.keys)
        await app.workers.wait_for_complete()
        await pilot.pause()
        return app.export_screenshot()


def framed(page: str) -> str:
    """The top of an HTML report as a picture: the page itself, inside an SVG.

    The template writes a body that is well-formed XML, which a foreign object needs.
    """
    style = page[page.index("<style>") : page.index("</style>") + len("</style>")]
    body = page[page.index("<body") : page.index("</body>") + len("</body>")]
    width, height = PAGE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">\n'
        f'<foreignObject width="{width}" height="{height}">\n'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head>{style}</head>\n'
        f"{body.replace('&nbsp;', '&#160;')}\n</html>\n</foreignObject>\n</svg>\n"
    )


def files() -> dict[str, str]:
    """Every file of this folder that this script writes, with its content."""
    with plain_environment():
        found = {f"{name}.svg": asyncio.run(drawn(p)) for name, p in PICTURES.items()}
    page = FORMATS["html"](compared(FERRY)[1])
    return {**found, "report.html": page, "report.svg": framed(page)}


def main() -> None:
    """Write them all."""
    for name, content in files().items():
        (HERE / name).write_text(content, encoding="utf-8", newline="\n")
        print(f"screenshots/{name}")


if __name__ == "__main__":
    main()
