"""Any commands in any order, at any size: the cursor's row exists and is on the screen."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from crosslight.view.rows import RowKind
from crosslight_tui.commands.table import COMMANDS
from crosslight_tui.desk.walking import search
from crosslight_tui.glance import glance
from tests.tui.drawing import Silent, desk_of, drawn, press
from tests.tui.stories import harbour, many, story_of

MADE = {"two": harbour("AB"), "three": harbour(), "nine": many(9, 12)}
IDS = [command.id for command in COMMANDS]


class Reading(RuleBasedStateMachine):
    @initialize(name=st.sampled_from(sorted(MADE)), aligned=st.booleans())
    def open(self, name: str, aligned: bool) -> None:
        self.made = MADE[name]
        shown = self.made if aligned else glance(story_of(self.made))
        self.desk = desk_of(shown, aligned=aligned)
        self.host = Silent()

    @rule(id_=st.sampled_from(IDS))
    def command(self, id_: str) -> None:
        press(self.desk, id_, host=self.host)

    @rule(width=st.integers(1, 220), height=st.integers(1, 60))
    def resize(self, width: int, height: int) -> None:
        self.desk.resize(width, height)

    @rule(query=st.sampled_from(["", "the", "Oltmar", "ferries", "zzz", "  "]))
    def search(self, query: str) -> None:
        row = self.desk.current
        search(self.desk, query, row.key if row else "")

    @rule(wanted=st.sampled_from(["", "o", "vasko", "zzz"]))
    def narrow(self, wanted: str) -> None:
        self.desk.names = self.desk.names.narrowed(wanted)

    @rule()
    def marks_arrive(self) -> None:
        self.desk.lay(self.made, aligned=True)

    @rule(lines=st.integers(-40, 40))
    def wheel(self, lines: int) -> None:
        self.desk.scroll_to(self.desk.top + lines)

    @invariant()
    def cursor_is_on_the_screen(self) -> None:
        desk = self.desk
        grid = desk.scene.grid
        if not grid.rows:
            assert desk.current is None
            return
        assert 0 <= desk.row < len(grid.rows)
        first = grid.top(desk.row)
        assert first < desk.top + desk.window
        assert desk.top < first + grid.row_height(desk.row)
        assert 0 <= desk.top <= max(grid.height - desk.window, 0)

    @invariant()
    def column_is_shown(self) -> None:
        assert self.desk.source in self.desk.columns

    @invariant()
    def everything_can_be_drawn(self) -> None:
        assert drawn(self.desk)

    @invariant()
    def folds_hide_something(self) -> None:
        assert all(row.covers for row in self.desk.rows if row.kind is RowKind.FOLD)


Reading.TestCase.settings = settings(deadline=None, max_examples=60, stateful_step_count=25)
TestReading = Reading.TestCase
