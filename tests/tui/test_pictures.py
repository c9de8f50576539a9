"""Whole screens as SVG. Few, since every release of the terminal library may repaint them all."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from textual.pilot import Pilot

from crosslight.model import Comparison
from tests.tui.drawing import app_of
from tests.tui.sayings import speech
from tests.tui.stories import harbour, many


@dataclass(frozen=True)
class Picture:
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    commands: tuple[str, ...] = ()
    made: Callable[[], Comparison] = harbour
    theme: str = ""
    ascii_signs: bool = False
    env: dict[str, str] = field(default_factory=dict)


TO_CONFLICT = ("right_square_bracket", "right_square_bracket")
PICTURES = {
    "split-120x40": Picture((120, 40)),
    "split-cursor-on-conflict": Picture((120, 40), ("exclamation_mark",)),
    "split-200x50": Picture((200, 50), ("exclamation_mark", "l")),
    "split-two-sources": Picture((80, 24), made=lambda: harbour("AB")),
    "stack-80x24": Picture((80, 24), ("exclamation_mark",)),
    "matrix": Picture((100, 24), commands=("view.matrix",)),
    "matrix-ten-sources": Picture((200, 50), made=lambda: many(10)),
    "paged-ten-sources": Picture(
        (200, 50), commands=("view.split", "columns.next"), made=lambda: many(10)
    ),
    "quotes": Picture((100, 24), commands=("view.quotes",)),
    **{
        f"{view}-{width}x{height}": Picture(
            (width, height), commands=(f"view.{view}",), made=speech
        )
        for view in ("quotes", "findings")
        for width, height in ((80, 24), (120, 40))
    },
    "sidebar-walking": Picture((120, 40), ("e", "j", "enter", "enter")),
    "why": Picture((120, 40), ("exclamation_mark", "i")),
    "types": Picture((80, 24), ("e", "C")),
    "search-typing": Picture((80, 24), ("slash", "f", "e", "r", "r", "y")),
    "folded": Picture((120, 40), ("Z",)),
    "filter-unique": Picture((80, 24), ("f", "f")),
    "help": Picture((120, 40), ("question_mark",)),
    "palette": Picture((120, 40), ("colon", "f", "i", "l")),
    "light": Picture((120, 40), ("exclamation_mark",), theme="crosslight-light"),
    "foreign-theme": Picture((120, 40), ("exclamation_mark",), theme="gruvbox"),
    "no-color": Picture((120, 40), ("exclamation_mark",), env={"NO_COLOR": "1"}),
    "ascii": Picture((120, 40), ("exclamation_mark",), ascii_signs=True),
    "status-line-only": Picture((59, 14)),
    "too-small": Picture((39, 7)),
}


@pytest.mark.parametrize("name", PICTURES)
def test_screen(
    name: str, snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = PICTURES[name]
    for variable, value in picture.env.items():
        monkeypatch.setenv(variable, value)
    app = app_of(picture.made(), ascii_signs=picture.ascii_signs)

    async def prepare(pilot: Pilot[int]) -> None:
        if picture.theme:
            app.theme = picture.theme
        await pilot.pause()
        await pilot.press(*picture.keys)
        for id_ in picture.commands:
            app.reader.run(id_)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.return_code is None, "the app ended before its picture"

    assert snap_compare(app, terminal_size=picture.size, run_before=prepare)
