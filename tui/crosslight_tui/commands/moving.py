"""Moving the cursor; in the list of entities the same keys move there."""

from crosslight_tui.commands.command import Act, Command, Group
from crosslight_tui.commands.naming import light
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.host import Host

FAR = 1_000_000


def _name(desk: Desk, steps: int) -> None:
    """Move in the list; what is lit in the text follows."""
    desk.names.move(steps)
    if desk.state.entity is not None:
        light(desk)


def _rows(steps: int) -> Act:
    def act(desk: Desk, _: Host) -> None:
        if desk.in_names:
            _name(desk, steps)
        else:
            desk.step(steps)

    return act


def _pages(share: float) -> Act:
    def act(desk: Desk, _: Host) -> None:
        lines = int(desk.window * share)
        lines += (lines == 0) * (1 if share > 0 else -1)
        if desk.in_names:
            _name(desk, lines)
        else:
            desk.page(lines)

    return act


def _columns(steps: int) -> Act:
    def act(desk: Desk, _: Host) -> None:
        desk.in_names = False
        desk.column(steps)

    return act


def _panel(step: int) -> Act:
    def act(desk: Desk, _: Host) -> None:
        # The last line stays in sight as the first one.
        desk.scroll_panel(step * max(desk.panel_height - 2, 1))

    return act


def _closed(desk: Desk) -> str | None:
    return None if desk.panel_height else "No panel is open below the text."


def _single(desk: Desk) -> str | None:
    return None if len(desk.shown) > 1 else "There is only one source."


COMMANDS = (
    Command("row.down", "Row down", ("j", "down"), Group.MOVE, _rows(1)),
    Command("row.up", "Row up", ("k", "up"), Group.MOVE, _rows(-1)),
    Command("column.previous", "Previous column", ("h", "left"), Group.MOVE, _columns(-1), _single),
    Command("column.next", "Next column", ("l", "right"), Group.MOVE, _columns(1), _single),
    Command("half.down", "Half a page down", ("d",), Group.MOVE, _pages(0.5)),
    Command("half.up", "Half a page up", ("u",), Group.MOVE, _pages(-0.5)),
    Command("page.down", "Page down", ("space", "pagedown"), Group.MOVE, _pages(1)),
    Command("page.up", "Page up", ("b", "pageup"), Group.MOVE, _pages(-1)),
    Command("document.top", "To the beginning", ("g", "home"), Group.MOVE, _rows(-FAR)),
    Command("document.end", "To the end", ("G", "end"), Group.MOVE, _rows(FAR)),
    Command("panel.down", "Scroll the panel down", ("J",), Group.MOVE, _panel(1), _closed),
    Command("panel.up", "Scroll the panel up", ("K",), Group.MOVE, _panel(-1), _closed),
)
