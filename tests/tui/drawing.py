"""A desk as the plain text of its screen, and an app over a comparison made by hand."""

from collections.abc import Callable
from pathlib import Path

from rich.cells import cell_len

from crosslight.entities.corrections import Correction
from crosslight.model import Comparison
from crosslight.view.choices import Question
from crosslight.view.layout import Chrome
from crosslight.view.runs import Line
from crosslight_tui.commands.table import BY_ID, default_keymap
from crosslight_tui.desk.chrome import status, title
from crosslight_tui.desk.correcting import sentence
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.hints import hints
from crosslight_tui.desk.name_lines import entry_line, head
from crosslight_tui.shell import Crosslight
from tests.tui.stories import harbour, story_of


class Silent:
    """A host that keeps what it is asked for."""

    def __init__(self, answer: str = "") -> None:
        self.answer = answer
        """What it answers; empty for what stands at the cursor."""
        self.asked: list[str] = []
        self.copied: list[str] = []
        self.selection: str | None = None
        self.running = False
        self.questions = self.marks = self

    def copy(self, text: str, what: str) -> None:
        self.copied.append(text)

    def selected_text(self) -> str | None:
        return self.selection

    def cancel(self) -> bool:
        was, self.running = self.running, False
        return was

    def restrict(self, strictness: float) -> None:
        self.asked.append(f"links from {strictness:.2f}")

    def correct(self, correction: Correction) -> None:
        self.asked.append(sentence(correction))

    def undo(self) -> None:
        self.asked.append("undo")

    def ask(self, question: Question, done: Callable[[str], None]) -> None:
        self.asked.append(f"{question.asks}: {', '.join(c.text for c in question.choices)}")
        done(self.answer or question.first)

    def ask_search(self) -> None:
        self.asked.append("search")

    def ask_names(self) -> None:
        self.asked.append("names")

    def ask_export(self) -> None:
        self.asked.append("export")

    def show_help(self) -> None:
        self.asked.append("help")

    def show_palette(self) -> None:
        self.asked.append("palette")

    def next_theme(self) -> None:
        self.asked.append("theme")

    def reload(self) -> None:
        self.asked.append("reload")

    def quit(self) -> None:
        self.asked.append("quit")


def desk_of(
    made: Comparison | None = None,
    width: int = 80,
    height: int = 24,
    *,
    aligned: bool = True,
) -> Desk:
    desk = Desk(made or harbour(), aligned=aligned, measure=cell_len)
    desk.resize(width, height)
    return desk


def press(desk: Desk, *ids: str, host: Silent | None = None) -> Desk:
    """Run commands as the screen does; one that cannot act leaves its reason as the message."""
    for id_ in ids:
        command = BY_ID[id_]
        desk.message = ""
        reason = command.reason(desk)
        if reason is None:
            command.act(desk, host or Silent())
        else:
            desk.message = reason
    return desk


def choose(desk: Desk, name: str) -> None:
    """Put the cursor of the list on a name."""
    desk.names.choose(next(n.id for n in desk.stage.named.values() if n.name == name))


def text(line: Line) -> str:
    return "".join(run.text for run in line).rstrip()


def drawn(desk: Desk) -> str:
    """What stands on the screen, from the same parts as the app's, as plain text."""
    full = desk.layout.chrome is Chrome.FULL
    lines = [text(desk.scene.grid.line(desk.top + y)) for y in range(desk.window)]
    if full:
        lines = [*(text(line) for line in desk.scene.painter.header()), *lines]
    if desk.panel_height:
        shown = desk.panel_lines()[desk.panel_top : desk.panel_top + desk.panel_height - 1]
        lines += ["─" * 10, *map(text, shown)]
    if desk.layout.sidebar:
        width = desk.layout.sidebar - 1
        entries = range(len(desk.names.entries))
        names = [
            head(desk, width, cell_len),
            *(entry_line(desk, n, width, cell_len) for n in entries),
        ]
        lines += ["═" * 10, *map(text, names)]
    lines.append(text(status(desk, desk.width, cell_len)))
    if full:
        bar = text(title(desk, desk.width, cell_len))
        lines = [bar, *lines, text(hints(desk, default_keymap(), desk.width, cell_len))]
    return "\n".join(lines)


def app_of(made: Comparison | None = None, *, ascii_signs: bool = False) -> Crosslight:
    made = made or harbour()
    return Crosslight(
        story_of(made),
        comparison=made,
        keys_file=Path("no such file"),
        ascii_signs=ascii_signs,
    )
