"""Taking text away: to the clipboard, to a file; and bringing it in again."""

from crosslight_tui.commands.command import Command, Group, unaligned
from crosslight_tui.desk.copying import reading, whole_row
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.host import Host


def _copy(desk: Desk, host: Host) -> None:
    selected = host.selected_text()
    row = desk.current
    if selected:
        host.copy(selected, "the selection")
    elif row is not None:
        text = reading(desk.stage.index.articles, row.cells[desk.source])
        host.copy(text, f"what {desk.source} says")


def _silent(desk: Desk) -> str | None:
    row = desk.current
    cell = row.cells.get(desk.source) if row else None
    return None if cell and cell.pieces else f"{desk.source} says nothing in this row."


def _copy_row(desk: Desk, host: Host) -> None:
    if desk.current is not None:
        host.copy(whole_row(desk.stage.index.articles, desk.current), "the row")


def _empty(desk: Desk) -> str | None:
    return None if desk.current and desk.current.cells else "There is no text in this row."


def _export(_: Desk, host: Host) -> None:
    host.questions.ask_export()


def _reload(_: Desk, host: Host) -> None:
    host.marks.reload()


COMMANDS = (
    Command("copy.reading", "Copy what this source says", ("y",), Group.TAKE, _copy, _silent),
    Command("copy.row", "Copy the row", ("Y",), Group.TAKE, _copy_row, _empty),
    Command(
        "export",
        "Write the report to a file",
        ("E",),
        Group.TAKE,
        _export,
        unaligned,
        words="save html json markdown md text txt",
    ),
    Command("reload", "Read the sources again", ("R",), Group.TAKE, _reload),
)
