"""What the lines around the text say."""

from dataclasses import replace

import pytest

from crosslight.view.rows import RowKind
from crosslight.view.scene import OWN_ROWS
from crosslight.view.state import ViewKind
from crosslight_tui.commands.table import BY_ID, default_keymap
from crosslight_tui.desk.chrome import status, title
from crosslight_tui.desk.hints import hints
from tests.tui.drawing import desk_of, press, text
from tests.tui.stories import harbour


def test_a_message_is_told_whole_before_what_stands_at_the_right() -> None:
    desk = press(desk_of(), "filter.conflicting", "fold.here")
    shown = text(status(desk, 66, len))
    assert "The sources do not agree here; only agreement is folded." in shown
    assert "conflicting" not in shown
    desk.message = ""
    assert "conflicting" in text(status(desk, 66, len))


def test_the_status_line_tells_of_the_name_at_the_cursor_in_full() -> None:
    desk = press(desk_of(), "entities")
    assert "Ine Vasko  2 mentions; not in C" in text(status(desk, 80, len))
    desk.names.choose(next(id_ for id_, n in desk.stage.named.items() if "five" in n.name))
    assert "! At least five people injured  1 mention; not in A C" in text(status(desk, 80, len))


def test_the_key_line_of_80_columns_has_the_conflicts_why_findings_and_the_way_out() -> None:
    shown = text(hints(desk_of(), default_keymap(), 80, len))
    assert len(shown) <= 80
    for hint in ("@ ! conflict", "i why", "F findings", "e names", "q quit", "? help"):
        assert hint in shown
    assert "esc back" in text(hints(press(desk_of(), "why"), default_keymap(), 80, len))


def test_the_key_line_makes_no_rows_of_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(OWN_ROWS, ViewKind.FINDINGS)
    desk = desk_of()
    assert "F findings" in text(hints(desk, default_keymap(), 80, len))
    none = desk_of(replace(harbour(), findings=()))
    assert BY_ID["view.findings"].reason(none) == "No findings were raised."


def test_the_title_counts_what_a_sign_stands_for_and_a_filter_shows() -> None:
    desk = desk_of(None, 200, 50)
    told = text(title(desk, 200, len))
    for name, tally in (("differing", "differ"), ("unique", "in one only"), ("moved", "moved")):
        shown = sum(row.kind is not RowKind.FOLD for row in press(desk, f"filter.{name}").rows)
        assert f"{shown} {tally}" in told
    assert "1 conflict  1 quotation  " in told
    assert len(press(desk, "filter.conflicting").rows) == 2


def test_rows_are_counted_as_the_cursor_counts_them() -> None:
    desk = press(desk_of(), "fold.all", "filter.all")
    assert desk.message == f"filter: all, {len(desk.rows)} rows"
    assert f"/{len(desk.rows)} " in text(status(desk, 80, len))
