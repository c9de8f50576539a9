"""How sure a link must be: stricter and looser, while the text stays where it is."""

from crosslight_tui.commands.command import Act, Command, Group, Reason, unaligned
from crosslight_tui.desk.desk import Desk
from crosslight_tui.desk.host import Host

STEP = 0.1


def _strictness(step: float) -> Act:
    def act(desk: Desk, host: Host) -> None:
        desk.strictness = round(min(max(desk.strictness + step, 0.0), 1.0), 4)
        host.marks.restrict(desk.strictness)

    return act


def _at_bound(bound: float, told: str) -> Reason:
    def reason(desk: Desk) -> str | None:
        return unaligned(desk) or (told if desk.strictness == bound else None)

    return reason


COMMANDS = (
    Command(
        "strictness.up",
        "Fewer, surer links",
        (">",),
        Group.VIEW,
        _strictness(STEP),
        _at_bound(1.0, "Links cannot be stricter than 1; < loosens them."),
    ),
    Command(
        "strictness.down",
        "More links, less sure",
        ("<",),
        Group.VIEW,
        _strictness(-STEP),
        _at_bound(0.0, "Links cannot be looser than 0; > tightens them."),
    ),
)
