"""The command table as a whole."""

from collections import Counter

import pytest

from crosslight_tui.commands.command import Group
from crosslight_tui.commands.table import BY_ID, COMMANDS, default_keymap
from crosslight_tui.glance import glance
from crosslight_tui.keys.names import called
from tests.tui.drawing import Silent, desk_of, press
from tests.tui.stories import harbour, story_of

PROMISED = (
    "j k h l d u space b g G ] [ } { ! @ m e i / n N f z Z ~ v w O , . = y Y : ctrl+p ? q E R"
)
"""Every key of the design's table that this stage supports."""


def test_ids_and_keys_are_given_once() -> None:
    assert max(Counter(c.id for c in COMMANDS).values()) == 1
    assert max(Counter(called(key) for c in COMMANDS for key in c.keys).values()) == 1


@pytest.mark.parametrize("key", [*PROMISED.split(), *"123456789"])
def test_every_promised_key_runs_a_command(key: str) -> None:
    assert default_keymap().command(called(key) or "") is not None


def test_every_key_is_one_that_a_keyboard_has() -> None:
    assert all(called(key) for c in COMMANDS for key in c.keys)


def test_a_counterpart_leads_back_and_has_a_key() -> None:
    paired = [c for c in COMMANDS if c.counterpart]
    assert len(paired) == 6
    for command in paired:
        other = BY_ID[command.counterpart]
        assert other.counterpart == command.id
        assert other.keys


def test_what_acts_on_names_is_offered_among_them_and_the_way_there_elsewhere() -> None:
    desk = desk_of()
    names = [c for c in COMMANDS if c.group is Group.NAMES]
    assert [c.id for c in names if c.offered(desk)] == ["entities"]
    assert not BY_ID["row.open"].offered(desk)
    assert not BY_ID["back"].offered(desk)
    press(desk, "entities")
    assert [c.id for c in names if not c.offered(desk)] == ["entities"]
    assert BY_ID["row.open"].offered(desk)
    assert BY_ID["back"].offered(desk)
    assert BY_ID["row.open"].offered(press(desk_of(), "view.findings"))


def test_every_group_has_commands() -> None:
    assert {c.group for c in COMMANDS} == set(Group)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.id)
def test_a_reason_is_a_sentence_and_what_has_none_can_act(command) -> None:
    desks = (
        desk_of(),
        desk_of(glance(story_of(harbour())), aligned=False),
        desk_of(None, 50, 12),
        press(desk_of(None, 120, 40), "entities"),
    )
    for desk in desks:
        reason = command.reason(desk)
        if reason is None:
            command.act(desk, Silent())
        else:
            assert reason[0].isupper() or reason[0] == "“"
            assert reason.endswith(".")
