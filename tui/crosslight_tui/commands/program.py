"""Help, palette, theme, and the ways out."""

from dataclasses import replace

from crosslight.view.state import Filter, ViewState
from crosslight_tui.commands.command import Command, Group
from crosslight_tui.desk.anchor import Place
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.host import Host


def step_back(desk: Desk, host: Host) -> bool:
    """Undo what is most on top: alignment, correction, list, panel, search, filter; else False."""
    if host.marks.cancel():
        desk.message = "stopped" if desk.aligned else "stopped; R compares again"
    elif desk.pending is not None:
        desk.pending, desk.message = None, "dropped"
    elif desk.in_names and desk.names.wanted:
        desk.names = desk.names.narrowed("")
    elif desk.in_names:
        desk.in_names = False
    elif desk.panel is not None:
        desk.open_panel(None)
    elif desk.state.query or desk.state.entity:
        desk.spot = None
        desk.show(replace(desk.state, query="", entity=None))
    elif desk.scene.filtered:
        desk.show(replace(desk.state, filter=Filter.ALL))
        desk.message = f"no filter, {desk.count}"
    elif desk.sidebar:
        desk.open_sidebar(None)
    elif desk.left:
        _return(desk, *desk.left[-1])
    else:
        return False
    return True


def _return(desk: Desk, state: ViewState, place: Place) -> None:
    """To what the reader left last for a list, or for the text behind one."""
    desk.left = desk.left[:-1]
    desk.show(state)
    desk.go(desk.scene.grid.find(place.row) or 0)
    desk.face(place.source)


def _back(desk: Desk, host: Host) -> None:
    step_back(desk, host)


def _on_top(desk: Desk) -> bool:
    """Whether something lies over the text that a reader would want to leave."""
    over = desk.in_names or desk.panel is not None or bool(desk.left)
    return over or desk.scene.filtered


def _quit(desk: Desk, host: Host) -> None:
    if not step_back_for_quit(desk, host):
        host.quit()


def step_back_for_quit(desk: Desk, host: Host) -> bool:
    """As `step_back`, but an alignment under way is no reason to stay."""
    return False if desk.busy else step_back(desk, host)


def _help(_: Desk, host: Host) -> None:
    host.questions.show_help()


def _palette(_: Desk, host: Host) -> None:
    host.questions.show_palette()


def _theme(_: Desk, host: Host) -> None:
    host.next_theme()


COMMANDS = (
    Command("palette", "Commands by name", (":", "ctrl+p"), Group.PROGRAM, _palette),
    Command("help", "Help: keys and signs", ("?",), Group.PROGRAM, _help, hint="help"),
    Command("theme.next", "Next theme", ("T",), Group.PROGRAM, _theme),
    Command("back", "Back", ("escape",), Group.PROGRAM, _back, hint="back", offered=_on_top),
    Command("quit", "Back, then quit", ("q",), Group.PROGRAM, _quit, hint="quit"),
)
